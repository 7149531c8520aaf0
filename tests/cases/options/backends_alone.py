# OPTIONS: --ember-backends=mylib.backends
"""Whoever sets backends and no layer has another layer than ours: the file's own word counts."""
from mylib.backends import _check_backend
from numpy.typing import ArrayLike  # EH001: 6 NumPy import outside the NumPy backend: 'numpy.typing' …


def entropy(state: ArrayLike, backend=None):
    float(state)  # EH002: 5 cast of a tensor: 'float()' (use backend, if it has cast)
    backend = _check_backend(backend)
    return backend.sum(state) + 1  # EH004: 31 raw operator on a tensor: '+' (use backend, if it has add)
