"""Conversions by function: of NumPy, and of the ops layer; only where the argument is a tensor."""
import numpy  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from numpy import asarray, array as make  # EH001: 6 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
from emberharmony import ops, tensor

x = tensor.convert_to_tensor([1.0, 2.0])

np.array(x)  # EH003: 4 conversion of a tensor: 'np.array()' (…
np.asarray(x)  # EH003: 4 conversion of a tensor: 'np.asarray()' (…
np.array(ops.exp(x), dtype=np.float32)  # EH003: 4 conversion of a tensor: 'np.array()' (…
numpy.array(x)  # EH003: 7 conversion of a tensor: 'numpy.array()' (…
asarray(x)  # EH003: 1 conversion of a tensor: 'asarray()' (…
make(x)  # EH003: 1 conversion of a tensor: 'make()' (…
ops.to_numpy(x)  # EH003: 5 conversion of a tensor: 'ops.to_numpy()' (…
tensor.to_numpy(x)  # EH003: 8 conversion of a tensor: 'tensor.to_numpy()' (…
ops.asnumpy(x)  # EH003: 5 conversion of a tensor: 'ops.asnumpy()' (…
print(np.asarray(x), tensor.to_numpy(x))  # EH003: 10 conversion of a tensor: 'np.asarray()' (… # EH003: 29 conversion of a tensor: 'tensor.to_numpy()' (…
plot = dict(
    data=np.array(  # EH003: 13 conversion of a tensor: 'np.array()' (…
        x
    ),
)


def convert(a, n: int):
    return np.array(a), np.asarray(a), np.array(n)


# Of plain values they make an array, nothing is converted.
np.array([1, 2, 3])
np.array(3.0)
np.asarray(range(3))
np.zeros(x.shape)
tensor.to_numpy([1.0, 2.0])
tensor.convert_to_tensor(x)
ops.to_numpy(len(x))
