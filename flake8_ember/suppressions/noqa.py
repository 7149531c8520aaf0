"""A file as flake8 searches it for noqa, and as its author commented it."""

from __future__ import annotations

import re
import tokenize
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from flake8 import defaults
from flake8.utils import parse_comma_separated_list

from flake8_ember.diagnostics import Diagnostic
from flake8_ember.source import Source
from flake8_ember.suppressions.reasons import is_disabled_code, reason_in

# flake8's own, so that the two never disagree; it had the second name for a while.
_INLINE: re.Pattern[str] = (
    getattr(defaults, "NOQA_INLINE_REGEXP", None) or defaults.NOQA_INLINE_REGEX
)

# Patterns are text: re compiles them when there is a noqa.
# What follows a blanket "noqa" whose author meant codes: a blank too many, a colon too few.
_MEANT = r"[ \t]*[:=(\[-]{0,2}[ \t]*(?P<codes>(?:[A-Z]+\d+|EH)(?!\w)(?:[, \t]+[A-Z]+\d+(?!\w))*)"
_OURS_MEANT = r"\bEH\d*\b"
# flake8 takes "F401EH001" for one code; its author did not.
_OURS = r"(?<![A-Za-z])EH\d"
# It reads codes in any case, and heeds those in capitals.
_IN_ANY_CASE = r"(?i)\bEH\d"


class Noqa(NamedTuple):
    """One noqa, as flake8's regular expression reads it.

    Attributes:
        row: physical line, from 1.
        column: of its ``#``, in characters from 0.
        codes: the codes, or words flake8 takes for codes; None if it is a blanket.
        written: the text a message may quote.
        ours: the EH codes among the codes, or those that the author of a blanket meant.
        lowered: the EH codes that are not in capitals: flake8 reads them, and heeds none.
    """

    row: int
    column: int
    codes: tuple[str, ...] | None
    written: str
    ours: tuple[str, ...]
    lowered: tuple[str, ...] = ()

    def covers(self, code: str) -> bool:
        """Whether flake8 keeps a finding of that code back; as flake8 does, mind the case."""
        return self.codes is None or code.startswith(self.codes)


class NoqaLine:
    """What flake8 searches as one line, and the noqa it finds there: the first.

    It is a physical line, or several that backslashes or a string join.
    """

    __slots__ = ("first", "last", "noqa", "text")

    def __init__(self, first: int, last: int, text: str, noqa: Noqa) -> None:
        self.first = first
        self.last = last
        self.text = text
        self.noqa = noqa

    @property
    def rows(self) -> range:
        """The physical lines."""
        return range(self.first, self.last + 1)


class Comment:
    """A comment; ``alone`` if there is nothing else on its line."""

    __slots__ = ("alone", "column", "text")

    def __init__(self, column: int, text: str, alone: bool) -> None:
        self.column = column
        self.text = text
        self.alone = alone


class NoqaMapping:
    """The noqas of a file, and the comments they stand in.

    The file is searched when one is first asked for: flake8 tokenizes it for that.

    Attributes:
        source: the file's lines.
    """

    def __init__(self, source: Source, noqa_line_for: Callable[[int], str | None]) -> None:
        """Take what is needed to search the file as flake8 does.

        Args:
            source: the file's lines.
            noqa_line_for: flake8's function that gives the text searched for a row.
        """
        self.source = source
        self._noqa_line_for = noqa_line_for

    @cached_property
    def lines(self) -> tuple[NoqaLine, ...]:
        """The lines with a noqa, in the order of the file."""
        return tuple(_noqa_lines(self.mentions, self.source.lines, self._noqa_line_for))

    @cached_property
    def names_our_codes(self) -> bool:
        """Whether a line has the word beside a code of ours, or what looks like one."""
        return any(names_ours(self.source.lines[row - 1]) for row in self.mentions)

    @cached_property
    def mentions(self) -> list[int]:
        """The rows where flake8 would find a noqa; one that has two is there twice."""
        text = self.source.text
        rows: list[int] = []
        row, begin = 1, 0
        for match in _INLINE.finditer(text):
            row += text.count("\n", begin, match.start())
            rows.append(row)
            begin = match.start()
        return rows

    def rows_covered(self, code: str) -> set[int]:
        """The rows on which flake8 keeps findings of a code back."""
        return {row for line in self.lines if line.noqa.covers(code) for row in line.rows}

    def codes_on(self, findings: Iterable[Diagnostic]) -> dict[NoqaLine, Counter[str]]:
        """How many findings of each code every line has."""
        codes: dict[NoqaLine, Counter[str]] = {line: Counter() for line in self.lines}
        for finding in findings:
            if line := self._by_row.get(finding.row):
                codes[line][finding.code] += 1
        return codes

    def noqas_in_comment(self, line: NoqaLine) -> Iterator[Noqa]:
        """All noqas in the comment that ends a line; flake8 heeds the first of the line."""
        comment = self._comments.get(line.last)
        if comment is None:
            return
        # A comment ends a physical line, so it is on the last one.
        start = line.text.rfind("\n", 0, -1) + 1
        for match in _INLINE.finditer(line.text, start + comment.column):
            yield _noqa(line.last, match.start() - start, match)

    def excuses(self, finding: Diagnostic) -> bool:
        """Whether a noqa that names our codes keeps a finding back, and says why."""
        line = self._by_row.get(finding.row)
        if line is None or not line.noqa.covers(finding.code):
            return False
        return bool(self.documented_reason_for(line))

    def documented_reason_for(self, line: NoqaLine) -> str:
        """The reason for a noqa in a comment that names our codes; empty if it is none."""
        noqa = line.noqa
        if not (noqa.codes and noqa.ours and noqa in self.noqas_in_comment(line)):
            return ""
        return self.reason_for(line)

    def reason_for(self, line: NoqaLine) -> str:
        """The reason in the comment that ends a line, else in those above; empty if none."""
        comment = self._comments[line.last]
        # A comment line is no exception of anything, so what stands above is not its reason.
        if (reason := reason_in(comment.text)) or comment.alone:
            return reason
        above = [
            reason_in(comment.text)
            for comment in self._comments_above(line.first)
            if not is_disabled_code(comment.text)
        ]
        return " ".join(filter(None, reversed(above)))

    @cached_property
    def _by_row(self) -> dict[int, NoqaLine]:
        return {row: line for line in self.lines for row in line.rows}

    @cached_property
    def _comments(self) -> dict[int, Comment]:
        """The comments by row; costs a pass of the tokenizer."""
        return dict(_comments(self.source.lines))

    def _comments_above(self, row: int) -> Iterator[Comment]:
        """The comments with lines of their own directly above a row, upwards."""
        row -= 1
        while (comment := self._comments.get(row)) and comment.alone:
            yield comment
            row -= 1


def _noqa_lines(
    rows: Iterable[int], lines: Sequence[str], noqa_line_for: Callable[[int], str | None]
) -> Iterator[NoqaLine]:
    """Yield the lines with a noqa, given the rows that may have one."""
    last = 0
    for row in rows:
        if row <= last:
            continue
        text = noqa_line_for(row)
        if text is None:  # the file does not tokenize; flake8 then searches the physical line
            text = lines[row - 1]
        first, height = row, text.count("\n", 0, -1) + 1
        # The rows above that are joined with it have the same text.
        while row - first + 1 < height and noqa_line_for(first - 1) == text:
            first -= 1
        last = first + height - 1
        if match := _INLINE.search(text):
            above = text.count("\n", 0, match.start())
            column = match.start() - (text.rfind("\n", 0, match.start()) + 1)
            yield NoqaLine(first, last, text, _noqa(first + above, column, match))


def _noqa(row: int, column: int, match: re.Match[str]) -> Noqa:
    if match["codes"] is not None:
        codes = tuple(parse_comma_separated_list(match["codes"]))
        ours = tuple(dict.fromkeys(code for code in codes if re.search(_OURS, code)))
        lowered = tuple(code for code in codes if _is_lowered(code))
        return Noqa(row, column, codes, f"# noqa: {', '.join(ours)}", ours, lowered)
    meant = re.compile(_MEANT).match(match.string, match.end())
    if meant is None:
        return Noqa(row, column, None, "# noqa", ())
    written = match.string[match.start() : meant.end()].replace("\t", " ")
    return Noqa(row, column, None, written, tuple(re.findall(_OURS_MEANT, meant["codes"])))


def names_ours(text: str) -> bool:
    """Whether a text has a code of ours, or what looks like one."""
    return "EH" in text or re.search(_IN_ANY_CASE, text) is not None


def _is_lowered(code: str) -> bool:
    return not code.isupper() and re.match(_IN_ANY_CASE, code) is not None


def _comments(lines: Sequence[str]) -> Iterator[tuple[int, Comment]]:
    """Comments up to the first place that does not tokenize."""
    remaining = iter(lines)
    try:
        for token in tokenize.generate_tokens(lambda: next(remaining)):
            if token.type == tokenize.COMMENT:
                row, column = token.start
                alone = not lines[row - 1][:column].strip()
                yield row, Comment(column, token.string, alone)
    except (tokenize.TokenError, SyntaxError, ValueError):
        return
