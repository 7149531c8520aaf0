"""What the way a value is used tells of it: ``range(n)``, ``x.shape``, ``ops.matmul(x, w)``."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from flake8_ember.inference.context import Context
from flake8_ember.inference.engine import Asking, Steps
from flake8_ember.inference.masks import EQUALITIES, from_mask, taken_as_mask
from flake8_ember.inference.namespaces import is_array_function, is_method, is_of_text
from flake8_ember.inference.narrowing import is_type_known
from flake8_ember.inference.symbols import function_on
from flake8_ember.knowledge.arguments import string_takes, takes, takes_mask
from flake8_ember.knowledge.array_members import is_member
from flake8_ember.knowledge.methods import (
    RECEIVERS_BY_ATTRIBUTE,
    RECEIVERS_BY_METHOD,
    REDUCTIONS,
)
from flake8_ember.knowledge.names import guess, may_be_namespace
from flake8_ember.knowledge.namespaces import NAMESPACES
from flake8_ember.lattice.evidence import BY_NAME, DOCSTRING, USE
from flake8_ember.lattice.kinds import (
    NATIVE,
    NUMBER,
    STRING,
    TENSOR,
    UNKNOWN,
    Instance,
    Kind,
    OpaqueInstance,
    Sequence,
    Symbol,
)
from flake8_ember.lattice.leaves import replaced
from flake8_ember.syntax.expressions import TEMPLATES
from flake8_ember.syntax.predicates import is_array_index, is_text, lists_text
from flake8_ember.syntax.reaching import incoming, reach
from flake8_ember.syntax.scopes import Binding, Merge, Point, Scope, Use

# What stands beside these as an operand.
BESIDE: dict[tuple[type, type], Kind] = {
    (ast.Mult, ast.List): NUMBER,
    (ast.Mult, ast.Tuple): NUMBER,
    (ast.Add, ast.List): Sequence(UNKNOWN),
    (ast.Add, ast.ListComp): Sequence(UNKNOWN),
    (ast.Add, ast.JoinedStr): STRING,
    **{(ast.Add, template): NATIVE for template in TEMPLATES},
}
#: What may take a value and tell of it by that.
TAKING = frozenset({ast.Call, ast.AugAssign, ast.Subscript, ast.Compare, ast.BinOp, ast.UnaryOp})
Takes = Callable[[str, bool, int], tuple[Kind | None, bool]]
MAX_USES = 40  # so many uses of a name may tell
MAX_SCOPES = 16  # in so many scopes


def from_uses_or_name(context: Context, item: Binding, described: Kind | None = None) -> Steps:
    """Return what is left to tell a value no proof is in sight of: uses, ``described``, the name.

    That it is an index, or handed to an array function, is weak: tensors and numbers may be both.
    """
    sure, weak = yield from used_as(context, item)
    if sure is None and _names_namespace(context, item):
        return context.namespace
    named = guess(item.name)
    is_vague = sure is not None and (sure.is_array or sure is NATIVE)
    if is_vague and (named is NATIVE or isinstance(named, Instance)):
        return named  # specs, layers, tables, settings … have a shape, a dtype or items, too
    if sure is not None:  # whose array it is, the docstring may say
        return sure if described is TENSOR else replaced(sure, TENSOR, context.array)
    told = _described_or_named(context, described, named)
    return told or replaced(weak or UNKNOWN, TENSOR, context.array)


def _described_or_named(
    context: Context, described: Kind | None, named: Kind | None
) -> Kind | None:
    if described is not None:
        context.because(DOCSTRING, "described as a tensor in the docstring")
        return described
    if named is not None:
        context.because(*BY_NAME)
    return named


def used_as(context: Context, item: Binding) -> Asking[tuple[Kind | None, Kind | None]]:
    """Return the kind that some use of a binding's value proves, and one that some suggests."""
    weak: Kind | None = None
    found = list(uses(item.point.scope, item))
    is_foreign = any(map(_is_foreign, found))
    for use in found:
        known, hint = yield from from_use(context, use)
        if is_foreign and _fits_others(use, known or hint):
            continue
        if known is not None or (hint is not None and weak is None):
            context.because(USE, "used as", _told_by(context, use[0]))
        weak = weak or hint
        if known is not None:
            return known, weak
    return None, weak or (NATIVE if is_foreign else None)


def _told_by(context: Context, parent: ast.AST | None) -> ast.AST | None:
    """Return what tells of a name: its parent, or what is done with the result of comparing it."""
    if type(parent) is ast.Compare and parent in context.found.consumers:
        return context.found.consumers[parent][0]
    return parent


