# DISPLAY: src/otherlib/backend/numpy/math_ops.py
"""The backend of another package is none of ours."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)

one = np.zeros(3) + 1  # EH004: 19 raw operator on a NumPy array: '+' (use ops.add)
