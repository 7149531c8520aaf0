# OPTIONS: --ember-ops=lib.ops
"""The leaves of structures, and sizes that a layer of unknown functions gives."""
import tensorflow as tf
from lib import ops


class Table:
    pass


def leaves(a, b: Table, c: list[int], d: list["tf.Tensor"]):
    for leaf in tf.nest.flatten(a):
        leaf + 1  # EH004: 14 raw operator on a tensor: '+' …
    for leaf in tf.nest.flatten(b):
        leaf + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …
    for leaf in tf.nest.flatten(c):
        leaf + 1
    for leaf in tf.nest.flatten({"c": c, "d": d}):
        leaf + 1  # EH004: 14 raw operator on a tensor: '+' …
    if isinstance(a, tf.__internal__.CompositeTensor):
        for leaf in tf.nest.flatten(a, expand_composites=True):
            leaf.numpy()  # EH003: 18 conversion of a …


def sizes(x):
    ops.shape_tuple(x)[0] + 1, int(ops.size_of(x)), ops.ndim_of(x) - 1, ops.sizen(x) - 1
    return ops.resize(x, 3) + 1, ops.size(x) * 2  # EH004: 29 raw operator on a tensor: '+' … # EH004: 46 raw operator on a tensor: '*' …
