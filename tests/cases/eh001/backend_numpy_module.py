# DISPLAY: emberharmony/backend/numpy.py
"""A backend may be a single module: here `emberharmony.backend.numpy` is one."""
import numpy as np

zero = np.zeros(3) + 1
