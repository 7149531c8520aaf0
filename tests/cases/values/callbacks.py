"""'Callable[..., R]' says what a call of such a value gives."""
import collections.abc as abc
from typing import Callable, Optional, Union

import torch
from ember_ml import ops


def parameters(
    f: Callable[[int], torch.Tensor],
    g: Callable[..., int],
    h: "Callable[[torch.Tensor], list[torch.Tensor]] | None",
    k: Optional[abc.Callable[[], "torch.Tensor"]] = None,
    both: Union[Callable[[], float], Callable[[], torch.Tensor]] = float,
):
    f(1) + 1  # EH004: 10 raw operator on a tensor: '+' …
    g(1) + 1
    h(f) + [1], h(f)[0] + 1  # EH004: 25 raw operator on a tensor: '+' …
    if k is not None:
        k() + 1  # EH004: 13 raw operator on a tensor: '+' …
    return [x + 1 for x in map(f, [1])], both() + 1  # EH004: 15 raw operator on a tensor: '+' … # EH004: 49 raw operator on a tensor: '+' …


class Layer:
    activation: Callable[[torch.Tensor], torch.Tensor]

    def __init__(self, rate: Callable[[], float], table: dict[str, Callable[[int], torch.Tensor]]):
        self.rate = rate
        self.table = table

    def call(self, x):
        self.activation(x) * 2  # EH004: 28 raw operator on a tensor: '*' …
        self.table["a"](1) * 2  # EH004: 28 raw operator on a tensor: '*' …
        return self.rate() * 2


def maker() -> Callable[[int], torch.Tensor]:
    return lambda n: ops.zeros(n)


maker()(3) - 1  # EH004: 12 raw operator on a tensor: '-' …


# What nothing is said of stays unknown; none of them is an array itself.
def silent(f: Callable, g: Callable[[int], object], h: Callable[[int]], k: Callable[..., None]):
    f(1) + 1  # EH004: 10 raw operator on a value that may be a tensor: '+' …
    g(1) + 1  # EH004: 10 raw operator on a value that may be a tensor: '+' …
    h(1) + 1  # EH004: 10 raw operator on a value that may be a tensor: '+' …
    return f + g, k(1)
