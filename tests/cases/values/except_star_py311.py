"""`except*` is a branch like any other."""
from emberharmony import ops
from emberharmony.types import TensorLike


def run(x: TensorLike):
    n = 1
    try:
        n = ops.exp(x)
    except* ValueError:
        n = 2
    return n + 1  # EH004: 14 raw operator on a tensor: '+' …
