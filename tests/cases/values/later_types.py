"""Annotations in quotes see what is bound later, and the class that they stand in."""
import typing

import torch
from ember_ml import ops


class Node:
    held: "Held"
    size: "Size"
    child: "typing.Optional[Node]"

    def __init__(self, child: "Node", held: "Held", others: "list[Node]"):
        self.other = child
        child.held + 1  # EH004: 20 raw operator on a tensor: '+' …
        child.size + 1, held.numpy  # noqa: B018
        others[0].held + 1  # EH004: 24 raw operator on a tensor: '+' …

    def twin(self) -> "Node":
        return make(self)

    def later(self, image: "Late") -> "Late":
        self.twin().held - self.twin().size  # EH004: 26 raw operator on a tensor: '-' …
        self.child.size - 1, image.size - 1
        return image.held - 1  # EH004: 27 raw operator on a tensor: '-' …


def function(a: "Held", b: "Size", c: "Late", d: "dict[str, Held]", e: "Unheard"):
    a * 2  # EH004: 7 raw operator on a tensor: '*' …
    b * 2, c.size * 2
    c.held * 2, c.twin().held * 2  # EH004: 12 raw operator on a tensor: '*' … # EH004: 31 raw operator on a tensor: '*' …
    d["a"] * 2  # EH004: 12 raw operator on a tensor: '*' …
    return e * 2, ops  # EH004: 14 raw operator on a value that may be a tensor: '*' …


class Late(Node):
    pass


Held = torch.Tensor
Size = typing.Union[int, float]
