"""Type comments count as annotations."""
from typing import List

from ember_ml import ops
from ember_ml.types import TensorLike


def assigned(f, a):
    x = f(a)  # type: TensorLike
    n = f(a)  # type: int
    xs = f(a)  # type: List[TensorLike]
    m = f(a)  # type: ignore
    k = f(a)  # type: ignore[no-any-return]
    b, c = f(a)  # type: int, int
    x + 1  # EH004: 7 raw operator on a tensor: '+' (use ops.add)
    n + 1
    xs[0] - 1  # EH004: 11 raw operator on a tensor: '-' (use ops.subtract)
    m + 1  # EH004: 7 raw operator on a value that may be a tensor: '+' (use ops.add, or annotate it as int or float if it is no tensor)
    k + 1  # EH004: 7 raw operator on a value that may be a tensor: '+' (use ops.add, or annotate it as int or float if it is no tensor)
    b + c  # EH004: 7 raw operator on a value that may be a tensor: '+' (use ops.add, or annotate it as int or float if it is no tensor)


def loops(rows, scope):
    for each in rows:  # type: Later
        each.value * 2
    for i in rows:  # type: TensorLike
        i * 2  # EH004: 11 raw operator on a tensor: '*' (use ops.multiply)
    with scope() as t:  # type: TensorLike
        return t ** 2  # EH004: 18 raw operator on a tensor: '**' (use ops.power)


class Later:
    def __init__(self, value: int):
        self.value = value
        self.weight = None  # type: TensorLike

    def method(self, n, x, *rest):
        # type: (int, TensorLike, int) -> TensorLike
        print(n * 2, rest[0] * 2)
        return x * n  # EH004: 18 raw operator on a tensor: '*' (use ops.multiply)

    def later(self):
        self.method(1, 2) / 2  # EH004: 27 raw operator on a tensor: '/' (use ops.divide)
        return self.weight / 2  # EH004: 28 raw operator on a tensor: '/' (use ops.divide)


def each(
    a,  # type: int
    b,  # type: TensorLike
):
    # type: (...) -> int
    return a + 1, b + 1  # EH004: 21 raw operator on a tensor: '+' (use ops.add)


def total(f):
    return each(f(1), f(2)) + 1  # "# type: TensorLike" in a text
