"""What the patterns of ``match`` take out of a value."""
import torch
from ember_ml import ops
from ember_ml.types import TensorLike


def by_class(a):
    match a:
        case int():
            a + 1
        case torch.Tensor():
            a + 1  # EH004: 15 raw operator on a tensor: '+' …
        case str() | bytes():
            a + "x"


def captures(a):
    match a:
        case int(n):
            n + 1
        case float() as f:
            f + 1
        case torch.Tensor() as t:
            t + 1  # EH004: 15 raw operator on a tensor: '+' …


def sequences(x: TensorLike, n: int):
    match (x, n):
        case (first, second):
            first + 1  # EH004: 19 raw operator on a tensor: '+' …
            second + 1


def mappings(x: TensorLike):
    match {"x": x, "n": 1}:
        case {"x": _, **others}:
            len(others) + 1


def literal(mode, n):
    match mode:
        case "sum" | "mean":
            mode + "."
        case None:
            n = 0
            n + 1
        case True:
            pass
        case other if len(other) > 1:
            len(other) + 1


def anything(p: int):
    match p:
        case 1:
            p + 1
        case _:
            ops.sin(1.0) + p  # EH004: 26 raw operator on a tensor: '+' …
