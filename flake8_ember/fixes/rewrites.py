"""How an operator, or a cast, becomes a call: the edits it takes, and the tree they are to give."""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Iterator
from typing import Protocol

from flake8_ember.fixes.edits import Edit, closing, dropping, opening, replacing
from flake8_ember.fixes.logical_lines import Pair, Token
from flake8_ember.fixes.text import Text

# Old and new parts of two trees, which must be equal but for further rewrites.
Pairs = list[tuple[object, object]]
# These need their parentheses, or have them within.
_UNBARED = (ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.Tuple, ast.GeneratorExp, ast.Starred)
_JOINING = re.compile(r"[ \t\f]*\\(?=[\r\n])")
# These would mean something else as the only thing in the parentheses of a call.
_NO_ARGUMENT = (ast.Yield, ast.YieldFrom, ast.Tuple, ast.Starred)


class Rewrite(Protocol):
    """A change of one node."""

    @property
    def node(self) -> ast.AST:
        """The node."""

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield the edits.

        Args:
            text: the file's text.
            others: the nodes that are rewritten as well.

        Raises:
            ValueError: if the text is not what the tree says.
        """

    def pairs(self, new: object) -> Pairs | None:
        """Return what of the node is still to compare with what is there now.

        None if that is not what the rewrite should have given.
        """


class BinaryCall:
    """``a + b`` becomes ``ops.add(a, b)``; so does a comparison."""

    def __init__(self, node: ast.BinOp | ast.Compare, symbol: str, function: str) -> None:
        self.node = node
        self.symbol = symbol
        self.function = function
        right = node.right if isinstance(node, ast.BinOp) else node.comparators[0]
        self.operands = (node.left, right)

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what opens and closes the call, and puts a comma for the operator."""
        start, end = text.start(self.node), text.end(self.node)
        yield from bared(text, self.node)
        yield opening(start, end, f"{self.function}(")
        left, right = self.operands
        operator = text.line_at(start).operator(text.end(left), self.symbol)
        before = end_of(text, left, start)
        yield from separated(text, before, operator, end)
        yield from joined(text, before, start_of(text, right, operator.end), operator)
        for operand in self.operands:
            if operand not in others:
                yield from bared(text, operand, start, end)
        yield closing(end, start)

    def pairs(self, new: object) -> Pairs | None:
        """Return the operands and the arguments."""
        return call_pairs(new, self.function, list(self.operands))


class UnaryCall:
    """``-a`` becomes ``ops.negative(a)``, or ``ops.multiply(-1, a)``."""

    def __init__(self, node: ast.UnaryOp, symbol: str, function: str, factor: str = "") -> None:
        self.node = node
        self.symbol = symbol
        self.function = function
        self.factor = factor

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what opens and closes the call; parentheses over several lines become its own."""
        start, end = text.start(self.node), text.end(self.node)
        operand = self.node.operand
        yield from bared(text, self.node)
        behind = text.after_blanks(start + len(self.symbol))
        around = list(text.around(operand, start, end))
        dropped = needless(text, operand, around)
        if len(dropped) < len(around) and not (self.factor or isinstance(operand, _NO_ARGUMENT)):
            yield opening(start, end, self.function, behind)
        else:
            first = f"{self.factor}, " if self.factor else ""
            yield opening(start, end, f"{self.function}({first}", behind)
            yield closing(end, start)
        if operand not in others:
            yield from dropped_edits(text, operand, dropped)

    def pairs(self, new: object) -> Pairs | None:
        """Return the operand and the argument."""
        factors = [parsed(self.factor)] if self.factor else []
        return call_pairs(new, self.function, [*factors, self.node.operand])


class AssignedCall:
    """``x += a`` becomes ``x = ops.add(x, a)``, where ``x`` is a name, or a plain chain of some."""

    def __init__(self, node: ast.AugAssign, symbol: str, function: str) -> None:
        self.node = node
        self.symbol = symbol
        self.function = function

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what replaces the operator, and what closes the call."""
        target, value = self.node.target, self.node.value
        end = text.end(target)
        operator = text.line_at(text.start(self.node)).operator(end, f"{self.symbol}=")
        outer = end_of(text, value, operator.end, text.end(self.node))
        wrapped = self._needs_parentheses(text, operator.end)
        before = end_of(text, target, text.start(self.node))
        call = f" = {self.function}({text.raw[text.start(target) : end]},"
        start = before if text.is_blank(before, operator.start) else operator.start
        behind = text.after_blanks(operator.end)
        if behind == start_of(text, value, operator.end):
            yield replacing(start, behind, f"{call} ")
        else:
            yield replacing(start, operator.end, call)
        yield from joined(text, operator.end, start_of(text, value, operator.end), operator)
        if wrapped:
            yield opening(text.start(value), outer, "(")
        elif value not in others:
            yield from bared(text, value, operator.end)
        yield closing(outer, start, "))" if wrapped else ")")

    def _needs_parentheses(self, text: Text, start: int) -> bool:
        value = self.node.value
        if isinstance(value, ast.Tuple):
            return not text.is_enclosed(value)
        bare = isinstance(value, (ast.Yield, ast.YieldFrom))
        return bare and not any(text.around(value, start))

    def pairs(self, new: object) -> Pairs | None:
        """Return target and value, and what they were assigned as."""
        target, value = self.node.target, self.node.value
        if not isinstance(new, ast.Assign) or len(new.targets) != 1:
            return None
        # Read where it was written: the same but for the context.
        read = parsed(ast.unparse(target))
        pairs = call_pairs(new.value, self.function, [read, value])
        return None if pairs is None else [(target, new.targets[0]), *pairs]


