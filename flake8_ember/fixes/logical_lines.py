"""The tokens of a logical line: pairs of parentheses, and which of them but group an operand."""

from __future__ import annotations

import tokenize
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from keyword import iskeyword
from typing import NamedTuple

_ASIDE = (tokenize.NL, tokenize.COMMENT)
_OPENING, _CLOSING = "([{", ")]}"


class Token(NamedTuple):
    """A token, by its offsets."""

    kind: int
    string: str
    start: int
    end: int


class Pair(NamedTuple):
    """A pair of parentheses."""

    opening: Token
    closing: Token


class LogicalLine:
    """What the parser takes for one line, be it on several rows.

    Attributes:
        tokens: those with a text.
    """

    def __init__(self, tokens: Iterable[Token]) -> None:
        self.tokens = list(tokens)
        self._starts = [token.start for token in self.tokens]
        self._partners = dict(self._paired())

    def _paired(self) -> Iterator[tuple[int, int]]:
        """Yield the indices of parentheses that belong together."""
        opened: list[int] = []
        for index, token in enumerate(self.tokens):
            if token.kind == tokenize.OP and token.string in _OPENING:
                opened.append(index)
            elif token.kind == tokenize.OP and token.string in _CLOSING and opened:
                yield opened.pop(), index

    @property
    def end(self) -> int:
        """The offset at which it ends."""
        return self.tokens[-1].end

    def token_at(self, offset: int) -> Token:
        """Return the first token from an offset on."""
        return self.tokens[self._index_at(offset)]

    def _index_at(self, offset: int) -> int:
        return bisect_left(self._starts, offset)

    def operator(self, start: int, symbol: str) -> Token:
        """Return the operator that follows an operand.

        Args:
            start: where the operand ends, its parentheses left aside.
            symbol: the operator.

        Raises:
            ValueError: if something else follows.
        """
        index = self._skip(self._index_at(start), 1)
        while self.tokens[index].string == ")":
            index = self._skip(index + 1, 1)
        token = self.tokens[index]
        if token.kind != tokenize.OP or token.string != symbol:
            raise ValueError(f"{symbol!r} is not where it should be")
        return token

    def is_enclosed(self, start: int, end: int) -> bool:
        """Return whether the tokens that begin and end a stretch belong together."""
        last = self._partners.get(self._index_at(start))
        return last is not None and self.tokens[last].end == end

    def around(self, start: int, end: int) -> Iterator[Pair]:
        """Yield the pairs that do nothing but group what is in a stretch, from the inside out."""
        first, last = self._index_at(start) - 1, self._index_at(end)
        while True:
            first, last = self._skip(first, -1), self._skip(last, 1)
            if first < 0 or self._partners.get(first) != last or not self._groups(first):
                return
            yield Pair(self.tokens[first], self.tokens[last])
            first, last = first - 1, last + 1

    def _skip(self, index: int, step: int) -> int:
        while 0 <= index < len(self.tokens) and self.tokens[index].kind in _ASIDE:
            index += step
        return index

    def _groups(self, index: int) -> bool:
        """Return whether something is an opening parenthesis, no call's and no definition's."""
        before = self._skip(index - 1, -1)
        if self.tokens[index].string != "(":
            return False
        if before < 0:
            return True
        token = self.tokens[before]
        if token.kind == tokenize.NAME:
            return iskeyword(token.string) and token.string not in ("None", "True", "False")
        if token.kind == tokenize.OP:
            return token.string not in (")", "]", "}", "...")
        return token.kind == tokenize.NEWLINE
