"""Results that follow from the arguments: of builtins, ``itertools``, ``functools`` and dicts."""
import functools
import itertools
from functools import partial, reduce
from typing import cast

import jax
import torch
from ember_ml import ops
from ember_ml.types import TensorLike


def double(value):
    return ops.multiply(value, 2)


def half(value):
    return len(value) // 2


def largest(xs: list[TensorLike], ns: list[int], x: TensorLike):
    max(xs) + 1  # EH004: 13 raw operator on a tensor: '+' …
    max(ns) + 1
    max(x, 0) + 1  # EH004: 15 raw operator on a tensor: '+' …
    max(len(ns), 1) + 1
    sum(xs) + 1  # EH004: 13 raw operator on a tensor: '+' …
    sum(ns) + 1
    sum(ns, start=x) + 1  # EH004: 22 raw operator on a tensor: '+' …
    min(ns, default=0) + 1


def in_order(xs: list[TensorLike], ns: list[int]):
    list(xs)[0] + 1  # EH004: 17 raw operator on a tensor: '+' …
    sorted(ns)[0] + 1
    tuple(xs)[0] + 1  # EH004: 18 raw operator on a tensor: '+' …
    next(iter(xs)) + 1  # EH004: 20 raw operator on a tensor: '+' …
    next(iter(ns)) + 1
    for number, x in enumerate(xs):
        number + 1
        x + 1  # EH004: 11 raw operator on a tensor: '+' …
    for n, x in zip(ns, xs):
        n + 1
        x + 1  # EH004: 11 raw operator on a tensor: '+' …
    for pair in zip(*[xs, xs]):
        pair[0] + 1  # EH004: 17 raw operator on a tensor: '+' …
    for x in reversed(xs):
        x + 1  # EH004: 11 raw operator on a tensor: '+' …
    for x in filter(None, xs):
        x + 1  # EH004: 11 raw operator on a tensor: '+' …
    for n in filter(None, ns):
        n + 1


def mapped(xs: list[TensorLike], ns: list[int]):
    for x in map(double, xs):
        x + 1  # EH004: 11 raw operator on a tensor: '+' …
    for n in map(half, xs):
        n + 1
    for n in map(len, xs):
        n + 1
    for n in map(abs, ns):
        n + 1
    for x in map(abs, xs):
        x + 1  # EH004: 11 raw operator on a tensor: '+' …
    for x in map(lambda x: ops.sin(x), xs):
        x + 1  # EH004: 11 raw operator on a tensor: '+' …


def iterated(xs: list[TensorLike], ns: list[int]):
    for x in itertools.chain(xs, xs):
        x + 1  # EH004: 11 raw operator on a tensor: '+' …
    for n in itertools.chain.from_iterable([ns, ns]):
        n + 1
    for n, m in itertools.product(ns, ns):
        n + m
    for x, n in itertools.product(xs, ns):
        x + 1, n + 1  # EH004: 11 raw operator on a tensor: '+' …
    for x, y in itertools.product(xs, repeat=2):
        x + y  # EH004: 11 raw operator on a tensor: '+' …
    for x, y in itertools.combinations(xs, 2):
        x + y  # EH004: 11 raw operator on a tensor: '+' …
    for x in itertools.repeat(ops.sin(1), 3):
        x + 1  # EH004: 11 raw operator on a tensor: '+' …
    for n in itertools.repeat(1, 3):
        n + 1


def folded(xs: list[TensorLike], ns: list[int]):
    reduce(ops.add, xs) + 1  # EH004: 25 raw operator on a tensor: '+' …
    reduce(max, ns) + 1
    functools.reduce(lambda a, b: ops.add(a, b), xs) + 1  # EH004: 54 raw operator on a tensor: '+' …
    partial(double)(1) + 1  # EH004: 24 raw operator on a tensor: '+' …
    partial(half, "a")() + 1


def structured(x: TensorLike):
    jax.tree_util.tree_map(double, [x])[0] + 1  # EH004: 44 raw operator on a tensor: '+' …
    jax.tree_util.tree_map(double, x) + 1  # EH004: 39 raw operator on a tensor: '+' …


def keyed(x: TensorLike):
    parts = {"x": x, "n": 1}
    parts.get("x") + 1  # EH004: 20 raw operator on a tensor: '+' …
    parts.get("n") + 1
    parts.get("n", 0) + 1
    made = dict(parts, y=x)
    made["n"] + 1
    made["y"] + 1  # EH004: 15 raw operator on a tensor: '+' …
    dict([("a", x)])["a"] + 1  # EH004: 27 raw operator on a tensor: '+' …
    dict(a=1)["a"] + 1
    dict(**parts)["n"] + 1
    tensors = {"a": x, "b": x}
    for key, value in tensors.items():
        key + "."
        value + 1  # EH004: 15 raw operator on a tensor: '+' …
    for value in tensors.values():
        value + 1  # EH004: 15 raw operator on a tensor: '+' …
    for key in tensors.keys():
        key + "."
    tensors.pop("a") + 1  # EH004: 22 raw operator on a tensor: '+' …


# None fills a gap: it tells nothing of what is there.
def absent(found, x, tensors: dict[str, TensorLike]):
    found.get("bias", None) + 1  # EH004: 29 raw operator on a value that may be a tensor: '+' …
    getattr(x, "w", None) + 1  # EH004: 27 raw operator on a value that may be a tensor: '+' …
    bias = found.get("bias", None)
    if bias is not None:
        bias + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …
    tensors.get("a", None) + 1  # EH004: 28 raw operator on a tensor: '+' …
    {"a": 1}.get("a", None) + 1
    lib = found.pop("lib", None) or ops
    lib.sin(1) + 1  # EH004: 16 raw operator on a tensor: '+' …


def rounded(x: TensorLike):
    round(x) + 1
    round(x, 2) + 1  # EH004: 17 raw operator on a tensor: '+' …
    round(1.5, 1) + 1


def sized(x: torch.Tensor):
    x.size(0) + 1
    x.size()[0] + 1


def told(a, b):
    cast(int, a) + 1
    cast("torch.Tensor", b) + 1  # EH004: 29 raw operator on a tensor: '+' …


class Base:
    def __init__(self):
        self.weight = ops.ones(3)
        self.count = 3

    def made(self):
        return ops.zeros(3)

    def number(self):
        return 1


class Derived(Base):
    def made(self):
        return super().made() + 1  # EH004: 31 raw operator on a tensor: '+' …

    def number(self):
        return super().number() + 1

    def got(self):
        getattr(self, "weight") + 1  # EH004: 33 raw operator on a tensor: '+' …
        getattr(self, "count") + 1
        getattr(self, "missing", 0) + 1
        type(self)().count + 1
        type(self)().weight + 1  # EH004: 29 raw operator on a tensor: '+' …
