#: --unsafe
import torch

from ember_ml import ops, tensor


def changed_in_place(a: torch.Tensor, box):
    x = tensor.convert_to_tensor(a)
    a += x
    box.x -= x
    box["x"] *= x
    x[0, 1:] /= a
    x[next(a)] += a
    x[box.i, box.n[0]] += a
    x[x == box.low] -= 1
    x[(i := 1)] += a
    return x


def less_sure(a: torch.Tensor, n):
    x = [1]
    if n:
        x = tensor.convert_to_tensor(a)
    return x + x, a * 2, torch.exp(a) - 1


def unknown(a, b):
    return a + b


def of_the_library_again(a: torch.Tensor):
    return torch.exp(a * 2), torch.sum(-(a - 1) / 2, dim=0)
