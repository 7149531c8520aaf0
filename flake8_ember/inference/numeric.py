"""What NumPy's functions make of numbers: numbers again, where they are given nothing else."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from functools import partial

from flake8_ember.inference.context import Context
from flake8_ember.inference.engine import Asking, Steps
from flake8_ember.inference.symbols import as_value
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NATIVE,
    NONE,
    NUMBER,
    NUMBERS,
    NUMPY_ARRAY,
    UNKNOWN,
    Kind,
)
from flake8_ember.lattice.leaves import with_leaves
from flake8_ember.lattice.operations import element_of
from flake8_ember.syntax.scopes import Point

#: Keywords that take no values to compute with.
OPTIONS = frozenset(
    {
        "axis",
        "casting",
        "dtype",
        "endpoint",
        "equal_nan",
        "interpolation",
        "keepdims",
        "method",
        "ord",
        "order",
        "overwrite_input",
        "p",
        "replace",
        "shuffle",
        "subok",
    }
)


def _kinds(context: Context, nodes: Iterable[ast.expr], at: Point) -> Asking[list[Kind]]:
    kinds = []
    for node in nodes:
        kinds.append(as_value(context, (yield node, at)))
    return kinds


def _values(node: ast.Call) -> list[ast.expr]:
    """Return the arguments that a function computes with."""
    return [*node.args, *[word.value for word in node.keywords if word.arg not in OPTIONS]]


def _is_number(kind: Kind) -> bool:
    return kind in (NUMBER, NUMBERS, BOTTOM)


def _is_several(kind: Kind) -> bool:
    return kind.is_array or isinstance(kind, CONTAINERS)


def _is_of_numbers(kind: Kind) -> bool:
    """Return whether a value is a number, or holds numbers alone."""
    leaves: list[Kind] = []

    def look(path: object, leaf: Kind) -> Kind:
        leaves.append(leaf)
        return leaf

    with_leaves(kind, look)
    return all(map(_is_number, leaves))


def elementwise(context: Context, node: ast.Call, at: Point, receiver: Kind | None) -> Steps:
    """``np.sqrt(n)``: a number if all that is given are numbers."""
    kinds = yield from _kinds(context, _values(node), at)
    if BOTTOM in kinds:
        return BOTTOM  # so far: x = np.sqrt(x) gives what x was
    return NUMBER if kinds and all(map(_is_number, kinds)) else NUMPY_ARRAY


def reduction(context: Context, node: ast.Call, at: Point, receiver: Kind | None) -> Steps:
    """``np.prod(x.shape)``: a number if numbers are reduced, and all of them to one."""
    values = _values(node)
    kinds = yield from _kinds(context, values, at)
    if BOTTOM in kinds[:1]:
        return BOTTOM
    if not kinds or not _is_of_numbers(kinds[0]):
        return NUMPY_ARRAY
    is_whole = len(values) == 1 and not any(word.arg == "axis" for word in node.keywords)
    is_left = kinds[0].depth > 1 and not is_whole  # something has still a dimension
    return NUMPY_ARRAY if is_left or any(map(_is_several, kinds[1:])) else NUMBER


def drawn(
    size_at: int, context: Context, node: ast.Call, at: Point, receiver: Kind | None
) -> Steps:
    """``rng.normal(0.0, 1.0)``: a number unless a size is given, or several parameters."""
    if (yield from _is_sized(context, node, size_at, at)):
        return NUMPY_ARRAY
    kinds = yield from _kinds(context, _values(node), at)
    return NUMPY_ARRAY if any(map(_is_several, kinds)) else NUMBER


def _is_sized(context: Context, node: ast.Call, size_at: int, at: Point) -> Asking[bool]:
    """Return whether a call gives a size, at that position or by keyword."""
    sizes = [*node.args[size_at:], *[word.value for word in node.keywords if word.arg == "size"]]
    return any(kind is not NONE for kind in (yield from _kinds(context, sizes, at)))


def chosen(context: Context, node: ast.Call, at: Point, receiver: Kind | None) -> Steps:
    """``rng.choice(xs)``: one of them, or a number below the one given."""
    if (yield from _is_sized(context, node, 1, at)):
        return NUMPY_ARRAY
    kind = (yield node.args[0], at) if node.args else UNKNOWN
    return NATIVE if kind is UNKNOWN else NUMBER if _is_number(kind) else element_of(kind)


def found_root(context: Context, node: ast.Call, at: Point, receiver: Kind | None) -> Steps:
    """``newton(f, 0.5)``: a number, or an array, as what it starts from."""
    starts = [*node.args[1:2], *[word.value for word in node.keywords if word.arg == "x0"]]
    kinds = yield from _kinds(context, starts, at)
    if any(map(_is_several, kinds)):
        return NUMPY_ARRAY
    return NUMBER if kinds and all(map(_is_number, kinds)) else UNKNOWN


NUMERIC: dict[str, Callable[[Context, ast.Call, Point, Kind | None], Steps]] = {
    "choice": chosen,
    "elementwise": elementwise,
    "reduction": reduction,
    "root": found_root,
    **{f"drawn{size_at}": partial(drawn, size_at) for size_at in range(4)},
}
