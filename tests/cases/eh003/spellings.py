# OPTIONS: --ember-ops=keras.ops --extend-ignore=EH001
"""NumPy called on a tensor, in every spelling."""
from functools import partial
from itertools import starmap

import numpy as np

from keras import ops, tree


def called(costs, n: int):
    t = ops.exp(costs)
    np.max(t)  # EH003: 8 conversion of a tensor: 'np.max()' (use ops.max)
    np.fill_diagonal(t, 0.0)  # EH003: 8 conversion of a tensor: 'np.fill_diagonal()' (keep it a tensor and use ops)
    np.linalg.norm([t, t])  # EH003: 15 conversion of a tensor: 'np.linalg.norm()' (use ops.norm)
    np.sum(np.ones(3), where=t)  # EH003: 8 conversion of a tensor: 'np.sum()' (use ops.sum)
    np.asarray(a=t)  # EH003: 8 conversion of a tensor: 'np.asarray()' (keep it a tensor and use ops)
    ops.convert_to_numpy(x=t)  # EH003: 9 conversion of a tensor: 'ops.convert_to_numpy()' (…
    np.shape(t), np.ndim(t), np.zeros(t.shape), np.max(np.ones(n))


def buffers(costs, n: int):
    t = ops.exp(costs)
    buffer = np.zeros((n, 3))
    buffer[0] = t  # EH003: 5 conversion of a tensor: 'buffer[...] =' (keep it a tensor and use ops)
    buffer.fill(t)  # EH003: 12 conversion of a tensor: '.fill()' (…
    buffer[1], rest = 1.0, [None]
    rest[0] = t
    for row in [np.ones(3), np.zeros(3)]:
        row[0] = t  # EH003: 9 conversion of a tensor: 'row[...] =' (…


def of_strangers(helpers, costs):
    boxes = helpers.to_numpy(costs)
    np.max(boxes[0].astype(int))


def handed_on(costs):
    ts = [ops.exp(costs)]
    list(map(np.asarray, ts))  # EH003: 17 conversion of a tensor: 'np.asarray()' (…
    tree.map_structure(ops.convert_to_numpy, {"a": ts})  # EH003: 28 conversion of a tensor: 'ops.convert_to_numpy()' (…
    tree.map_structure(float, {"a": ts})  # EH002: 24 cast of a tensor: 'float()' (…
    list(map(np.asarray, [[1, 2]]))


def used_alone(x):
    rows = x.shape[0]
    return np.max(x), np.asarray(x), rows


def handed_on_beside(costs, pairs):
    ts = [ops.exp(costs)]
    list(starmap(np.maximum, [(ts[0], 1)]))  # EH003: 21 conversion of a tensor: 'np.maximum()' (…
    sorted(ts, key=np.max)  # EH003: 23 conversion of a tensor: 'np.max()' (…
    partial(np.add, ts[0])  # EH003: 16 conversion of a tensor: 'np.add()' (…
    partial(np.add, 1), partial(np.reshape, newshape=(2, 2)), starmap(np.add, [(1, 2)])
    sorted([1, 2], key=np.abs)
