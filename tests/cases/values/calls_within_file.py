"""What calling the file's own functions and classes gives."""
import contextlib
from abc import ABC, abstractmethod
from functools import cached_property

from ember_ml import ops
from ember_ml.nn.modules import Module
from ember_ml.types import TensorLike


def same(a):
    return a


def pair(a, n):
    return a, n


def early(x, flag):
    if flag:
        return None
    return ops.sin(x)


def counted(n):
    yield n
    yield from [1, 2]


def tensors():
    yield ops.sin(1.0)


async def later():
    return ops.sin(1.0)


@contextlib.contextmanager
def opened():
    yield 1


def scaled(x, *, by=2, name="x"):
    name + "."
    by + 1
    return ops.multiply(x, by)


def use(x: TensorLike, n: int):
    same(x) + 1  # EH004: 13 raw operator on a tensor: '+' …
    pair(x, n)[0] + 1  # EH004: 19 raw operator on a tensor: '+' …
    pair(x, n=n)[1] + 1
    early(x, True) + 1  # EH004: 20 raw operator on a tensor: '+' …
    next(tensors()) + 1  # EH004: 21 raw operator on a tensor: '+' …
    for t in tensors():
        t + 1  # EH004: 11 raw operator on a tensor: '+' …
    scaled(x, by=3) + 1  # EH004: 21 raw operator on a tensor: '+' …
    (lambda m: ops.sin(m))(n) + 1  # EH004: 31 raw operator on a tensor: '+' …


async def awaits():
    (await later()) + 1  # EH004: 21 raw operator on a tensor: '+' …


class Model(Module):
    scale = 2

    def __init__(self, size: int):
        self.size = size
        self.kernel = ops.ones((size,))

    @property
    def width(self):
        return self.size

    @cached_property
    def doubled(self):
        return ops.multiply(self.kernel, 2)

    @staticmethod
    def half(n: int):
        return n / 2

    @classmethod
    def build(cls, size):
        return cls(size)

    def forward(self, x):
        return ops.add(x, self.kernel)

    def use(self, x: TensorLike):
        self.width + 1
        self.doubled + 1  # EH004: 22 raw operator on a tensor: '+' …
        self.half(3) + 1
        self.build(3).size + 1
        self.build(3).kernel + 1  # EH004: 30 raw operator on a tensor: '+' …
        self.forward(x) + 1  # EH004: 25 raw operator on a tensor: '+' …
        self(x) + 1  # EH004: 17 raw operator on a tensor: '+' …
        self.scale + 1
        Model.scale + 1
        Model.half(2) + 1


def outside(x: TensorLike):
    model = Model(3)
    model(x) + 1  # EH004: 14 raw operator on a tensor: '+' …
    model.size + 1
    model.kernel + 1  # EH004: 18 raw operator on a tensor: '+' …
    model.forward(x) + 1  # EH004: 22 raw operator on a tensor: '+' …
    Model(size=3).width + 1


class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...

    @abstractmethod
    def points(self) -> TensorLike:
        raise NotImplementedError

    def both(self):
        self.area() + 1
        self.points() + 1  # EH004: 23 raw operator on a tensor: '+' …
