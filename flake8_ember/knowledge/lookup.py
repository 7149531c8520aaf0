"""What stands at a dotted path: the questions that the tables answer.

Paths are absolute (``numpy.linalg.norm``, ``builtins.len``); aliases such as ``np`` are resolved
by the caller. A result is a kind or the name of a transfer (``TRANSFERS``), which the caller
computes from the arguments. ``None`` means that nothing is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from flake8_ember.lattice.kinds import NUMBER, NUMPY_ARRAY, TENSOR, UNKNOWN, Instance, Kind
from flake8_ember.lattice.leaves import with_leaves

from . import ops, tools
from .annotations import BARE, GENERICS, TYPE_NAMES
from .array_members import is_member
from .arrays_numpy import ASKING
from .layers import LAYERS
from .libraries import (
    ARRAY_LIBRARIES,
    CALLS,
    DEFAULTS,
    INSTANCES,
    MIRRORS,
    NUMPY_MIRRORS,
    REEXPORTED,
    VALUES,
    read,
)
from .methods import METHODS
from .names import is_class_name
from .namespaces import ARRAY_FUNCTIONS, WRAPPERS
from .rows import LAYER, Members, Result, words

_Row = TypeVar("_Row")

#: Transfers of functions that call their first argument on what is in the others.
MAPPING_TRANSFERS = ("filter", "map", "partial", "reduce", "starmap", "tree")


#: The last names of such functions …
MAPPING_FUNCTIONS = words(
    "dropwhile filter filterfalse foldl foldr map map_structure partial reduce starmap takewhile "
    "tree_map"
)
#: … and of those that call others in loops and branches, too.
CALLING_FUNCTIONS = MAPPING_FUNCTIONS | words(
    "associative_scan cond fori_loop map_fn scan switch switch_case vectorized_map while_loop"
)

# What these call a Variable or a Parameter is no tensor.
_NO_ARRAY_LIBRARIES = frozenset(root for root, kind in tools.DEFAULTS.items() if kind.is_native)
_NUMPY = ("numpy.", "np.")  # what annotations call it, be it imported or not
_MIRRORS_OF_NUMPY = tuple(NUMPY_MIRRORS)
_OF_OTHERS = ("attribute", "method", "element", "entry")  # what members that are not listed are
_MIRRORS = tuple(MIRRORS)


def call_result(path: str) -> Result | None:
    """What calling the function or class at ``path`` gives; None for unknown libraries."""
    read(path.partition(".")[0])
    known = CALLS.get(path)
    if known is not None:
        return known
    known = _call_result(_plain(path))
    return None if known is None else _result_at(path, known)


def _call_result(path: str) -> Result | None:
    listed = CALLS.get(path)
    if listed is not None:
        return listed
    default = _nearest(DEFAULTS, path)
    if default is None or path in DEFAULTS:
        return default
    if default.is_array and _may_be_anything(path):
        return UNKNOWN
    if default is not UNKNOWN and not default.is_native and path in VALUES:
        return default  # a dtype: numpy.float32(x) makes a tensor
    if not is_class_name(path.rpartition(".")[2]):
        return _handed_up(path, default)
    # Of libraries that are hardly known a class may well be an array's.
    return default if default is UNKNOWN and members_of(path) is None else Instance(path)


def _handed_up(path: str, default: Kind) -> Result:
    """What the room that has a default holds by the name of a function from a module inside it."""
    if not default.is_native or class_around(path):
        return default
    room, _, name = path.rpartition(".")
    while room not in DEFAULTS:
        room = room.rpartition(".")[0]
    return CALLS.get(f"{room}.{name}", default)


def class_around(path: str) -> str:
    """The class that holds what stands at ``path``; '' if that is a module."""
    owner = "" if path.islower() else path.rpartition(".")[0]
    while "." in owner:
        rest, _, name = owner.rpartition(".")
        if is_class_name(name):
            return owner
        owner = rest
    return ""


def method_of(owner: str, receiver: Kind, name: str) -> Result:
    """What a method gives that is called on the class at a path, with instances of a kind."""
    if receiver.is_array:
        listed, other = METHODS[receiver]
        return listed.get(name, other if is_member(name) else UNKNOWN)
    members = members_of(owner)
    return UNKNOWN if members is None else members.methods.get(name, members.method)


def _may_be_anything(path: str) -> bool:
    """Whether what is at ``path`` is a class's or an inner one, so no array function."""
    return path.rpartition(".")[2].startswith("_") or bool(class_around(path))


def arrays_beside(path: str) -> Kind | None:
    """The arrays that functions beside the one at ``path`` give; None if they don't."""
    default = _nearest(DEFAULTS, _plain(path))
    if default is None or not default.is_array:
        return None
    return _at(path, default)


def takes_array(path: str) -> bool:
    """Whether the function at ``path`` makes an array of NumPy's own of what it is given."""
    return path.startswith("numpy.") and path.rpartition(".")[2] not in ASKING


