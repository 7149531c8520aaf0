"""Fields of dataclasses and named tuples."""
import typing
from dataclasses import dataclass, field
from typing import NamedTuple, Optional

import torch
from emberharmony.types import TensorLike


@dataclass
class Config:
    units: int
    rate: float = 0.1
    name: str = "x"
    sizes: list[int] = field(default_factory=list)
    weight: Optional[torch.Tensor] = None

    def double(self):
        self.weight * 2  # EH004: 21 raw operator on a tensor: '*' …
        self.sizes[0] + 1
        return self.units * 2, self.rate / 2, self.name + "!"


@dataclass(frozen=True)
class Wide(Config):
    depth: int = 3

    @property
    def area(self):
        return self.depth * self.units


class State(NamedTuple):
    step: int
    hidden: TensorLike

    def next(self):
        return State(self.step + 1, self.hidden * 2)  # EH004: 49 raw operator on a tensor: '*' …


config = Config(3)
config.units + 1, config.rate * 2
config.weight * 2  # EH004: 15 raw operator on a tensor: '*' …
wide = Wide(3)
wide.units + wide.depth + wide.area

state = State(0, torch.ones(2))
state.step + 1
state.hidden + 1  # EH004: 14 raw operator on a tensor: '+' …
step, hidden = state
step + 1
hidden + 1  # EH004: 8 raw operator on a tensor: '+' …


def use(config: Config, state: State):
    config.units + 1, state.step - 1
    config.weight + 1, state.hidden - 1  # EH004: 19 raw operator on a tensor: '+' … # EH004: 37 raw operator on a tensor: '-' …


class Pair(typing.NamedTuple):
    value: TensorLike
    count: int


def by_position(state: State, pair: Pair, i: int):
    hidden = pair[0] * 2  # EH004: 22 raw operator on a tensor: '*' …
    value, count = pair
    value * 2, count + 1  # EH004: 11 raw operator on a tensor: '*' …
    return state[0] + 1, state[-1] + 1, state[1:][0] * 2, pair[i] * 2, hidden  # EH004: 36 raw operator on a tensor: '+' … # EH004: 54 raw operator on a tensor: '*' … # EH004: 67 raw operator on a tensor: '*' …
