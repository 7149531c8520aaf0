# OPTIONS: --ember-backends=mylib.backend
"""Beside the array functions of a backends' package stand getters and helpers of its own."""
from mylib import backend
from mylib.backend import _average, convert_to_tensor, num_processes, spacing_of


def chosen(x, n: int):
    xp = backend.get_array_module(x)
    weights = xp.arange(n)
    return weights - 1, int(xp.floor(n))  # EH004: 20 raw operator on a tensor: '-' … # EH002: 25 cast of a tensor: 'int()' …


def place(x, other):
    device = backend.get_device(x)
    if device != backend.get_device(other):
        return int(backend.device_count()), backend.device_count() - 1
    return num_processes() > 1, num_processes() // 2


def layer(x):
    norm = backend.numpy.sum(x)
    return norm / 2, convert_to_tensor(x) + 1  # EH004: 17 raw operator on a tensor: '/' … # EH004: 43 raw operator on a tensor: '+' …


def private(x):
    return float(_average(x)), backend._size(x) - 1  # EH002: 12 cast of a tensor: 'float()' … # EH004: 49 raw operator on a tensor: '-' …


def helper(x):
    return spacing_of(x) / 2, spacing_of(x) > 1  # EH004: 26 raw operator on a value that may be a tensor: '/' …