def _is_foreign(use: Use) -> bool:
    """Return whether an attribute or method is read that no array has."""
    parent = use[0]
    return (
        type(parent) is ast.Attribute
        and not is_member(parent.attr)
        and isinstance(parent.ctx, ast.Load)
    )


def _fits_others(use: Use, kind: Kind | None) -> bool:
    """Return whether a use of an array may be one of some other object, which has a shape, too."""
    if kind is None or not kind.is_array:
        return False
    parent = use[0]
    return isinstance(parent, (ast.Attribute, ast.Compare)) or (
        isinstance(parent, ast.Call) and len(parent.args) == 1
    )


def from_use(context: Context, use: Use) -> Asking[tuple[Kind | None, Kind | None]]:
    """Return what one use proves of a value, and what it suggests."""
    parent, name, point = use
    known = RULES[type(parent)](context, parent, name)
    if known is not None or type(parent) not in TAKING:
        return known, None
    return (yield from _handed_to(context, parent, name, point))


def _names_namespace(context: Context, item: Binding) -> bool:
    if item.name in NAMESPACES:
        return True
    return may_be_namespace(item.name) and is_namespace(context, item)


def is_namespace(context: Context, item: Binding) -> bool:
    """Return whether array functions are called on a binding's value: ``nx.exp(x)``."""
    for parent, _, _ in uses(item.point.scope, item):
        call = context.call_of(parent) if isinstance(parent, ast.Attribute) else None
        if call is not None and is_array_function(call):
            context.because(USE, "used as", parent)
            return True
    return False


def is_array(context: Context, item: Binding) -> bool:
    """Return whether a binding's value is used as only tensors are: ``n.numpy()``, ``n[:, 0]``."""
    for parent, name, _ in uses(item.point.scope, item):
        if RULES[type(parent)](context, parent, name) is TENSOR:
            context.because(USE, "used as", parent)
            return True
    return False


def from_consumer(context: Context, node: ast.expr, point: Point) -> Steps:
    """Return what the consumer of an operation of unknown kind tells of its result."""
    known = yield from _taken(context, node, point)
    if known is None:
        return UNKNOWN
    consumer = context.found.consumers[node][0]
    context.because(USE, "passed to" if type(consumer) is ast.Call else "used as", consumer)
    return known


def _taken(context: Context, node: ast.AST, point: Point) -> Asking[Kind | None]:
    """Return what consumes the result of an operation takes there."""
    consumer, part = context.found.consumers.get(node, (None, node))
    if type(consumer) is ast.Call:
        asked = takes_mask if type(node) is ast.Compare else takes
        sure, weak = yield from _argument(context, consumer, part, point, asked)
        return sure or weak
    if type(node) is ast.Compare:
        return (yield from taken_as_mask(context, node, point))
    if type(consumer) is not ast.Subscript or consumer.value is part:
        return None
    is_inverted = type(getattr(node, "op", None)) is ast.Invert
    return None if is_inverted else NUMBER  # an index; but masks are tensors


def uses(scope: Scope, item: Binding) -> Iterator[Use]:
    """Yield, of the first uses that the binding may reach, those that may tell something.

    What is done where a test has found out the type says nothing of the value elsewhere.
    """
    found = _uses(scope, item)
    if item.name not in scope.narrowed:
        return found
    return (use for use in found if not is_type_known(item.name, scope, use[2]))


def _uses(scope: Scope, item: Binding) -> Iterator[Use]:
    left = MAX_USES
    alone = len(scope.names.get(item.name, ())) < 2
    scopes = [scope]
    for inner in scopes:
        if left <= 0:
            return
        found = inner.uses.get(item.name, [])
        begin = 0 if alone else bisect_right(found, item.point.order, key=_order)
        sure = alone or inner is not scope
        for use in islice(found, begin, begin + left):
            left -= 1
            if type(use[0]) in RULES and (sure or _reaches(item, scope, use)):
                yield use
        for child in islice(inner.children, MAX_SCOPES):
            if item.name not in child.names and len(scopes) < MAX_SCOPES:
                scopes.append(child)


def _order(use: Use) -> float:
    return use[2].order


def _reaches(item: Binding, scope: Scope, use: Use) -> bool:
    """Return whether a use of the name may be one of this binding's value."""
    point = use[2]
    found = reach(item.name, scope, point.block, point.order)
    if type(found) is Merge and len(found.block.predecessors) == 1:  # a test in between
        found = next(incoming(found), None)
    return found is item or type(found) is not Binding


