"""A file's text as edits see it: offsets in characters, and its logical lines."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from flake8_ember.fixes.logical_lines import LogicalLine, Pair, Token
from flake8_ember.source import Source

BLANKS = " \t\f"
_LINE_END = re.compile(r"\r\n|\r|\n")
_ASIDE_TEXT = re.compile(r"#[^\r\n]*")
# What stands on a row before the first statement of a logical line, a decorator or a case.
_BEGINS = re.compile(r"[ \t\f]*((else|finally|try)[ \t\f]*:[ \t\f]*|@[ \t\f]*|case\b.*)?")
_SUITES = ("body", "orelse", "handlers", "finalbody", "cases")


def normalised(text: str) -> str:
    """Return a text with the line ends that Python sees."""
    return _LINE_END.sub("\n", text)


def lines_of(text: str) -> list[str]:
    """Return the physical lines of a normalised text; form feeds and the like end none."""
    return io.StringIO(text).readlines()


class Text:
    """The text of one file.

    Attributes:
        raw: as it is in the file, but decoded.
        tree: its tree.
        lines: its physical lines, each with the line end that Python sees.
        source: rows and columns of nodes.
    """

    def __init__(self, raw: str, tree: ast.Module) -> None:
        self.raw = raw
        self.tree = tree
        self.lines = lines_of(normalised(raw))
        self.source = Source(self.lines)
        self._lines: dict[int, LogicalLine] = {}

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each row begins, the first being 0."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.raw))]

    @property
    def line_end(self) -> str:
        """What ends the lines of the file: that of the first."""
        found = _LINE_END.search(self.raw)
        return found[0] if found else "\n"

    # -- places

    def offset(self, row: int, column: int) -> int:
        """Return the offset of a place."""
        return self.starts[row - 1] + column

    def row_at(self, offset: int) -> int:
        """Return the row that an offset is in."""
        return bisect_right(self.starts, offset)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the row and the column of an offset, both from 1."""
        row = self.row_at(offset)
        return row, offset - self.starts[row - 1] + 1

    def start(self, node: ast.AST) -> int:
        """Return where a node begins."""
        return self.offset(*self.source.start(node))

    def end(self, node: ast.AST) -> int:
        """Return where a node ends."""
        return self.offset(*self.source.end(node))

    def after_blanks(self, offset: int) -> int:
        """Return the offset of the first character from one on that is no blank."""
        while self.raw[offset : offset + 1] and self.raw[offset] in BLANKS:
            offset += 1
        return offset

    def is_blank(self, start: int, end: int) -> bool:
        """Return whether nothing but blanks stands between two offsets."""
        return self.after_blanks(start) >= end

    def written(self, statement: ast.stmt) -> tuple[int, int | None, list[str]]:
        """Return what decides a statement's tree: where it stands on its rows, and these."""
        decorators = getattr(statement, "decorator_list", ())
        first = min([statement.lineno, *[each.lineno for each in decorators]])
        rows = self.lines[first - 1 : statement.end_lineno]
        return statement.col_offset, statement.end_col_offset, rows

    def is_alone(self, statement: ast.stmt) -> bool:
        """Return whether a statement has its lines for itself: no other, and no comment."""
        first, last = self.row_at(self.start(statement)), self.row_at(self.end(statement))
        until = self.starts[last] if last < len(self.starts) else len(self.raw)
        before = self.is_blank(self.starts[first - 1], self.start(statement))
        return before and not self.raw[self.after_blanks(self.end(statement)) : until].strip()

    # -- comments

    @property
    def asides(self) -> list[str]:
        """What stands behind the first ``#`` of each line: if trees are alike, so are comments."""
        return _ASIDE_TEXT.findall(self.raw)

    @property
    def comments(self) -> list[str]:
        """The comments, in order."""
        tokens = tokenize.generate_tokens(iter(self.lines).__next__)
        return [token.string for token in tokens if token.type == tokenize.COMMENT]

    # -- tokens

    def line_at(self, offset: int) -> LogicalLine:
        """Return the logical line that an offset is in.

        Raises:
            SyntaxError, tokenize.TokenError: if the tokenizer refuses what the parser took.
        """
        row = self.begin_of(self.row_at(offset))
        line = self._lines.get(row)
        if line is None or line.end <= offset:
            line = self._lines[row] = LogicalLine(self._tokens(row, offset))
        return line

    def begin_of(self, row: int) -> int:
        """Return the row that the logical line begins on in which a row is, or before it."""
        return self._begun[bisect_right(self._begun, row) - 1]

    def _tokens(self, first: int, offset: int) -> Iterator[Token]:
        """Yield the tokens from a row on up to a line's end behind an offset."""
        rows = (self.lines[at] for at in range(first - 1, len(self.lines)))
        for token in tokenize.generate_tokens(rows.__next__):
            start, end = (self._shifted(place, first) for place in (token.start, token.end))
            if token.string and token.type not in (tokenize.INDENT, tokenize.DEDENT):
                yield Token(token.type, token.string, start, end)
            if token.type == tokenize.NEWLINE and end > offset:
                return

    def _shifted(self, place: tuple[int, int], first: int) -> int:
        """Return the offset of a place in what begins at a row."""
        return self.offset(first - 1 + place[0], place[1])

    @cached_property
    def _begun(self) -> list[int]:
        """The rows that logical lines begin on, but for blank ones and those of comments."""
        begun = {1}
        waiting: list[ast.AST] = [self.tree]
        while waiting:
            node = waiting.pop()
            for name in _SUITES:
                waiting.extend(getattr(node, name, ()))
            for each in (node, *getattr(node, "decorator_list", ())):
                each = getattr(each, "pattern", each)  # a case has no place
                if hasattr(each, "lineno"):
                    row, column = self.source.start(each)
                    if _BEGINS.fullmatch(self.lines[row - 1], 0, column):
                        begun.add(row)
        return sorted(begun)

    def around(self, node: ast.AST, start: int = 0, end: int | None = None) -> Iterator[Pair]:
        """Yield the pairs that do nothing but group a node, from the inside out.

        Args:
            node: an expression.
            start: pairs that begin before this offset are left out.
            end: as are those that end after this one.
        """
        first = self.start(node)
        for pair in self.line_at(first).around(first, self.end(node)):
            outside = end is not None and pair.closing.end > end
            if outside or pair.opening.start < start:
                return
            yield pair

    def is_enclosed(self, node: ast.AST) -> bool:
        """Return whether the first and the last token of a node belong together."""
        start = self.start(node)
        return self.line_at(start).is_enclosed(start, self.end(node))
