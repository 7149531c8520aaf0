# OPTIONS: --ember-libraries=numpy,torch,mlx
# DISPLAY: src/ember_ml/backend/torch/linearalg/qr_ops.py
"""Each library belongs to the backend of its name only."""
import torch
from torch.linalg import qr
import mlx.core as mx  # EH001: 8 mlx import outside the mlx backend: 'mlx.core' (use ops, …
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
