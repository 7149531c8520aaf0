"""Functions that are handed to others, which call them: ``map(float, xs)``, ``key=float``."""

from __future__ import annotations

import ast
from collections.abc import Callable

from flake8_ember.lattice.kinds import Kind
from flake8_ember.lattice.operations import element_of, leaf_of
from flake8_ember.syntax.scopes import Point


class HandedOn:
    """A function that is handed to another, which calls it: ``map(float, xs)``.

    Attributes:
        function: the function.
        path: its dotted name.
        values: what it is called on the elements, or the leaves, of.
        kind: what it is called on.
        point: where that is evaluated.
    """

    __slots__ = ("function", "kind", "path", "point", "values")

    def __init__(
        self,
        function: ast.expr,
        path: str,
        values: tuple[ast.expr, ...],
        kind: Kind,
        point: Point,
    ) -> None:
        self.function = function
        self.path = path
        self.values = values
        self.kind = kind
        self.point = point


#: What a function is called on, of what another is given beside it, by the transfer of that one.
CALLED_ON: dict[str, Callable[[Kind], Kind]] = {
    "filter": element_of,
    "key": element_of,
    "map": element_of,
    "partial": leaf_of,
    "reduce": element_of,
    "starmap": lambda kind: element_of(element_of(kind)),
    "tree": leaf_of,
}
#: Functions of which the argument ``key`` is called on the elements of another: on that of which.
KEYED = {
    "builtins.max": 0,
    "builtins.min": 0,
    "builtins.sorted": 0,
    "heapq.nlargest": 1,
    "heapq.nsmallest": 1,
    "itertools.groupby": 0,
}
#: Their last names, and a list's method.
KEYED_NAMES = frozenset({"sort", *[path.rpartition(".")[2] for path in KEYED]})
FUNCTIONS = ("f", "func", "function")  # a function's names where it is given by keyword …
STRUCTURES = ("structure", "tree")  # … and those of what it is called on


def mapped(call: ast.Call) -> tuple[ast.expr | None, tuple[ast.expr, ...]]:
    """Return the function that a call hands on first of all, and what beside it."""
    named = {word.arg: word.value for word in call.keywords}
    function = next(filter(None, map(named.get, FUNCTIONS)), None)
    values = call.args if function is not None else call.args[1:]
    if function is None and call.args:
        function = call.args[0]
    return function, (*values, *filter(None, map(named.get, STRUCTURES)))


def keyed(call: ast.Call, path: str) -> tuple[ast.expr | None, tuple[ast.expr, ...]]:
    """Return the ``key`` that a call hands on, and what has the elements that it is called on."""
    key = next((word.value for word in call.keywords if word.arg == "key"), None)
    if path in KEYED:
        at = KEYED[path]
        return key, tuple(call.args[at : at + 1])
    is_method = not path and isinstance(call.func, ast.Attribute) and call.func.attr == "sort"
    return key, (call.func.value,) if is_method else ()  # type: ignore[attr-defined]
