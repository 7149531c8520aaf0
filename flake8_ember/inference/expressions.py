"""Kinds of expressions, by the type of their node."""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import partial
from typing import Any, TypeGuard

from flake8_ember.inference.attributes import attribute_of, fields
from flake8_ember.inference.calls import call
from flake8_ember.inference.context import Context, method_around
from flake8_ember.inference.engine import Asking, Evaluator, Steps
from flake8_ember.inference.narrowing import narrowed_attribute
from flake8_ember.inference.symbols import as_value
from flake8_ember.inference.uses import from_consumer
from flake8_ember.knowledge.lookup import members_of
from flake8_ember.knowledge.namespaces import NAMESPACES
from flake8_ember.lattice.evidence import BY_NAMESAKE, USE
from flake8_ember.lattice.kinds import (
    BOTTOM,
    NATIVE,
    NONE,
    NUMBER,
    STRING,
    TENSOR,
    UNKNOWN,
    Dict,
    Function,
    Instance,
    Kind,
    Object,
    Symbol,
)
from flake8_ember.lattice.operations import (
    dict_of,
    element_of,
    item_of,
    join,
    join_all,
    operate,
    or_default,
    sequence,
    settles,
    slice_of,
    tuple_of,
)
from flake8_ember.syntax.expressions import ORDERED, TEMPLATES
from flake8_ember.syntax.predicates import default_of, dotted, is_array_index
from flake8_ember.syntax.reaching import look_up
from flake8_ember.syntax.scopes import Point

CONSTANTS: dict[type, Kind] = {
    int: NUMBER,
    float: NUMBER,
    bool: NUMBER,
    complex: NUMBER,
    str: STRING,
    bytes: STRING,
    type(None): NONE,
}
Display = ast.List | ast.Tuple | ast.Set
KEYS = (ast.Constant, ast.Name, ast.JoinedStr)


def constant(context: Context, node: Any, at: Point) -> Kind:
    """``1``, ``"a"``, ``None``: a number, a string …; never an array."""
    return CONSTANTS.get(type(node.value), NATIVE)


def string(context: Context, node: ast.expr, at: Point) -> Kind:
    """``f"{x}"``: a string."""
    return STRING


def native(context: Context, node: ast.AST, at: Point) -> Kind:
    """What never is a tensor: a slice, a template string."""
    return NATIVE


def unknown(context: Context, node: ast.AST, at: Point) -> Kind:
    """What nobody can tell: what a generator is sent."""
    return UNKNOWN


def name(context: Context, node: ast.Name, at: Point) -> object:
    """``x``: the definition that it leads to from here; ``xp``, ``backend`` … name a namespace."""
    found = look_up(node.id, at) or context.from_elsewhere(node.id)  # of all calls the most
    if found is None:
        return context.namespace if node.id in NAMESPACES else UNKNOWN
    return found


def awaited(context: Context, node: ast.Await, at: Point) -> Steps:
    """``await x``: the kind of what is waited for."""
    return (yield node.value, at)


def walrus(context: Context, node: ast.NamedExpr, at: Point) -> Steps:
    """``x := y``: the value's kind."""
    return (yield node.value, context.found.inner.get(node, at))


def starred(context: Context, node: ast.Starred, at: Point) -> Steps:
    """``*xs``: the elements."""
    return element_of((yield node.value, at))


def display(context: Context, node: Display, at: Point) -> Kind | Steps:
    """``[a, b]``, ``(a, b)``, ``{a, b}``: a tuple of kinds; with ``*xs`` in it, a sequence."""
    return _made_of(context, node.elts, at, partial(_displayed, node))


def _displayed(node: Display, kinds: list[Kind]) -> Kind:
    if type(node) is ast.Set or any(map(_is_starred, node.elts)):
        return sequence(join_all(kinds))
    return tuple_of(kinds)


def dictionary(context: Context, node: ast.Dict, at: Point) -> Kind | Steps:
    """``{k: v, **d}``: kinds by constant key, and of the rest."""
    return _made_of(context, node.values, at, partial(_mapped, node))


def _mapped(node: ast.Dict, kinds: list[Kind]) -> Kind:
    items: list[tuple[Any, Kind]] = []
    rest: Kind = BOTTOM
    for key, kind in zip(node.keys, kinds):
        if isinstance(key, ast.Constant):
            items.append((key.value, kind))
        elif key is not None:
            rest = join(rest, kind)
        elif isinstance(kind, Dict):
            items.extend(kind.items)
            rest = join(rest, kind.rest)
        else:
            rest = UNKNOWN
    return dict_of(items, rest)


