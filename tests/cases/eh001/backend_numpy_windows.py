# DISPLAY: C:\src\emberharmony\backend\numpy\tensor\ops.py
"""A path of another system names the same module."""
import numpy as np

zero = np.zeros(3) + 1
