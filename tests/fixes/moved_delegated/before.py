#: --unsafe --ember-ops=mylib.ops
#@ mylib/model.py
"""The layer's functions hand on to methods, whose parameters count; ``mean`` leads nowhere."""

import numpy as np


def f(x: "list[float]"):
    return np.exp(x), np.sum(x, axis=0), np.sum(x, dtype=int), np.mean(x), np.log(x)
