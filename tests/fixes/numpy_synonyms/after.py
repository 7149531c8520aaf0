#@ ember_ml/model.py
#: files numpy_makers
import numpy as np
from ember_ml import ops


def moved(a):
    x = ops.exp(a)
    return ops.exp(ops.pow(x, 2)), ops.exp(ops.norm(x))


def largest(a):
    return ops.max(ops.exp(a), axis=1)


def norm(a):
    return ops.norm(ops.exp(a), axis=0)


def power(a):
    return ops.pow(ops.exp(a), 2)


def indices_not_sizes(a):
    return np.split(ops.exp(a), [1, 3])


def asked_for(a):
    return np.array(ops.exp(a))
