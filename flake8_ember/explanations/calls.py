"""The way back through calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.explanations.trail import Hop, Trail
from flake8_ember.explanations.words import abbreviate, is_made, is_unknown
from flake8_ember.inference.calls import CALLED
from flake8_ember.inference.symbols import called
from flake8_ember.knowledge.methods import ANY_METHODS
from flake8_ember.lattice.kinds import (
    CONTAINERS,
    TENSOR,
    UNKNOWN,
    Class,
    Function,
    Kind,
    Object,
    Symbol,
)
from flake8_ember.syntax.scopes import Point

Steps = Iterator[Hop | str]


def call(trail: Trail, node: ast.Call, hop: Hop) -> Steps:
    function = _called(trail, node, hop.point)
    by_name = False
    if isinstance(function, Function):
        yield from _own(trail, function, node, hop)
    elif isinstance(function, Symbol):
        result = called(trail.context, function.path)
        by_name = result is UNKNOWN
        if not isinstance(result, Kind):  # it follows from the arguments
            yield from _given(trail, node, hop)
    elif isinstance(node.func, ast.Attribute):
        receiver = trail.kind(node.func.value, hop.point)
        if receiver is TENSOR:
            yield hop.into(node.func.value, ())
        contains = isinstance(receiver, CONTAINERS)
        if contains and trail.fits(receiver, None):
            yield hop.into(node.func.value, None)
        if contains or not isinstance(ANY_METHODS.get(node.func.attr, UNKNOWN), Kind):
            yield from _given(trail, node, hop)
        by_name = function is UNKNOWN and node.func.attr not in ANY_METHODS
    else:
        by_name = function is UNKNOWN
    if trail.known:
        yield is_made(hop, node, " by its name" if by_name else "")
    else:
        yield is_unknown(hop, node, "what it gives back")


def _called(trail: Trail, node: ast.Call, point: Point) -> Kind:
    """Return the kind of what is called; what methods of plain values give is not asked."""
    function = node.func
    if not isinstance(function, ast.Attribute):
        return _callable(trail, trail.kind(function, point), point)
    receiver = trail.kind(function.value, point)
    if isinstance(receiver, Symbol):
        return Symbol(f"{receiver.path}.{function.attr}")
    if isinstance(receiver, (Object, Class)):
        found = trail.kind(trail.context.member(receiver.scope, function.attr), point)
        if isinstance(found, Function) and isinstance(receiver, Object):
            return Function(found.scope, receiver)
        return _callable(trail, found, point)
    return receiver


def _callable(trail: Trail, kind: Kind, point: Point) -> Kind:
    """Return the method that calling an object of the file runs."""
    if isinstance(kind, Object):
        for name in CALLED:
            found = trail.kind(trail.context.member(kind.scope, name), point)
            if isinstance(found, Function):
                return Function(found.scope, kind)
    return kind


def _own(trail: Trail, function: Function, node: ast.Call, hop: Hop) -> Steps:
    """Go into a function of the file, with the arguments if they tell its result."""
    scope = function.scope
    item = trail.context.return_of(scope)
    hop = hop._replace(through=hop.through or abbreviate(node))
    point = Point(scope, scope.entry, 0)
    if trail.fits(trail.kind(item, point), hop.path):
        yield hop.out(item, hop.path, point)


def _given(trail: Trail, node: ast.Call, hop: Hop) -> Steps:
    """Go on with the arguments that fit, and into functions handed on."""
    given = [*node.args, *[word.value for word in node.keywords]]
    for argument in given:
        kind = trail.kind(argument, hop.point)
        if isinstance(kind, Function):
            scope = kind.scope
            point = Point(scope, scope.entry, 0)
            item = trail.context.return_of(scope)
            if trail.fits(trail.kind(item, point), None):
                yield hop._replace(through=abbreviate(node)).out(item, None, point)
        elif trail.fits(kind, None):
            yield hop.into(argument, () if trail.fits(kind, ()) else None)
