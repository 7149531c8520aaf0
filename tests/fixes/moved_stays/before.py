#: --unsafe --ember-ops=mylib.ops
#@ mylib/model.py
"""The layer has no function that hands over to NumPy: what meets only NumPy's stays."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

WINDOW = np.zeros(3)


def spectrum(x: np.ndarray, n: int) -> np.ndarray:
    doubled = np.clip(x, 0, 1) * 2
    doubled = doubled - np.mean(doubled)
    power = np.fft.fft(doubled)
    return np.sum(power) * np.sqrt(n)


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
    total = np.zeros(2)
    total[0] = np.sum(rows)
    return total


def others(x: np.ndarray, y: np.ndarray, z: np.ndarray):
    if x.dtype == np.int16:
        x = np.clip(x, 0, 1)
    if isinstance(y, np.ndarray):
        y = np.clip(y, 0, 1)
    z = z.astype(np.complex64)
    return x, y, z, list(map(np.exp, y)), np.random.default_rng(0).normal(size=3)


def picked(names: list, table: pd.DataFrame, x):
    for i in np.random.choice(3, size=2):
        table.loc[i : i + 4, "a"] = names[i + 1]
    frame = pd.DataFrame({})
    j = np.argmax(x) * 2
    return frame.iloc[j - 1]


def named(paths: list[str]):
    return np.array(["a", "b"]), np.asarray([str(each) for each in paths])


class Model:
    def __init__(self) -> None:
        self.state = np.zeros(3)
        self.other = np.zeros(3)

    def values(self) -> np.ndarray:
        return np.fft.fft(self.state)

    def sums(self) -> np.ndarray:
        return np.sum(self.other)


def dtypes(x: np.ndarray):
    if x.dtype.kind == "f" or np.issubdtype(x.dtype, np.integer):
        return np.clip(x, 0, 1)
    return np.zeros(3, dtype=x.dtype)
