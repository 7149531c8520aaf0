"""A step, an epoch or an iteration is what functions of such names do, not what they give."""
import numba as nb
import scipy as sp
import tree
from lib import current_step, step, train_step


def trained(model, batches, total=0.0):
    for batch in batches:
        loss = train_step(model, batch)
        total += loss  # EH004: 15 raw operator on a value that may be a tensor: '+=' …
    print(float(loss), model.run_epoch(batches) / 2)  # EH002: 11 cast of a value that may be a tensor: 'float()' … # EH004: 49 raw operator on a value that may be a tensor: '/' …
    return current_step() + 1, model.current_epoch() * 2


def by_hand(a):
    return step(a) * 2  # EH004: 20 raw operator on a value that may be a tensor: '*' …


def counted(n, rows):
    for i in nb.prange(n):
        rows[int(i / 2)] = i - 1
    major = sp.__version__.split(".")[0]
    return int(major) <= 1, [int(size / 2) for size in tree.flatten({"a": n, "b": 2})]
