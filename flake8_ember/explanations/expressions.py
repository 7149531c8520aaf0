"""The way back through expressions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from flake8_ember.explanations.calls import call
from flake8_ember.explanations.trail import Hop, Path, Step, Trail, shifted
from flake8_ember.explanations.words import abbreviate, is_made, is_told, is_unknown, where
from flake8_ember.inference.expressions import constant_index
from flake8_ember.knowledge.names import guess
from flake8_ember.lattice.kinds import (
    CONTAINERS,
    TENSOR,
    UNKNOWN,
    Class,
    Function,
    Instance,
    Object,
    OpaqueInstance,
    Symbol,
)
from flake8_ember.syntax.scopes import Point

Steps = Iterator[Hop | str]


def name(trail: Trail, node: ast.Name, hop: Hop) -> Steps:
    found: Any = trail.context.look_up(node.id, hop.point)
    if isinstance(found, Symbol):
        yield symbol(trail, found, node, hop)
    elif found is not None:
        yield hop.out(found, hop.path)
    elif trail.known:
        yield is_told(hop, node.id, "", "by its name")
    else:
        yield is_told(hop, node.id, "", "bound nowhere in the file")


def symbol(trail: Trail, kind: Symbol, node: ast.expr, hop: Hop) -> str:
    """Word what is known of something imported."""
    if not trail.known:
        return is_unknown(hop, node, f"what {_tail(kind.path)} is")
    if trail.context.layer.holds(kind.path):
        return is_made(hop, node, " of the ops layer") if not hop.inside else is_made(hop, node)
    return is_told(hop, abbreviate(node), "", "by its name")


def _tail(path: str) -> str:
    return ".".join(path.split(".")[-2:])


def part(trail: Trail, node: Any, hop: Hop) -> Steps:
    """``await x``, ``(n := x)``, ``-x``: the same kind as a part."""
    if isinstance(node, ast.UnaryOp):
        yield hop.into(node.operand, hop.path)
    else:
        yield hop.at(node.value, hop.path)


def starred(trail: Trail, node: ast.Starred, hop: Hop) -> Steps:
    yield hop.into(node.value, None)


def binary(trail: Trail, node: ast.BinOp, hop: Hop) -> Steps:
    for each in fitting(trail, [node.left, node.right], hop, hop.path):
        yield hop.into(each, hop.path)
    if isinstance(node.op, ast.MatMult):
        yield f"'{hop.subject}': only tensors have '@'" if hop.inside else is_made(hop, node)
    consumer, _ = trail.context.found.consumers.get(node, (None, None))
    if trail.known and consumer is not None:
        yield f"'{abbreviate(node)}': passed to {abbreviate(consumer)}, {where(consumer)}"


def compare(trail: Trail, node: ast.Compare, hop: Hop) -> Steps:
    for each in fitting(trail, [node.left, *node.comparators], hop, ()):
        yield hop.into(each, ())


def choice(trail: Trail, node: ast.BoolOp | ast.IfExp, hop: Hop) -> Steps:
    parts = node.values if isinstance(node, ast.BoolOp) else [node.body, node.orelse]
    found = fitting(trail, parts, hop, hop.path)
    partly = hop.partly or len(found) < len(parts)
    for each, point in found.items():
        yield hop.at(each, hop.path, point)._replace(partly=partly)


def fitting(trail: Trail, parts: list[ast.expr], hop: Hop, path: Path) -> dict[ast.expr, Point]:
    """Return the parts that are to be explained, each with the place where it is evaluated."""
    found = {}
    for node in parts:
        inner = trail.context.found.guarded.get(node)
        point = hop.point if inner is None else inner
        if trail.fits(trail.kind(node, point), path):
            found[node] = point
    return found


def display(trail: Trail, node: ast.List | ast.Tuple | ast.Set, hop: Hop) -> Steps:
    key = hop.path[0] if hop.path else None
    parts = node.elts
    if isinstance(key, int) and -len(parts) <= key < len(parts):
        if not any(isinstance(each, ast.Starred) for each in parts):
            parts = [parts[key]]
    path = hop.path and hop.path[1:]
    for each in fitting(trail, parts, hop, path):
        yield hop.at(each, path)


def dictionary(trail: Trail, node: ast.Dict, hop: Hop) -> Steps:
    key = hop.path[0] if hop.path else None
    named = [
        value
        for known, value in zip(node.keys, node.values)
        if key is not None and isinstance(known, ast.Constant) and known.value == key
    ]
    path = hop.path and hop.path[1:]
    for each in fitting(trail, named or node.values, hop, path):
        yield hop.at(each, path)


def comprehension(trail: Trail, node: Any, hop: Hop) -> Steps:
    point: Point = trail.context.found.inner[node]
    value = node.value if isinstance(node, ast.DictComp) else node.elt
    yield hop.at(value, hop.path and hop.path[1:], point)


def subscript(trail: Trail, node: ast.Subscript, hop: Hop) -> Steps:
    kind = trail.kind(node.value, hop.point)
    key = constant_index(node.slice)
    if kind is TENSOR or not isinstance(kind, (*CONTAINERS, Object)):
        if trail.fits(kind, ()):
            yield hop.into(node.value, ())
    elif isinstance(kind, Object):
        yield from _gotten(trail, kind, node, hop)
    else:
        for path in _within(node.slice, key, hop.path):
            if trail.fits(kind, path):
                yield hop.into(node.value, path)._replace(subject=hop.subject, derived=hop.derived)
    if not trail.known:
        yield is_unknown(hop, node, "what is in it")
    elif kind is UNKNOWN and not isinstance(key, str):
        yield is_told(hop, abbreviate(node), "", "indexed as only arrays are")
    elif isinstance(key, str) and guess(key) is TENSOR:
        yield is_told(hop, abbreviate(node), "", "by its name")


def _within(index: ast.expr, key: object, path: Path) -> list[Path]:
    """Return where in ``x`` the value may lie that is at ``path`` in ``x[index]``."""
    if path is None:
        return [None]
    if not isinstance(index, ast.Slice):
        return [(key, *path)]
    start = 0 if index.lower is None else constant_index(index.lower)
    return [shifted(path, start if index.step is None else None), None]


def _gotten(trail: Trail, kind: Object, node: ast.Subscript, hop: Hop) -> Steps:
    """``x[k]`` of an object of the file runs its ``__getitem__``."""
    found = trail.kind(trail.context.member(kind.scope, "__getitem__"), hop.point)
    if isinstance(found, Function):
        item = trail.context.return_of(found.scope)
        yield hop._replace(through=hop.through or abbreviate(node)).out(item, hop.path)


def attribute(trail: Trail, node: ast.Attribute, hop: Hop) -> Steps:
    kind = trail.kind(node.value, hop.point)
    if isinstance(kind, Symbol):
        yield symbol(trail, Symbol(f"{kind.path}.{node.attr}"), node, hop)
        return
    if isinstance(kind, (Object, Class)):
        member = trail.context.member(kind.scope, node.attr)
        found = trail.kind(member, hop.point)
        if trail.fits(found, hop.path) and not isinstance(found, Function):
            yield hop.out(member, hop.path)
    elif kind is TENSOR:
        yield hop.into(node.value, ())
    if trail.known:
        yield is_told(hop, abbreviate(node), "", _told(node))
    elif isinstance(kind, (Instance, OpaqueInstance)):
        yield is_unknown(hop, node, f"attribute of {kind.path.rpartition('.')[2]}")
    elif isinstance(kind, Object):
        yield is_unknown(hop, node, "what sets it")
    else:
        if trail.fits(kind, ()):
            yield hop.into(node.value, ())._replace(subject=hop.subject)
        yield is_unknown(hop, node, "what it is")


def _told(node: ast.Attribute) -> str:
    return "by its name" if guess(node.attr) is TENSOR else "known as a tensor's attribute"


EXPRESSIONS: dict[type, Step] = {
    ast.Name: name,
    ast.NamedExpr: part,
    ast.Await: part,
    ast.UnaryOp: part,
    ast.Starred: starred,
    ast.BinOp: binary,
    ast.Compare: compare,
    ast.BoolOp: choice,
    ast.IfExp: choice,
    ast.List: display,
    ast.Tuple: display,
    ast.Set: display,
    ast.Dict: dictionary,
    ast.ListComp: comprehension,
    ast.SetComp: comprehension,
    ast.GeneratorExp: comprehension,
    ast.DictComp: comprehension,
    ast.Subscript: subscript,
    ast.Attribute: attribute,
    ast.Call: call,
}
