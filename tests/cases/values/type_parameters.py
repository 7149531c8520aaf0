"""Bounds and constraints of type variables say what a value is; nothing within brackets, little."""
from typing import Generic, Tuple, TypeVar

import torch
from ember_ml import ops

T = TypeVar("T", bound=torch.Tensor)
S = TypeVar("S", bound="int | float")
N = TypeVar("N", int, float)
M = TypeVar("M", int, torch.Tensor)
U = TypeVar("U")


def parameters(t: T, s: S, n: N, m: M, u: U):
    t + 1, s + 1, n + 1  # EH004: 7 raw operator on a tensor: '+' …
    m + 1  # EH004: 7 raw operator on a tensor: '+' …
    return u + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …


class Box(Generic[T, S]):
    held: T
    size: S

    def first(self, others: list[T], sizes: dict[str, S]) -> T:
        self.held - self.size  # EH004: 19 raw operator on a tensor: '-' …
        others[0] - 1, sizes["a"] - 1  # EH004: 19 raw operator on a tensor: '-' …
        return others[0]


def nothing_within(a: tuple[()], b: "Tuple[()]", c: (int, float), d: (int, torch.Tensor)):
    return a + 1, b * 2, c + 1, d + 1, ops  # EH004: 35 raw operator on a tensor: '+' …
