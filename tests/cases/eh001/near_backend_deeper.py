# DISPLAY: mylib/backend/torch/numpy.py
# OPTIONS: --ember-backends=mylib.backend
"""The part right below the backends' package counts: this is torch's, of NumPy's functions."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
