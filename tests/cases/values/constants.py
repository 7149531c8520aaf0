# OPTIONS: --ember-ops=keras.ops
"""Constants: numbers in every library, in the array API and in any layer but EmberHarmony's."""
import jax.numpy as jnp
import keras
import mlx.core as mx
import numpy as np  # noqa: EH001 -- its constants
import torch
from keras import ops
from keras.ops import pi
from math import e
from numpy import inf as np_inf  # noqa: EH001 -- a constant


def turn(part: float):
    return 2 * ops.pi * part, pi / 2, 2 * keras.ops.pi, -ops.inf, ops.e**part


def libraries(part: float):
    return np.pi * part, jnp.pi / 2, torch.pi * part, mx.pi + mx.e, -np.inf


def array_api(xp, part: float):
    return xp.pi * part, -xp.inf, xp.sin(part) * xp.pi  # EH004: 48 raw operator on a tensor: '*' …


def is_far(part: float):
    return part > ops.pi


def on_self():
    class Circle:
        def __init__(self):
            self.full = 2 * ops.pi

        def share(self, part: float):
            return part / self.full, ops.sin(part) / self.full  # EH004: 52 raw operator on a tensor: '/' …

    return Circle


def one_of_two(wide: bool):
    turn = pi if wide else 2
    bound = np_inf if wide else 1.0
    return turn * 2, bound + 1, (e or 2) * 3
