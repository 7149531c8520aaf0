# OPTIONS: --ember-backends=mylib.backends,other.impl
# DISPLAY: src/mylib/backends/numpy/core.py
"""`--ember-backends` names the packages that implement the operations."""
import numpy as np

one = np.zeros(3) + 1
