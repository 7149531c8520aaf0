"""All libraries of which something is known, and which of them offer another's names.

A new array library is a module ``arrays_<library>`` with the tables below, named in ``LIBRARIES``.
"""

from __future__ import annotations

from typing import Any

from flake8_ember.lattice.kinds import TENSOR, Kind

from . import (
    arrays_dask,
    arrays_jax,
    arrays_keras,
    arrays_mlx,
    arrays_numpy,
    arrays_scipy,
    arrays_tensorflow,
    arrays_torch,
    builtins,
    dataframes,
    stdlib,
    tools,
)
from .namespaces import WRAPPERS
from .rows import Members, Result

LIBRARIES = (
    builtins,
    stdlib,
    arrays_numpy,
    arrays_torch,
    arrays_mlx,
    arrays_dask,
    arrays_jax,
    arrays_tensorflow,
    arrays_keras,
    arrays_scipy,
    dataframes,
    tools,
)


def _merged(table: str) -> dict[str, Any]:
    """The rows of all libraries; one leaves out a table that it has nothing for."""
    merged: dict[str, Any] = {}
    for library in LIBRARIES:
        merged.update(getattr(library, table, {}))
    return merged


#: What calling the function or class at a path gives …
CALLS: dict[str, Result] = _merged("CALLS")
#: … what reading the path gives, where that is a value …
VALUES: dict[str, Kind] = _merged("VALUES")
#: … what anything else of a package gives when it is called …
DEFAULTS: dict[str, Kind] = _merged("DEFAULTS")
#: … and what instances of a class, or of all classes in a package, have to offer.
INSTANCES: dict[str, Members] = _merged("INSTANCES")

#: Packages that offer NumPy's names for arrays of a backend …
NUMPY_MIRRORS: dict[str, str] = {"cupy.": "numpy.", **_merged("NUMPY_MIRRORS")}
#: … and all that offer another's names.
MIRRORS = {
    **NUMPY_MIRRORS,
    "keras.src.": "keras.",
    "tensorflow.keras.": "keras.",
    "tf_keras.": "keras.",
}

#: The libraries that backends are made of.
ARRAY_LIBRARIES = frozenset(
    path.partition(".")[0]
    for path in (*MIRRORS, *WRAPPERS, *[path for path, row in DEFAULTS.items() if row is TENSOR])
)

#: Libraries that projects import lazily, through a module of their own.
REEXPORTED = frozenset({"jax", "tensorflow", "torch"})
