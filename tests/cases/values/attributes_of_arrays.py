"""What the tables of arrays don't list is unknown: the object may be no array at all."""
import numpy as np  # noqa: EH001 -- its arrays
import torch
from bank import Bank
from ember_ml import ops


def listed(x):
    h = ops.sin(x)
    return h.T * 2, h.real - 1, h.ndim + 1, h.shape[0] * 2, h.sum() / 2, h.add_(1) * 2  # EH004: 16 raw operator on a tensor: '*' … # EH004: 28 raw operator on a tensor: '-' … # EH004: 69 raw operator on a tensor: '/' … # EH004: 84 raw operator on a tensor: '*' …


def unlisted(x):
    h = ops.sin(x)
    return h.center * 2, h.bond_limit + 1, h._total - 1, h.moved(1) * 2  # EH004: 21 raw operator on a value that may be a tensor: '*' … # EH004: 53 raw operator on a value that may be a tensor: '-' … # EH004: 69 raw operator on a value that may be a tensor: '*' …


def of_numpy(n: int):
    a = np.zeros((n, n))
    return a.flat[0] + 1, a.cell_width * 2, a.diagonal() * 2, a.shifted(1) + 1  # EH004: 76 raw operator on a value that may be a tensor: '+' …


def of_jax(x):
    h = ops.sin(x)
    return h.at[0].set(1) * 2, h.at[1].add(2) - 1  # EH004: 27 raw operator on a tensor: '*' … # EH004: 47 raw operator on a tensor: '-' …


def of_torch(n: int):
    t = torch.zeros(n)
    return t.data * 2, t.grad - 1, t.foo * 2, t.clamp_min_(1) * 2  # EH004: 19 raw operator on a tensor: '*' … # EH004: 31 raw operator on a tensor: '-' … # EH004: 42 raw operator on a value that may be a tensor: '*' … # EH004: 63 raw operator on a tensor: '*' …


# An attribute that no array has tells that there is none, whatever else it has.
def chain(mps, steps: int):
    if mps.dtype not in ("float32", "float64"):
        raise TypeError(mps.dtype)
    for site in range(mps.center_position + 1, steps):
        mps.move(site - mps.bond_limit)
    return mps.center_position * 2  # EH004: 32 raw operator on a value that may be a tensor: '*' …


def duck(frame, other):
    rows, columns = frame.shape
    return rows * columns, frame.cell_width * 2, frame * 2, other.shape[0] * other, other * 2  # EH004: 76 raw operator on a tensor: '*' … # EH004: 91 raw operator on a tensor: '*' …


def private(x, y):
    print(x.ndim, y.ndim)
    return x._table, x * 2, y * 2  # EH004: 31 raw operator on a tensor: '*' …


# What is set on an array it has had from nobody, and a test asks first.
def marked(x):
    x._my_mask = 1
    print(x.ndim)
    return x * 2  # EH004: 14 raw operator on a tensor: '*' …


def asked(x):
    if hasattr(x, "materialized"):
        x = x.materialized()
    return ops.sin(x) * x  # EH004: 23 raw operator on a tensor: '*' …


# A call that takes nothing but arrays is surer than that.
def handed_on(w, x):
    print(x.cell_width)
    return ops.matmul(w, x) + x  # EH004: 29 raw operator on a tensor: '+' …


def of_named_results(x):
    """Functions that give several arrays name them; a plain tuple has no such attributes."""
    found = torch.linalg.eigh(x)
    found.eigenvalues * 2, torch.sort(x).indices + 1, torch.topk(x, 2).values - 1  # EH004: 23 raw operator on a tensor: '*' … # EH004: 50 raw operator on a tensor: '+' … # EH004: 79 raw operator on a tensor: '-' …
    return found.count(x) + 1


class Filters(Bank):
    """What no tensor's class is may have a ``T`` of its own, a base's."""

    def width(self, x):
        return self.Q / self.T, x.T / 2  # EH004: 23 raw operator on a value that may be a tensor: '/' … # EH004: 37 raw operator on a tensor: '/' …