def hands_on(path: str) -> str:
    """How the function at ``path`` calls its first argument on the others: the transfer, or ''."""
    known = CALLS.get(_plain(path))
    return known if isinstance(known, str) and known in MAPPING_TRANSFERS else ""


def value_of(path: str) -> Kind | None:
    """What reading ``path`` gives, where that is a value rather than a module or function."""
    known = VALUES.get(_plain(path))
    return None if known is None else _at(path, known)


def members_of(path: str) -> Members | None:
    """What instances of the class at ``path`` have to offer; None if nothing is known."""
    known = _nearest(INSTANCES, _plain(path))
    if known is None or not path.startswith(_MIRRORS_OF_NUMPY):
        return known
    attributes = {name: _at(path, kind) for name, kind in known.attributes.items()}
    methods = {name: _result_at(path, row) for name, row in known.methods.items()}
    rest = {name: _at(path, getattr(known, name)) for name in _OF_OTHERS}
    return Members(attributes, methods, call=_result_at(path, known.call), **rest)


def may_hold_functions(path: str) -> bool:
    """Whether the class at ``path`` is an array library's, and no table knows what it has."""
    return path.partition(".")[0] in ARRAY_LIBRARIES and members_of(path) is None


def ops_call(name: str) -> Result:
    """What calling the ops layer's function or class ``name`` gives."""
    listed = ops.CALLS.get(name)
    if listed is not None:
        return listed
    if is_class_name(name):
        known = TYPE_NAMES.get(name)
        return LAYER if known is None else known
    return ops.by_first_word(name) or TENSOR


def is_layer_function(name: str) -> bool:
    """Whether a layer that the tables know has a function ``name``."""
    if name in ops.CALLS or name in ARRAY_FUNCTIONS:
        return True
    return any(name in functions for functions in LAYERS.values())


def ops_value(path: str) -> Kind | None:
    """What reading the ops layer's ``path`` gives; None if it is a function or module."""
    root, _, rest = path.partition(".")
    known = None if class_around(path) else ops.VALUES.get(rest.rpartition(".")[2])
    return NUMBER if known is TENSOR and root not in ops.TENSOR_CONSTANTS else known


def type_named(path: str) -> Result | None:
    """The kind of a value annotated with the type at ``path``, arguments left aside."""
    last = path.rpartition(".")[2]
    known = _by_name(path, last)
    if isinstance(known, Instance) and known.path != path and members_of(path) is not None:
        known = Instance(path)  # a layer of which more is known
    if known is None and last in GENERICS:
        known = BARE.get(GENERICS[last], UNKNOWN)
    if known is None:
        made = call_result(path)
        known = made if is_class_name(last) or made == Instance(path) else None
    is_own = path.startswith(_NUMPY) and last != "ArrayLike"  # which says: of any library, or none
    return NUMPY_ARRAY if known is TENSOR and is_own else known


def _by_name(path: str, last: str) -> Result | None:
    known = TYPE_NAMES.get(path)
    if known is None and path.partition(".")[0] not in _NO_ARRAY_LIBRARIES:
        known = TYPE_NAMES.get(last)
    return known


def canonical(path: str, is_own: bool) -> str:
    """The dotted name of a library that a module hands on.

    The project's own modules (``is_own``) do, as lazy loaders; another library's part of the same
    name is its own: ``horovod.tensorflow``.
    """
    for wrapper, wrapped in WRAPPERS.items():
        if f"{path}.".startswith(wrapper):
            return (wrapped + f"{path}."[len(wrapper) :]).rstrip(".")
    name = path.rpartition(".")[2]
    return name if is_own and name in REEXPORTED else path


def _at(path: str, kind: Kind) -> Kind:
    """What a row stands for at ``path``: where that is a mirror of NumPy, for tensors."""
    mirror = next(filter(path.startswith, _MIRRORS_OF_NUMPY), None)
    if mirror is None:
        return kind

    def change(place: object, leaf: Kind) -> Kind:
        if leaf is NUMPY_ARRAY:
            return TENSOR
        if isinstance(leaf, Instance) and leaf.path.startswith("numpy."):
            return Instance(mirror + leaf.path.removeprefix("numpy."))
        return leaf

    return with_leaves(kind, change)


def _result_at(path: str, result: Result) -> Result:
    """The same of a call: of numbers, a mirror of NumPy makes tensors."""
    if isinstance(result, Kind):
        return _at(path, result)
    return TENSOR if path.startswith(_MIRRORS_OF_NUMPY) else result


def _plain(path: str) -> str:
    """The path of the same thing in the library whose tables hold it; those are read."""
    if path.startswith(_MIRRORS):
        mirror = next(filter(path.startswith, MIRRORS))
        path = MIRRORS[mirror] + path.removeprefix(mirror)
    read(path.partition(".")[0])
    return path


def _nearest(table: Mapping[str, _Row], path: str) -> _Row | None:
    """The row of ``path`` or else of the longest package that holds it."""
    while path:
        if path in table:
            return table[path]
        path = path.rpartition(".")[0]
    return None
