#: --unsafe --ember-ops=mylib.ops
#@ mylib/model.py
#: files moved_over
"""What a function gives of NumPy's, or a library's, becomes tensors where its annotation says so."""

from typing import Dict, List, Optional, Tuple, Union

import librosa
import numpy as np
from matplotlib.figure import Figure
from mylib import ops


def plain(n: int) -> ops.Tensor:
    order = np.argsort(np.zeros(n))
    return ops.convert_to_tensor(order)


def of_library(path: str) -> Optional[ops.Tensor]:
    if not path:
        return None
    return ops.convert_to_tensor(librosa.feature.mfcc(path)[0])


def parts(n: int) -> Tuple[Figure, Union[ops.Tensor, float], List[ops.Tensor], ops.Tensor]:
    return Figure(), ops.convert_to_tensor(np.argsort(np.zeros(n))), [ops.zeros(n)], ops.zeros(n)


def listed(n: int) -> Dict[str, np.ndarray]:
    return {"a": np.argsort(np.zeros(n))}


def in_tuple(n: int) -> Tuple[List[np.ndarray], int]:
    rows = [np.argsort(np.zeros(n))]
    return rows, n


def whole(n: int) -> Tuple[np.ndarray, int]:
    pair = np.argsort(np.zeros(n)), n
    return pair


def wanted(n: int) -> np.ndarray:
    return np.argsort(np.zeros(n))


def wants(n: int):
    return np.percentile(wanted(n), 5)


def sized(n: "np.ndarray", *rest: ops.Tensor, **words: ops.Tensor) -> "np.ndarray":
    size: np.ndarray = np.argsort(n)
    return ops.zeros(size.size)
