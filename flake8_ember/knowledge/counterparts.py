"""What layers call NumPy's functions: one table a known layer; in any other they have one name."""

from __future__ import annotations

from typing import NamedTuple

from .rows import words


class Tupled(NamedTuple):
    """Arguments in a row that together are what one parameter of the layer's function takes.

    Attributes:
        start: the place of the first.
        unless: with so many in that row they are no tuple.
        parameter: what NumPy's functions call such a tuple elsewhere.
    """

    start: int
    unless: int
    parameter: str


_BOTH = {
    "absolute": "abs",
    "amax": "max",
    "amin": "min",
    "astype": "cast",
    "concat": "concatenate",
    "identity": "eye",
    "pow": "power",
    "remainder": "mod",
    "true_divide": "divide",
    **dict.fromkeys(words("array asanyarray asarray ascontiguousarray"), "convert_to_tensor"),
}
_LINEAR = words("cholesky det eig eigvals inv lstsq norm qr solve svd")
_NORMAL = words("random.normal random.randn random.standard_normal")
_UNIFORM = words("random.rand random.random random.random_sample random.uniform")
_KERAS = {
    **_BOTH,
    **{f"linalg.{name}": name for name in _LINEAR},
    **dict.fromkeys(_NORMAL, "normal"),
    **dict.fromkeys(_UNIFORM, "uniform"),
}
_EMBER = {
    **_KERAS,
    "dot": "matmul",
    "power": "pow",
    "random.exponential": "random_exponential",
    "split(count)": "split",
    "random.permutation": "random_permutation",
    "random.poisson": "random_poisson",
    "random.seed": "set_seed set_random_seed",
    "std": "sqrt(var)",
    **dict.fromkeys(_NORMAL, "random_normal"),
    **dict.fromkeys(_UNIFORM, "random_uniform"),
}
# By the package of the layer, then by NumPy's name below ``numpy``.
_SYNONYMS: dict[str, dict[str, str]] = {
    "ember_ml": _EMBER,
    "emberharmony": _EMBER,
    "keras": _KERAS,
}
# What a layer has under NumPy's name, but means otherwise: sizes for indices, a tensor for a
# tuple of indices, a pair for complex numbers, what a tensor has for a type.
_OTHERS: dict[str, frozenset[str]] = {
    "ember_ml": words("dtype nonzero split"),
    "emberharmony": words("dtype nonzero split"),
    "keras": words("dtype fft.fft fft.fft2 fft.irfft fft.rfft unique"),
}
#: What layers call a parameter that NumPy calls otherwise.
RENAMED: dict[str, tuple[str, ...]] = {
    "a_max": ("max_val", "max_value", "x_max"),
    "a_min": ("min_val", "min_value", "x_min"),
    "high": ("maxval",),
    "loc": ("mean",),
    "low": ("minval",),
    "scale": ("stddev", "std"),
    "size": ("shape",),
}
#: By NumPy's name, of a method below ``ndarray``.
TUPLED: dict[str, Tupled] = {
    "ndarray.reshape": Tupled(1, 1, "shape"),
    "ndarray.transpose": Tupled(1, 1, "axes"),
    "random.rand": Tupled(0, 0, "size"),
    "random.randn": Tupled(0, 0, "size"),
}
#: NumPy's functions that take, as their second argument, how many parts, or where to cut.
CUTTING = words("split")
#: What stands before the name of a method of NumPy's arrays.
METHOD = "ndarray."
#: Methods of arrays that are functions of NumPy's with the array as their first argument.
METHODS = words(
    "all any argmax argmin argsort astype clip copy cumprod cumsum diagonal dot max mean min prod "
    "repeat reshape round sort squeeze std sum swapaxes trace transpose var"
)
#: Methods that tensors of all backends have, too.
PORTABLE = words(
    "all any argmax argmin cumsum flatten item max mean min prod reshape squeeze std sum tolist var"
)
#: Functions of NumPy, and of layers, that are the standard library's where they are given plain
#: numbers.
MATH: dict[str, str] = {
    **{
        name: f"math.{name}"
        for name in words(
            "acos acosh asin asinh atan atan2 atanh cbrt cos cosh degrees exp exp2 expm1 gcd hypot "
            "isfinite isinf isnan lcm log log10 log1p log2 prod radians sin sinh sqrt tan tanh "
            "trunc"
        )
    },
    **{f"arc{name}": f"math.a{name}" for name in words("cos cosh sin sinh tan tan2 tanh")},
    **dict.fromkeys(words("abs absolute fabs"), "abs"),
}
#: These give a float where the standard library gives an integer.
ROUNDING = words("ceil floor")
#: NumPy's constants, in plain Python.
CONSTANTS: dict[str, str] = {
    **{name: f"math.{name}" for name in words("e inf nan pi")},
    "newaxis": "None",
}
#: Dtypes that layers whose dtypes are texts know by the same name.
DTYPES = words(
    "bool complex128 complex64 float16 float32 float64 int16 int32 int64 int8 uint16 uint32 uint64 "
    "uint8"
)
#: What Python's own types mean as dtypes.
BUILTIN_DTYPES = {"float": "float64", "int": "int64"}
#: NumPy's types of arrays, in annotations.
ARRAY_TYPES = words("ndarray typing.NDArray")
#: What a layer calls the type of its tensors, the likeliest first.
TENSOR_TYPES = ("TensorLike", "Tensor", "EmberTensor", "KerasTensor")

#: What a layer calls the function that gives a tensor of NumPy's array.
FROM_NUMPY = ("convert_to_tensor",)
#: What a layer calls the function that gives NumPy's array of a tensor.
TO_NUMPY = ("to_numpy", "convert_to_numpy", "asnumpy")
#: Libraries that backends are made of.
BACKENDS = words(
    "autograd cupy dask jax mindspore mlx mxnet numpy openvino paddle sparse tensorflow torch"
)
#: What these call functions that take NumPy's arrays; the others take their own.
MAKING = words("Tensor array as_tensor asarray constant convert_to_tensor from_numpy tensor")
#: NumPy's functions that change what they are given.
IN_PLACE = words("copyto fill_diagonal place put put_along_axis putmask random.shuffle")


def in_python(name: str, rounds: bool) -> str:
    """The standard library's function for one that is given plain numbers; '' if it has none.

    What is rounded to an integer there is a float here, so it must be one that is wanted.
    """
    return f"math.{name}" if rounds and name in ROUNDING else MATH.get(name, "")


def counterparts(name: str, package: str) -> tuple[str, ...]:
    """What a package's layer may call a function of NumPy's, the likeliest first.

    Args:
        name: the function, below ``numpy``; ``split(count)`` if it is given how many parts.
        package: the first part of the layer's dotted name.
    """
    synonyms = _SYNONYMS.get(package, {}).get(name, "").split()
    same = () if "(" in name or name in _OTHERS.get(package, ()) else (name,)
    return (*same, *synonyms)
