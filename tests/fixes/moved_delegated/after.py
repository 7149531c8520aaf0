#: --unsafe --ember-ops=mylib.ops
#@ mylib/model.py
"""The layer's functions hand on to methods, whose parameters count; ``mean`` leads nowhere."""

import numpy as np
from mylib import ops


def f(x: "list[float]"):
    return ops.exp(x), ops.sum(x, axis=0), np.sum(x, dtype=int), np.mean(x), ops.log(x)
