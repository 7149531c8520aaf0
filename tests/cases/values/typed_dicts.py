"""A TypedDict tells of each key; what it says nothing of is any of them."""
import typing
from typing import NotRequired, TypedDict

from ember_ml import ops
from ember_ml.types import TensorLike


class State(TypedDict):
    h: TensorLike
    steps: int


class Deep(State, total=False):
    parts: list["State"]
    name: NotRequired[str]
    above: "Deep"


Sizes = TypedDict("Sizes", {"rows": int, "scale": "TensorLike"})
Later = typing.TypedDict("Later", {"first": "State"})
Odd = TypedDict("Odd", fields())


def read(state: State, deep: "Deep", sizes: Sizes, later: Later, key: str):
    state["h"] + 1  # EH004: 16 raw operator on a tensor: '+' …
    state["steps"] + 1, state.get("steps", 0) + 1
    state[key] + 1  # EH004: 16 raw operator on a tensor: '+' …
    deep["steps"] + 1, deep["name"] + "a", deep["above"]["steps"] + 1
    deep["h"] + 1  # EH004: 15 raw operator on a tensor: '+' …
    deep["parts"][0]["h"] + 1  # EH004: 27 raw operator on a tensor: '+' …
    sizes["rows"] + 1, later["first"]["steps"] + 1
    later["first"]["h"] + 1  # EH004: 25 raw operator on a tensor: '+' …
    return sizes["scale"] + 1  # EH004: 27 raw operator on a tensor: '+' …


def make(x, n):
    state = State(h=x, steps=n)
    state["steps"] - 1
    return state["h"] - 1  # EH004: 23 raw operator on a tensor: '-' …


def step(states: list[State]) -> State:
    for state in states:
        state["h"] * state["steps"]  # EH004: 20 raw operator on a tensor: '*' …
    return states[0]


step([])["h"] / 2  # EH004: 15 raw operator on a tensor: '/' …
step([])["steps"] / 2


# Classes that are none keep what they are; what is not written out is not known.
class Plain(dict):
    h: TensorLike
    n = 3

    def total(self):
        return self.n + 1, self.h + 1  # EH004: 35 raw operator on a tensor: '+' …


class Loop(Loop):
    h: int


def silent(plain: Plain, odd: Odd, loop: Loop):
    plain["h"] + 1  # EH004: 16 raw operator on a value that may be a tensor: '+' …
    odd["h"] + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …
    return loop["x"] + 1, ops  # EH004: 22 raw operator on a value that may be a tensor: '+' …


if print:

    class Chosen(TypedDict):
        n: int

else:

    class Chosen(TypedDict):
        n: str


class Below(Chosen):
    pass


def made_of_either(x):
    return Below(n=1)["n"] + x  # EH004: 28 raw operator on a value that may be a tensor: '+' …
