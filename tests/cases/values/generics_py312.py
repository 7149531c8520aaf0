"""The syntax of 3.12 for type parameters and aliases."""
from emberharmony import ops
from emberharmony.types import TensorLike

type Number = int | float
type Maybe[T] = T | None


def first[T: int | str](a: list[T], b: int, c: TensorLike) -> T | None:
    b + 1, c + 1  # EH004: 14 raw operator on a tensor: '+' …
    return a[0]


class Box[T]:
    size: int = 3

    def double(self, a: TensorLike):
        return self.size * 2, a * 2  # EH004: 33 raw operator on a tensor: '*' …


def bounded[T: TensorLike, N: (int, float), M: (int, "TensorLike"), L: "Later"](a: T, b: N, c: M, d: list[T], e: L):
    a + 1, b + 1, c + 1  # EH004: 7 raw operator on a tensor: '+' … # EH004: 21 raw operator on a tensor: '+' …
    e + 1  # EH004: 7 raw operator on a tensor: '+' …
    return d[0] + 1  # EH004: 17 raw operator on a tensor: '+' …


class Bounded[T: TensorLike, N: int]:
    held: T
    size: N

    def first(self, other: T, count: N):
        self.held - self.size  # EH004: 19 raw operator on a tensor: '-' …
        return other * count, count * 2  # EH004: 22 raw operator on a tensor: '*' …


type Later = TensorLike
