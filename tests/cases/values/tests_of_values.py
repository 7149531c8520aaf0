"""More tests that say what a value is: ``hasattr``, ``type``, ``is None``, membership."""
import numbers

import numpy as np  # noqa: EH001 -- classes to ask for
import torch
from ember_ml import tensor
from ember_ml.types import TensorLike


def has_mark(a):
    if hasattr(a, "numpy"):
        return a + 1  # EH004: 18 raw operator on a tensor: '+' …
    return None


def lacks_mark(a):
    if not hasattr(a, "shape"):
        return a + 1
    return None


def has_any(a, name):
    if hasattr(a, name):
        return a + 1  # EH004: 18 raw operator on a value that may be a tensor: '+' …
    return a - 1  # EH004: 14 raw operator on a value that may be a tensor: '-' …


def asks_torch(a):
    if torch.is_tensor(a):
        return a + 1  # EH004: 18 raw operator on a tensor: '+' …
    return a - 1


def is_number(a):
    if isinstance(a, numbers.Number):
        return a + 1
    if np.isscalar(a):
        return a + 1
    return a - 1  # EH004: 14 raw operator on a value that may be a tensor: '-' …


def is_numpy_number(a):
    if isinstance(a, (int, np.integer)):
        return a + 1
    return None


def exact(a):
    if type(a) is int:
        return a + 1
    if type(a) == torch.Tensor:
        return a + 1  # EH004: 18 raw operator on a tensor: '+' …
    return None


def not_exact(a):
    if type(a) is not float:
        return None
    return a + 1


def named(mode):
    if mode == "sum":
        return mode + "."
    if mode in ("mean", "max"):
        return mode + "."
    return None


def optional(a: TensorLike | None, n: int | None):
    if a is None:
        a = 1
        return a + 1
    if n is not None:
        return n + 1
    return a + 1  # EH004: 14 raw operator on a tensor: '+' …


class Held:
    def __init__(self, value, scale):
        self.value = value
        self.scale = scale

    def used(self):
        if isinstance(self.scale, float):
            return self.scale + 1
        if isinstance(self.value, torch.Tensor):
            return self.value + 1  # EH004: 31 raw operator on a tensor: '+' …
        return self.value + 1  # EH004: 27 raw operator on a value that may be a tensor: '+' …

    def later(self):
        if not isinstance(self.value, int):
            raise TypeError
        return self.value + 1
