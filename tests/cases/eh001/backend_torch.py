# DISPLAY: ./src/emberharmony/backend/torch/math_ops.py
"""Another backend computes freely, but NumPy is not its library."""
import torch
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from numpy.linalg import norm  # EH001: 6 NumPy import outside the NumPy backend: 'numpy.linalg' (use ops, or move the code into a backend)


def add(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return x + y


def to_numpy(x: torch.Tensor) -> np.ndarray:
    return np.array(x.detach().cpu().numpy()) - float(x)
