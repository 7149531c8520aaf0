"""EH004: a raw operator on a tensor."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from flake8_ember.codes import EH004
from flake8_ember.diagnostics import Diagnostic, Subject
from flake8_ember.inference.model import FileModel
from flake8_ember.lattice.kinds import NATIVE, UNKNOWN, Kind
from flake8_ember.lattice.operations import join, operate_in_place
from flake8_ember.syntax.predicates import is_text
from flake8_ember.syntax.scopes import Point

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


def check(model: FileModel) -> Iterator[Diagnostic]:
    """Report each operator on a tensor, or on values that may be tensors."""
    for node, point in model.operators:
        yield from CHECKS[type(node)](model, node, point)


def _expression(
    model: FileModel, node: ast.BinOp | ast.UnaryOp, point: Point
) -> Iterator[Diagnostic]:
    kind = model.kind_of(node, point)
    if _counts(model, node.op, kind):
        around = (node.left, node.right) if isinstance(node, ast.BinOp) else None
        yield _diagnostic(model, node, node.op, Subject((node,), point, kind), around)


def _augmented(model: FileModel, node: ast.AugAssign, point: Point) -> Iterator[Diagnostic]:
    left = model.kind_of(node.target, point)
    kind = operate_in_place(type(node.op), left, model.kind_of(node.value, point))
    if kind is UNKNOWN and _is_counted(node):
        return
    if _counts(model, node.op, kind):
        operands = (node.target, node.value)
        yield _diagnostic(model, node, node.op, Subject(operands, point, kind), operands)


def _compare(model: FileModel, node: ast.Compare, point: Point) -> Iterator[Diagnostic]:
    operands = [node.left, *node.comparators]
    is_chain = len(node.ops) > 1
    for left, operator, right in zip(operands, node.ops, operands[1:]):
        if type(operator) not in TABLE or is_text(left) or is_text(right):
            continue  # no tensor is compared with a string
        both = (left, right)
        # What takes the result may tell, but not which comparison of a chain it is about.
        if is_chain:
            kind = join(_operand(model, left, point), _operand(model, right, point))
        else:
            kind = model.kind_of(node, point)
        if kind.is_array:
            known = tuple(each for each in both if _operand(model, each, point) is kind)
            yield _diagnostic(model, node, operator, Subject(known or (node,), point, kind), both)


def _is_counted(node: ast.AugAssign) -> bool:
    """Return whether this counts: ``seen[key] += 1``."""
    literal = isinstance(node.value, ast.Constant) and isinstance(node.value.value, int)
    return literal and isinstance(node.op, (ast.Add, ast.Sub))


def _operand(model: FileModel, node: ast.expr, point: Point) -> Kind:
    return NATIVE if type(node) is ast.Constant else model.kind_of(node, point)


def _counts(model: FileModel, operator: ast.AST, kind: Kind) -> bool:
    """Return whether the operator is to be reported on a value of this kind."""
    return kind.is_array or (TABLE[type(operator)][2] and model.wanted(kind))


def _diagnostic(
    model: FileModel,
    node: ast.AST,
    operator: ast.AST,
    subject: Subject,
    around: tuple[ast.expr, ast.expr] | None = None,
) -> Diagnostic:
    """Report an operator where it stands: between what is ``around`` it, else at the start."""
    symbol, function, _ = TABLE[type(operator)]
    if type(node) is ast.AugAssign:
        symbol += "="
    position = model.source.between(*around, symbol) if around else None
    logical = model.logical(node, function, subject.point)
    called = model.remedies.counterpart(logical) if logical else ""
    remedy = called or model.remedies.instead(function)
    return Diagnostic(EH004, position or model.source.start(node), symbol, remedy, node, subject)


CHECKS: dict[type, Any] = {
    ast.BinOp: _expression,
    ast.UnaryOp: _expression,
    ast.AugAssign: _augmented,
    ast.Compare: _compare,
}