def _receiver(context: Context, parent: Any, name: ast.Name) -> Kind | None:
    call = context.call_of(parent)
    if call is None:
        return RECEIVERS_BY_ATTRIBUTE.get(parent.attr)
    if not is_method(call):
        return None
    if is_of_text(call):
        return STRING
    if parent.attr in REDUCTIONS and (context.has_tables or parent.attr in context.methods):
        return None  # tables, or classes of the file, have it, too
    return RECEIVERS_BY_METHOD.get(parent.attr) or RECEIVERS_BY_ATTRIBUTE.get(parent.attr)


def _subscript(context: Context, parent: Any, name: ast.Name) -> Kind | None:
    if isinstance(parent.slice, ast.Constant) and isinstance(parent.slice.value, str):
        return NATIVE  # a dict, a table: no array
    return TENSOR if is_array_index(parent.slice) else None


def _bound(context: Context, parent: Any, name: ast.Name) -> Kind | None:
    return NUMBER


def _handed_to(
    context: Context, parent: ast.AST | None, name: ast.Name, point: Point
) -> Asking[tuple[Kind | None, Kind | None]]:
    """Return what what a name is handed to proves of it, and what it suggests."""
    if type(parent) is ast.Call:
        return (yield from _argument(context, parent, name, point))
    if type(parent) is ast.AugAssign and type(parent.value) is ast.Constant:
        return None, NUMBER  # a counter
    if type(parent) is ast.Subscript and parent.slice is name:
        return None, NUMBER  # an index; but masks are tensors
    if type(parent) is ast.Compare:
        if parent in context.found.consumers:
            return (yield from from_mask(context, parent, name, point)), None
    elif type(parent) is ast.BinOp and type(parent.op) is ast.MatMult:
        return (yield from _multiplied(context, parent, name, point)), None
    elif isinstance(parent, (ast.BinOp, ast.UnaryOp)):
        known = yield from _taken(context, parent, point)
        return known if known is NUMBER else None, None  # of a tensor, an operand may be a number
    return None, None


def _multiplied(
    context: Context, parent: ast.BinOp, name: ast.Name, point: Point
) -> Asking[Kind | None]:
    """Return a tensor for an operand of ``@``, unless the other may have an operator of its own."""
    other = yield (parent.right if parent.left is name else parent.left), point
    return None if isinstance(other, OpaqueInstance) else TENSOR


def _nothing(context: Context, parent: Any, name: ast.Name) -> Kind | None:
    return None


def _binary(context: Context, parent: Any, name: ast.Name) -> Kind | None:
    other = parent.right if parent.left is name else parent.left
    operator = type(parent.op)
    if is_text(parent.right) or (operator is ast.Add and is_text(other)):
        return STRING
    return BESIDE.get((operator, type(other)))


def _compare(context: Context, parent: Any, name: ast.Name) -> Kind | None:
    others = [part for part in (parent.left, *parent.comparators) if part is not name]
    if len(others) == 1 and isinstance(parent.ops[0], EQUALITIES) and is_text(others[0]):
        return STRING
    if parent.left is name and isinstance(parent.ops[0], (ast.In, ast.NotIn)):
        return STRING if lists_text(others[0]) else None
    return None


def _call(context: Context, parent: Any, name: ast.Name) -> Kind | None:
    return NATIVE if parent.func is name else None


def _argument(
    context: Context, call: ast.Call, name: ast.AST, point: Point, asked: Takes = takes
) -> Asking[tuple[Kind | None, Kind | None]]:
    """Return what a function surely takes where ``name`` stands, and what it may take."""
    function = call.func
    position = _position(context, call, name)
    if position is None:
        return None, None
    if type(function) is ast.Attribute:
        receiver = yield function.value, point
        kind: Kind | None = function_on(context, receiver, call)
        if receiver is STRING and kind is None:
            return string_takes(function.attr, position), None
    else:
        kind = yield function, point
    if type(kind) is Symbol:
        known, sure = asked(kind.path, context.layer.holds(kind.path), position)
        return (known, None) if sure else (None, known)
    return None, None


def _position(context: Context, call: ast.Call, name: ast.AST) -> int | None:
    """Return the place of a positional argument."""
    known = context.positions.get(call)
    if known is None:
        known = context.positions[call] = {
            argument: index for index, argument in enumerate(call.args)
        }
    return known.get(name)


RULES: dict[type | None, Callable[[Context, Any, ast.Name], Kind | None]] = {
    ast.Attribute: _receiver,
    ast.Subscript: _subscript,
    ast.Slice: _bound,
    ast.AugAssign: _nothing,
    ast.UnaryOp: _nothing,
    ast.BinOp: _binary,
    ast.Compare: _compare,
    ast.Call: _call,
}
