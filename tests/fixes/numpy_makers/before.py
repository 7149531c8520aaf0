#: --unsafe
#@ ember_ml/model.py
import numpy as np
from ember_ml import ops


def moved(a):
    return np.asarray(ops.exp(a), dtype=a.dtype), np.amax(ops.exp(a))
