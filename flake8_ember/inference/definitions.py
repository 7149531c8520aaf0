"""Kinds of what names are bound to, and where flows meet."""

from __future__ import annotations

import ast
from typing import Any

from flake8_ember.inference.annotations import is_vague, stated
from flake8_ember.inference.attributes import fields, imported_value, iterated, member
from flake8_ember.inference.calls import made, mapped, return_
from flake8_ember.inference.containers import unpacked, with_element_writes
from flake8_ember.inference.context import Context, Made, Mapped, Member, Return
from flake8_ember.inference.engine import Evaluator, Steps
from flake8_ember.inference.expressions import constant_index
from flake8_ember.inference.narrowing import narrowed
from flake8_ember.inference.parameters import parameter, rest
from flake8_ember.inference.symbols import as_value, is_unlisted, may_be_namespace_at
from flake8_ember.inference.uses import from_uses_or_name, is_array, is_namespace, used_as
from flake8_ember.knowledge.lookup import canonical, may_hold_functions
from flake8_ember.knowledge.names import guess, may_be_namespace
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NATIVE,
    NUMBER,
    NUMBERS,
    POSSIBLE_NAMESPACE,
    STRING,
    TENSOR,
    UNKNOWN,
    Class,
    Function,
    Instance,
    Kind,
    Object,
    OpaqueInstance,
    Symbol,
    Tuple,
)
from flake8_ember.lattice.operations import (
    join,
    operate_in_place,
)
from flake8_ember.syntax.reaching import incoming
from flake8_ember.syntax.scopes import (
    END,
    AllBindings,
    Binding,
    BindingKind,
    Merge,
    Point,
    Step,
)


def binding(context: Context, item: Binding, at: Point) -> Any:
    """Hand a binding to the evaluator of its binding kind."""
    return BY_BINDING_KIND[item.kind](context, item, at)


def assigned(context: Context, item: Binding, at: Point) -> Steps:
    """A value, or what unpacking takes out of it; what it lacks, an annotation and uses tell."""
    point = item.point
    annotation = item.annotation or point.scope.declared.get(item.name)
    known = stated(context, annotation, point)
    if known is not UNKNOWN and not is_vague(known):
        return known
    assert item.value is not None
    kind = yield item.value, point
    if item.path or item.kind is BindingKind.ITERATE or type(kind) in CONTAINERS:
        kind = yield from _taken(context, item, kind, at)
    if known is not UNKNOWN:
        return join(known, kind) if isinstance(kind, CONTAINERS) else known
    if kind is UNKNOWN:
        return (yield from from_uses_or_name(context, item))
    return (yield from corrected(context, item, item.value, kind))


def _taken(context: Context, item: Binding, kind: Kind, at: Point) -> Steps:
    """Return what is assigned of a value: what is unpacked, with what is put into it later."""
    if item.kind is BindingKind.ITERATE:
        kind = iterated(kind)
    if item.path:
        if kind is STRING and item.value in context.guesses:
            kind = UNKNOWN  # parse_string() takes one
        if kind.is_array:
            kind = yield from several(context, kind, item.value, item.point)
        if kind.is_array and len(item.path) > 1:
            kind = yield from _nested(context, kind, item.value, item.point)
        kind = yield from taken_out(context, kind, item.path, at)
    if kind is BOTTOM and item.kind is BindingKind.ITERATE:
        return (yield from _of_nothing(context, item))
    if isinstance(kind, CONTAINERS) and item.kind is BindingKind.ASSIGN:
        kind = yield from with_element_writes(context, kind, item, at)
    return kind


def _of_nothing(context: Context, item: Binding) -> Steps:
    """Return what a loop takes out of a list that nothing is put into as far as the file shows.

    That it is some object other than an array says nothing of what is in it.
    """
    if not isinstance((yield item.value, item.point), CONTAINERS):
        return BOTTOM
    told = yield from from_uses_or_name(context, item)
    return BOTTOM if told in (NATIVE, UNKNOWN) else told


def corrected(context: Context, item: Binding, value: ast.expr, kind: Kind) -> Steps:
    """Return the kind of a value, or what its uses say against it if it is a guess."""
    if is_possible(context, kind, item.name, value) and is_namespace(context, item):
        return context.namespace
    if value in context.guesses and kind.is_array:
        sure, weak = yield from used_as(context, item)
        told = sure or (guess(item.name) if weak is not NATIVE else weak)
        return told if told is not None and told.is_native else kind
    guessed = kind.row in (NUMBER, NUMBERS) and is_guess(value)
    return TENSOR if guessed and is_array(context, item) else kind


def several(context: Context, kind: Kind, value: ast.expr | None, point: Point) -> Steps:
    """Return what is unpacked of a function that gives an array or a tuple, by its flags."""
    function = (yield value.func, point) if isinstance(value, ast.Call) else UNKNOWN
    tuples: Kind = BOTTOM
    for exit_, where in function.scope.returns if isinstance(function, Function) else ():
        given = UNKNOWN if exit_ is None else (yield exit_, where)
        if isinstance(given, Tuple):
            tuples = join(tuples, given)
    return kind if tuples is BOTTOM else tuples


def _nested(context: Context, kind: Kind, value: ast.expr | None, point: Point) -> Steps:
    """Return what is unpacked twice: no array that a function gives for all that is known."""
    function = (yield value.func, point) if isinstance(value, ast.Call) else None
    is_guessed = isinstance(function, Symbol) and is_unlisted(context, function.path)
    return UNKNOWN if is_guessed else kind


