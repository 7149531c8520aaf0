#: --unsafe --ember-ops=mylib.ops
#@ mylib/model.py
#: files numpy_calls
import numpy as np
from numpy import argmax, std as deviation
from mylib import ops


def moved(a):
    x = ops.exp(a)
    y = np.exp(x)
    print(np.sum(x))
    return y.tolist(), np.mean(x), np.abs(x)


def other_arguments(a, out, *rest, **words):
    x = ops.exp(a)
    left = np.argmax(x), argmax(x), np.where(x, 1, 0), np.linspace(x, 1), deviation(x)
    more = np.square(x), np.mean(x, axis=0), np.clip(x, a_min=0, a_max=1), np.exp(x, where=out)
    return left, more, np.sum(x, *rest), np.sum(x, **words), np.exp(x, out), np.ptp(x)
