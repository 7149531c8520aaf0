"""Where branches meet, a tensor on one path makes it a tensor."""
from emberharmony import ops, tensor
from emberharmony.types import TensorLike


def both_native(flag: bool):
    if flag:
        n = 1
    else:
        n = 2.0
    return n + 1


def one_tensor(flag: bool, x: TensorLike):
    if flag:
        n = ops.exp(x)
    else:
        n = 2.0
    return n + 1  # EH004: 14 raw operator on a tensor: '+' …


def without_else(flag: bool, x: TensorLike):
    n = 0
    if flag:
        n = ops.exp(x)
        n * 2  # EH004: 11 raw operator on a tensor: '*' …
    return n + 1  # EH004: 14 raw operator on a tensor: '+' …


def native_and_unknown(flag: bool, a):
    b = 0
    if flag:
        b = a
    return b + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …


def tensor_and_unknown(flag: bool, a):
    n = a
    if flag:
        n = ops.exp(1.0)
    return n + 1  # EH004: 14 raw operator on a tensor: '+' …


def elif_chain(kind: str, x: TensorLike):
    if kind == "a":
        n = 1
    elif kind == "b":
        n = ops.exp(x)
    elif kind == "c":
        raise ValueError(kind)
    else:
        return None
    return n + 1  # EH004: 14 raw operator on a tensor: '+' …


def expressions(flag: bool, x: TensorLike, n: int):
    (x if flag else 1) + 1  # EH004: 24 raw operator on a tensor: '+' …
    (1 if flag else 2) + 1
    y = x if flag else n
    y * 2  # EH004: 7 raw operator on a tensor: '*' …
    z = n or 3
    return z + 1


def handlers(x: TensorLike):
    n = 1
    try:
        n = ops.exp(x)
    except ValueError:
        n + 1  # from before, or from within  # EH004: 11 raw operator on a tensor: '+' …
        n = 2
    else:
        n * 2  # EH004: 11 raw operator on a tensor: '*' …
    finally:
        m = 3
    return n + 1, m + 1  # EH004: 14 raw operator on a tensor: '+' …


def matched(kind: str, x: TensorLike):
    match kind:
        case "exp":
            n = ops.exp(x)
        case "one":
            n = 1
        case _:
            n = 2.0
    return n + 1  # EH004: 14 raw operator on a tensor: '+' …


def matched_native(kind: str):
    match kind:
        case "one":
            n = 1
        case other:
            n = len(other)
    return n + 1


def with_block(x: TensorLike):
    with open("f") as file:
        n = ops.exp(x)
    return n + 1, file.read() + "x"  # EH004: 14 raw operator on a tensor: '+' …
