"""How evidence is worded: one short clause, with the line of what it speaks of."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_ember.explanations.trail import Hop
    from flake8_ember.syntax.scopes import Binding

MAX_LENGTH = 72  # characters of a clause that still has room for the call it came through
WIDTH = 30  # characters of a snippet
NODES = 16  # nodes of a snippet that is shown whole
MAX_DEPTH = 6
PLAIN = (
    ast.Name,
    ast.Attribute,
    ast.Call,
    ast.Subscript,
    ast.Slice,
    ast.Tuple,
    ast.List,
    ast.UnaryOp,
    ast.BinOp,
    ast.Compare,
    ast.Starred,
    ast.keyword,
    ast.operator,
    ast.unaryop,
    ast.cmpop,
    ast.expr_context,
)
NAME = re.compile(r"[\w. ]{0,16}")


def abbreviate(node: ast.AST, depth: int = 0) -> str:
    """Return an expression in a few characters, its less telling parts replaced by ``…``."""
    text = ast.unparse(node).replace("'", '"') if _is_small(node) else _outline(node, depth)
    return text if len(text) <= WIDTH else _outline(node, depth)


def _outline(node: ast.AST, depth: int) -> str:
    if depth > MAX_DEPTH:
        return "…"
    if isinstance(node, ast.Name):
        return _cut(node.id)
    if isinstance(node, ast.Attribute):
        text = f"{abbreviate(node.value, depth + 1)}.{node.attr}"
        return text if len(text) <= WIDTH else f"….{_cut(node.attr)}"
    if isinstance(node, ast.Call):
        return (
            f"{abbreviate(node.func, depth + 1)}(…)" if node.args or node.keywords else _bare(node)
        )
    if isinstance(node, ast.Subscript):
        return f"{abbreviate(node.value, depth + 1)}[…]"
    return "…"


def _bare(node: ast.Call) -> str:
    return f"{abbreviate(node.func, MAX_DEPTH)}()"


def _cut(name: str) -> str:
    return name if len(name) <= WIDTH else f"{name[: WIDTH - 1]}…"


def _is_small(node: ast.AST) -> bool:
    """Return whether a node is quickly written, and holds nothing that a message must not."""
    left = NODES
    waiting = [node]
    while waiting and left:
        part = waiting.pop()
        left -= 1
        if isinstance(part, ast.Constant):
            if not _is_plain(part.value):
                return False
        elif not isinstance(part, PLAIN):
            return False
        waiting.extend(
            child for child in ast.iter_child_nodes(part) if not isinstance(child, ast.expr_context)
        )
    return not waiting


def _is_plain(value: object) -> bool:
    if isinstance(value, str):
        return NAME.fullmatch(value) is not None
    if isinstance(value, int):
        return value.bit_length() < 64
    return value is None or value is Ellipsis or isinstance(value, float)


# -- clauses


def where(node: ast.AST) -> str:
    """Return where a node stands; one that the walk made up, where its first part does."""
    parts = ast.walk(node)
    return f"line {next((part.lineno for part in parts if hasattr(part, 'lineno')), '?')}"


def is_made(hop: Hop, node: ast.AST, more: str = "") -> str:
    """Say that an expression made the value."""
    made = abbreviate(node)
    if hop.inside:
        return f"'{made}' gives a tensor{more}"
    partly = " on one path" if hop.partly else ""
    return _made(hop, f"{made}{more}{partly}, {where(node)}")


def is_unknown(hop: Hop, node: ast.AST, what: str) -> str:
    """Say what of an expression is not known."""
    if hop.inside:
        made = abbreviate(node)
        subject = "" if hop.subject == made else f"{made}, "
        return f"'{hop.subject}': {subject}unknown {what}"
    return _made(hop, f"{abbreviate(node)}, {where(node)}, unknown {what}")


def _made(hop: Hop, source: str) -> str:
    if hop.through and hop.derived:
        return _through(hop, f"using {source}", f"uses {source}")
    if hop.through:
        return _through(hop, f"returning {source}", f"returns {source}")
    return f"'{hop.subject}' {'comes from' if hop.derived else 'is'} {source}"


def is_told(hop: Hop, name: str, word: str, evidence: str) -> str:
    """Say what tells the kind of a name (a ``word`` such as "parameter", or nothing)."""
    itself = f".{hop.subject}".endswith(f".{name}") and not hop.through
    named = "" if itself else f"'{name}'"
    text = " ".join(part for part in (word, named, evidence) if part)
    if not hop.through:
        return f"'{hop.subject}': {text}"
    return _through(hop, f"with {text}", f"with {text}")


def is_returned(hop: Hop, evidence: str) -> str:
    """Say what of a function of the file tells what it gives back."""
    return _through(hop, evidence, evidence)


def untold(hop: Hop, item: Binding) -> str:
    """Say that nothing tells what a name is bound to, and where it is bound."""
    annotation = item.annotation and f", annotated {abbreviate(item.annotation)}"
    if hop.subject == item.name and not hop.through:
        return f"'{hop.subject}': nothing tells{annotation or ''}"
    text = f"nothing tells of '{item.name}'{annotation or ''}, {where(item.node)}"
    if not hop.through:
        return f"'{hop.subject}': {text}"
    return _through(hop, f"and {text}", f"and {text}")


def _through(hop: Hop, returning: str, returns: str) -> str:
    """Word what a function of the file gives back, without the operand if that is too long."""
    text = f"'{hop.subject}' is {hop.through} {returning}"
    if hop.subject == hop.through or len(text) > MAX_LENGTH:
        return f"'{hop.through}' {returns}"
    return text
