#: --ember-ops=mylib.ops
#@ mylib/model.py
from . import ops


def masks(x: ops.Tensor, y: ops.Tensor, k):
    below = ops.any(x < 0) & (y > 0)
    both = ops.cast(k, "bool") | below
    both ^= ~ops.isnan(x)
    return both & (x > 0)[0], both & (both | below), ops.ones_like(x, dtype=bool) & both


def bits(x: ops.Tensor, y: ops.Tensor, n: int, flag):
    mask = x > 0
    if flag:
        mask = ops.exp(x)
    return x & y, ~x, ops.cast(x, "int32") | (y > 0), (x > 0) ^ n, mask & (y > 0), (x > 0) << 1
