#: --unsafe --ember-ops=mylib.ops
#@ mylib/model.py
from . import ops


def masks(x: ops.Tensor, n: ops.Tensor, y):
    inside = ops.greater(x, 0) & (x < 1)
    out = ~(ops.less(x, 0) | (x > 1))
    return inside, out, ops.less(x, 1) ^ ops.greater(x, 0)


def bits(x: ops.Tensor, n: ops.Tensor):
    return x & n, ops.exp(x) | (x < 1), ~n