def taken_out(context: Context, kind: Kind, path: tuple[Step, ...], at: Point) -> Steps:
    """Return what unpacking takes out of a value, level by level."""
    for step in path:
        if isinstance(kind, Object):
            kind = yield from fields(context, kind, at)
        kind = unpacked(kind, step)
    return kind


def is_possible(context: Context, kind: Kind, name: str, value: ast.expr) -> bool:
    """Return whether a value may be a namespace: a getter gave it, or nothing tells what it is."""
    if type(kind) is Symbol:
        return may_be_namespace_at(context, kind.path)  # default_backend = pkg.default_backend
    if kind is STRING:
        return isinstance(value, ast.Call)  # get_backend() may give a name
    if type(kind) is Instance:
        return may_be_namespace(name) and may_hold_functions(kind.path)
    return kind is POSSIBLE_NAMESPACE or type(kind) is OpaqueInstance


def is_guess(node: ast.expr) -> bool:
    """Return whether a value's kind may rest on its name alone."""
    if type(node) is ast.Subscript:
        name = constant_index(node.slice)
    else:
        read = node.func if type(node) is ast.Call else node
        name = read.attr if type(read) is ast.Attribute else None
    return isinstance(name, str) and guess(name) in (NUMBER, NUMBERS)


def augmented(context: Context, item: Binding, at: Point) -> Steps:
    """``x += y``: what the operation gives; of an attribute, its other operand at least."""
    node: Any = item.node
    point = item.point
    value = as_value(context, (yield node.value, point))
    if isinstance(node.target, ast.Name):
        before = yield node.target, point
        return operate_in_place(type(node.op), as_value(context, before), value)
    return value if value.is_array or value is NUMBER else BOTTOM


def entered(context: Context, item: Binding, at: Point) -> Steps:
    """``with f() as x``: what a context manager is; what it hands out of a tensor is unknown.

    No array of NumPy's own is one: the files that it reads are, and hand out themselves.
    """
    known = stated(context, item.annotation, item.point)
    if known is not UNKNOWN:
        return known
    assert item.value is not None
    kind = yield item.value, item.point
    return UNKNOWN if kind is TENSOR else kind


def imported(context: Context, item: Binding, at: Point) -> Kind:
    """``import a.b``, ``from a import b``: the symbol that it leads to, or a constant."""
    return imported_value(context, canonical(item.symbol, context.layer.is_own(item.symbol)))


def function(context: Context, item: Binding, at: Point) -> Kind:
    """``def f``: the function."""
    assert item.scope is not None
    return Function(item.scope)


def class_(context: Context, item: Binding, at: Point) -> Kind:
    """``class C``: the class."""
    assert item.scope is not None
    return Class(item.scope)


def captured(context: Context, item: Binding, at: Point) -> Steps:
    """A name in a pattern: what its class pattern states, else what it takes out of the subject."""
    known = stated(context, item.annotation, item.point, "case")
    if known is not UNKNOWN:
        return known
    if item.value is None:
        return UNKNOWN
    kind = yield item.value, item.point
    for step in item.path:
        kind = unpacked(kind, step)
    return kind


def declared(context: Context, item: Binding, at: Point) -> Kind:
    """``x: int`` without a value: what the annotation states."""
    return stated(context, item.annotation, item.point)


def native(context: Context, item: Binding, at: Point) -> Kind:
    """A binding that never is a tensor: ``except E as error``, a type parameter."""
    return NATIVE


def nothing(context: Context, item: Binding, at: Point) -> Kind:
    """``del x``: no value."""
    return BOTTOM


BY_BINDING_KIND: dict[str, Evaluator] = {
    BindingKind.ASSIGN: assigned,
    BindingKind.AUGMENT: augmented,
    BindingKind.ITERATE: assigned,
    BindingKind.ENTER: entered,
    BindingKind.IMPORT: imported,
    BindingKind.FUNCTION: function,
    BindingKind.CLASS: class_,
    BindingKind.PARAMETER: parameter,
    BindingKind.REST: rest,
    BindingKind.KEYWORDS: rest,
    BindingKind.CAPTURE: captured,
    BindingKind.DECLARE: declared,
    BindingKind.NATIVE: native,
    BindingKind.DELETE: nothing,
}


def merge(context: Context, item: Merge, at: Point) -> Steps:
    """What reaches a block: what its sources have, less what its test rules out."""
    block = item.block
    result: Kind = BOTTOM
    for found in incoming(item):
        result = join(result, (yield found, at))
        if result is TENSOR and not block.narrowed_names:
            return TENSOR
    if block.test is not None and item.name in block.narrowed_names:
        point = Point(item.scope, block.predecessors[0], END)
        return narrowed(context, result, block.test, block.holds, item.name, point)
    return result


def all_bindings(context: Context, item: AllBindings, at: Point) -> Steps:
    """The join of all bindings, for a function that runs at no known time."""
    result: Kind = BOTTOM
    for candidate in item.bindings:
        result = join(result, (yield candidate, at))
        if result is TENSOR:
            break
    return result


DEFINITIONS: dict[type, Evaluator] = {
    Binding: binding,
    Merge: merge,
    AllBindings: all_bindings,
    Return: return_,
    Made: made,
    Mapped: mapped,
    Member: member,
}
