"""Where a file knows more than NumPy, an array that only its use tells may be any library's."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' …
from ember_ml.nn import tensor


def shift(x):
    return x[:, 0] + 1  # EH004: 20 raw operator on a tensor: '+' …
