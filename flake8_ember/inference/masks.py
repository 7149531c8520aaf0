"""What is done with the result of a comparison: ``(a == b).all()`` and ``x[x < 0]`` take arrays."""

from __future__ import annotations

import ast

from flake8_ember.inference.context import Context
from flake8_ember.inference.engine import Asking
from flake8_ember.inference.symbols import as_value
from flake8_ember.knowledge.array_members import is_of_masks
from flake8_ember.lattice.kinds import NUMBER, UNKNOWN, Kind
from flake8_ember.syntax.predicates import dotted, is_array_index
from flake8_ember.syntax.scopes import Point

EQUALITIES = (ast.Eq, ast.NotEq)


def taken_as_mask(context: Context, node: ast.Compare, point: Point) -> Asking[Kind | None]:
    """Return an array if the result of a comparison is used as no truth value can be.

    That of a chain, ``0 < x < 1``, is a truth value: ``and`` asks for one.
    """
    if len(node.ops) > 1:
        return None
    consumer, part = context.found.consumers.get(node, (None, node))
    if type(consumer) is ast.Attribute:
        proves = is_of_masks(consumer.attr)
    elif type(consumer) is ast.Subscript:
        proves = consumer.value is part or (yield from _selects(context, consumer, part, point))
    else:
        return None
    return context.array if proves and not _may_be_of_columns(context, node) else None


def from_mask(
    context: Context, node: ast.Compare, name: ast.Name, point: Point
) -> Asking[Kind | None]:
    """Return an array if what only arrays give comes of comparing a name with a number."""
    known = yield from taken_as_mask(context, node, point)
    if known is None:
        return None
    other = yield (node.comparators[0] if node.left is name else node.left), point
    return known if other is NUMBER else None


def _selects(context: Context, node: ast.Subscript, part: ast.AST, point: Point) -> Asking[bool]:
    """Return whether an index is a mask: ``x[x < 0]``, but not ``("a", "b")[n > 1]``.

    Of something that nothing is known of, a truth value picks one of two: ``suffixes[n > 1]``.
    """
    if node.slice is not part and not is_array_index(node.slice):
        return False
    owner = as_value(context, (yield node.value, point))
    if owner is not UNKNOWN or node.slice is not part or type(part) is not ast.Compare:
        return not owner.is_native
    name = dotted(node.value)
    is_of_itself = name != "" and name in map(dotted, (part.left, *part.comparators))
    return is_of_itself or type(part.ops[0]) in EQUALITIES


def _may_be_of_columns(context: Context, node: ast.Compare) -> bool:
    """Return whether columns may be compared: attributes and items, in a file that has tables."""
    operands = (node.left, *node.comparators)
    return context.has_tables and not any(type(operand) is ast.Name for operand in operands)
