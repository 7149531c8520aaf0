"""EH004: a raw operator on a tensor."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from flake8_ember.bindings.scopes import Place
from flake8_ember.codes import EH004
from flake8_ember.findings import Finding
from flake8_ember.kinds import TENSOR, UNKNOWN, Kind, operate
from flake8_ember.rules.file import About, File
from flake8_ember.source import Position

# operator -> its text, the function to use instead, and whether unknown operands are reported
TABLE: dict[type, tuple[str, str, bool]] = {
    ast.Add: ("+", "add", True),
    ast.Sub: ("-", "subtract", True),
    ast.Mult: ("*", "multiply", True),
    ast.Div: ("/", "divide", True),
    ast.FloorDiv: ("//", "floor_divide", True),
    ast.Mod: ("%", "mod", True),
    ast.Pow: ("**", "power", True),
    ast.MatMult: ("@", "matmul", True),
    ast.USub: ("-", "negative", True),
    ast.UAdd: ("+", "positive", True),
    ast.BitAnd: ("&", "bitwise_and", False),
    ast.BitOr: ("|", "bitwise_or", False),
    ast.BitXor: ("^", "bitwise_xor", False),
    ast.LShift: ("<<", "left_shift", False),
    ast.RShift: (">>", "right_shift", False),
    ast.Invert: ("~", "bitwise_not", False),
    ast.Lt: ("<", "less", False),
    ast.LtE: ("<=", "less_equal", False),
    ast.Gt: (">", "greater", False),
    ast.GtE: (">=", "greater_equal", False),
    ast.Eq: ("==", "equal", False),
    ast.NotEq: ("!=", "not_equal", False),
}


def check(file: File) -> Iterator[Finding]:
    """Report each operator on a tensor, or on values that may be tensors."""
    for node, place in file.bindings.operators:
        yield from CHECKS[type(node)](file, node, place)


def _binary(file: File, node: ast.BinOp, place: Place) -> Iterator[Finding]:
    symbol, _, reports_unknown = TABLE[type(node.op)]
    if not reports_unknown and not file.may_know_tensors:
        return
    kind = file.kind_of(node, place)
    if _counts(file, node.op, kind):
        position = file.source.between(node.left, node.right, symbol)
        about = About((node,), place, kind)
        yield _finding(file, node.op, symbol, about, position or file.source.start(node))


def _unary(file: File, node: ast.UnaryOp, place: Place) -> Iterator[Finding]:
    kind = file.kind_of(node.operand, place)
    if _counts(file, node.op, kind):
        about = About((node.operand,), place, kind)
        yield _finding(file, node.op, TABLE[type(node.op)][0], about, file.source.start(node))


def _augmented(file: File, node: ast.AugAssign, place: Place) -> Iterator[Finding]:
    left = file.kind_of(node.target, place)
    kind = operate(type(node.op), left, file.kind_of(node.value, place))
    if kind is UNKNOWN and _is_counted(node):
        return
    if _counts(file, node.op, kind):
        symbol = f"{TABLE[type(node.op)][0]}="
        position = file.source.between(node.target, node.value, symbol)
        about = About((node.target, node.value), place, kind)
        yield _finding(file, node.op, symbol, about, position or file.source.start(node))


def _compare(file: File, node: ast.Compare, place: Place) -> Iterator[Finding]:
    if not file.may_know_tensors:
        return
    operands = [node.left, *node.comparators]
    for left, operator, right in zip(operands, node.ops, operands[1:]):
        if type(operator) not in TABLE or _is_text(left) or _is_text(right):
            continue
        if _is_tensor(file, left, place) or _is_tensor(file, right, place):
            symbol = TABLE[type(operator)][0]
            position = file.source.between(left, right, symbol) or file.source.start(node)
            about = About((left, right), place, TENSOR)
            yield _finding(file, operator, symbol, about, position)


def _is_counted(node: ast.AugAssign) -> bool:
    """Return whether this counts: ``seen[key] += 1``."""
    literal = isinstance(node.value, ast.Constant) and isinstance(node.value.value, int)
    return literal and isinstance(node.op, (ast.Add, ast.Sub))


def _is_tensor(file: File, node: ast.expr, place: Place) -> bool:
    return not isinstance(node, ast.Constant) and file.kind_of(node, place) is TENSOR


def _is_text(node: ast.expr) -> bool:
    """Return whether an operand is a string, which no tensor is compared with."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _counts(file: File, operator: ast.AST, kind: Kind) -> bool:
    """Return whether the operator is to be reported on a value of this kind."""
    return kind is TENSOR or (TABLE[type(operator)][2] and file.wanted(kind))


def _finding(
    file: File, operator: ast.AST, symbol: str, about: About, position: Position
) -> Finding:
    remedy = file.names.function(TABLE[type(operator)][1])
    text = EH004.say(known=about.kind is TENSOR, found=symbol, remedy=remedy)
    return file.finding(EH004, position, text, about)


CHECKS: dict[type, Any] = {
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.AugAssign: _augmented,
    ast.Compare: _compare,
}
