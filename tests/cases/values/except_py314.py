"""Several exceptions without brackets: what a handler leaves a name with, as with brackets."""
from ember_ml import ops


def handled(x):
    try:
        y = ops.exp(x)
    except ValueError, OSError:
        y = 0
        y + 1
    else:
        y * 2  # EH004: 11 raw operator on a tensor: '*' (use ops.multiply)
    finally:
        scale = ops.sin(x)
    return y + 1, scale * 2  # EH004: 14 raw operator on a tensor: '+' … # EH004: 25 raw operator on a tensor: '*' …


def grouped(x):
    y = len(x)
    try:
        x = ops.exp(x)
    except* ValueError, OSError:
        y - 1
        z = x / 2  # EH004: 15 raw operator on a tensor: '/' …
    return x - 1  # EH004: 14 raw operator on a tensor: '-' …
