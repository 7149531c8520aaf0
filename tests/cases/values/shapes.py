"""Arithmetic on shapes is arithmetic on plain numbers, whatever has the shape."""
from emberharmony import ops, tensor
from emberharmony.types import TensorLike


def shapes(x: TensorLike):
    batch, width = x.shape
    batch * width, x.shape[0] // 2, x.shape[-1] - 1
    x.ndim - 1, len(x) + 1, len(x.shape) - 1
    rows = tensor.shape(x)[0]
    rows * 2 - 1
    shape = tensor.shape(x)
    shape[0] * shape[1]
    shape[:-1] + (3,)
    for size in x.shape:
        size * 2
    for i in range(x.ndim):
        x.shape[i] + i
    float(x.shape[0]), int(x.shape[0] * 0.8)
    x.shape[0] > 1
    return x * x.shape[0]  # EH004: 14 raw operator on a tensor: '*' …


def unknown(a):
    return a.shape[0] + 1, len(a) - 1
