"""Tests of a value say what it is behind them."""
from typing import Optional

import torch
from emberharmony import ops, tensor
from emberharmony.types import TensorLike


def inside(a):
    if isinstance(a, (int, float)):
        return a * 2
    return None


def otherwise(a):
    if isinstance(a, int):
        return a * 2
    return a + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …


def is_tensor(a):
    if isinstance(a, torch.Tensor):
        return a * 2  # EH004: 18 raw operator on a tensor: '*' …
    return None


def early_raise(a):
    if not isinstance(a, int):
        raise TypeError(a)
    return a + 1


def early_return(a):
    if not isinstance(a, float):
        return None
    return a + 1


def early_continue(a):
    for b in a:
        if not isinstance(b, str):
            continue
        b + "x", b * 2


def asserted(a):
    assert isinstance(a, int)
    return a + 1


def conjunction(a):
    return isinstance(a, int) and a + 1


def ternary(a):
    return a + 1 if isinstance(a, int) else None


def union(a: torch.Tensor | float):
    if isinstance(a, float):
        return a * 2
    return a + 1  # EH004: 14 raw operator on a tensor: '+' …


def optional(a: Optional[TensorLike] = None, n: Optional[int] = None):
    if a is None:
        a = 1.0
        a * 2
    if n is None:
        n = 3
    return a * 2, n + 1  # EH004: 14 raw operator on a tensor: '*' …


def not_none(x: TensorLike, bias: Optional[TensorLike] = None):
    if bias is not None:
        x = x + bias  # EH004: 15 raw operator on a tensor: '+' …
    return x


def default_is_set(a=None):
    if a is None:
        a = 3
        return a + 1
    return a + 1


def attribute(a):
    if hasattr(a, "numpy"):
        return a * 2  # EH004: 18 raw operator on a tensor: '*' …
    return None


def converted(a):
    if not isinstance(a, torch.Tensor):
        a = tensor.convert_to_tensor(a)
    return a + 1  # EH004: 14 raw operator on a tensor: '+' …


def one_type_or_another(a):
    if isinstance(a, int) or isinstance(a, float):
        return a + 1, -a
    return a + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …


def one_type_or_half_a_test(a):
    if isinstance(a, int) or (isinstance(a, float) and a.is_integer()):
        return a + 1
    return None


def neither_type(a):
    if not isinstance(a, str) and not isinstance(a, float):
        raise TypeError(a)
    return a * 2


def one_type_or_what_tells_nothing(a, flag):
    if isinstance(a, int) or flag:
        return a + 1  # EH004: 18 raw operator on a value that may be a tensor: '+' …
    return None


def one_type_or_of_another_name(a, b):
    if isinstance(a, int) or isinstance(b, int):
        return a + b  # EH004: 18 raw operator on a value that may be a tensor: '+' …
    return None


def number_or_tensor(a):
    if isinstance(a, int) or isinstance(a, torch.Tensor):
        return a + 1  # EH004: 18 raw operator on a tensor: '+' …
    return None


def used_as_a_tensor_for_others_only(a):
    if isinstance(a, str) or isinstance(a, list):
        return a + a
    return ops.add(a, 1)


def number_of_whatever_make(a):
    assert isinstance(a, int) or isinstance(a, tensor.integer)
    return a + 1


def number_of_another_type(n: int, r: float, m: "int | float", x):
    r = int(r * n) if isinstance(r, float) else r * n
    if not isinstance(m, int):
        return m * 2
    if isinstance(n, float):
        return n + 1
    return n + 1, int(n), int(m), x


def number_of_neither_type(m: float):
    if isinstance(m, (int, float)):
        return m * 2
    return m + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …


def number_or_tensor_of_another_type(m: "float | TensorLike", k=1.0):
    if isinstance(m, float) or isinstance(k, float):
        return None
    return m + 1, k + 1  # EH004: 14 raw operator on a tensor: '+' … # EH004: 21 raw operator on a value that may be a tensor: '+' …


def asked_for_a_method(size: int, mode="sum", rate=1):
    """Asked.

    Args:
        rate (int): what it is, but for those that hand in tensors.
    """
    if hasattr(size, "numpy"):
        size = size.numpy()  # EH003: 21 conversion of a tensor: '.numpy()' …
    if hasattr(mode, "shape") or hasattr(rate, "real"):
        return mode + "s", rate * 2, size
    return rate.numpy() if hasattr(rate, "numpy") else rate  # EH003: 17 conversion of a tensor: '.numpy()' …
