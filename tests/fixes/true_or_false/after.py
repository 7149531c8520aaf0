#: --unsafe --ember-ops=mylib.ops
#@ mylib/model.py
from . import ops


def masks(x: ops.Tensor, n: ops.Tensor, y):
    inside = ops.logical_and(ops.greater(x, 0), ops.less(x, 1))
    out = ops.logical_not(ops.logical_or(ops.less(x, 0), ops.greater(x, 1)))
    return inside, out, ops.less(x, 1) ^ ops.greater(x, 0)


def bits(x: ops.Tensor, n: ops.Tensor):
    return x & n, ops.exp(x) | ops.less(x, 1), ~n
