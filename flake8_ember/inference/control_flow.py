"""What functions for branches and loops give: what the functions give that they are given.

They keep what these give as it is: a list stays a list. ``jax.lax``, ``keras.ops`` and TensorFlow
agree on the order of arguments, and not on their names.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import partial
from typing import Any

from flake8_ember.inference.callables import given
from flake8_ember.inference.context import Context
from flake8_ember.inference.engine import Steps
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NUMBER,
    TENSOR,
    UNKNOWN,
    Function,
    Kind,
    OneOf,
)
from flake8_ember.lattice.leaves import with_leaves
from flake8_ember.lattice.operations import item_of, join, tuple_of
from flake8_ember.syntax.scopes import Point

KEYWORDS = {
    "branches": ("branch_fns", "branches"),
    "false": ("false_fn", "false_fun"),
    "function": ("body", "body_fn", "body_fun", "f", "fn", "function"),
    "start": ("elems", "init", "init_val", "loop_vars"),
    "true": ("true_fn", "true_fun"),
    "values": ("elements", "xs"),
}


def cond(context: Context, node: ast.Call, at: Point, receiver: Kind | None) -> Steps:
    """``cond(test, f, g)``: what either function gives."""
    result: Kind = BOTTOM
    for position, name in ((1, "true"), (2, "false")):
        function = yield from argument(node, position, name, at)
        result = join(result, (yield from given(context, function, [], at)))
    return result


def switch(context: Context, node: ast.Call, at: Point, receiver: Kind | None) -> Steps:
    """``switch(index, [f, g])``: what any of the functions gives."""
    branches = yield from argument(node, 1, "branches", at)
    function = item_of(branches, None) if isinstance(branches, CONTAINERS) else UNKNOWN
    return (yield from given(context, function, [], at))


def loop(
    context: Context, node: ast.Call, at: Point, receiver: Kind | None, position: int
) -> Steps:
    """``while_loop(test, f, start)``: what the function gives, or the start."""
    function = yield from argument(node, position, "function", at)
    start = yield from argument(node, position + 1, "start", at)
    return _again(start, (yield from given(context, function, [start], at)))


def scan(context: Context, node: ast.Call, at: Point, receiver: Kind | None) -> Steps:
    """``scan(f, start, xs)``: what is carried from round to round, and all else that is given."""
    function = yield from argument(node, 0, "function", at)
    start = yield from argument(node, 1, "start", at)
    result = yield from given(context, function, [start], at)
    carried, others = (item_of(result, index) for index in (0, 1))
    return tuple_of([_again(start, carried), _stacked(function, others)])


def stack(context: Context, node: ast.Call, at: Point, receiver: Kind | None) -> Steps:
    """``map(f, xs)``: all that the function gives, as arrays."""
    function = yield from argument(node, 0, "function", at)
    elements = yield from argument(node, 1, "start", at)
    return _stacked(function, (yield from given(context, function, [elements], at)))


def argument(node: ast.Call, position: int, name: str, at: Point) -> Steps:
    """Return the kind of an argument, by position or by the names that it goes by."""
    found: list[Any] = [word.value for word in node.keywords if word.arg in KEYWORDS[name]]
    if len(node.args) > position:
        found = node.args[position:]
    return (yield found[0], at) if found else UNKNOWN


def _again(start: Kind, result: Kind) -> Kind:
    """Return what a loop gives: if nothing is known of either, it has the form of the other."""
    for known, other in ((start, result), (result, start)):
        if other is UNKNOWN and isinstance(known, CONTAINERS):
            return with_leaves(known, lambda path, leaf: join(leaf, UNKNOWN))
    return join(start, result)


def _stacked(function: Kind, result: Kind) -> Kind:
    """Return what all results of a function make together: arrays, if only it can be looked into.

    What it gives beside containers is then stacked, whatever it is.
    """
    is_known = isinstance(function, (Function, OneOf))

    def change(path: object, leaf: Kind) -> Kind:
        is_part = leaf is NUMBER or leaf.is_array or (is_known and leaf is UNKNOWN)
        return TENSOR if is_part else leaf

    return with_leaves(result, change)


CONTROL_FLOW: dict[str, Callable[[Context, ast.Call, Point, Kind | None], Steps]] = {
    "cond": cond,
    "loop0": partial(loop, position=0),
    "loop1": partial(loop, position=1),
    "loop2": partial(loop, position=2),
    "scan": scan,
    "stack": stack,
    "switch": switch,
}
