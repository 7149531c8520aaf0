"""A test for arrays and containers at once proves neither; one for several of a kind does."""
import numpy as np  # noqa: EH001 -- what is tested for
import torch
from ember_ml import ops


def padded(image, multiple):
    if not isinstance(multiple, (list, tuple, np.ndarray)):
        multiple = (multiple,) * image.ndim
    return [n * mul for n, mul in zip(image.shape, multiple)]  # EH004: 15 raw operator on a value that may be a tensor: '*' …


def either(x, t: torch.Tensor):
    if isinstance(x, (list, torch.Tensor)) and isinstance(t, (dict, torch.Tensor)):
        return x[0] * 2, t * 2  # EH004: 21 raw operator on a value that may be a tensor: '*' … # EH004: 28 raw operator on a tensor: '*' …
    return None


def of_a_kind(x, y, z):
    if isinstance(x, (np.ndarray, torch.Tensor)) and isinstance(y, (list, tuple)):
        ops.stack(y)
        return x * 2  # EH004: 18 raw operator on a tensor: '*' …
    if isinstance(z, (int, float, torch.Tensor)):
        return z * 2  # EH004: 18 raw operator on a tensor: '*' …
    return None
