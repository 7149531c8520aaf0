"""One of several functions, classes or objects gives what any of them gives."""
from typing import Callable

from ember_ml import ops
from ember_ml.types import TensorLike


def wave(x):
    return ops.sin(x)


def size(x):
    return len(x)


def pair(x):
    return [x, x]


def odd(x):
    return x


def conditional(c, x):
    f = wave if c else size
    g = size if c else len
    h = odd if c else size
    k = (lambda y: y) if c else ops.exp
    f(x) + 1  # EH004: 10 raw operator on a tensor: '+' …
    g(x) + 1
    h(x) + 1  # EH004: 10 raw operator on a value that may be a tensor: '+' …
    return k(x) + 1  # EH004: 17 raw operator on a tensor: '+' …


def branches(c, x):
    if c == 1:
        f = size
    elif c == 2:
        f = wave
    else:
        f = lambda y: 3
    if c:
        def g(y):
            return 1
    else:
        def g(y):
            return 2
    return f(x) * 2, g(x) * 2  # EH004: 17 raw operator on a tensor: '*' …


def from_table(c, x):
    table = {"wave": wave, "size": size}
    plain = {1: size, 2: lambda y: 2.0}
    table[c](x) - 1  # EH004: 17 raw operator on a tensor: '-' …
    table["size"](x) - 1
    table.get(c)(x) - 1  # EH004: 21 raw operator on a tensor: '-' …
    for f in plain.values():
        f(x) - 1
    for f in (size, len, wave):
        f(x) - 1  # EH004: 14 raw operator on a tensor: '-' …
    return plain[c](x) - 1, pair(x) + [1], (pair if c else pair)(x) + [1]


def handed_on(c, xs):
    f = wave if c else size
    g = size if c else lambda y: 2
    for x in map(f, xs):
        x + 1  # EH004: 11 raw operator on a tensor: '+' …
    return [y + 1 for y in map(g, xs)]


# Functions themselves are no arrays, whichever of them it is; nor is a strange one known.
def silent(c, f, x):
    g = f if c else size
    h = wave if c else size
    h.calls = h.calls + 1  # EH004: 23 raw operator on a value that may be a tensor: '+' …
    return g(x) + 1, h == c  # EH004: 17 raw operator on a value that may be a tensor: '+' …


class Wave:
    rate = 2
    phase: TensorLike

    def call(self, x):
        return ops.sin(x)

    def count(self):
        return 1


class Step:
    rate = 0.5
    phase = 0

    def call(self, x):
        return 0

    def count(self):
        return 2

    def reset(self):
        return ops.zeros(3)


class Holder:
    def __init__(self, c):
        self.function = wave if c else size
        self.cell = Wave() if c else Step()
        cls = Wave if c else Step
        self.made = cls()
        self.counts = size if c else len

    def call(self, x):
        self.function(x) * 2  # EH004: 26 raw operator on a tensor: '*' …
        self.counts(x) * 2
        self.cell(x) * 2  # EH004: 22 raw operator on a tensor: '*' …
        self.cell.call(x) * 2  # EH004: 27 raw operator on a tensor: '*' …
        self.cell.rate * 2, self.cell.count() * 2
        self.cell.phase * 2  # EH004: 25 raw operator on a tensor: '*' …
        self.cell.reset() * 2  # EH004: 27 raw operator on a tensor: '*' …
        return self.made(x) * 2, self.made.rate * 2  # EH004: 29 raw operator on a tensor: '*' …


try:
    from somewhere import norm, length
except ImportError:
    def norm(x):
        return ops.sqrt(x)

    def length(x):
        return 3


def imported(x):
    return norm(x) / 2, length(x) / 2  # EH004: 20 raw operator on a tensor: '/' …


def many(c, x):
    table = [size, *[lambda y: 1], len]
    return table[c](x) + 1


def in_both_branches(kind, x):
    if kind == "square":

        def loss(a, n):
            return a * a, n + 1  # EH004: 22 raw operator on a tensor: '*' …
    else:

        def loss(a, n):
            return a - 1, n * 2  # EH004: 22 raw operator on a tensor: '-' …

    return loss(ops.sin(x), 3)
