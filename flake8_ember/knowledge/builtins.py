"""Builtins. Nothing else among them is surely safe: eval, vars, globals … may give anything."""

from __future__ import annotations

from flake8_ember.lattice.kinds import NATIVE, NONE, NUMBER, STRING, Kind

from .rows import (
    FILE,
    MEMORY,
    NUMBER_PAIR,
    NUMBER_TRIPLE,
    SHAPE,
    SLICE,
    STRINGS,
    Members,
    Result,
    rows,
)

CALLS: dict[str, Result] = rows(
    {
        NUMBER: "all any bool callable complex float hasattr hash id int isinstance issubclass "
        "len ord",
        STRING: "ascii bin bytearray bytes chr format hex input oct repr str",
        NONE: "breakpoint delattr print setattr",
        SHAPE: "range",
        STRINGS: "dir",
        NUMBER_PAIR: "divmod",
        NATIVE: "classmethod compile exec exit help object property quit staticmethod",
        FILE: "open",
        MEMORY: "memoryview",
        SLICE: "slice",
        "dict": "dict",
        "element": "anext next",
        "enumerate": "enumerate",
        "filter": "filter",
        "first": "abs",
        "round": "round",
        "getattr": "getattr",
        "join": "max min pow sum",
        "list": "aiter frozenset iter list reversed set sorted tuple",
        "map": "map",
        "super": "super",
        "type": "type",
        "zip": "zip",
    },
    "builtins.",
)

VALUES: dict[str, Kind] = rows(
    {
        NUMBER: "False True __debug__",
        STRING: "__doc__ __file__ __name__ __package__ __qualname__",
        STRINGS: "__path__",
        NONE: "None",
        NATIVE: "Ellipsis NotImplemented __loader__ __spec__",
    },
    "builtins.",
)

INSTANCES: dict[str, Members] = {
    MEMORY.path: Members(
        rows({NUMBER: "itemsize nbytes ndim", SHAPE: "shape strides suboffsets", STRING: "format"}),
        rows({MEMORY: "cast toreadonly", STRING: "hex tobytes", SHAPE: "tolist"}),
        NATIVE,
        NATIVE,
        element=NUMBER,
    ),
    SLICE.path: Members(
        rows({NUMBER: "start step stop"}),
        {"indices": NUMBER_TRIPLE},
        NATIVE,
        NATIVE,
    ),
}
