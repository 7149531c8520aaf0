"""A bare list or tuple holds what the docstring says, or what its name means."""
from collections.abc import Sequence
from typing import List, Tuple


def fits(image_shape: tuple, patch_shape: Tuple, axes: list, strides: Sequence, xs: list):
    height, width = image_shape
    depth = patch_shape[0]
    for axis in axes:
        axis + 1
    return height - depth, width % 2, strides[0] // 2, xs[0] + 1  # EH004: 62 raw operator on a value that may be a tensor: '+' …


def described(parts: list, sizes: List, others: list):
    """Add up.

    Args:
        parts: list of tensors
        sizes: list of ndarrays
        others: what is left
    """
    return parts[0] + 1, sizes[0] + 1, others[0] + 1  # EH004: 21 raw operator on a tensor: '+' … # EH004: 35 raw operator on a tensor: '+' … # EH004: 50 raw operator on a value that may be a tensor: '+' …


def stated(shape: list[str], names: Tuple[int, ...], sizes: dict):
    return shape[0] + "x", names[0] + 1, sizes["a"] + 1  # EH004: 53 raw operator on a value that may be a tensor: '+' …
