"""In a file that has tables, what is compared may be a column, which has the methods of arrays."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' …
import pandas as pd


def columns(path, frame, given, x):
    table = pd.read_csv(path)
    (table["a"] == table["b"]).all(), table[table.a > 1], (table == 1).any(), table[table["a"] == x]
    (frame["a"] > 1).sum(), frame[frame["a"] > 1], (given.low > given.high).all()
    return given[given.age > 1], (frame["a"].diff().dropna() >= 0).all()


def arrays(x, y, given):
    x[x < 0] = 0  # EH004: 9 raw operator on a NumPy array: '<' …
    (x > y).any()  # EH004: 8 raw operator on a NumPy array: '>' …
    return np.where(given.low > 1, 2, 3)  # EH004: 31 raw operator on a NumPy array: '>' …
