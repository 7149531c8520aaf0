"""Builtins. Nothing else among them is surely safe: eval, vars, globals … may give anything."""

from __future__ import annotations

from flake8_ember.lattice.kinds import NATIVE, NONE, NUMBER, STRING, Kind

from .rows import FILE, NUMBER_PAIR, SHAPE, STRINGS, Result, rows

CALLS: dict[str, Result] = rows(
    {
        NUMBER: "all any bool callable complex float hasattr hash id int isinstance issubclass "
        "len ord",
        STRING: "ascii bin bytearray bytes chr format hex input memoryview oct repr str",
        NONE: "breakpoint delattr print setattr",
        SHAPE: "range",
        STRINGS: "dir",
        NUMBER_PAIR: "divmod",
        NATIVE: "classmethod compile exec exit help object property quit slice staticmethod",
        FILE: "open",
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
