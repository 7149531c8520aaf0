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


def in_others(a, own, n: int):
    x = ops.exp(a)
    if n == 1:
        return ops.exp(ops.sum(x, axis=0))
    if n == 2:
        return ops.negative(ops.add(1, ops.multiply(ops.exp(x), ops.exp(x))))
    if n == 3:
        return np.exp(x) - 1, np.exp(x) / n
    if n == 4:
        return np.exp(x) + np.sign(own)
    return np.exp(np.sign(x) + 1)


def last(a):
    """As np.exp does."""
    try:
        pass
    except ImportError:
        return ops.exp(a)
    return ops.exp(ops.exp(a))
