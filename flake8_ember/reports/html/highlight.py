"""A file's lines in colours, with its findings marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pygments.lexers import PythonLexer
from pygments.token import Comment, Keyword, Name, Number, Operator, String, _TokenType

from flake8_ember.reports.files import Finding

MOST_CHARACTERS = 500  # of a line; what is behind them is cut off unless it is marked

# What is coloured, the special before the general.
_CLASSES: dict[_TokenType, str] = {
    Comment: "c",
    Keyword: "k",
    Operator.Word: "k",
    String: "s",
    Number: "d",
    Name.Builtin: "b",
    Name.Class: "f",
    Name.Decorator: "a",
    Name.Function: "f",
}
# Control characters are no text of a page: they become their pictures.
_PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"} | {127: 0x2421}
_WORD = re.compile(r"[^\W\d][\w.]*|#.*|\d[\w.]*|\W")


class Mark(NamedTuple):
    """A part of a line that findings are about.

    Attributes:
        start: characters before it.
        end: the character behind it.
        numbers: the places of the findings in the list of the file's, from 1.
    """

    start: int
    end: int
    numbers: tuple[int, ...]


class Piece(NamedTuple):
    """A part of a line that looks the same.

    Attributes:
        text: as it is to be read.
        css: its class; empty if it has no colour.
        numbers: of the findings that it is about, as :class:`Mark` has them.
    """

    text: str
    css: str = ""
    numbers: tuple[int, ...] = ()


def marks(lines: Sequence[str], found: Sequence[Finding]) -> dict[int, list[Mark]]:
    """Find what findings are about, by row.

    Args:
        lines: the physical lines.
        found: the file's findings, in their order.
    """
    by_row: dict[int, list[Mark]] = {}
    for number, finding in enumerate(found, 1):
        if not 1 <= finding.row <= len(lines):
            continue
        line = _readable(lines[finding.row - 1])
        column: int = finding.column
        start = max(0, min(column - 1, len(line)))
        mark = Mark(start, _end(line, start, finding.said.found), (number,))
        of_row = by_row.setdefault(finding.row, [])
        if of_row and of_row[-1].start == start:
            mark = mark._replace(numbers=(*of_row.pop().numbers, number))
        elif of_row and of_row[-1].end > start:
            of_row[-1] = of_row[-1]._replace(end=start)
        of_row.append(mark)
    return by_row


def _end(line: str, start: int, found: str) -> int:
    if found and line.startswith(found, start):
        return start + len(found)
    match = _WORD.match(line, start)
    return match.end() if match else start + 1


def highlighted(lines: Sequence[str], marked: Mapping[int, Sequence[Mark]]) -> list[list[Piece]]:
    """Cut all lines of a file into pieces.

    Args:
        lines: the physical lines.
        marked: what :func:`marks` found in them.
    """
    coloured = _coloured("".join(f"{_readable(line)}\n" for line in lines))
    return [_pieces(next(coloured), marked.get(row, ())) for row in range(1, len(lines) + 1)]


def _readable(line: str) -> str:
    """A line without its end, and with nothing in it that would begin another."""
    return line.rstrip("\r\n").translate(_PICTURES)


def _coloured(text: str) -> Iterator[list[tuple[str, str]]]:
    """Yield each line as texts with their classes, without its end."""
    lexer = PythonLexer(stripnl=False, ensurenl=False)
    line: list[tuple[str, str]] = []
    for token, value in lexer.get_tokens(text):
        css = _css(token)
        first, *others = value.split("\n")
        line.append((first, css))
        for other in others:
            yield line
            line = [(other, css)]


def _css(token: _TokenType | None) -> str:
    while token is not None:
        if token in _CLASSES:
            return _CLASSES[token]
        token = token.parent
    return ""


def _pieces(line: Sequence[tuple[str, str]], marked: Sequence[Mark]) -> list[Piece]:
    """Cut a line where marks begin and end, and join what looks the same."""
    whole = "".join(text for text, _ in line)
    end = min(len(whole), max([MOST_CHARACTERS, *(mark.end for mark in marked)]))
    numbers = {mark.start: mark.numbers for mark in marked}
    classes = dict(_changes(line))
    cuts = {*classes, *numbers, *(mark.end for mark in marked)}
    found, css = [], ""
    for start, stop in pairwise(sorted({cut for cut in cuts if cut < end} | {end, end + 1})):
        css = classes.get(start, css)
        # A mark behind the last character is a blank.
        text = whole[start : min(stop, end)] or " " * (start in numbers)
        if text:
            found.append(Piece(text, css, numbers.get(start, ())))
    return [*found, Piece(" …")] if len(whole) > end else found


def _changes(line: Iterable[tuple[str, str]]) -> Iterator[tuple[int, str]]:
    """From where on a line has which class."""
    place, last = 0, None
    for text, css in line:
        if text and css != last:
            yield place, css
            last = css
        place += len(text)
