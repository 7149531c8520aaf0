# DISPLAY: src/emberharmony/backend/numpy/math_ops.py
"""The NumPy backend implements the ops: it imports NumPy, casts, converts and computes."""
import importlib

import numpy as np
from numpy.linalg import norm

fft = importlib.import_module("numpy.fft")


def add(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return x + y


def item(x: np.ndarray) -> float:
    return float(np.array(x).tolist()) * -norm(x) < x


def unknown(a, b):
    a += b
    return float(a.numpy()) @ b
