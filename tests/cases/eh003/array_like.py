"""NumPy's ArrayLike says what NumPy takes: it is no promise of a backend's tensor."""
import jax
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' …
from jax.typing import ArrayLike as JaxLike
from numpy.typing import ArrayLike  # EH001: 6 NumPy import outside the NumPy backend: 'numpy.typing' …
from scipy.ndimage import _ni_support

from . import types
from .types import ArrayLike as Own


def of_numpy(x: ArrayLike, y: list[ArrayLike], t: jax.Array, u: JaxLike):
    np.sort(x), np.stack(y), np.max(t), np.max(u), np.asarray(x)  # EH003: 33 conversion of a tensor: 'np.max()' … # EH003: 44 conversion of a tensor: 'np.max()' …
    return x + 1, float(y[0])  # EH004: 14 raw operator on a tensor: '+' … # EH002: 19 cast of a tensor: 'float()' …


def inner(order: int, n=0):
    orders = _ni_support._normalize_sequence(order, 2)
    return orders[0] + 1, of_order(orders[0])  # EH004: 22 raw operator on a value that may be a tensor: '+' …


def of_order(order=0):
    return order % 2


# A project's own name for what becomes an array: of integers it holds sizes.
def of_the_project(shape: Own[int], at: "Own[int] | None", x: Own[complex], y: types.ArrayLike[int]):
    np.array(shape), np.max(at), np.max(y)
    return shape[0] * 2, np.max(x)  # EH003: 29 conversion of a tensor: 'np.max()' …
