#: --ember-ops=mylib.ops
#@ mylib/model.py
from . import ops


def masks(x: ops.Tensor, y: ops.Tensor, k):
    below = ops.logical_and(ops.any(ops.less(x, 0)), ops.greater(y, 0))
    both = ops.logical_or(ops.cast(k, "bool"), below)
    both = ops.logical_xor(both, ops.logical_not(ops.isnan(x)))
    return ops.logical_and(both, ops.greater(x, 0)[0]), ops.logical_and(both, ops.logical_or(both, below)), ops.logical_and(ops.ones_like(x, dtype=bool), both)


def bits(x: ops.Tensor, y: ops.Tensor, n: int, flag):
    mask = ops.greater(x, 0)
    if flag:
        mask = ops.exp(x)
    return ops.bitwise_and(x, y), ops.bitwise_not(x), ops.bitwise_or(ops.cast(x, "int32"), ops.greater(y, 0)), ops.bitwise_xor(ops.greater(x, 0), n), ops.bitwise_and(mask, ops.greater(y, 0)), ops.left_shift(ops.greater(x, 0), 1)
