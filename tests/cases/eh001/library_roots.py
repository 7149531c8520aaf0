# OPTIONS: --ember-libraries=torch,tensorflow
"""An import's library is its root."""
import horovod.tensorflow as hvd
import lightning.torch
from horovod import tensorflow
from .module_utils import torch
import torch.nn  # EH001: 8 torch import outside the torch backend: 'torch.nn' (use ops, or move the code into a backend)
