#: --unsafe --ember-ops=mylib.ops
#@ mylib/model.py
#: files numpy_calls
import numpy as np
from numpy import argmax, std as deviation
from mylib import ops


def moved(a):
    x = ops.exp(a)
    y = ops.exp(x)
    print(ops.sum(x))
    return y.tolist(), ops.mean(x), ops.abs(x)


def other_arguments(a, out, *rest, **words):
    x = ops.exp(a)
    left = np.argmax(x), argmax(x), ops.where(condition=x, x=1, y=0), np.linspace(x, 1), deviation(x)
    more = np.square(x), np.mean(x, axis=0), ops.clip(x, x_min=0, x_max=1), np.exp(x, where=out)
    return left, more, np.sum(x, *rest), np.sum(x, **words), np.exp(x, out), np.ptp(x)
