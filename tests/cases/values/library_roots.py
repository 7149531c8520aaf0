# OPTIONS: --ember-ops=mylib.ops
# DISPLAY: src/mylib/model.py
"""A library is an import's root; the project's own modules may hand one on."""
import horovod.tensorflow as hvd
from horovod import tensorflow as other
from lightning.torch import ones

from .module_utils import tensorflow as tf
from mylib.module_utils import torch


def libraries(x: int):
    a = hvd.reduce_all(x) + 1  # EH004: 27 raw operator on a value that may be a tensor: '+' …
    b = other.reduce_all(x) + 1  # EH004: 29 raw operator on a value that may be a tensor: '+' …
    return a, b, ones(3) + 1  # EH004: 26 raw operator on a value that may be a tensor: '+' …


def handed_on(x: int):
    a = tf.reduce_all(x) + 1  # EH004: 26 raw operator on a tensor: '+' …
    return a, torch.rand(3) + 1  # EH004: 29 raw operator on a tensor: '+' …
