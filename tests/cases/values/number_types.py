"""Types that promise a number, and no array."""
from __future__ import annotations

from typing import Optional, Union

import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' …
import torch
from mylib.misc import NumberLike, Numeric, Things, numbers


# NumPy's scalars beside Python's numbers are numbers as well, whatever order they come in.
Real = np.integer | np.floating | int | float


def scalars(
    a: int | float | np.number | None, b: "Union[np.float32, float]", c: Real, d: tuple[Real, Real], e: Optional[Union[int, np.int64]] = None
):
    float(a), float(b), float(c), float(d[0]), int(e)
    return a * 2 + b, c - d[1], e + 1


def arrays_and_numbers(a: np.ndarray | np.floating | float, b: torch.Tensor | np.integer | int, c: np.floating | None):
    a + 1  # EH004: 7 raw operator on a NumPy array: '+' …
    b + 1  # EH004: 7 raw operator on a tensor: '+' …
    c + 1  # EH004: 7 raw operator on a NumPy array: '+' …


# What other modules call so is a number, too.
def by_name(a: numbers, b: Numeric, c: tuple[numbers, numbers] | None, d: "list[NumberLike]", e: Things):
    float(a), float(b), float(c[0]), float(d[0])
    return e + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …
