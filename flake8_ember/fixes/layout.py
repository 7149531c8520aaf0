"""How the calls that are written stand on their rows: aligned if on several, spread if too long.

What goes on over rows is aligned behind the parenthesis that opens it. If one would be longer than
all the code before, arguments get rows of their own. Line breaks and comments stay.
"""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from flake8_ember.fixes.edits import Edit, apply, replacing
from flake8_ember.fixes.logical_lines import Token
from flake8_ember.fixes.proof import Proved
from flake8_ember.fixes.rewrites import end_of, start_of
from flake8_ember.fixes.text import Text

# Comments that are about the very row they stand on.
_DIRECTIVE = re.compile(r"#\s*(fmt|isort|mypy|noqa|nosec|pragma|pylint|pyright|ruff|type)\b", re.I)
_LINE_END = re.compile(r"(\r\n|\r|\n)")
# What may stand behind a comma: blanks, a comment, line breaks.
_SEPARATOR = re.compile(r"[ \t\f]*(#[^\r\n]*)?((\r\n|\r|\n)[ \t\f]*)*")
_INDENTATION = re.compile(r"[ \t\f]*")
# How long rows may be at least: as flake8 has it.
WIDTH = 79
_NO_CODE = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE)


class Group(NamedTuple):
    """A call that was written.

    Attributes:
        opening: its text up to its parenthesis.
        arguments: what each is made of.
        separators: what stands behind the commas between them.
    """

    opening: str
    arguments: list[Parts]
    separators: list[str]


Parts = list["str | Group"]


class _Nested(NamedTuple):
    """A call, by its offsets, and those that stand in it."""

    node: ast.Call
    start: int
    end: int
    inner: list[_Nested]


class _StrangeError(Exception):
    """The rows hold something that can't be moved, such as line breaks that others made."""


def longest_row(text: Text) -> int:
    """Return how long the longest row of code is, comments left aside."""
    longest = 0
    rows = range(1, len(text.lines) + 1)
    code = [row for row in rows if text.lines[row - 1].lstrip()[:1] not in ("", "#")]
    for row in sorted(code, key=lambda row: -len(text.lines[row - 1])):
        if len(text.lines[row - 1]) <= longest:
            break
        for each in reversed(_tokens(text, row, row)):
            if each.kind not in _NO_CODE:
                column: int = text.place(each.end)[1]
                longest = max(longest, column - 1)
                break
    return longest


def _tokens(text: Text, first: int, last: int) -> list[Token]:
    """Return the tokens that begin in some rows of one logical line."""
    start = text.starts[first - 1]
    until = text.starts[last] if last < len(text.starts) else len(text.raw)
    return [each for each in text.line_at(start).tokens if start <= each.start < until]


def laid_out(proved: Proved, limit: Callable[[], int]) -> str:
    """Return a text with the calls that were written in it aligned, or spread.

    Args:
        proved: the text.
        limit: tells how long its rows may get.

    Raises:
        SyntaxError, tokenize.TokenError: if the tokenizer refuses what the parser took.
    """
    written = [each.value if isinstance(each, ast.Assign) else each for each in proved.written]
    layout = _Layout(proved, limit)
    edits = list(layout.edits(each for each in written if isinstance(each, ast.Call)))
    return apply(proved.text.raw, edits) if edits else proved.text.raw


class _Layout:
    """Puts the rows of a text in order."""

    def __init__(self, proved: Proved, limit: Callable[[], int]) -> None:
        self.text = proved.text
        self.limit = limit

    def edits(self, calls: Iterable[ast.Call]) -> Iterator[Edit]:
        """Yield the edits."""
        return self._of(self._nested(calls))

    def _of(self, calls: Iterable[_Nested]) -> Iterator[Edit]:
        rows: list[_Nested] = []
        for each in calls:
            if rows and self.text.row_at(each.start) > self.text.row_at(rows[-1].end):
                yield from self._of_rows(rows)
                rows = []
            rows.append(each)
        if rows:
            yield from self._of_rows(rows)

    def _nested(self, calls: Iterable[ast.Call]) -> list[_Nested]:
        """Return the calls that stand in no other one."""
        outermost: list[_Nested] = []
        around: list[_Nested] = []
        found = [_Nested(each, self.text.start(each), self.text.end(each), []) for each in calls]
        for each in sorted(found, key=lambda each: (each.start, -each.end)):
            while around and around[-1].end <= each.start:
                around.pop()
            (around[-1].inner if around else outermost).append(each)
            around.append(each)
        return outermost

    def _of_rows(self, calls: list[_Nested]) -> Iterator[Edit]:
        """Yield what puts the rows in order that some calls stand on."""
        text = self.text
        first, last = text.row_at(calls[0].start), text.row_at(calls[-1].end)
        if first == last and not self._is_too_long(first):
            return
        tokens = _tokens(text, first, last)
        start = text.starts[first - 1]
        end = max(each.end for each in tokens if each.kind not in _NO_CODE)
        if any(tokenize.tok_name[each.kind] == "FSTRING_START" for each in tokens):
            return  # older Pythons want them on one row
        is_fixed = any(_DIRECTIVE.match(each.string) for each in tokens)
        try:
            new = self._written(self._parts(start, end, calls), is_fixed)
        except _StrangeError:
            yield from self._of(inner for each in calls for inner in each.inner)
            return
        if new != text.raw[start:end]:
            yield replacing(start, end, new)

    def _is_too_long(self, row: int) -> bool:
        width = len(self.text.lines[row - 1].rstrip())
        return width > WIDTH and width > self.limit()

    def _written(self, parts: Parts, is_fixed: bool) -> str:
        first = parts[0]
        match = _INDENTATION.match(first) if isinstance(first, str) else None
        indentation = match[0] if match else ""
        aligned = _Aligned(indentation)
        aligned.put(parts)
        if is_fixed or aligned.width <= self.limit():
            return aligned.text
        step = "\t" if indentation.endswith("\t") else " " * self._step()
        spread = _Spread(indentation, step, self.limit(), self.text.line_end)
        spread.put(parts)
        return min(aligned, spread, key=lambda each: each.width).text

    def _step(self) -> int:
        """Return by how many characters the file indents."""
        for node in ast.walk(self.text.tree):
            body = getattr(node, "body", None)
            if isinstance(node, ast.stmt) and isinstance(body, list) and body:
                first: ast.stmt = body[0]
                if first.lineno > node.lineno and first.col_offset > node.col_offset:
                    return first.col_offset - node.col_offset
        return 4

    # -- what is there

    def _parts(self, start: int, end: int, calls: list[_Nested]) -> Parts:
        raw, parts = self.text.raw, Parts()
        for each in calls:
            found = self._group(each)
            parts += [raw[start : each.start], found or raw[each.start : each.end]]
            start = each.end
        parts.append(raw[start:end])
        if any(isinstance(each, str) and _LINE_END.search(each) for each in parts):
            raise _StrangeError
        return [each for each in parts if each]

    def _group(self, call: _Nested) -> Group | None:
        """Return what a call is made of; None if more than commas stand between its arguments."""
        raw = self.text.raw
        if self.text.line_at(call.start).token_at(call.start).start != call.start:
            raise _StrangeError  # within an f-string
        called: int = self.text.end(call.node.func)
        at = called + 1
        found = Group(raw[call.start : at], [], [])
        for each in (*call.node.args, *call.node.keywords):
            value = each.value if isinstance(each, ast.keyword) else each
            start = min(self.text.start(each), start_of(self.text, value, at))
            end: int = end_of(self.text, value, at)
            found.separators.append(raw[at:start])
            inner = [nested for nested in call.inner if start <= nested.start < end]
            found.arguments.append(self._parts(start, end, inner))
            at = end + 1
        is_plain = found.separators[:1] == [""] and at == call.end
        del found.separators[:1]
        is_plain = is_plain and all(map(_SEPARATOR.fullmatch, found.separators))
        return found if is_plain else None


# -- what is written


class _Aligned:
    """Text whose line breaks stay, what follows them aligned.

    Attributes:
        text: what has been written.
        width: how long its longest row is, comments left aside.
    """

    def __init__(self, indentation: str) -> None:
        self.text = ""
        self.width = self.column = 0
        self.indentation = indentation

    def put(self, parts: Parts) -> None:
        """Write some parts."""
        for each in parts:
            if isinstance(each, str):
                self._plain(each)
            else:
                self._group(each)

    def _group(self, group: Group) -> None:
        self._plain(group.opening)
        column = self.column
        self.put(group.arguments[0])
        for each, separator in zip(group.arguments[1:], group.separators):
            self._plain(",")
            if _LINE_END.search(separator):
                self._break(separator, self.indentation + " " * (column - len(self.indentation)))
            else:
                self._plain(separator)
            self.put(each)
        self._plain(")")

    def _plain(self, text: str) -> None:
        self.text += text
        self.column += len(text)
        self.width = max(self.width, self.column)

    def _break(self, separator: str, indentation: str) -> None:
        """Write a comment and line breaks, and what the next row begins with."""
        *kept, _ = _LINE_END.split(separator)
        self.text += "".join(kept) + indentation
        self.column = len(indentation)


class _Spread(_Aligned):
    """Text whose arguments get rows of their own where one would be too long for them."""

    def __init__(self, indentation: str, step: str, limit: int, line_end: str) -> None:
        super().__init__(indentation)
        self.step = step
        self.limit = limit
        self.line_end = line_end

    def put(self, parts: Parts, behind: int = 0) -> None:
        """Write some parts, so many characters to follow on the row."""
        spread = self._to_spread(parts, behind)
        for number, each in enumerate(parts):
            if isinstance(each, Group) and number in spread:
                self._group(each)
            else:
                self._plain(_flat([each]))

    def _to_spread(self, parts: Parts, behind: int) -> set[int]:
        """Return which calls are spread: those on rows, and the longest where one is too long."""
        chosen = {
            at for at, each in enumerate(parts) if isinstance(each, Group) and _is_broken(each)
        }
        while True:
            rows = self._rows(parts, behind, chosen)
            longest = max(
                (
                    (len(_flat([parts[at]])), at)
                    for width, row in rows
                    if width > self.limit
                    for at in row
                ),
                default=(0, 0),
            )
            if longest[0] <= self.limit // 2:
                return chosen
            chosen.add(longest[1])

    def _rows(self, parts: Parts, behind: int, spread: set[int]) -> Iterator[tuple[int, list[int]]]:
        """Yield how long each row is if some calls are spread, and the calls that are all on it."""
        width, row = self.column, list[int]()
        for at, each in enumerate(parts):
            if isinstance(each, Group) and at in spread:
                yield width + len(each.opening), row
                width, row = len(self.indentation) + len(")"), []
                continue
            width += len(_flat([each]))
            row += [at] * isinstance(each, Group)
        yield width + behind, row

    def _group(self, group: Group) -> None:
        outer = self.indentation
        self.indentation += self.step
        self._plain(group.opening)
        self._break(self.line_end, self.indentation)
        self.put(group.arguments[0], len(","))
        for each, separator in zip(group.arguments[1:], group.separators):
            self._plain(",")
            is_broken = _LINE_END.search(separator)
            self._break(separator if is_broken else self.line_end, self.indentation)
            self.put(each, len(","))
        self.indentation = outer
        self._break(self.line_end, outer)
        self._plain(")")


def _flat(parts: Parts) -> str:
    """Return the text of parts on one row."""
    return "".join(
        each if isinstance(each, str) else f"{each.opening}{', '.join(map(_flat, each.arguments))})"
        for each in parts
    )


def _is_broken(group: Group) -> bool:
    """Return whether a call stands on several rows."""
    return any(map(_LINE_END.search, group.separators)) or any(
        isinstance(part, Group) and _is_broken(part) for each in group.arguments for part in each
    )
