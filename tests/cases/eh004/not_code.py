"""Where an operator's sign is no operation on values: annotations, unions, formatting."""
from __future__ import annotations

from pathlib import Path
from typing import Literal, Optional, TypeAlias

import torch
from emberharmony.types import TensorLike
from emberharmony import ops, tensor

t = tensor.ones((2,))

count: int | None = None
either: TensorLike | float | None = None
quoted: "torch.Tensor | None" = None
Alias = int | float
Shape: TypeAlias = "tuple[int, ...] | None"
Maybe = torch.Tensor | None
Both = Optional[int] | str
Choice = Literal["a"] | None


def annotated(a: int | None, *args: str | bytes, b: TensorLike | None = None) -> list[int] | None:
    local: torch.Tensor | float
    return isinstance(a, int | float) and issubclass(int, int | str)


# Formatting, sequences, sets, paths.
"loss: %s" % t
"loss: %s, %d" % (t, 3)
(lambda text, n: text % (n, 3))("%d of %d", 1)
(lambda text: text % {"a": 1} + "b")("%(a)d")
b"%d" % 3
"-" * 20
"a" + "b" + str(t)
[0] * 3
[t] * 3
[t] + [t, t]
(t,) + (t, t)
{"a"} | {"b"}
{"a", "b"} - {"b"} & {"c"}
{"a": 1} | {"b": 2}
Path("a") / "b" / "c"

# Signs in syntax.
print(*[t], **{"sep": ""})


def signature(a, /, b, *args, c=1, **kwargs) -> None:
    return None


-1
+1.0
~0
1 - 2j
