"""What methods and properties of the same file return."""
from functools import cached_property

from emberharmony import ops, tensor
from emberharmony.types import TensorLike


class Cell:
    def __init__(self, units: int):
        self.units = units
        self.kernel = tensor.ones((units,))

    @property
    def width(self):
        return self.units

    @property
    def weights(self):
        return ops.add(self.kernel, 1)

    @cached_property
    def norm(self):
        return ops.exp(self.kernel)

    def count(self):
        return self.units + 1

    def activate(self, x):
        return ops.tanh(x)

    @staticmethod
    def zeros():
        return tensor.zeros((2,))

    @classmethod
    def size(cls) -> int:
        return cls.limit

    def call(self, x):
        self.width + 1, self.count() * 2, self.size() - 1
        self.weights + 1  # EH004: 22 raw operator on a tensor: '+' …
        self.norm / 2  # EH004: 19 raw operator on a tensor: '/' …
        self.activate(x) * 2  # EH004: 26 raw operator on a tensor: '*' …
        self.zeros() - 1  # EH004: 22 raw operator on a tensor: '-' …
        Cell.zeros() - 1  # EH004: 22 raw operator on a tensor: '-' …
        return self.activate(self.width * 2)


class Sub(Cell):
    def call(self, x):
        self.count() + 1
        super().call(x) + 1  # EH004: 25 raw operator on a tensor: '+' …
        return self.activate(x) + 1  # EH004: 33 raw operator on a tensor: '+' …


cell = Cell(3)
cell.count() + 1, cell.width + 1, cell.units + 1
cell.activate(1.0) + 1  # EH004: 20 raw operator on a tensor: '+' …
cell.weights * 2  # EH004: 14 raw operator on a tensor: '*' …
Cell.zeros() * 2  # EH004: 14 raw operator on a tensor: '*' …
Cell(3).activate(1) + 1  # EH004: 21 raw operator on a tensor: '+' …
