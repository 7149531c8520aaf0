"""What the layer makes of plain numbers, and of nothing else, Python's own functions do as well."""

import math

from mylib.namespaces import array_namespace

import torch
from ember_ml import ops


def steps(x, d: float, n: int):
    m = x.shape[0]
    int(ops.ceil(n / 2))  # EH002: 5 cast of a tensor: 'int()' (use math.ceil(n / 2))
    int(ops.floor(n))  # EH002: 5 cast of a tensor: 'int()' (use math.floor(n))
    float(ops.sqrt(m))  # EH002: 5 cast of a tensor: 'float()' (use math.sqrt(m))
    int(ops.sqrt(x.shape[-1]))  # EH002: 5 cast of a tensor: 'int()' (use math.sqrt(v))
    int(ops.log2(len(x)))  # EH002: 5 cast of a tensor: 'int()' (use math.log2(len(x)))
    float(ops.exp(-0.5))  # EH002: 5 cast of a tensor: 'float()' (use math.exp(-0.5))
    float(ops.abs(n))  # EH002: 5 cast of a tensor: 'float()' (use abs(n))
    float(ops.arctan2(m, 2))  # EH002: 5 cast of a tensor: 'float()' (use math.atan2(m, 2))
    return int(ops.ceil(m ** (1 / d)))  # EH002: 12 cast of a tensor: 'int()' (use math.ceil(v))


def digits(count: int, x):
    xp = array_namespace(x)
    size = int(xp.sqrt(x.shape[0]))  # EH002: 12 cast of a tensor: 'int()' (use math.sqrt(x.shape[0]))
    return size + 2 + int(ops.log10(count))  # EH002: 23 cast of a tensor: 'int()' (use math.log10(count))


def others(x, n: int, unknown):
    cast = "tensor.cast(v, tensor.int32)"
    int(ops.ceil(unknown))  # EH002: 5 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
    int(ops.ceil(x))  # EH002: 5 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
    int(ops.log(ops.exp(x)))  # EH002: 5 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
    int(ops.ceil(x.shape))  # EH002: 5 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
    int(ops.ceil(n, axis=0))  # EH002: 5 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
    int(ops.ceil(*x))  # EH002: 5 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
    int(ops.square(n))  # EH002: 5 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
    int(torch.ceil(n))  # EH002: 5 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
    return int(math.ceil(n / 2)), cast