def _made_of(
    context: Context, parts: list[ast.expr], at: Point, make: Callable[[list[Kind]], Kind]
) -> Kind | Steps:
    """Return what is made of the kinds of several parts: at once if all are constants."""
    if all(isinstance(part, ast.Constant) for part in parts):
        return make([constant(context, part, at) for part in parts])
    return _worked_out(parts, at, make)


def _worked_out(parts: list[ast.expr], at: Point, make: Callable[[list[Kind]], Kind]) -> Steps:
    kinds = []
    for part in parts:
        kinds.append((yield part, at))
    return make(kinds)


def comprehension(context: Context, node: Any, at: Point) -> Steps:
    """``[x for …]``, ``{k: v for …}``, a generator: what is made of each round."""
    inner = context.found.inner[node]
    if isinstance(node, ast.DictComp):
        return dict_of((), (yield node.value, inner))
    return sequence((yield node.elt, inner))


def lambda_(context: Context, node: ast.Lambda, at: Point) -> Kind:
    """``lambda: x``: a function."""
    return Function(context.found.scopes[node])


def logic(context: Context, node: ast.BoolOp, at: Point) -> Steps:
    """``a and b``, ``a or b``: one of the operands; ``lib or ops`` is a namespace."""
    meet = or_default if isinstance(node.op, ast.Or) else join
    result: Kind = BOTTOM
    for part in node.values:
        kind = yield part, context.found.guarded.get(part, at)
        result = kind if result is UNKNOWN and isinstance(kind, Symbol) else meet(result, kind)
    return result


def conditional(context: Context, node: ast.IfExp, at: Point) -> Steps:
    """``a if test else b``: either; ``x if x is not None else 2``: the default tells."""
    default = default_of(node)
    kinds = {}
    for part in (node.body, node.orelse):
        kinds[part] = yield part, context.found.guarded.get(part, at)
    if default is None:
        return join(kinds[node.body], kinds[node.orelse])
    found = node.body if default is node.orelse else node.orelse
    return or_default(kinds[found], kinds[default])


def binary(context: Context, node: ast.BinOp, at: Point) -> Kind | Steps:
    """``a + b``: see ``operate``; where that tells nothing, what takes the result may tell."""
    if type(node.left) is ast.Constant:
        left = constant(context, node.left, at)
        if settles(type(node.op), left):
            return left
    if type(node.op) is ast.Mult:
        for part in (node.left, node.right):
            if _is_repeated(part):
                return display(context, part, at)
    return _operated(context, node, at)


def _is_repeated(node: ast.expr) -> TypeGuard[ast.List]:
    """Return whether what this is multiplied by repeats it, be that a tensor: ``[0] * n``."""
    return isinstance(node, ast.List) and list(map(_is_starred, node.elts)) == [False]


def _is_starred(node: ast.expr) -> bool:
    return type(node) is ast.Starred


def _operated(context: Context, node: ast.BinOp, at: Point) -> Steps:
    left = as_value(context, (yield node.left, at))
    if settles(type(node.op), left):
        return left
    if left is UNKNOWN and type(node.op) is ast.Add and type(node.right) is ast.Tuple:
        return sequence(UNKNOWN)  # only tuples are added to tuples
    result = operate(type(node.op), left, as_value(context, (yield node.right, at)))
    return (yield from from_consumer(context, node, at)) if result is UNKNOWN else result


def unary(context: Context, node: ast.UnaryOp, at: Point) -> Steps:
    """``-a``, ``~a``: like the operand; ``not a``: a bool."""
    if isinstance(node.op, ast.Not):
        return NUMBER
    kind = yield node.operand, at
    return (yield from from_consumer(context, node, at)) if kind is UNKNOWN else kind


def compare(context: Context, node: ast.Compare, at: Point) -> Kind | Steps:
    """``a < b``: an array if an operand is one; ``is``, ``in``: a bool."""
    if ORDERED.isdisjoint(map(type, node.ops)):
        return NUMBER
    return _compared(context, node, at)


def _compared(context: Context, node: ast.Compare, at: Point) -> Steps:
    """What an array is compared with gives an array of truth values."""
    known = fits = True
    array: Kind = BOTTOM
    for part in (node.left, *node.comparators):
        kind = as_value(context, (yield part, at))
        if kind is TENSOR:
            return TENSOR
        array = kind if kind.is_array else array
        if not kind.is_native:
            known = False
        elif kind is not NUMBER:
            fits = False  # what texts, lists … are compared with, is no array
    if array is not BOTTOM:
        return array
    if known:
        return NUMBER
    return (yield from from_consumer(context, node, at)) if fits else UNKNOWN


