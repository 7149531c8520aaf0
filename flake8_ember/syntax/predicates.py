"""Which tests say something of the names they hold: ``isinstance``, ``is None``, comparisons."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.syntax.scopes import NO_NAMES, Binding, BindingKind

TELLING = frozenset({ast.Is, ast.IsNot, ast.Eq, ast.NotEq, ast.In, ast.NotIn})
MUTE = frozenset({ast.Name, ast.Constant, ast.Attribute})  # tests that say nothing


def clauses(test: ast.expr, holds: bool) -> Iterator[tuple[ast.expr, bool]]:
    """Yield the simple tests that are settled when ``test`` is: ``a and b`` true settles both.

    Of ``a or b`` one is true, nobody knows which: it is yielded whole.
    """
    waiting = [(test, holds)]
    while waiting:
        node, holds = waiting.pop()
        if type(node) is ast.UnaryOp and type(node.op) is ast.Not:
            waiting.append((node.operand, not holds))
        elif type(node) is ast.BoolOp and (type(node.op) is ast.And) is holds:
            waiting.extend((value, holds) for value in node.values)
        else:
            yield node, holds


def subject(test: ast.expr) -> tuple[str, ast.expr] | None:
    """Return the name that a simple test is about, and the expression that holds it."""
    if type(test) is ast.Call:
        given = test.args
        return _named(given[0]) if given else None
    if type(test) is ast.Compare:
        operators = test.ops
        if len(operators) == 1 and type(operators[0]) in TELLING:
            left = test.left
            if type(left) is ast.Call and len(left.args) == 1:  # type(x) is int
                left = left.args[0]
            return _named(left)
    return None


def _named(node: ast.expr) -> tuple[str, ast.expr] | None:
    name = dotted(node)
    return (name, node) if name else None


def dotted(node: ast.expr) -> str:
    """Return a name, or a chain of attributes that begins with one, as text; '' for others."""
    if type(node) is ast.Name:
        return node.id
    parts: list[str] = []
    while type(node) is ast.Attribute:
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if type(node) is ast.Name else ""


def last_name(node: ast.expr) -> str:
    """Return the name that an expression ends with, ``b`` of ``a.b``; '' if with none."""
    if type(node) is ast.Attribute:
        return node.attr
    return node.id if type(node) is ast.Name else ""


def root_of(node: ast.expr) -> str | None:
    """Return the name that a dotted name begins with; None if it is no dotted name."""
    while type(node) is ast.Attribute:
        node = node.value
    return node.id if type(node) is ast.Name else None


def operands(node: ast.AST) -> tuple[ast.expr, ...]:
    """Return what an operator, or the function of one argument, is applied to."""
    if isinstance(node, ast.Call):
        return (node.args[0],)
    if isinstance(node, ast.UnaryOp):
        return (node.operand,)
    if isinstance(node, ast.AugAssign):
        return node.target, node.value
    if isinstance(node, ast.BinOp):
        return node.left, node.right
    assert isinstance(node, ast.Compare)
    return node.left, node.comparators[0]


def given_to(call: ast.Call) -> list[ast.expr]:
    """Return the arguments of a call, those by position first."""
    return [*call.args, *[word.value for word in call.keywords]]


def lacks(test: ast.expr, holds: bool, name: str) -> bool:
    """Return whether there is no value of that name where a test holds, or not: ``x is None``."""
    for simple, true in clauses(test, holds):
        if isinstance(simple, ast.Compare):
            operator, right = simple.ops[0], simple.comparators[0]
            asked = isinstance(right, ast.Constant) and right.value is None
            if asked and type(operator) is (ast.Is if true else ast.IsNot):
                return dotted(simple.left) == name
        elif not true and dotted(simple) == name:
            return True
    return False


def default_of(node: ast.expr, name: str = "") -> ast.expr | None:
    """Return the default in ``x or 2``, ``x if x is not None else 2`` (of that name, if given)."""
    if type(node) is ast.BoolOp and type(node.op) is ast.Or:
        return node.values[-1] if dotted(node.values[0]) == name else None
    if type(node) is not ast.IfExp:
        return None
    for found, default, holds in ((node.body, node.orelse, False), (node.orelse, node.body, True)):
        known = dotted(found)
        if known and name in ("", known) and lacks(node.test, holds, known):
            return default
    return None


def late_default(binding: Binding, names: list[str]) -> ast.expr | None:
    """Return what is bound where a value of one of those names is missing, for want of it."""
    if binding.kind is not BindingKind.ASSIGN or binding.value is None or binding.path:
        return None
    block = binding.point.block
    for name in names:
        if block.test is not None and lacks(block.test, block.holds, name):
            return binding.value
        default = default_of(binding.value, name)
        if default is not None:
            return default
    return None


def subjects(test: ast.expr) -> set[str]:
    """Return the names that ``test``, or a part of it, is about."""
    if type(test) in MUTE:
        return NO_NAMES
    found = set()
    waiting = [test]
    while waiting:
        node = waiting.pop()
        if type(node) is ast.UnaryOp:
            waiting.append(node.operand)
        elif type(node) is ast.BoolOp:
            waiting.extend(node.values)
        else:
            about = subject(node)
            if about is not None:
                found.add(about[0])
    return found


def is_text(node: ast.expr) -> bool:
    """Return whether an expression is a string written out."""
    return type(node) is ast.Constant and type(node.value) is str


def lists_text(node: ast.expr) -> bool:
    """Return whether an expression lists strings: what is looked for in it is one."""
    return isinstance(node, (ast.List, ast.Tuple, ast.Set)) and any(map(is_text, node.elts))


def is_array_index(node: ast.expr) -> bool:
    """Return whether only arrays are indexed so: ``x[:, 0]``, ``x[..., None]``."""
    return isinstance(node, ast.Tuple) and any(
        isinstance(part, ast.Slice)
        or (isinstance(part, ast.Constant) and part.value in (None, ...))
        for part in node.elts
    )
