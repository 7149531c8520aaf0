#: --unsafe --ember-ops=keras.ops
#@ keras/model.py
"""All that is NumPy's here has a counterpart, but for two dtypes."""

import math
import numpy as np
from typing import Optional
from keras import ops

HALF_TURN = math.pi


class Model:
    def __init__(self, n: int, size: int) -> None:
        scale = 0.01 / math.sqrt(n)
        self.weights = ops.normal(mean=0, stddev=scale, shape=(n, size))
        self.bias = ops.zeros(n, dtype="float32")
        self.noise = ops.uniform((n, 3)), ops.normal((2,))
        self.sized = ops.normal(mean=0, stddev=1, shape=(n,)), ops.normal(shape=(len(size),)), ops.normal(shape=(n,))

    def __call__(self, x: ops.Tensor, mask: Optional[ops.Tensor] = None) -> ops.Tensor:
        clipped = ops.clip(x, x_min=-1, x_max=1)
        centred = ops.cast(ops.subtract(clipped, ops.mean(x, axis=0)), "float64")
        flat = ops.reshape(centred, (-1, 3))
        self.bias = ops.add(self.bias, ops.sum(flat))
        return ops.sum(
            ops.add(ops.multiply(flat, self.weights), self.bias),  # all of it
        axis=1)

    def spread(self, rows: list, mask: ops.Tensor):
        picked: ops.Tensor = ops.convert_to_tensor(rows)
        column = picked[:, None]
        return ops.copy(column[ops.greater(column, 0)]), ops.power(column, 2), ops.multiply(-1, column), int(math.ceil(len(rows) / 2))

    def dtypes(self, rows: np.ndarray):
        mask = ops.zeros(3, dtype="bool"), ops.zeros(3, dtype="bool"), ops.zeros(3, dtype="int8")
        long = ops.cast(rows,
            "float16",  # half
        )
        return mask, long, np.array(list(rows), dtype="object"), np.zeros(3, np.str_)
