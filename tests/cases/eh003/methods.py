"""Conversions by method, reported at the method's name."""
import array

import pandas as pd
import torch
from emberharmony import ops, tensor
from mylib import load

x = tensor.convert_to_tensor([1.0, 2.0])
w = torch.randn(2)

x.numpy()  # EH003: 3 conversion of a tensor: '.numpy()' (…
x.tolist()  # EH003: 3 conversion of a tensor: '.tolist()' (…
ops.exp(x).numpy()  # EH003: 12 conversion of a tensor: '.numpy()' (…
x[0].tolist()  # EH003: 6 conversion of a tensor: '.tolist()' (…
(x).numpy()  # EH003: 5 conversion of a tensor: '.numpy()' (…
w.detach().cpu().numpy()  # EH003: 18 conversion of a tensor: '.numpy()' (…
w.numpy().tolist()  # EH003: 3 conversion of a tensor: '.numpy()' (… # EH003: 11 conversion of a NumPy array: '.tolist()' (…
print(len(x.tolist()), x.numpy().shape)  # EH003: 13 conversion of a tensor: '.tolist()' (… # EH003: 26 conversion of a tensor: '.numpy()' (…
rows = [row.tolist() for row in x]  # EH003: 13 conversion of a tensor: '.tolist()' (…
chained = (
    ops.exp(x)
    .numpy()  # EH003: 6 conversion of a tensor: '.numpy()' (…
    .tolist()  # EH003: 6 conversion of a NumPy array: '.tolist()' (…
)
split = x. \
    numpy()  # EH003: 5 conversion of a tensor: '.numpy()' …


def unknown(a):
    return a.numpy()  # EH003: 14 conversion of a…


def unknown_list(a):
    return a.tolist()  # EH003: 14 conversion of a…


load().tolist()  # EH003: 8 conversion of a value that may be a tensor: '.tolist()' (…


# What tolist() gives is a list, what float() gives is a number.
total = x.tolist() + [3.0]  # EH003: 11 conversion of a tensor: '.tolist()' (…
first = len(x.tolist()) - 1  # EH003: 15 conversion of a tensor: '.tolist()' (…

# Receivers that are no tensors.
array.array("d", [1.0]).tolist()
limbs = array.array("Q")
limbs.tolist()
frame = pd.DataFrame({"a": [1, 2]})
frame["a"].tolist()
frame.columns.tolist()
memoryview(b"abc").tolist()

# Not these methods.
w.cpu()
w.item()
x.shape
x.tolists()
tolist = None
