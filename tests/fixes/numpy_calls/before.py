#: --ember-ops=mylib.ops
#@ mylib/model.py
import os
import numpy as np
from numpy import log  # kept for its comment
from mylib import ops


def moved(a, b):
    x = ops.exp(a)
    if b:
        return np.exp(x)
    if a:
        return (np . sum)(x, axis=0, keepdims=True)
    y = ops.exp(np.concatenate((x, x), 0))
    return ops.exp(
        np.clip(  # of three
            y, 0, 1
        )
    ), log(y), np.abs(y)


def in_others(a, own, n: int):
    x = ops.exp(a)
    if n == 1:
        return np.exp(np.sum(x, axis=0))
    if n == 2:
        return -(1 + np.exp(x) * ops.exp(x))
    if n == 3:
        return np.exp(x) - 1, np.exp(x) / n
    if n == 4:
        return np.exp(x) + np.sign(own)
    return np.exp(np.sign(x) + 1)


def last(a):
    """As np.exp does."""
    try:
        import numpy
    except ImportError:
        return ops.exp(a)
    return numpy.exp(ops.exp(a))
