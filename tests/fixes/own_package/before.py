#: --unsafe
#@ ember_ml/part.py
import torch


def f(x: torch.Tensor):
    return x + 1
