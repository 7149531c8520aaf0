"""Kinds of what names are bound to, and where flows meet."""

from __future__ import annotations

import ast
from bisect import bisect_left
from itertools import islice
from typing import Any

from flake8_ember.bindings.flow import END, Anywhere, arriving
from flake8_ember.bindings.scopes import Arrival, Binding, Form, Place, Put, Star, Step
from flake8_ember.inference.annotations import annotated
from flake8_ember.inference.attributes import member
from flake8_ember.inference.calls import made, mapped, return_
from flake8_ember.inference.context import Context, Made, Mapped, Member, Return, bases
from flake8_ember.inference.engine import Evaluator, Steps
from flake8_ember.inference.narrowing import narrowed
from flake8_ember.inference.parameters import parameter, rest
from flake8_ember.inference.symbols import as_value
from flake8_ember.inference.usage import is_array, told
from flake8_ember.kinds import (
    CONTAINERS,
    NATIVE,
    NOTHING,
    NUMBER,
    TENSOR,
    UNKNOWN,
    Class,
    Dict,
    Function,
    Instance,
    Kind,
    Object,
    Sequence,
    Symbol,
    Tuple,
    dict_of,
    element_of,
    item_of,
    join,
    join_all,
    operate,
    sequence,
    tuple_of,
)
from flake8_ember.knowledge import canonical, guess, members_of

PUTS = 40  # so much put into a container may tell of its elements
SCOPES = 40  # and in so many scopes within


def binding(context: Context, item: Binding, at: Place) -> Any:
    return FORMS[item.form](context, item, at)


def assigned(context: Context, item: Binding, at: Place) -> Steps:
    """A value, or what unpacking takes out of it; what it lacks, an annotation and uses tell."""
    place = item.place.under(at.frame)
    annotation = item.annotation or place.scope.declared.get(item.name)
    if annotation is not None:
        known = annotated(context, annotation, place)
        if known is not UNKNOWN:
            return known
    assert item.value is not None
    kind = yield item.value, place
    if item.form is Form.ITERATE:
        kind = iterated(kind)
    for step in item.path:
        if isinstance(kind, Object):
            kind = yield from fields(context, kind, at)
        kind = unpacked(kind, step)
    if isinstance(kind, CONTAINERS) and not item.path and item.form is Form.ASSIGN:
        kind = yield from filled(context, kind, item, at)
    if kind is UNKNOWN:
        return (yield from told(context, item))
    return TENSOR if kind is NUMBER and is_guess(item.value) and is_array(context, item) else kind


def is_guess(node: ast.expr) -> bool:
    """Return whether a value's kind may rest on its name alone."""
    if isinstance(node, ast.Call):
        node = node.func
    return isinstance(node, ast.Attribute) and guess(node.attr) is NUMBER


def fields(context: Context, kind: Object, at: Place) -> Steps:
    """Return a named tuple as a tuple."""
    if not any(getattr(base, "id", "") == "NamedTuple" for base, _ in bases(kind.scope)):
        return UNKNOWN
    kinds = []
    for name, bindings in kind.scope.names.items():
        if bindings[0].annotation is not None:
            kinds.append((yield context.member(kind.scope, name), at))
    return tuple_of(kinds)


def iterated(kind: Kind) -> Kind:
    """Return what a loop over a value of this kind takes out of it."""
    if isinstance(kind, Instance):
        members = members_of(kind.path)
        return UNKNOWN if members is None else members.element
    return element_of(kind)


def unpacked(kind: Kind, step: Step) -> Kind:
    """Return what one level of unpacking takes out of a value of this kind."""
    if isinstance(step, Star):
        if isinstance(kind, Tuple):
            stop = len(kind.elements) - step.after
            return sequence(join_all(kind.elements[step.before : stop]))
        return sequence(element_of(kind))
    return item_of(kind, step) if isinstance(kind, (Sequence, Tuple)) else element_of(kind)


def filled(context: Context, kind: Kind, item: Binding, at: Place) -> Steps:
    """Add what is put into a container after it was made: ``xs.append(x)``, ``d[k] = x``."""
    known: dict[object, Kind] = {}
    rest: Kind = NOTHING
    for put in puts_into(context, item):
        value = as_value(context, (yield put.value, put.place.under(at.frame)))
        if put.many:
            value = element_of(value) if not isinstance(value, Dict) else item_of(value, None)
        if isinstance(put.key, ast.Constant) and isinstance(kind, Dict):
            known[put.key.value] = join(known.get(put.key.value, NOTHING), value)
        else:
            rest = join(rest, value)
    if isinstance(kind, Dict):
        for key, value in kind.items:
            known[key] = join(known.get(key, NOTHING), value)
        return dict_of(known.items(), join(kind.rest, rest))
    return kind if rest is NOTHING else sequence(join(element_of(kind), rest))


