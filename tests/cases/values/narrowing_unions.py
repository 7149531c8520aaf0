# What isinstance leaves of the types that an annotation unites.
from __future__ import annotations

from typing import Optional, Union

import numpy as np  # noqa: EH001 -- what is left is NumPy's own
import torch
from ember_ml.types import TensorLike
from shop import Order


def either(a: int | torch.Tensor):
    return a * 2 if isinstance(a, torch.Tensor) else a + 2  # EH004: 14 raw operator on a tensor: '*' …


def returned(a: "Union[float, torch.Tensor]"):
    if isinstance(a, torch.Tensor):
        return a
    return int(a) * 2


def own(a: Union[np.ndarray, torch.Tensor]):
    if isinstance(a, torch.Tensor):
        a = a.cpu().numpy()  # EH003: 21 conversion of a tensor: '.numpy()' …
    return np.dot(a, a) / 2


def nothing(a: Optional[torch.Tensor]):
    assert not isinstance(a, torch.Tensor)
    return a / 2


def one_is_left(a: Union[list[float], TensorLike, torch.Tensor]):
    if isinstance(a, torch.Tensor):
        return a * 2  # EH004: 18 raw operator on a tensor: '*' …
    return a / 2  # EH004: 14 raw operator on a tensor: '/' …


def several_asked(a: int | str | np.ndarray | torch.Tensor):
    if not isinstance(a, (np.ndarray, torch.Tensor)):
        return a * 2
    return a * 2  # EH004: 14 raw operator on a tensor: '*' …


def by_alias(a: Union[int, TensorLike]):
    if not isinstance(a, torch.Tensor):
        return a * 2  # EH004: 18 raw operator on a tensor: '*' …


def of_unknown_class(a: Order | torch.Tensor, b: Order | int):
    if isinstance(a, Order):
        return a * 2  # EH004: 18 raw operator on a value that may be a tensor: '*' …
    if not isinstance(b, Order):
        return b * 2
    return a * 2  # EH004: 14 raw operator on a tensor: '*' …


def not_annotated(a):
    if not isinstance(a, torch.Tensor):
        return a * 2  # EH004: 18 raw operator on a value that may be a tensor: '*' …
