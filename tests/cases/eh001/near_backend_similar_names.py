# DISPLAY: src/my_emberharmony/backend/numpy_backend.py
"""Segments count as a whole, not as parts of words."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)

one = np.zeros(3) + 1  # EH004: 19 raw operator on a NumPy array: '+' (use ops.add)
