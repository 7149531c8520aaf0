"""What stands at a dotted path: the questions that the tables answer.

Paths are absolute (``numpy.linalg.norm``, ``builtins.len``); aliases such as ``np`` are resolved
by the caller. A result is a kind or the name of a transfer (``TRANSFERS``), which the caller
computes from the arguments. ``None`` means that nothing is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from flake8_ember.lattice.kinds import TENSOR, UNKNOWN, Instance, Kind

from . import ops
from .annotations import BARE, GENERICS, TYPE_NAMES
from .libraries import CALLS, DEFAULTS, INSTANCES, MIRRORS, REEXPORTED, VALUES
from .names import is_class_name
from .namespaces import WRAPPERS
from .rows import LAYER, Members, Result

_Row = TypeVar("_Row")


def call_result(path: str) -> Result | None:
    """What calling the function or class at ``path`` gives; None for unknown libraries."""
    path = _plain(path)
    listed = CALLS.get(path)
    if listed is not None:
        return listed
    default = _nearest(DEFAULTS, path)
    if default is None or path in DEFAULTS:
        return default
    if default is not UNKNOWN and not default.is_native and path in VALUES:
        return default  # a dtype: numpy.float32(x) makes a tensor
    if not is_class_name(path.rpartition(".")[2]):
        return default
    # Of libraries that are hardly known a class may well be an array's.
    return default if default is UNKNOWN and members_of(path) is None else Instance(path)


def gives_arrays(path: str) -> bool:
    """Whether functions beside the one at ``path`` give arrays unless a row says otherwise."""
    return _nearest(DEFAULTS, _plain(path)) is TENSOR


def value_of(path: str) -> Kind | None:
    """What reading ``path`` gives, where that is a value rather than a module or function."""
    return VALUES.get(_plain(path))


def members_of(path: str) -> Members | None:
    """What instances of the class at ``path`` have to offer; None if nothing is known."""
    return _nearest(INSTANCES, _plain(path))


def ops_call(name: str) -> Result:
    """What calling the ops layer's function or class ``name`` gives."""
    listed = ops.CALLS.get(name)
    if listed is not None:
        return listed
    if is_class_name(name):
        known = TYPE_NAMES.get(name)
        return LAYER if known is None else known
    return ops.by_first_word(name) or TENSOR


def ops_value(name: str) -> Kind | None:
    """What reading the ops layer's ``name`` gives; None if it is a function or module."""
    return ops.VALUES.get(name)


def type_named(path: str) -> Result | None:
    """The kind of a value annotated with the type at ``path``, arguments left aside."""
    last = path.rpartition(".")[2]
    known = TYPE_NAMES.get(path) or TYPE_NAMES.get(last)
    if known is None and last in GENERICS:
        known = BARE.get(GENERICS[last], UNKNOWN)
    if known is None and is_class_name(last):
        known = call_result(path)
    return known


def canonical(path: str) -> str:
    """The dotted name of a library that a module hands on, as lazy loaders do."""
    for wrapper, wrapped in WRAPPERS.items():
        if f"{path}.".startswith(wrapper):
            return (wrapped + f"{path}."[len(wrapper) :]).rstrip(".")
    package, _, name = path.rpartition(".")
    return name if package and name in REEXPORTED else path


def _plain(path: str) -> str:
    """The path of the same thing in the library whose tables hold it."""
    for mirror, original in MIRRORS.items():
        if path.startswith(mirror):
            return original + path[len(mirror) :]
    return path


def _nearest(table: Mapping[str, _Row], path: str) -> _Row | None:
    """The row of ``path`` or else of the longest package that holds it."""
    while path:
        if path in table:
            return table[path]
        path = path.rpartition(".")[0]
    return None
