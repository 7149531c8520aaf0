"""What is in containers: what unpacking takes out of them, what the file puts in later."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Sequence as Keys
from itertools import islice

from flake8_ember.inference.attributes import iterated
from flake8_ember.inference.context import Context
from flake8_ember.inference.engine import Steps
from flake8_ember.inference.symbols import as_value
from flake8_ember.lattice.kinds import BOTTOM, CONTAINERS, Dict, Kind, Sequence, Tuple
from flake8_ember.lattice.operations import (
    dict_of,
    element_of,
    item_of,
    join,
    join_all,
    operate_in_place,
    sequence,
)
from flake8_ember.syntax.scopes import Binding, ElementWrite, Point, Star, Step

MAX_WRITES = 40  # so much put into a container may tell of its elements
MAX_SCOPES = 40  # and in so many scopes within


def unpacked(kind: Kind, step: Step) -> Kind:
    """Return what one level of unpacking takes out of a value of this kind."""
    if type(step) is Star:
        if isinstance(kind, Tuple):
            stop = len(kind.elements) - step.after
            return sequence(join_all(kind.elements[step.before : stop]))
        return sequence(iterated(kind))
    return item_of(kind, step) if kind.row in (Sequence, Tuple) else iterated(kind)


def with_element_writes(context: Context, kind: Kind, item: Binding, at: Point) -> Steps:
    """Add what is put into a container after it was made: ``xs.append(x)``, ``d[k] = x``."""
    for write in writes_into(context, item):
        value = as_value(context, (yield write.value, write.point))
        for step in write.path:
            value = unpacked(value, step)
        if write.many and isinstance(value, Dict):
            for key, part in value.items:
                kind = _put(kind, (*write.around, ast.Constant(key)), part, write)
            value = value.rest
        elif write.many:
            value = element_of(value)
        kind = _put(kind, (*write.around, write.key), value, write)
    return kind


def _put(kind: Kind, keys: Keys[ast.expr | None], value: Kind, write: ElementWrite) -> Kind:
    """Return a container with a value under a key, or in a container under the first key …"""
    key = keys[0].value if isinstance(keys[0], ast.Constant) else None
    if len(keys) > 1:
        inner = item_of(kind, key)
        if not isinstance(inner, CONTAINERS):
            return kind
        value = _put(inner, keys[1:], value, write)
    elif write.operator is not None:
        value = operate_in_place(write.operator, item_of(kind, key), value)
    if not isinstance(kind, Dict):
        return kind if value is BOTTOM else sequence(join(element_of(kind), value))
    if key is None:
        return dict_of(kind.items, join(kind.rest, value))
    known = dict(kind.items)
    known[key] = join(known.get(key, BOTTOM), value)
    return dict_of(known.items(), kind.rest)


def writes_into(context: Context, item: Binding) -> list[ElementWrite]:
    """Return what the file puts into the container that a binding makes."""
    scope = item.point.scope
    targets: list[ast.expr] = []
    if isinstance(item.node, ast.Assign):
        targets = item.node.targets
    elif isinstance(item.node, ast.AnnAssign):
        targets = [item.node.target]
    if any(type(each) is not ast.Name and _stores(each, item.name) for each in targets):
        return context.writes_on_self(scope, item.name)
    own = scope.element_writes.get(item.name, [])
    begin = bisect_left(own, item.point.order, key=_order)
    found = own[begin : begin + MAX_WRITES]
    if scope.is_class:
        found.extend(context.writes_on_self(scope, item.name))
    for inner in islice(scope.children, MAX_SCOPES):
        if item.name not in inner.names:
            found.extend(inner.element_writes.get(item.name, ()))
    return found


def _stores(target: ast.expr, name: str) -> bool:
    """Return whether a target is, or holds, an attribute of that name."""
    return any(
        isinstance(part, ast.Attribute) and part.attr == name and isinstance(part.ctx, ast.Store)
        for part in ast.walk(target)
    )


def _order(write: ElementWrite) -> float:
    return write.point.order
