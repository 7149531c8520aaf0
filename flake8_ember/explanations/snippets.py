"""Expressions in a few characters, and their lines, as clauses quote them."""

from __future__ import annotations

import ast
import re
from itertools import islice

WIDTH = 30  # characters of a snippet
NODES = 25  # nodes of one that is shown whole
MAX_DEPTH = 6
NAME = re.compile(r"[\w. ]{0,16}")
PLAIN = "Attribute BinOp Call Compare List Name Slice Starred Subscript Tuple UnaryOp"


def abbreviate(node: ast.AST, depth: int = 0) -> str:
    """Return an expression in a few characters, its less telling parts replaced by ``…``."""
    parts = list(islice(ast.walk(node), NODES))
    if len(parts) < NODES and all(map(_is_plain, parts)):
        text = ast.unparse(node).replace("'", '"')
        if len(text) <= WIDTH:
            return text
    if isinstance(node, ast.Name):
        return _cut(node.id)
    if depth <= MAX_DEPTH:
        if isinstance(node, ast.Attribute):
            text = f"{abbreviate(node.value, depth + 1)}.{node.attr}"
            return text if len(text) <= WIDTH else f"….{_cut(node.attr)}"
        if isinstance(node, ast.Call):
            arguments = "(…)" if node.args or node.keywords else "()"
            return f"{abbreviate(node.func, depth + 1)}{arguments}"
        if isinstance(node, ast.Subscript):
            return f"{abbreviate(node.value, depth + 1)}[…]"
    return "…"


def _cut(name: str) -> str:
    return name if len(name) <= WIDTH else f"{name[: WIDTH - 1]}…"


def _is_plain(part: ast.AST) -> bool:
    """Return whether a node holds nothing that a message must not."""
    if not isinstance(part, ast.Constant):
        return not isinstance(part, ast.expr) or type(part).__name__ in PLAIN.split()
    value = part.value
    if isinstance(value, str):
        return NAME.fullmatch(value) is not None
    if isinstance(value, int):
        return value.bit_length() < 64
    return value is None or value is Ellipsis or isinstance(value, float)


def where(node: ast.AST) -> str:
    """Return where a node stands; one that the walk made up, where its first part does."""
    parts = ast.walk(node)
    return f"line {next((part.lineno for part in parts if hasattr(part, 'lineno')), '?')}"
