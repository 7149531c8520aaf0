"""Namespaces: array libraries chosen when the program runs, and how code comes by them."""

from __future__ import annotations

from .layers import LAYERS, STANDARD
from .rows import words

#: The method of arrays that gives the library that they are of, after the array API standard.
NAMESPACE_METHOD = "__array_namespace__"

#: Functions that give such a library, and whether it keeps to the array API standard.
NAMESPACE_GETTERS = {
    "array_namespace": True,
    "get_array_module": False,  # CuPy's, and what projects have made of it
    "get_array_namespace": True,
    "get_namespace": True,
    "get_namespace_and_device": True,
    NAMESPACE_METHOD: True,
}
#: Where they say more of the arrays: in scikit-learn, from where others have them.
_GIVING_MORE = ("get_namespace", "get_namespace_and_device")

#: Names that stand for one.
NAMESPACES = frozenset({"backend", "backend_module", "jnp", "np", "ops", "xp", "_xp"})

#: Modules of such a library, by the names that most have for them.
ROOMS = frozenset({"fft", "image", "linalg", "math", "nn", "numpy", "random"})

#: Functions that tell: what they are called on is a library of array functions, if they are given
#: anything. Lists, strings, trees and executors have the others, too.
ARRAY_FUNCTIONS: frozenset[str] = STANDARD.union(
    LAYERS["keras.ops"], words("astensor from_numpy tensor to_numpy to_tensor")
).difference(
    words(
        "append cond copy custom_gradient dtype get_item jvp map repeat scan select shape size "
        "slice sort split switch take vectorize view while_loop"
    )
)

#: Modules that wrap a library in the array API standard.
WRAPPERS = {
    "array_api_compat.cupy.": "cupy.",
    "array_api_compat.numpy.": "numpy.",
    "array_api_compat.torch.": "torch.",
    "array_api_strict.": "numpy.",
}


def gives_more(path: str) -> bool | None:
    """Whether the getter at ``path`` gives something beside the namespace; None if it may."""
    package, _, name = path.rpartition(".")
    if name not in _GIVING_MORE or package == "array_api_compat":
        return False
    return True if path.startswith("sklearn.") or package.endswith("_array_api") else None
