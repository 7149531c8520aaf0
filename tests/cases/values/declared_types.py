"""What annotations say beyond plain classes."""
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, NewType, Optional, TypeVar, Union

import torch
from ember_ml import ops
from ember_ml.types import TensorLike

Number = Union[int, float]
Steps = NewType("Steps", int)
Array = Union[torch.Tensor, TensorLike]
Scalar = TypeVar("Scalar", int, float)
Tensor = TypeVar("Tensor", bound=torch.Tensor)


def aliases(n: Number, a: Array, s: Scalar, t: Tensor, steps: Steps):
    n + 1
    a + 1  # EH004: 7 raw operator on a tensor: '+' …
    s + 1
    t + 1  # EH004: 7 raw operator on a tensor: '+' …
    steps + 1


def generic(
    xs: list[torch.Tensor],
    pair: tuple[int, torch.Tensor],
    many: tuple[torch.Tensor, ...],
    table: dict[str, torch.Tensor],
    found: "Counter[str]",
    maybe: Optional[torch.Tensor],
    each: Iterable[int],
    call: Callable[[int], torch.Tensor],
    kind: type[int],
    mode: Literal["a", "b"],
    level: Literal[1, 2],
    marked: Annotated[int, "steps"],
    anything: Any,
):
    xs[0] + 1  # EH004: 11 raw operator on a tensor: '+' …
    pair[0] + 1
    pair[1] + 1  # EH004: 13 raw operator on a tensor: '+' …
    many[0] + 1  # EH004: 13 raw operator on a tensor: '+' …
    table["a"] + 1  # EH004: 16 raw operator on a tensor: '+' …
    found["a"] + 1
    maybe + 1  # EH004: 11 raw operator on a tensor: '+' …
    next(iter(each)) + 1
    mode + "."
    level + 1
    marked + 1
    anything + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …
    return call, kind


def quoted(a: "torch.Tensor", b: "int", c: "not a type", d: "(") -> None:
    a + 1  # EH004: 7 raw operator on a tensor: '+' …
    b + 1
    c + 1  # EH004: 7 raw operator on a value that may be a tensor: '+' …
    d + 1  # EH004: 7 raw operator on a value that may be a tensor: '+' …


def numbers() -> Iterator[int]:
    yield 1


for number in numbers():
    number + 1


class Batch(NamedTuple):
    data: torch.Tensor
    size: int


def unpacked(batch: Batch):
    data, size = batch
    data + 1  # EH004: 10 raw operator on a tensor: '+' …
    size + 1
    batch.size + 1


class Own:
    shared: ClassVar[torch.Tensor]
    count: ClassVar[int] = 0

    def used(self):
        self.shared + 1  # EH004: 21 raw operator on a tensor: '+' …
        self.count + 1


def own(thing: Own):
    thing.shared + 1  # EH004: 18 raw operator on a tensor: '+' …
    thing.count + 1


class Ring:
    def __getitem__(self, index: int):
        return ops.sin(index)


def ring(a: Ring):
    a[0] + 1  # EH004: 10 raw operator on a tensor: '+' …


class Layer(torch.nn.Module):
    def forward(self, x):
        return ops.sin(x)


class Deeper(Layer):
    pass


def layers(x: TensorLike):
    Layer()(x) + 1  # EH004: 16 raw operator on a tensor: '+' …
    Deeper()(x) + 1  # EH004: 17 raw operator on a tensor: '+' …
