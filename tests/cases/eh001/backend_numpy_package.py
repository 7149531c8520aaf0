# DISPLAY: lib/ember_ml/backend/numpy/__init__.py
"""The package of the NumPy backend itself, under the older package name."""
import numpy as np

zero = np.zeros(3) + 1
