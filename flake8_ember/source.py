"""Places in the source as an editor shows them: rows from 1, columns in characters from 0."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

STRETCH = 64  # characters; a place is counted from the start of its stretch of the line

#: A physical row, and the characters before it on that row.
Position = tuple[int, int]


class Source:
    """The lines of a file."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.stretches: dict[int, list[int]] = {}

    @cached_property
    def text(self) -> str:
        """All lines: one search of the whole is quicker than one of each."""
        return "".join(self.lines)

    def at(self, row: int, offset: int) -> Position:
        """Return the place of a byte offset, which is what ``ast`` counts in."""
        line = self.line(row)
        if line.isascii():
            return row, offset
        begins = self.stretches.get(row)
        if begins is None:
            begins = self.stretches[row] = _stretches(line)
        index = bisect_right(begins, offset) - 1
        before = index * STRETCH
        within = _encoded(line[before : before + STRETCH])[: offset - begins[index]]
        return row, before + len(within.decode("utf-8", "replace"))

    def start(self, node: Any) -> Position:
        """Return where a node begins."""
        return self.at(node.lineno, node.col_offset)

    def end(self, node: Any) -> Position:
        """Return where a node ends."""
        if node.end_lineno is None or node.end_col_offset is None:
            return self.start(node)
        return self.at(node.end_lineno, node.end_col_offset)

    def line(self, row: int) -> str:
        """Return a physical line, empty if there is none."""
        return self.lines[row - 1] if 0 < row <= len(self.lines) else ""

    def last_name(self, node: ast.expr) -> Position:
        """Return where the last name of a dotted name begins: ``array`` of ``np.array``."""
        if not isinstance(node, ast.Attribute):
            return self.start(node)
        row, end = self.end(node)
        column = end - len(node.attr)
        if self.line(row)[column:end] == node.attr:
            return row, column
        return self.start(node)  # inside an f-string of an old Python

    def between(self, left: ast.AST, right: ast.AST, text: str) -> Position | None:
        """Return where ``text`` stands between two nodes, comments left aside; None if nowhere."""
        first, column = self.end(left)
        last, stop = self.start(right)
        for row in range(first, last + 1):
            line = self.line(row)
            limit = stop if row == last else len(line)
            found = _outside_comment(line, text, column, limit)
            if found is not None:
                return row, found
            column = 0
        return None

    def after(self, node: ast.stmt, word: str) -> Position:
        """Return where what follows a keyword at the start of a statement begins."""
        row, column = self.start(node)
        column += len(word)
        while True:
            line = self.line(row)
            while line[column : column + 1].isspace():
                column += 1
            if line[column : column + 1] not in ("", "\\") or row >= (node.end_lineno or 0):
                return row, column
            row, column = row + 1, 0


def _stretches(line: str) -> list[int]:
    """Return at which byte each stretch of a line begins."""
    starts = range(0, len(line) - STRETCH, STRETCH)
    return [0, *accumulate(len(_encoded(line[start : start + STRETCH])) for start in starts)]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _outside_comment(line: str, text: str, start: int, stop: int) -> int | None:
    found = line.find(text, start, stop)
    return found if found >= 0 and line.find("#", start, found) < 0 else None
