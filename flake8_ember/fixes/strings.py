"""Code within f-strings, where Pythons before 3.12 tell positions by halves and have no tokens."""

from __future__ import annotations

import ast
import sys

from flake8_ember.fixes import reasons
from flake8_ember.fixes.places import Places
from flake8_ember.inference.model import FileModel

_HAS_TOKENS = sys.version_info >= (3, 12)


class Strings:
    """Tells what may be changed within the strings of a file."""

    def __init__(self, model: FileModel, places: Places) -> None:
        self.source = model.source
        self.places = places

    def why_not(self, node: ast.AST, named: ast.expr | None = None) -> str:
        """Say whether a node stands in a string whose positions, or text, allow no change.

        Args:
            node: the node.
            named: what alone would change, if its tokens are not asked for.
        """
        for each in self.places.around(node):
            if isinstance(each, ast.stmt):
                break
            is_placed = _HAS_TOKENS or not isinstance(each, ast.JoinedStr)
            if not is_placed:
                is_placed = named is not None and self._is_there(named)
            if not is_placed or type(each).__name__ == "TemplateStr" or self._shows_text(each):
                return reasons.IN_F_STRING
        return ""

    def _is_there(self, node: ast.expr) -> bool:
        """Return whether a name really stands where Python says."""
        row, start = self.source.start(node)
        last, end = self.source.end(node)
        return row == last and self.source.line(row)[start:end] == ast.unparse(node)

    def _shows_text(self, node: ast.AST) -> bool:
        """Return whether a part of an f-string may be one that shows its own text: ``{x=}``."""
        if not isinstance(node, ast.FormattedValue):
            return False
        row: int
        column: int
        row, column = self.source.end(node.value)
        while True:
            rest = self.source.line(row)[column:].lstrip(" \t\f\n)")
            if rest or row >= (node.end_lineno or row):
                return rest.startswith(("=", "#", "\\"))
            row, column = row + 1, 0
