"""A file's text as edits see it: offsets in characters, tokens, pairs of parentheses."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from keyword import iskeyword
from typing import NamedTuple

from flake8_ember.source import Source

BLANKS = " \t\f"
_LINE_END = re.compile(r"\r\n|\r|\n")
_ASIDE_TEXT = re.compile(r"#[^\r\n]*")
_ASIDE = (tokenize.NL, tokenize.COMMENT)
_OPENING, _CLOSING = "([{", ")]}"


class Token(NamedTuple):
    """A token, by its offsets."""

    kind: int
    string: str
    start: int
    end: int


class Pair(NamedTuple):
    """A pair of parentheses: the indices of its tokens."""

    opening: int
    closing: int


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
        lines: its physical lines, each with the line end that Python sees.
        source: rows and columns of nodes.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.lines = lines_of(normalised(raw))
        self.source = Source(self.lines)

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

    def is_alone(self, statement: ast.stmt) -> bool:
        """Return whether a statement has its lines for itself: no other, and no comment."""
        first, last = self.row_at(self.start(statement)), self.row_at(self.end(statement))
        until = self.starts[last] if last < len(self.starts) else len(self.raw)
        before = self.is_blank(self.starts[first - 1], self.start(statement))
        return before and not self.raw[self.after_blanks(self.end(statement)) : until].strip()

    # -- tokens

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens but those without a text.

        Raises:
            SyntaxError, tokenize.TokenError: if the tokenizer refuses what the parser took.
        """
        tokens = tokenize.generate_tokens(iter(self.lines).__next__)
        return [
            Token(kind, string, self.offset(*start), self.offset(*end))
            for kind, string, start, end, _ in tokens
            if string and kind not in (tokenize.INDENT, tokenize.DEDENT)
        ]

    @property
    def asides(self) -> list[str]:
        """What stands behind the first ``#`` of each line: if trees are alike, so are comments."""
        return _ASIDE_TEXT.findall(self.raw)

    @property
    def comments(self) -> list[str]:
        """The comments, in order."""
        return [token.string for token in self.tokens if token.kind == tokenize.COMMENT]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _partners(self) -> dict[int, int]:
        """The index of the closing parenthesis, by that of the opening one."""
        partners: dict[int, int] = {}
        opened: list[int] = []
        for index, token in enumerate(self.tokens):
            if token.kind == tokenize.OP and token.string in _OPENING:
                opened.append(index)
            elif token.kind == tokenize.OP and token.string in _CLOSING and opened:
                partners[opened.pop()] = index
        return partners

    def index_at(self, offset: int) -> int:
        """Return the index of the first token from an offset on."""
        return bisect_left(self._token_starts, offset)

    def operator(self, start: int, symbol: str) -> Token:
        """Return the operator that follows an operand.

        Args:
            start: where the operand ends, its parentheses left aside.
            symbol: the operator.

        Raises:
            ValueError: if something else follows.
        """
        index = self._skip(self.index_at(start), 1)
        while self.tokens[index].string == ")":
            index = self._skip(index + 1, 1)
        token = self.tokens[index]
        if token.kind != tokenize.OP or token.string != symbol:
            raise ValueError(f"{symbol!r} is not where it should be")
        return token

    # -- parentheses

    def is_enclosed(self, node: ast.AST) -> bool:
        """Return whether the first and the last token of a node belong together."""
        first = self.index_at(self.start(node))
        last = self._partners.get(first)
        return last is not None and self.tokens[last].end == self.end(node)

    def around(self, node: ast.AST, start: int = 0, end: int | None = None) -> Iterator[Pair]:
        """Yield the pairs that do nothing but group a node, from the inside out.

        Args:
            node: an expression.
            start: pairs that begin before this offset are left out.
            end: as are those that end after this one.
        """
        first = self.index_at(self.start(node)) - 1
        last = self.index_at(self.end(node))
        while True:
            first, last = self._skip(first, -1), self._skip(last, 1)
            if first < 0 or self._partners.get(first) != last or self.tokens[first].string != "(":
                return
            outside = end is not None and self.tokens[last].end > end
            if outside or self.tokens[first].start < start or not self._groups(first):
                return
            yield Pair(first, last)
            first, last = first - 1, last + 1

    def _skip(self, index: int, step: int) -> int:
        while 0 <= index < len(self.tokens) and self.tokens[index].kind in _ASIDE:
            index += step
        return index

    def _groups(self, index: int) -> bool:
        """Return whether an opening parenthesis is no call's, class's or definition's."""
        before = self._skip(index - 1, -1)
        if before < 0:
            return True
        token = self.tokens[before]
        if token.kind == tokenize.NAME:
            return iskeyword(token.string) and token.string not in ("None", "True", "False")
        if token.kind == tokenize.OP:
            return token.string not in (")", "]", "}", "...")
        return token.kind == tokenize.NEWLINE
