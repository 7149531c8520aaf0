# OPTIONS: --ember-libraries=numpy,jax
"""What a library has for annotations alone: the remedy is the layer's tensor type."""
import importlib

import jax.typing  # EH001: 8 jax import outside the jax backend: 'jax.typing' (use the tensor type of ops, or move the code into a backend)
import numpy.typing as npt  # EH001: 8 NumPy import outside the NumPy backend: 'numpy.typing' (use the tensor type of ops, or move the code into a backend)
from ember_ml import ops
from numpy.typing import ArrayLike, NDArray  # EH001: 6 NumPy import outside the NumPy backend: 'numpy.typing' (use the tensor type of ops, or move the code into a backend)
from numpy import typing  # EH001: 6 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)

importlib.import_module("numpy.typing")  # EH001: 25 NumPy import outside the NumPy backend: 'numpy.typing' (use the tensor type of ops, or move the code into a backend)


def norm(x: ArrayLike) -> "npt.NDArray":
    return ops.sqrt(x)
