"""What is added in place to a list is taken for its elements: it stays a list."""
from ember_ml import ops


def collect(paths, start):
    names: list[str] = []
    lines = []
    tensors = []
    total = start
    count = 0
    for path in paths:
        names += load(path)
        lines += load(path)
        tensors += [ops.sin(path)]
        total += load(path)  # EH004: 15 raw operator on a value that may be a tensor: '+=' …
        count += 1
    names += lines
    tensors[0] * 2  # EH004: 16 raw operator on a tensor: '*' …
    return total - 1, count - 1  # EH004: 18 raw operator on a value that may be a tensor: '-' …


def summed(xs):
    total = 0
    for x in xs:
        total += ops.sin(x)  # EH004: 15 raw operator on a tensor: '+=' …
    return total + 1  # EH004: 18 raw operator on a tensor: '+' …


def never_begun(x):
    counted += load(x)  # EH004: 13 raw operator on a value that may be a tensor: '+=' …
