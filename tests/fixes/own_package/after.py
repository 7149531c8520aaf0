#: --unsafe
#@ ember_ml/part.py
import torch
from ember_ml import ops


def f(x: torch.Tensor):
    return ops.add(x, 1)
