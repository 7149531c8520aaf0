#: --ember-ops=mylib.ops
#@ mylib/model.py
import os
import numpy as np
from numpy import log  # kept for its comment
from mylib import ops


def moved(a, b):
    x = ops.exp(a)
    if b:
        return ops.exp(x)
    if a:
        return (ops.sum)(x, axis=0, keepdims=True)
    y = ops.exp(ops.concatenate((x, x), 0))
    return ops.exp(
        ops.clip(  # of three
            y, 0, 1
        )
    ), log(y), np.abs(y)


def last(a):
    """As np.exp does."""
    try:
        pass
    except ImportError:
        return ops.exp(a)
    return ops.exp(ops.exp(a))
