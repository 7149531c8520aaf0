"""Which arrays hold truth values, for sure: on these ``&`` is a logical operator, no bitwise one.

A comparison tells, functions such as ``isnan`` and ``any``, the dtype that something is made with,
and what operators make of these. A name is followed to what it is bound to, if to one thing.
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from flake8_ember.knowledge.truths import DTYPES, TELLING
from flake8_ember.syntax.predicates import given_to, last_name, operands
from flake8_ember.syntax.reaching import look_up
from flake8_ember.syntax.scopes import Binding, BindingKind, Point

_BITWISE = (ast.BitAnd, ast.BitOr, ast.BitXor, ast.Invert)

#: Whether what is called at a point is a function of arrays, or a method of one.
IsOfArrays = Callable[[ast.Call, Point], bool]
Parts = list[tuple[ast.AST, Point]]


class Truths:
    """The truth values of one file; each expression is looked at once."""

    def __init__(self, is_of_arrays: IsOfArrays) -> None:
        self.is_of_arrays = is_of_arrays
        self.known: dict[ast.AST, bool] = {}

    def holds(self, node: ast.AST, point: Point) -> bool:
        """Return whether an expression, or what is assigned in place, gives truth values alone."""
        waiting = [(node, point)]
        entered: dict[ast.AST, Parts] = {}
        while waiting:
            each, at = waiting[-1]
            if each not in entered and each not in self.known:
                entered[each] = _parts(each, at)
                waiting += [part for part in entered[each] if part[0] not in entered]
                continue
            waiting.pop()
            if each not in self.known:
                parts = entered[each]
                self.known[each] = (
                    all(self.known.get(part, False) for part, _ in parts)
                    if parts
                    else self._tells(each, at)
                )
        return self.known[node]

    def _tells(self, node: ast.AST, point: Point) -> bool:
        if isinstance(node, ast.Call):
            tells = last_name(node.func) in TELLING or any(map(_is_dtype, given_to(node)))
            return tells and self.is_of_arrays(node, point)
        return isinstance(node, ast.Compare)


def _parts(node: ast.AST, point: Point) -> Parts:
    """Return what must be truth values for a node to be one; nothing if it is asked itself."""
    if isinstance(node, (ast.BinOp, ast.AugAssign, ast.UnaryOp)) and isinstance(node.op, _BITWISE):
        return [(each, point) for each in operands(node)]
    if isinstance(node, ast.Subscript):
        return [(node.value, point)]
    return _bound(node, point) if isinstance(node, ast.Name) else []


def _bound(name: ast.Name, point: Point) -> Parts:
    """Return what a name is bound to, if that is one thing."""
    found = look_up(name.id, point)
    if not isinstance(found, Binding) or found.path:
        return []
    if found.kind is BindingKind.AUGMENT:
        return [(found.node, found.point)]
    if found.kind is not BindingKind.ASSIGN or found.value is None:
        return []
    return [(found.value, found.point)]


def _is_dtype(node: ast.expr) -> bool:
    """Return whether an argument is the dtype of truth values: ``"bool"``, ``xp.bool``."""
    name = node.value if isinstance(node, ast.Constant) else last_name(node)
    return name in DTYPES
