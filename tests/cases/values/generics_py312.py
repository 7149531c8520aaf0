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
