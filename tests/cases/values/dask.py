"""Dask's arrays, under NumPy's names."""
import dask.array as da
from dask.array import Array


def blocks(path: str, given: Array):
    x = da.from_array(load(path), chunks=(100, 100))
    y = da.zeros(x.shape) + x  # EH004: 27 raw operator on a tensor: '+' (use ops.add)
    rows = x.shape[0] // 2
    given * 2  # EH004: 11 raw operator on a tensor: '*' …
    da.compute(y)[0] + 1  # EH004: 22 raw operator on a value that may be a tensor: '+' …
    return da.linalg.norm(y) / rows  # EH004: 30 raw operator on a tensor: '/' …
