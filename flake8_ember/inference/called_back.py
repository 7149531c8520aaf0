"""What functions are given that are handed to others, which call them: ``scan(f, start, xs)``."""

from __future__ import annotations

import ast
from collections.abc import Callable
from itertools import islice

from flake8_ember.inference.attributes import decorators, iterated
from flake8_ember.inference.context import Context, Handed, parameters
from flake8_ember.inference.control_flow import argument
from flake8_ember.inference.engine import Asking, Steps
from flake8_ember.inference.handing_on import KEYED
from flake8_ember.inference.symbols import called, function_on
from flake8_ember.lattice.evidence import PROOF
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NUMBER,
    NUMPY_ARRAY,
    TENSOR,
    UNKNOWN,
    Function,
    Kind,
    OneOf,
    Symbol,
)
from flake8_ember.lattice.leaves import replaced
from flake8_ember.lattice.operations import item_of, join, leaf_of
from flake8_ember.syntax.scopes import Binding, Point, Scope

MAX_HANDED = 16  # so many calls that a function is handed to may tell of its parameters

#: What makes, of an argument, what the function is given at a position.
Change = Callable[[Kind, int], Kind]


def _element(kind: Kind, position: int) -> Kind:
    return iterated(kind)


def _part_of_element(kind: Kind, position: int) -> Kind:
    return item_of(iterated(kind), position)


def _leaf(kind: Kind, position: int) -> Kind:
    return leaf_of(kind)


def _traced(kind: Kind, position: int) -> Kind:
    """What goes through loops and branches of a library is made arrays."""
    return replaced(replaced(kind, NUMBER, TENSOR), NUMPY_ARRAY, TENSOR)


def _variable(kind: Kind, position: int) -> Kind:
    """One of the variables of a loop, which may be a lone one."""
    return _traced(item_of(kind, position) if isinstance(kind, CONTAINERS) else kind, position)


#: By the transfer of the other function: where the arguments stand that the function is called on,
#: by its parameters (the last of them for all others), and what is made of them. None: of nothing.
GIVEN: dict[str, tuple[tuple[int | None, ...], bool, Change]] = {
    "cond": ((3,), True, _traced),
    "filter": ((1,), False, _element),
    "loop0": ((1,), False, _traced),
    "loop1": ((2,), False, _variable),
    "loop2": ((None, 3), False, _traced),
    "map": ((1,), True, _element),
    "reduce": ((1,), False, _element),
    "scan": ((1, 2), False, _traced),
    "stack": ((1,), False, _traced),
    "starmap": ((1,), False, _part_of_element),
    "switch": ((2,), True, _traced),
    "tree": ((1,), True, _leaf),
}


def from_callers(context: Context, item: Binding, handed: list[Handed]) -> Steps:
    """Return what others give a parameter, to which its function is handed; BOTTOM if none do."""
    scope = item.point.scope
    result: Kind = BOTTOM
    for call, function, point in islice(handed, MAX_HANDED):
        position = yield from _position(item.name, scope, function, point)
        if position is not None:
            kind = yield from _given(context, call, function, position, point)
            if kind is not UNKNOWN and kind is not BOTTOM:
                context.because(PROOF, "given by", call.func)
            result = join(result, kind)
    return result


def _position(name: str, scope: Scope, function: ast.expr, point: Point) -> Asking[int | None]:
    """Return the place of a parameter, if it is its function that is handed over."""
    names = parameters(scope)
    if function is not scope.node:
        kind = yield function, point
        kinds = kind.kinds if isinstance(kind, OneOf) else (kind,)
        found = [each for each in kinds if isinstance(each, Function) and each.scope is scope]
        if not found:
            return None
        if found[0].owner is not None and "staticmethod" not in decorators(scope.node):
            names = names[1:]
    return names.index(name) if name in names else None


def _given(context: Context, call: ast.Call, function: ast.expr, position: int, at: Point) -> Steps:
    path = yield from _path(context, call, at)
    if path in KEYED and any(word.value is function for word in call.keywords):
        return iterated((yield from argument(call, KEYED[path], "start", at)))
    way = called(context, path) if path else ""
    if not isinstance(way, str) or way not in GIVEN:
        return BOTTOM
    places, is_more, change = GIVEN[way]
    place = places[min(position, len(places) - 1)]
    if place is None:
        return BOTTOM
    if is_more:
        place += position
    keyword = "values" if (way, place) == ("scan", 2) else "start"
    kind = yield from argument(call, place, keyword, at)
    if change is _variable and path.startswith("jax."):
        change = _traced  # all variables are given as one
    return change(kind, position)


def _path(context: Context, call: ast.Call, at: Point) -> Asking[str]:
    """Return the dotted name of what is called; '' if nothing is known of it."""
    if isinstance(call.func, ast.Attribute):
        found = function_on(context, (yield call.func.value, at), call)
    else:
        kind = yield call.func, at
        found = kind if isinstance(kind, Symbol) else None
    return "" if found is None else found.path
