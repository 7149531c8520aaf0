"""CuPy's getter, and what projects have made of it; get_namespace() of others gives no pair."""
import cupy as cp
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ncp, or move the code into a backend)
import sklearn.utils._array_api as api

from lib.backend import get_array_module
from lib.utils import get_namespace


def of_a_project(x, n):
    ncp = get_array_module(x)
    w = ncp.ones(n)
    low = w < 1  # EH004: 13 raw operator on a tensor: '<' (use ncp, if it has less)
    return np.sin(w), low  # EH003: 15 conversion of a tensor: 'np.sin()' …


def of_cupy(x, n):
    mod = cp.get_array_module(x)
    return mod.ones(n) / 2, mod.pi / 2, cp.get_array_module(x).ones(n) < 1  # EH004: 24 raw operator on a tensor: '/' … # EH004: 72 raw operator on a tensor: '<' …


class Solver:
    def setup(self, y, n):
        self.ncp = get_array_module(y)
        self.w = self.ncp.ones(n)

    def step(self):
        return self.w < 1  # EH004: 23 raw operator on a tensor: '<' …


def alone(x):
    xp = get_namespace(x)
    return xp.exp(x) < 1  # EH004: 22 raw operator on a tensor: '<' …


def in_pairs(x):
    xp, is_standard = get_namespace(x)
    space, _, device = api.get_namespace_and_device(x)
    return xp.exp(x) < 1, is_standard + 1, space.exp(x) < 1  # EH004: 22 raw operator on a tensor: '<' … # EH004: 39 raw operator on a value that may be a tensor: '+' … # EH004: 57 raw operator on a tensor: '<' …
