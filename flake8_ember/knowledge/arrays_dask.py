"""Dask: arrays under NumPy's names, worked out when somebody asks."""

from __future__ import annotations

from flake8_ember.lattice.kinds import NATIVE, NONE, NUMBER, TENSOR, UNKNOWN, Kind

from .rows import TRIPLE, Result, packages, rows

CALLS: dict[str, Result] = packages(
    {
        "dask.array": {
            NUMBER: "array_expr_enabled linalg.compression_level",
            TENSOR: "Array",
            TRIPLE: "linalg.lu",
            NONE: "register_chunk_type",
            NATIVE: "fft.derived_from fft.skip_doctest linalg.default_rng linalg.delayed "
            "linalg.derived_from linalg.tokenize",
            UNKNOWN: "as_gufunc compute gradient store unify_chunks",
        },
    }
)

DEFAULTS: dict[str, Kind] = rows({UNKNOWN: "dask"})