class CastCall:
    """``float(a)`` becomes ``tensor.cast(a, tensor.float32)``."""

    def __init__(self, node: ast.Call, function: str, dtype: str) -> None:
        self.node = node
        self.function = function
        self.dtype = dtype

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what replaces the function, and the second argument."""
        start, end = text.start(self.node), text.end(self.node)
        called, value = self.node.func, self.node.args[0]
        yield opening(text.start(called), end, self.function, text.end(called))
        yield closing(end_of(text, value, start), start, f", {self.dtype}")

    def pairs(self, new: object) -> Pairs | None:
        """Return the arguments and what they should be."""
        dtype = parsed(self.dtype)
        return call_pairs(new, self.function, [self.node.args[0], dtype])


class NoCall:
    """``float(ops.to_numpy(a))`` becomes ``float(a)``."""

    def __init__(self, node: ast.Call) -> None:
        self.node = node

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what deletes all but the argument, and rows that would be empty."""
        start, end = text.start(self.node), text.end(self.node)
        opens = text.line_at(start).token_at(text.end(self.node.func))
        first, last = (each(text, self.node.args[0], opens.end) for each in (start_of, end_of))
        is_on_own_rows = text.is_blank(text.starts[text.row_at(start) - 1], start)
        if not is_on_own_rows or "#" in text.raw[opens.end : first] + text.raw[last:end]:
            first = text.after_blanks(opens.end)
            last = last if text.is_blank(last, end - 1) else end - 1
        yield opening(start, end, "", first)
        yield dropping(last, end)

    def pairs(self, new: object) -> Pairs | None:
        """Return the argument, and what it should be."""
        return [(self.node.args[0], new)]


class OtherFunction:
    """``np.max(a)`` becomes ``ops.max(a)``."""

    def __init__(self, node: ast.Call, function: str) -> None:
        self.node = node
        self.function = function

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what replaces the function."""
        called = self.node.func
        until = text.end(self.node)
        yield opening(text.start(called), until, self.function, text.end(called))

    def pairs(self, new: object) -> Pairs | None:
        """Return the functions, and what they are given."""
        if not isinstance(new, ast.Call):
            return None
        called = parsed(self.function)
        given = [(self.node.args, new.args), (self.node.keywords, new.keywords)]
        return [(called, new.func), *given]


class NoStatement:
    """A statement goes; if it is the only one of its block, ``pass`` takes its place."""

    def __init__(self, node: ast.stmt, is_only: bool) -> None:
        self.node = node
        self.is_only = is_only

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what replaces the statement, or deletes its lines."""
        start, end = text.start(self.node), text.end(self.node)
        if self.is_only:
            yield replacing(start, end, "pass")
            return
        row = text.row_at(end)
        until = text.starts[row] if row < len(text.starts) else len(text.raw)
        yield dropping(text.starts[text.row_at(start) - 1], until)

    def pairs(self, new: object) -> Pairs | None:
        """Return nothing to compare, if ``pass`` is there."""
        return [] if self.is_only and isinstance(new, ast.Pass) else None


