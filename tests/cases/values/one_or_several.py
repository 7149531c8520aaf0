"""One number, or several of them: sizes, strides, axes."""

from typing import Union

from ember_ml import ops


def window(x, kernel_size, stride=1, patch_size=2):
    if isinstance(kernel_size, int):
        kernel_size = (kernel_size, kernel_size)
    if isinstance(patch_size, int):
        patch_size = [patch_size] * 2
    stride = stride if isinstance(stride, (list, tuple)) else (stride, stride)
    height = (len(x) - kernel_size[0]) // stride[0] + 1
    return height * kernel_size[1] - patch_size[0], ops.zeros(height) * stride[1]  # EH004: 71 raw operator on a tensor: '*' (use ops.multiply)


def ahead(axis, width: Union[int, tuple[int, int]]):
    if not isinstance(axis, int):
        return [each + 1 for each in axis], width[0] * 2
    return axis + 1, width[1] * 2


class Layer:
    def __init__(self, padding):
        self.padding = (padding, padding) if isinstance(padding, int) else padding
        self.steps = 1

    def size(self):
        self.steps = (2, 3)
        return self.steps[0] * 2


def gathered(model):
    grads = compute_gradients(model) + model.penalty_gradients()
    return [g * 2 for g in grads]  # EH004: 15 raw operator on a tensor: '*' (use ops.multiply)
