#: --unsafe --ember-ops=keras.ops
#@ keras/model.py
"""All that is NumPy's here has a counterpart, but for two dtypes."""

import numpy as np
from typing import Optional

HALF_TURN = np.pi


class Model:
    def __init__(self, n: int, size: int) -> None:
        scale = 0.01 / np.sqrt(n)
        self.weights = np.random.normal(0, scale, (n, size))
        self.bias = np.zeros(n, dtype=np.float32)
        self.noise = np.random.rand(n, 3), np.random.randn(2)
        self.sized = np.random.normal(0, 1, n), np.random.normal(size=len(size)), np.random.normal(size=(n,))

    def __call__(self, x: np.ndarray, mask: Optional[np.ndarray] = None) -> np.ndarray:
        clipped = np.clip(x, a_min=-1, a_max=1)
        centred = (clipped - x.mean(axis=0)).astype(float)
        flat = centred.reshape(-1, 3)
        self.bias += flat.sum()
        return (
            flat * self.weights + self.bias  # all of it
        ).sum(axis=1)

    def spread(self, rows: list, mask: np.ndarray):
        picked: np.ndarray = np.array(rows)
        column = picked[:, np.newaxis]
        return column[column > 0].copy(), np.power(column, 2), -column, int(np.ceil(len(rows) / 2))

    def dtypes(self, rows: np.ndarray):
        mask = np.zeros(3, dtype=np.bool_), np.zeros(3, dtype=bool), np.zeros(3, dtype="int8")
        long = rows.astype(
            "float16",  # half
        )
        return mask, long, np.array(list(rows), dtype="object"), np.zeros(3, np.str_)
