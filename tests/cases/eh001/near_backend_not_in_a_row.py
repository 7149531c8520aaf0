# DISPLAY: src/emberharmony/nn/backend/numpy/math_ops.py
"""The segments of a backend must stand in a row."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)

one = np.zeros(3) + 1  # EH004: 19 raw operator on a NumPy array: '+' (use ops.add)
