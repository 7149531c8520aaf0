"""Type comments: ``x = f()  # type: Tensor``, which count as annotations (PEP 484)."""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from flake8_ember.source import Source

#: What type comments say, by the row and the column (in bytes) of what they are about:
#: a statement, a parameter, or a function, of which they tell the result.
TypeComments = Mapping[tuple[int, int], ast.expr]

_COMMENT = re.compile(r"# type:[ \t]*(?!ignore\b)\S")
_BLOCKS = ("body", "orelse", "handlers", "finalbody", "cases")  # what statements lie in
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def type_comments(source: Source, tree: ast.Module) -> TypeComments:
    """Return the type comments of a file as annotations that are texts.

    A file without pays for a search of its text alone, one with for another look at the statements
    of the module that hold some. Comments that do not parse tell nothing.
    """
    if not _COMMENT.search(source.text):
        return {}
    lines = source.lines
    rows = [row for row, line in enumerate(lines, 1) if _COMMENT.search(line)]
    found: dict[tuple[int, int], ast.expr] = {}
    for first, last in _spans(tree.body):
        index = bisect_left(rows, first)
        if index < len(rows) and rows[index] <= last:
            # Empty lines in front keep the rows.
            found.update(_found("\n" * (first - 1) + "".join(lines[first - 1 : last])))
    return found


def _spans(statements: list[ast.stmt]) -> list[tuple[int, int]]:
    """Return the first and last rows of statements, once for those that share a row."""
    spans: list[tuple[int, int]] = []
    for statement in statements:
        first, last = statement.lineno, statement.end_lineno or statement.lineno
        if spans and first <= spans[-1][1]:
            first, last = spans[-1][0], max(last, spans.pop()[1])
        spans.append((first, last))
    return spans


def _found(text: str) -> dict[tuple[int, int], ast.expr]:
    try:
        return dict(_all(ast.parse(text, type_comments=True)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}


def _all(tree: ast.Module) -> Iterator[tuple[tuple[int, int], ast.expr]]:
    waiting: list[ast.AST] = [*tree.body]
    for node in waiting:
        for block in _BLOCKS:
            waiting.extend(getattr(node, block, ()))
        if isinstance(node, _Function):
            given = ast.iter_child_nodes(node.args)
            waiting.extend(each for each in given if isinstance(each, ast.arg))
        said = getattr(node, "type_comment", None)
        if said is None:
            continue
        if isinstance(node, _Function):
            yield from _signature(node, said)
        else:
            yield _place(node), _annotation(said, node)


def _signature(node: _Function, said: str) -> Iterator[tuple[tuple[int, int], ast.expr]]:
    """Yield what a function's comment says: ``# type: (int, Tensor) -> Tensor``."""
    try:
        signature = ast.parse(said, mode="func_type")
    except SyntaxError:
        return
    yield _place(node), _annotation(ast.unparse(signature.returns), node)
    given = node.args
    stars = [each for each in (given.vararg, given.kwarg) if each is not None]
    parameters = [*given.posonlyargs, *given.args, *given.kwonlyargs, *stars]
    types = [ast.unparse(each) for each in signature.argtypes]
    if types != ["..."]:
        # A method's first parameter may be left out.
        for parameter, each in zip(parameters[len(parameters) - len(types) :], types):
            yield _place(parameter), _annotation(each, node)


def _place(node: ast.AST) -> tuple[int, int]:
    return node.lineno, node.col_offset  # type: ignore[attr-defined]


def _annotation(said: str, node: ast.AST) -> ast.expr:
    return ast.copy_location(ast.Constant(said), node)
