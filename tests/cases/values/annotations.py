"""Annotations say what a value is, and the user wrote them."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Optional, Union

import jax
import mlx.core as mx
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' …
import tensorflow as tf
import torch
from ember_ml.types import TensorLike


def numbers(a: int, b: float, c: bool, d: complex, e: str, f: bytes):
    return a + 1, b * 2, c + 1, d - 1, e + "x", f + b"x", float(a), int(b)


def quoted(a: "int", b: "Optional[float]", c: "torch.Tensor"):
    return a + 1, b * 2, c - 1  # EH004: 28 raw operator on a tensor: '-' …


def optional(a: Optional[int], b: Union[int, float], c: int | None, d: float | int = 0.1):
    return a + 1, b * 2, c - 1, d / 2


def backends(a: np.ndarray, b: torch.Tensor, c: mx.array, d: jax.Array, e: tf.Tensor):
    a + 1  # EH004: 7 raw operator on a NumPy array: '+' …
    b + 1  # EH004: 7 raw operator on a tensor: '+' …
    c + 1  # EH004: 7 raw operator on a tensor: '+' …
    d + 1  # EH004: 7 raw operator on a tensor: '+' …
    e + 1  # EH004: 7 raw operator on a tensor: '+' …


def layer(a: TensorLike, b: Optional[TensorLike], c: TensorLike | None = None):
    return a + 1, b * 2, c - 1  # EH004: 14 raw operator on a tensor: '+' … # EH004: 21 raw operator on a tensor: '*' … # EH004: 28 raw operator on a tensor: '-' …


def either(a: Union[float, torch.Tensor], b: torch.Tensor | int):
    return a + 1, b * 2  # EH004: 14 raw operator on a tensor: '+' … # EH004: 21 raw operator on a tensor: '*' …


def containers(
    a: list[int],
    b: dict[str, float],
    c: tuple[int, ...],
    d: Sequence[torch.Tensor],
    e: dict[str, torch.Tensor],
    f: tuple[int, torch.Tensor],
):
    a[0] + 1, b["x"] * 2, c[1] - 1
    d[0] + 1  # EH004: 10 raw operator on a tensor: '+' …
    e["w"] * 2  # EH004: 12 raw operator on a tensor: '*' …
    f[0] + 1, f[1] + 1  # EH004: 20 raw operator on a tensor: '+' …
    first, second = f
    first + 1, second + 1  # EH004: 23 raw operator on a tensor: '+' …
    for number in a:
        number + 1
    for part in d:
        part + 1  # EH004: 14 raw operator on a tensor: '+' …
    for key, value in e.items():
        key + "x", value * 2  # EH004: 26 raw operator on a tensor: '*' …
    return a + a, c + c


def iterables(a: Iterable[float], b: Iterable[torch.Tensor]):
    return [x + 1 for x in a], [x + 1 for x in b]  # EH004: 35 raw operator on a tensor: '+' …


def variadic(*args: int, scale: float, **kwargs: torch.Tensor):
    return args[0] + 1, scale * 2, kwargs["w"] * 2  # EH004: 48 raw operator on a tensor: '*' …


def anything(a: Any, b: object):
    return a + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …


def variables(a):
    n: int = a()
    w: torch.Tensor = a()
    n + 1
    w + 1  # EH004: 7 raw operator on a tensor: '+' …
    later: float
    later = a()
    return later * 2


def scalar_wins(alpha: float):
    return alpha * 2


scalar_wins(torch.ones(2))
