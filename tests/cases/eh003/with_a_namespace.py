"""A function that is given an array and the namespace gives an array of that."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from emberharmony import ops

import boxes
from boxes import distances_of


def maximum(x, y, xp):
    distances = distances_of(xp.exp(x), y, xp=xp)
    np.maximum(1, distances, out=distances)  # EH003: 8 conversion of a tensor: 'np.maximum()' (…
    np.asarray(distances_of(y, 2, xp=xp))
    return distances.tolist()  # EH003: 22 conversion of a tensor: '.tolist()' (…


def by_position(x, backend):
    near = distances_of(backend.reshape(x, (-1,)), backend)
    return np.asarray(near)  # EH003: 15 conversion of a tensor: 'np.asarray()' (…


def of_numpy(n, xp):
    near = distances_of(np.zeros(n), np)
    return np.asarray(near), near.tolist()  # EH003: 35 conversion of a value that may be a tensor: '.tolist()' (…


# The namespace may be NumPy's, too.
def of_own_arrays(n, xp):
    near = distances_of(np.ones(n), xp)
    np.asarray(near)
    return near * 2  # EH004: 17 raw operator on a tensor: '*' …


def of_no_arrays(x, n, xp):
    x = xp.exp(x)
    np.zeros(n, dtype=boxes.matching_dtype(x, xp=xp))
    return np.asarray(boxes.Box(x, xp)), np.zeros(boxes.int_sizes_list(x, xp))
