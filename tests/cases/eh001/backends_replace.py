# OPTIONS: --ember-backends=mylib.backends
# DISPLAY: src/emberharmony/backend/numpy/math_ops.py
"""The option replaces the default: emberharmony's own backend is none here."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)

one = np.zeros(3) + 1  # EH004: 19 raw operator on a NumPy array: '+' (use ops, if it has add)
