#: --unsafe --ember-ops=mylib.ops
#@ mylib/model.py
"""The same where the layer hands over to NumPy what the file's functions and attributes give."""

import math
import matplotlib.pyplot as plt
import numpy as np
from mylib import ops

WINDOW = np.zeros(3)


def spectrum(x: np.ndarray, n: int) -> ops.Tensor:
    doubled = np.clip(x, 0, 1) * 2
    doubled = doubled - np.mean(doubled)
    power = np.fft.fft(doubled)
    return ops.multiply(ops.sum(power), math.sqrt(n))


def called(x: np.ndarray) -> None:
    half = np.clip(x, 0, 1)
    spectrum(half, 3)
    free = np.clip(x, 0, 1) * WINDOW
    figure, axes = plt.subplots()
    axes.plot(np.zeros(3) * 2)
    WINDOW.fill(np.sum(free))


def buffers(rows: np.ndarray):
    order = np.argsort(rows)
    order[0] = np.sum(rows)
    total = ops.zeros(2)
    total[0] = ops.sum(rows)
    return total


def others(x: np.ndarray, y: np.ndarray, z: np.ndarray):
    if x.dtype == np.int16:
        x = ops.clip(x, 0, 1)
    if isinstance(y, np.ndarray):
        y = np.clip(y, 0, 1)
    z = z.astype(np.complex64)
    return x, y, z, list(map(np.exp, y)), np.random.default_rng(0).normal(size=3)


class Model:
    def __init__(self) -> None:
        self.state = ops.zeros(3)
        self.other = ops.zeros(3)

    def values(self) -> ops.Tensor:
        return ops.convert_to_tensor(np.fft.fft(ops.to_numpy(self.state)))

    def sums(self) -> ops.Tensor:
        return ops.sum(self.other)

    def peaks(self):
        sums = ops.to_numpy(self.sums())
        pair, other = self.pair()
        return np.percentile(sums, 5), np.percentile(pair, 5), np.percentile(ops.to_numpy(self.other), 5)

    def pair(self):
        return np.zeros(3), np.zeros(3)

    def kept(self) -> ops.Tensor:
        return ops.convert_to_tensor(np.argsort(np.zeros(3)))

    def saved(self, path) -> None:
        kept = self.other
        kept[0] = 1
        np.save(path, {"other": ops.to_numpy(self.other), "n": len(self.other)})


def dtypes(x: ops.Tensor):
    if ops.to_numpy(x).dtype.kind == "f" or np.issubdtype(ops.to_numpy(x).dtype, np.integer):
        return ops.clip(x, 0, 1)
    return ops.zeros(3, dtype=x.dtype)
