# EXPECT: 20:6 EH001 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
"""Every way to write an import of NumPy: one finding a module, at the module's name."""
import numpy  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
import numpy.linalg as la  # EH001: 8 NumPy import outside the NumPy backend: 'numpy.linalg' (use ops, or move the code into a backend)
import os, numpy.random as nr, numpy.fft  # EH001: 12 NumPy import outside the NumPy backend: 'numpy.random' (use ops, or move the code into a backend) # EH001: 32 NumPy import outside the NumPy backend: 'numpy.fft' (use ops, or move the code into a backend)
import sys; import numpy; from numpy import fft  # EH001: 20 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend) # EH001: 32 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from numpy import array  # EH001: 6 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from numpy import array as make, zeros, ones  # EH001: 6 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from numpy import *  # EH001: 6 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from numpy.random import default_rng  # EH001: 6 NumPy import outside the NumPy backend: 'numpy.random' (use ops, or move the code into a backend)
from numpy . linalg import inv  # EH001: 6 NumPy import outside the NumPy backend: 'numpy.linalg' …
from   numpy   import   pi  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from numpy import (  # EH001: 6 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
    int32,
    float32,
)
from \
numpy import inf  # EH001: 1 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from numpy \
    import nan
import \
    json, \
    numpy.fft as spectrum  # EH001: 5 NumPy import outside the NumPy backend: 'numpy.fft' (use ops, or move the code into a backend)
