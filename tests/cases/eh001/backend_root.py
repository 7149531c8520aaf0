# DISPLAY: src/emberharmony/backend/registry.py
"""Code directly below the backends computes freely too; it is not the NumPy backend."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)

zero = np.zeros(3) + 1