def subscript(context: Context, node: ast.Subscript, at: Point) -> Steps:
    """``x[i]``: an item or a slice of what ``x`` is; an array-like index makes ``x`` an array."""
    kind = yield node.value, at
    if kind is UNKNOWN and is_array_index(node.slice):
        context.because(USE, "indexed as only arrays are")
        return context.array
    if type(kind) is Object:
        kind = yield from fields(context, kind, at)
    index = node.slice
    if type(index) is ast.Slice:
        return slice_of(kind)
    key = constant_index(index)
    result = item_of(kind, key)
    if type(kind) is Instance or type(kind) is Object:
        result = yield from _item_of_instance(context, kind, index, at)
    if result is UNKNOWN and isinstance(key, str):
        result = context.guess(key)
        if result is UNKNOWN and kind in (NATIVE, UNKNOWN):
            result = yield from _of_same_key(context, key, at)
    return result


def _of_same_key(context: Context, key: str, at: Point) -> Steps:
    """Return what is under a key in dicts that the class's other methods return: weak evidence.

    One that the method itself returns may be made of what it was given under that key.
    """
    here = method_around(at.scope)
    result: Kind = BOTTOM
    for method, item, point in context.namesakes(context.returned, key):
        if here is not None and method is not here and method.parent is here.parent:
            result = join(result, (yield item, point))
    if result is BOTTOM or result is UNKNOWN:
        return UNKNOWN
    context.because(*BY_NAMESAKE)
    return result


def _item_of_instance(
    context: Context, kind: Instance | Object, index: ast.expr, at: Point
) -> Steps:
    """``df["a"]``, ``dataset[0]``: what the table of its class says, or its ``__getitem__``."""
    if isinstance(kind, Object):
        found = yield context.member(kind.scope, "__getitem__"), at
        if isinstance(found, Function):
            return (yield context.return_of(found.scope), at)
        return UNKNOWN
    members = members_of(kind.path)
    if members is None:
        return element_of(kind)
    is_entry = members.entry is not UNKNOWN and (yield from _is_key(index, at))
    return members.entry if is_entry else members.element


def _is_key(node: ast.expr, at: Point) -> Asking[bool]:
    """Return whether an index names one column of a table, rather than choosing rows."""
    return isinstance(node, KEYS) and (yield node, at) in (STRING, UNKNOWN)


def constant_index(node: ast.expr) -> object:
    """Return the constant that a subscript holds, ``None`` if it is none."""
    if type(node) is ast.Constant:
        return node.value
    if type(node) is ast.UnaryOp and type(node.op) is ast.USub:
        if type(node.operand) is ast.Constant and isinstance(node.operand.value, int):
            return -node.operand.value
    return None


def attribute(context: Context, node: ast.Attribute, at: Point) -> Steps:
    """``x.a``: what is known of the attribute, else what tests say of it."""
    kind = yield node.value, at
    result = yield from attribute_of(context, kind, node.attr, at)
    if at.scope.narrowed:
        name = dotted(node)
        if name in at.scope.narrowed:
            return narrowed_attribute(context, result, name, at)
    return result


# Those that never wait: they return a kind, or another item that has the same one.
SHORTCUTS: dict[type, Evaluator] = {
    ast.Constant: constant,
    ast.JoinedStr: string,
    ast.FormattedValue: string,
    **dict.fromkeys(TEMPLATES, native),
    ast.Slice: native,
    ast.Name: name,
    ast.Lambda: lambda_,
    ast.Yield: unknown,
    ast.YieldFrom: unknown,
}
EXPRESSIONS: dict[type, Evaluator] = {
    ast.Attribute: attribute,
    ast.Await: awaited,
    ast.NamedExpr: walrus,
    ast.Subscript: subscript,
    ast.Call: call,
    ast.BinOp: binary,
    ast.UnaryOp: unary,
    ast.Compare: compare,
    ast.BoolOp: logic,
    ast.IfExp: conditional,
    ast.Starred: starred,
    ast.List: display,
    ast.Tuple: display,
    ast.Set: display,
    ast.Dict: dictionary,
    ast.ListComp: comprehension,
    ast.SetComp: comprehension,
    ast.DictComp: comprehension,
    ast.GeneratorExp: comprehension,
}
