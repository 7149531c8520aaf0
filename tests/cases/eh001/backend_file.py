# DISPLAY: ember_ml/backend/numpy_backend.py
"""A backend may be one file, with the library as a word of its name."""
import numpy as np

one = np.zeros(3) + 1