def puts_into(context: Context, item: Binding) -> list[Put]:
    """Return what the file puts into the container that a binding makes."""
    scope = item.place.scope
    targets: list[ast.expr] = []
    if isinstance(item.node, ast.Assign):
        targets = item.node.targets
    elif isinstance(item.node, ast.AnnAssign):
        targets = [item.node.target]
    for target in targets:
        if isinstance(target, ast.Attribute) and target.attr == item.name:
            return context.puts_on_self(scope, item.name)
    own = scope.puts.get(item.name, [])
    begin = bisect_left(own, item.place.order, key=_order)
    found = own[begin : begin + PUTS]
    for inner in islice(scope.children, SCOPES):
        if item.name not in inner.names:
            found.extend(inner.puts.get(item.name, ()))
    return found


def _order(put: Put) -> int:
    return put.place.order


def augmented(context: Context, item: Binding, at: Place) -> Steps:
    node: Any = item.node
    place = item.place.under(at.frame)
    value = as_value(context, (yield node.value, place))
    if isinstance(node.target, ast.Name):
        before = yield node.target, place
        return operate(type(node.op), as_value(context, before), value)
    return value if value is TENSOR or value is NUMBER else NOTHING


def entered(context: Context, item: Binding, at: Place) -> Steps:
    assert item.value is not None
    kind = yield item.value, item.place.under(at.frame)
    return kind if kind is not TENSOR else UNKNOWN


def imported(context: Context, item: Binding, at: Place) -> Kind:
    return Symbol(canonical(item.symbol))


def function(context: Context, item: Binding, at: Place) -> Kind:
    assert item.scope is not None
    return Function(item.scope)


def class_(context: Context, item: Binding, at: Place) -> Kind:
    assert item.scope is not None
    return Class(item.scope)


def captured(context: Context, item: Binding, at: Place) -> Steps:
    if item.annotation is not None:
        known = annotated(context, item.annotation, item.place)
        if known is not UNKNOWN:
            return known
    if item.value is None:
        return UNKNOWN
    kind = yield item.value, item.place.under(at.frame)
    for step in item.path:
        kind = unpacked(kind, step)
    return kind


def declared(context: Context, item: Binding, at: Place) -> Kind:
    return UNKNOWN if item.annotation is None else annotated(context, item.annotation, item.place)


def native(context: Context, item: Binding, at: Place) -> Kind:
    return NATIVE


def nothing(context: Context, item: Binding, at: Place) -> Kind:
    return NOTHING


FORMS: dict[str, Evaluator] = {
    Form.ASSIGN: assigned,
    Form.AUGMENT: augmented,
    Form.ITERATE: assigned,
    Form.ENTER: entered,
    Form.IMPORT: imported,
    Form.FUNCTION: function,
    Form.CLASS: class_,
    Form.PARAMETER: parameter,
    Form.REST: rest,
    Form.KEYWORDS: rest,
    Form.CAPTURE: captured,
    Form.DECLARE: declared,
    Form.NATIVE: native,
    Form.DELETE: nothing,
}


def arrival(context: Context, item: Arrival, at: Place) -> Steps:
    """What reaches a block: what its sources have, less what its test rules out."""
    block = item.block
    result: Kind = NOTHING
    for found in arriving(item):
        result = join(result, (yield found, at))
        if result is TENSOR and not block.about:
            return TENSOR
    if block.test is not None and item.name in block.about:
        place = Place(item.scope, block.sources[0], END, at.frame)
        return narrowed(context, result, block.test, block.holds, item.name, place)
    return result


def anywhere(context: Context, item: Anywhere, at: Place) -> Steps:
    result: Kind = NOTHING
    for candidate in item.bindings:
        result = join(result, (yield candidate, at))
        if result is TENSOR:
            break
    return result


DEFINITIONS: dict[type, Evaluator] = {
    Binding: binding,
    Arrival: arrival,
    Anywhere: anywhere,
    Return: return_,
    Made: made,
    Mapped: mapped,
    Member: member,
}
