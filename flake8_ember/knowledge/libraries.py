"""All libraries of which something is known, and which of them offer another's names.

A new array library is a module ``arrays_<library>`` with the tables below, named in ``MODULES``.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from flake8_ember.lattice.kinds import Kind

from . import arrays_numpy, builtins, stdlib, tools
from .rows import Members, Result, words

#: The libraries that a module of tables is about. It is read once a file leads to one of them:
#: most files know two or three.
MODULES = {
    "arrays_dask": "dask",
    "arrays_jax": "equinox flax haiku jax optax",
    "arrays_keras": "keras",
    "arrays_mlx": "mlx",
    "arrays_scipy": "array_api autograd bottleneck cupy cv2 einops scipy skimage sklearn sparse",
    "arrays_tensorflow": "tensorflow",
    "arrays_torch": "torch torchaudio torchvision",
    "dataframes": "modin pandas polars",
}
_UNREAD = {root: module for module, roots in MODULES.items() for root in roots.split()}

#: What calling the function or class at a path gives …
CALLS: dict[str, Result] = {}
#: … what reading the path gives, where that is a value …
VALUES: dict[str, Kind] = {}
#: … what anything else of a package gives when it is called …
DEFAULTS: dict[str, Kind] = {}
#: … and what instances of a class, or of all classes in a package, have to offer.
INSTANCES: dict[str, Members] = {}

#: Packages that offer NumPy's names for arrays of a backend …
NUMPY_MIRRORS = {"cupy.": "numpy.", "dask.array.": "numpy.", "jax.numpy.": "numpy."}
#: … and all that offer another's names.
MIRRORS = {
    **NUMPY_MIRRORS,
    "keras.src.": "keras.",
    "tensorflow.keras.": "keras.",
    "tf_keras.": "keras.",
}

#: The libraries that have tables and columns.
TABLE_LIBRARIES = words(MODULES["dataframes"])
#: The libraries that backends are made of.
ARRAY_LIBRARIES = words(
    "array_api_compat array_api_strict autograd cupy dask einops jax keras mlx optax sparse "
    "tensorflow tf_keras torch torchaudio torchvision"
)

#: Libraries that projects import lazily, through a module of their own.
REEXPORTED = frozenset({"jax", "tensorflow", "torch"})


def read(root: str) -> None:
    """Read what is known of a library, unless that has been done."""
    module = _UNREAD.get(root)
    if module is not None:
        for each in MODULES[module].split():
            del _UNREAD[each]
        _take(import_module(f"{__package__}.{module}"))


def _take(library: ModuleType) -> None:
    """Take over the tables of a module, which leaves one out that it has nothing for."""
    CALLS.update(library.CALLS)
    VALUES.update(getattr(library, "VALUES", {}))
    DEFAULTS.update(getattr(library, "DEFAULTS", {}))
    INSTANCES.update(getattr(library, "INSTANCES", {}))


for _library in (arrays_numpy, builtins, stdlib, tools):
    _take(_library)
