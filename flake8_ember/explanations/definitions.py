"""The way back through definitions: what names and attributes are bound to, where flows meet."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from flake8_ember.explanations.parameters import from_uses_or_name, parameter
from flake8_ember.explanations.trail import Hop, Path, Step, Trail, shifted
from flake8_ember.explanations.words import abbreviate, is_made, is_returned, is_told, untold, where
from flake8_ember.inference.annotations import annotated
from flake8_ember.inference.attributes import is_property
from flake8_ember.inference.context import Member, Return, bases
from flake8_ember.inference.definitions import writes_into
from flake8_ember.inference.docstrings import returned
from flake8_ember.lattice.kinds import BOTTOM, NONE, NUMBER, UNKNOWN, Class
from flake8_ember.syntax.predicates import clauses, subject
from flake8_ember.syntax.reaching import incoming
from flake8_ember.syntax.scopes import AllBindings, Binding, BindingKind, ElementWrite, Merge, Star

Steps = Iterator[Hop | str]
DIFFERS = "differs from path to path"


def binding(trail: Trail, item: Binding, hop: Hop) -> Steps:
    yield from BY_BINDING_KIND.get(item.kind, nothing)(trail, item, hop)


def assigned(trail: Trail, item: Binding, hop: Hop) -> Steps:
    point = item.point
    annotation = item.annotation or point.scope.declared.get(item.name)
    if annotation is not None:
        known = annotated(trail.context, annotation, point)
        if known is not UNKNOWN:
            yield is_told(hop, item.name, "", _annotated(annotation))
            return
    value, path = item.value, _inner(item, hop.path)
    if value is not None and trail.fits(trail.kind(value, point), path):
        taken = item.kind is BindingKind.ITERATE or bool(item.path)
        yield hop.out(value, path, point)._replace(derived=hop.derived or taken)
    if hop.path != ():
        for element_write in writes_into(trail.context, item):
            yield from _element_write(trail, element_write, hop)
    yield from from_uses_or_name(trail, item, hop)
    if value is not None:  # how it follows from that takes more than a clause to say
        yield is_made(hop._replace(derived=True), value)


def _annotated(node: ast.expr) -> str:
    return f"annotated {abbreviate(node)}, {where(node)}"


def _inner(item: Binding, path: Path) -> Path:
    """Return where the value that a target takes lies in what is unpacked or iterated over."""
    if path is None:
        return None
    steps: list[object] = [None] if item.kind is BindingKind.ITERATE else []
    for step in item.path:
        if isinstance(step, Star):  # always the last
            return (*steps, *shifted(path, step.before))
        steps.append(step)
    return (*steps, *path)


def _element_write(trail: Trail, element_write: ElementWrite, hop: Hop) -> Steps:
    """Go on with what is put into a container, if under a key that fits."""
    path: Path = None
    if hop.path:
        key, *rest = hop.path
        if (
            key is not None
            and isinstance(element_write.key, ast.Constant)
            and element_write.key.value != key
        ):
            return
        path = (None, *rest) if element_write.many else tuple(rest)
    point = element_write.point
    if trail.fits(trail.kind(element_write.value, point), path):
        yield hop.out(element_write.value, path, point)._replace(derived=True)


def augmented(trail: Trail, item: Binding, hop: Hop) -> Steps:
    node: Any = item.node
    point = item.point
    parts = [node.target] if isinstance(node.target, ast.Name) else []
    for part in (*parts, node.value):
        if trail.fits(trail.kind(part, point), hop.path):
            yield hop.out(part, hop.path, point)._replace(derived=True)


def imported(trail: Trail, item: Binding, hop: Hop) -> Steps:
    if not trail.known:
        yield is_told(hop, item.name, "imported", "and unknown")
    elif trail.context.layer.holds(item.symbol):
        yield is_told(hop, item.name, "", "of the ops layer")
    else:
        yield is_told(hop, item.name, "", "by its name")


def declared(trail: Trail, item: Binding, hop: Hop) -> Steps:
    if trail.known and item.annotation is not None:
        yield is_told(hop, item.name, "", _annotated(item.annotation))
    else:
        yield untold(hop, item)


def captured(trail: Trail, item: Binding, hop: Hop) -> Steps:
    cls = item.annotation
    if cls is not None and trail.fits(annotated(trail.context, cls, item.point), hop.path):
        if trail.known:
            yield is_told(hop, item.name, "", f"case {abbreviate(cls)}, {where(cls)}")
    if item.value is not None:
        point, path = item.point, _inner(item, hop.path)
        if trail.fits(trail.kind(item.value, point), path):
            yield hop.out(item.value, path, point)._replace(derived=bool(item.path))
    if not trail.known:
        yield untold(hop, item)


def entered(trail: Trail, item: Binding, hop: Hop) -> Steps:
    value = item.value
    assert value is not None
    what = f"unknown what {abbreviate(value)} enters, {where(value)}"
    yield is_told(hop, item.name, "", what)


def rest(trail: Trail, item: Binding, hop: Hop) -> Steps:
    if item.annotation is not None and trail.known:
        yield is_told(hop, item.name, "parameter", _annotated(item.annotation))
    else:
        yield untold(hop, item)


def nothing(trail: Trail, item: Binding, hop: Hop) -> Steps:
    yield from ()


BY_BINDING_KIND: dict[str, Step] = {
    BindingKind.ASSIGN: assigned,
    BindingKind.ITERATE: assigned,
    BindingKind.AUGMENT: augmented,
    BindingKind.ENTER: entered,
    BindingKind.IMPORT: imported,
    BindingKind.PARAMETER: parameter,
    BindingKind.REST: rest,
    BindingKind.KEYWORDS: rest,
    BindingKind.CAPTURE: captured,
    BindingKind.DECLARE: declared,
}


def merge(trail: Trail, item: Merge, hop: Hop) -> Steps:
    block = item.block
    fitting, others = [], False
    for found in incoming(item):
        kind = trail.kind(found, hop.point)
        if trail.fits(kind, hop.path):
            fitting.append(found)
        elif kind is not NONE and kind is not BOTTOM:
            others = True
    for found in fitting:
        yield hop.out(found, hop.path)._replace(partly=hop.partly or others)
    if block.test is not None and item.name in block.narrowed_names:
        yield from _tested(trail, item, block.test, block.holds, hop)
    if not trail.known:
        yield is_told(hop, item.name, "", DIFFERS)


def _tested(trail: Trail, item: Merge, test: ast.expr, holds: bool, hop: Hop) -> Steps:
    for simple, true in clauses(test, holds):
        about = subject(simple)
        if about is not None and about[0] == item.name:
            verb = "passed" if true else "failed"
            text = f"{verb} {abbreviate(simple)}, {where(simple)}"
            yield is_told(hop, item.name, "", text if trail.known else f"unknown, as it {text}")


def all_bindings(trail: Trail, item: AllBindings, hop: Hop) -> Steps:
    for candidate in item.bindings:
        if trail.fits(trail.kind(candidate, hop.point), hop.path):
            yield hop.out(candidate, hop.path)
    if not trail.known:
        yield is_told(hop, item.bindings[-1].name, "", DIFFERS)


def member(trail: Trail, item: Member, hop: Hop) -> Steps:
    scope, name = item.scope, item.name
    for bound in scope.names.get(name, ()):
        if bound.kind is BindingKind.FUNCTION and bound.scope is not None:
            if is_property(bound.node):
                read = hop.subject if hop.subject.endswith(f".{name}") else f"….{name}"
                yield hop._replace(through=hop.through or read).out(
                    trail.context.return_of(bound.scope), hop.path
                )
        elif trail.fits(trail.kind(bound, hop.point), hop.path):
            yield hop.out(bound, hop.path)
    for stored in trail.context.on_self[0].get(scope, {}).get(name, ()):
        if trail.fits(trail.kind(stored, hop.point), hop.path):
            yield hop.out(stored, hop.path)
    for base, point in bases(scope):
        kind = trail.kind(base, point)
        if isinstance(kind, Class):
            inherited = trail.context.member(kind.scope, name)
            if trail.fits(trail.kind(inherited, hop.point), hop.path):
                yield hop.out(inherited, hop.path)
        elif trail.known:
            yield is_told(hop, hop.subject, "", f"inherited from {abbreviate(base)}")


def return_(trail: Trail, item: Return, hop: Hop) -> Steps:
    scope: Any = item.scope
    annotation = getattr(scope.node, "returns", None)
    if annotation is not None and scope.point is not None:
        known = annotated(trail.context, annotation, scope.point)
        if known is not UNKNOWN and known is not NUMBER:
            yield is_returned(hop, f"annotated -> {abbreviate(annotation)}, {where(annotation)}")
            return
    path = hop.path[1:] if scope.yields and hop.path else hop.path
    for value, at in scope.yields or scope.returns:
        if value is not None and (scope.yields or at.block.is_reachable):
            point = at
            if trail.fits(trail.kind(value, point), path):
                yield hop.out(value, path, point)
    if trail.known and returned(scope.node) is not None:
        yield is_returned(hop, f"by its docstring, {where(scope.node)}")
    if not trail.known:
        yield is_returned(hop, f"of which nothing tells, {where(scope.node)}")


DEFINITIONS: dict[type, Step] = {
    Binding: binding,
    Merge: merge,
    AllBindings: all_bindings,
    Member: member,
    Return: return_,
}
