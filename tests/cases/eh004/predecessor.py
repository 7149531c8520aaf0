"""The snippet that the predecessor of this plugin was tested with."""
import numpy as np  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)

arr = np.array([1, 2, 3])
value = float(arr[0])  # EH002: 9 cast of a NumPy array: 'float()' (use tensor.cast(v, tensor.float32))
values = arr.numpy()  # EH003: 14 conversion of a NumPy array: '.numpy()' (…
total = arr + 1  # EH004: 13 raw operator on a NumPy array: '+' (use ops.add)
less = arr - 1  # EH004: 12 raw operator on a NumPy array: '-' (use ops.subtract)
double = arr * 2  # EH004: 14 raw operator on a NumPy array: '*' (use ops.multiply)
half = arr / 2  # EH004: 12 raw operator on a NumPy array: '/' (use ops.divide)
