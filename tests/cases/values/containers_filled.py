"""Containers that get their contents after they were made."""
from ember_ml import ops
from ember_ml.types import TensorLike


def appended(x: TensorLike, n: int):
    xs = []
    ns = []
    for _ in range(n):
        xs.append(x)
        ns.append(n)
    xs[0] + 1  # EH004: 11 raw operator on a tensor: '+' …
    ns[0] + 1
    sum(xs) + 1  # EH004: 13 raw operator on a tensor: '+' …
    for y in xs:
        y + 1  # EH004: 11 raw operator on a tensor: '+' …
    for m in ns:
        m + 1


def extended(xs: list[TensorLike], ns: list[int]):
    all_xs = []
    all_xs.extend(xs)
    all_xs[0] + 1  # EH004: 15 raw operator on a tensor: '+' …
    all_ns = [0]
    all_ns.extend(ns)
    all_ns += [1]
    all_ns[0] + 1
    all_ns.insert(0, 2)
    all_ns[-1] + 1


def keyed(x: TensorLike, name: str):
    table = {}
    table["x"] = x
    table["n"] = 1
    table["x"] + 1  # EH004: 16 raw operator on a tensor: '+' …
    table["n"] + 1
    table[name] + 1  # EH004: 17 raw operator on a tensor: '+' …
    table.update({"y": x})
    table["y"] + 1  # EH004: 16 raw operator on a tensor: '+' …


def displays(x: TensorLike, n: int):
    {n, 2}.pop() + 1
    [*[x, x], x][0] + 1  # EH004: 21 raw operator on a tensor: '+' …
    {**{"a": n}, "b": x}["a"] + 1
    {**{"a": n}, "b": x}["b"] + 1  # EH004: 31 raw operator on a tensor: '+' …
    [y for y in [x, x]][0] + 1  # EH004: 28 raw operator on a tensor: '+' …
    {k: n for k in "ab"}["a"] + 1
    (x, n)[0] + 1  # EH004: 15 raw operator on a tensor: '+' …
    (x, n)[-1] + 1
    [n, n][:1][0] + 1
    [[n] * 3][0][0] + 1


def targets(x: TensorLike, n: int):
    (a, b), *rest, c = (x, n), n, n, x
    a + 1  # EH004: 7 raw operator on a tensor: '+' …
    b + 1
    rest[0] + 1
    c + 1  # EH004: 7 raw operator on a tensor: '+' …
    d = e = n
    d + e
    (f := x) + 1  # EH004: 14 raw operator on a tensor: '+' …
    f - 1  # EH004: 7 raw operator on a tensor: '-' …
    g = x if n else None
    g + 1  # EH004: 7 raw operator on a tensor: '+' …
    h = n or 1
    h + 1


class Holder:
    def __init__(self, x: TensorLike):
        self.history = []
        self.table = {}
        self.table["scale"] = 2
        self.total = 0
        self.loss = 0.0

    def step(self, x: TensorLike):
        self.history.append(ops.sin(x))
        self.total += 1
        self.loss += ops.sin(x)  # EH004: 19 raw operator on a tensor: '+=' …
        self.history[-1] + 1  # EH004: 26 raw operator on a tensor: '+' …
        self.table["scale"] + 1
        self.total + 1
        return self.loss + 1  # EH004: 26 raw operator on a tensor: '+' …
