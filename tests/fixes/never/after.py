import enum

import numpy as np
import torch

from ember_ml import ops, tensor


class Mode(enum.Enum):
    SUM = "sum"


def unknown(a, b):
    return a + b, a - b, a == b


def compared(a, mode=Mode.SUM):
    x = tensor.convert_to_tensor(a)
    return 0 < x < 1, x == None, x != "text", None == x, mode == Mode.SUM


def not_of_the_layer(a, t: torch.Tensor, n: np.ndarray):
    return t + 1, n * 2, np.sign(a) * np.abs(a), torch.exp(t) - 1


def handed_on(a, n, activation):
    x = tensor.convert_to_tensor(a)
    pair = ops.cond(n, lambda: [x], lambda: [x])
    wave = ops.cond(n, lambda: ops.sin(x), lambda: ops.cos(x))
    return pair + [x], activation(a) * 2, n * a, wave * 2


def on_a_path(a, n):
    x = [1]
    if n:
        x = tensor.convert_to_tensor(a)
    return x + x


def one_of_several(a, n, key):
    either = {"wave": tensor.convert_to_tensor(a), "size": 3}
    pair = [tensor.convert_to_tensor(a), 3]
    function = ops.sin if n else len
    return either[key] * 2, pair[n] * 2, function(a) * 2


def excused(a):
    x = tensor.convert_to_tensor(a)
    y = x + 1  # noqa: EH004 -- a kernel
    return ops.multiply(x, (
        y
        + x  # noqa
    )), ops.subtract(x, 1)  # noqa: E501


def picked(a, table):
    i = ops.argmax(a)
    table.loc[i : i + 4, "a"] = table.iloc[i + 1, 0]
    return table.loc[table.index[ops.add(i, 1)]], a[ops.add(i, 1)]
