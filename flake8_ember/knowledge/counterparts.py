"""What layers call NumPy's functions: one table a known layer; in any other they have one name."""

from __future__ import annotations

from .rows import words

_BOTH = {
    "absolute": "abs",
    "amax": "max",
    "amin": "min",
    "pow": "power",
    "remainder": "mod",
    "true_divide": "divide",
    **dict.fromkeys(words("array asanyarray asarray ascontiguousarray"), "convert_to_tensor"),
}
_LINEAR = words("cholesky det eig eigvals inv lstsq norm qr solve svd")
_KERAS = {**_BOTH, **{f"linalg.{name}": name for name in _LINEAR}}
_EMBER = {**_KERAS, "power": "pow"}
# By the package of the layer, then by NumPy's name below ``numpy``.
_SYNONYMS: dict[str, dict[str, str]] = {
    "ember_ml": _EMBER,
    "emberharmony": _EMBER,
    "keras": _KERAS,
}
# What a layer has under NumPy's name, but means otherwise: sizes for indices, a tensor for a
# tuple of indices, a pair for complex numbers.
_OTHERS: dict[str, frozenset[str]] = {
    "ember_ml": words("nonzero split"),
    "emberharmony": words("nonzero split"),
    "keras": words("fft.fft fft.fft2 fft.irfft fft.rfft unique"),
}


def counterparts(name: str, package: str) -> tuple[str, ...]:
    """What a package's layer may call a function of NumPy's, the likeliest first.

    Args:
        name: the function, below ``numpy``.
        package: the first part of the layer's dotted name.
    """
    synonym = _SYNONYMS.get(package, {}).get(name)
    same = () if name in _OTHERS.get(package, ()) else (name,)
    return same if synonym is None else (*same, synonym)
