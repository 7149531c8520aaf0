# OPTIONS: --extend-ignore=EH001
"""One of several imported functions, classes or modules gives what any of them gives."""
import math
from pathlib import Path, PurePath

import numpy as np
import torch
from ember_ml import ops

from somewhere import first, second

try:
    import cupy as nq
except ImportError:
    import numpy as nq

if first:
    from ember_ml.ops import sin as wave
else:
    from torch import cos as wave

table = {"sin": ops.sin, "cos": torch.cos}
rounding = {"up": math.ceil, "down": math.floor, "even": np.round}


def conditional(c, x, n: int):
    f = ops.sin if c else torch.cos
    g = np.ceil if c else math.floor
    h = len if c else ops.exp
    f(x) + 1  # EH004: 10 raw operator on a tensor: '+' …
    g(n / 2) + 1, int(g(n / 2))
    g([n]) + 1  # EH004: 12 raw operator on a NumPy array: '+' …
    return h(x) + 1  # EH004: 17 raw operator on a tensor: '+' …


def branches(c, x):
    if c == 1:
        f = ops.sin
    elif c == 2:
        f = ops.exp
    else:
        f = lambda y: 3
    for g in (ops.sin, ops.cos, torch.exp):
        g(x) * 2  # EH004: 14 raw operator on a tensor: '*' …
    nq.ones(3) * 2  # EH004: 16 raw operator on a tensor: '*' …
    return f(x) * 2, wave(x) - 1  # EH004: 17 raw operator on a tensor: '*' … # EH004: 30 raw operator on a tensor: '-' …


def from_table(c, x, n: int):
    table[c](x) - 1  # EH004: 17 raw operator on a tensor: '-' …
    table.get(c)(x) - 1  # EH004: 21 raw operator on a tensor: '-' …
    rounding[c](n * 0.5) - 1
    path = (Path if c else PurePath)(c)
    return path / "a", int(rounding["even"](n / 3))


class Layer:
    def __init__(self, c):
        self.function = ops.sin if c else ops.cos
        self.size = math.ceil if c else math.floor

    def call(self, x):
        for y in map(self.function, x):
            y + 1  # EH004: 15 raw operator on a tensor: '+' …
        return self.function(x) + self.size(2)  # EH004: 33 raw operator on a tensor: '+' …


# What is imported may be a value, or a function that nothing is known of.
def silent(c, x):
    value = first if c else second
    f = first if c else ops.sin
    value + 1  # EH004: 11 raw operator on a value that may be a tensor: '+' …
    f(x) * 2  # EH004: 10 raw operator on a tensor: '*' …
    (first if c else len)(x) * 2  # EH004: 30 raw operator on a value that may be a tensor: '*' …
    return value(x) * 2, value == 1  # EH004: 21 raw operator on a value that may be a tensor: '*' …