def call_pairs(new: object, function: str, arguments: list[ast.expr]) -> Pairs | None:
    """Return the parts of a call of a function, spelled as it is, beside what they should be."""
    if not isinstance(new, ast.Call) or new.keywords or len(new.args) != len(arguments):
        return None
    called = parsed(function)
    return [(called, new.func), *zip(arguments, new.args)]


def only_argument(node: object) -> ast.expr | None:
    """Return the one argument of a call that has no other; None if it has, or is no call."""
    if not isinstance(node, ast.Call) or node.keywords or len(node.args) != 1:
        return None
    return None if isinstance(node.args[0], ast.Starred) else node.args[0]


# -- what stands around operands


def end_of(text: Text, node: ast.AST, start: int, end: int | None = None) -> int:
    """Return where a node ends with the parentheses around it that begin from ``start`` on."""
    pairs = list(text.around(node, start, end))
    return pairs[-1].closing.end if pairs else text.end(node)


def start_of(text: Text, node: ast.AST, start: int) -> int:
    """Return where a node begins with the parentheses around it that begin from ``start`` on."""
    pairs = list(text.around(node, start))
    return pairs[-1].opening.start if pairs else text.start(node)


def bared(text: Text, node: ast.AST, start: int = 0, end: int | None = None) -> Iterator[Edit]:
    """Yield what drops the parentheses around a node that it does not need."""
    yield from dropped_edits(text, node, needless(text, node, list(text.around(node, start, end))))


def needless(text: Text, node: ast.AST, around: list[Pair]) -> list[Pair]:
    """Return which pairs around a node, the inner ones, hold nothing else, no line end either."""
    if isinstance(node, _UNBARED):
        return []
    first, last = text.start(node), text.end(node)
    found = []
    for pair in around:
        opens, closes = pair
        if not (text.is_blank(opens.end, first) and text.is_blank(last, closes.start)):
            break
        first, last = opens.start, closes.end
        found.append(pair)
    return found


def dropped_edits(text: Text, node: ast.AST, pairs: list[Pair]) -> Iterator[Edit]:
    """Yield what drops pairs around a node, and the blanks in them."""
    first, last = text.start(node), text.end(node)
    for pair in pairs:
        opens, closes = pair
        yield dropping(opens.start, first)
        yield dropping(last, closes.end)
        first, last = opens.start, closes.end


def separated(text: Text, before: int, operator: Token, end: int) -> Iterator[Edit]:
    """Yield what puts a comma where the left operand ends, and takes the operator away.

    Args:
        text: the file's text.
        before: where the left operand ends.
        operator: the operator.
        end: where the right operand ends.
    """
    behind: int = text.after_blanks(operator.end)
    is_last = text.raw[behind : behind + 1] in ("", "\n", "\r", "#", "\\")
    if text.is_blank(before, operator.start):
        if is_last:
            yield replacing(before, operator.end, ",")
        else:
            yield replacing(before, behind, ", ")
        return
    yield replacing(before, before, ",")
    if _stands_alone(text, operator):
        row = text.row_at(operator.start)
        yield dropping(text.starts[row - 1], text.starts[row])
    elif not is_last and text.row_at(end) > text.row_at(behind) and _hangs(text, behind, end):
        yield replacing(operator.start, behind, " " * len(text.raw[operator.start : behind]))
    else:
        yield dropping(operator.start, behind)


def joined(text: Text, start: int, end: int, operator: Token) -> Iterator[Edit]:
    """Yield what drops the backslashes that join lines around an operator: parentheses do."""
    if "#" in text.raw[start:end]:
        return
    row = text.row_at(operator.start) if _stands_alone(text, operator) else 0
    for found in _JOINING.finditer(text.raw, start, end):
        if text.row_at(found.start()) != row:
            yield dropping(found.start(), found.end())


def _stands_alone(text: Text, operator: Token) -> bool:
    """Return whether an operator has a line of its own."""
    behind = text.after_blanks(operator.end)
    is_last = text.raw[behind : behind + 1] in ("\n", "\r", "\\")
    return is_last and text.is_blank(text.starts[text.row_at(operator.start) - 1], operator.start)


def _hangs(text: Text, start: int, end: int) -> bool:
    """Return whether the rows of an operand are aligned with something in its first one."""
    first: int = text.starts[text.row_at(start) - 1]
    last: int = text.starts[text.row_at(end) - 1]
    begins: int = text.after_blanks(last)
    return begins - last >= start - first


def parsed(text: str) -> ast.expr:
    """Return the tree of an expression."""
    return ast.parse(text, mode="eval").body
