"""Case files: Python sources whose comments say what flake8 must find in them.

A marker is a trailing comment on the line of the finding; a line may carry several::

    x * w + b  # EH004: 3 raw operator on a tensor: '*' (use ops.multiply) # EH004: 7 …

The number is the column an editor shows (1-based, in characters). A text that ends in ``…`` is a
prefix. ``~7`` is a column that only Pythons with tokenised f-strings (3.12) can tell; older ones
are held to the row. Lines of comments at the top of a file may say more::

    # EXPECT: 12:8 EH004 raw operator on a tensor: '+' …   (for lines that can't hold a comment)
    # OPTIONS: --ember-unknown=ignore                      (flake8 options of this file)
    # DISPLAY: src/emberharmony/backend/numpy/x.py         (the path under which it is linted)

A file name that ends in ``_py312`` needs that Python.
"""

from __future__ import annotations

import io
import re
import shlex
import sys
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from running import flake8

_MARKER = re.compile(r"(?P<code>EH\d{3}): (?P<roughly>~?)(?P<column>\d+) (?P<text>\S.*)")
_EXPECT = re.compile(r"(?P<row>\d+):(?P<column>\d+) (?P<code>EH\d{3}) (?P<text>\S.*)")
_MENTION = re.compile(r"\bEH\d")
_HEADER = re.compile(r"# (?P<name>[A-Z]{3,}): (?P<value>.*)")
_HEADERS = {"EXPECT", "OPTIONS", "DISPLAY"}
_PYTHON = re.compile(r"_py(\d)(\d+)$")
_COLUMNS_IN_FSTRINGS = sys.version_info >= (3, 12)


_FORMAT = "%(path)s\t%(row)d\t%(col)d\t%(code)s\t%(text)s"


class MarkerError(ValueError):
    """A comment that was meant as a marker or header but is none."""


class LintError(AssertionError):
    """flake8 did something else than print findings."""


class Finding(NamedTuple):
    """What flake8 printed; row and column are 1-based."""

    row: int
    column: int
    code: str
    text: str


class Marker(NamedTuple):
    """What a case file expects; a column of ``None`` fits any."""

    row: int
    column: int | None
    code: str
    text: str

    def fits(self, finding: Finding) -> bool:
        """Whether this marker is about that finding, to the letter (or the prefix)."""
        if (self.row, self.code) != (finding.row, finding.code):
            return False
        if self.column not in (None, finding.column):
            return False
        if self.text.endswith("…"):
            return finding.text.startswith(self.text[:-1])
        return finding.text == self.text


@dataclass(frozen=True)
class Case:
    """A case file and what its header says."""

    source: str
    markers: tuple[Marker, ...]
    options: tuple[str, ...] = ()
    display: str | None = None


def minimum_python(path: Path) -> tuple[int, int]:
    """The oldest Python that the file's name admits."""
    match = _PYTHON.search(path.stem)
    return (int(match[1]), int(match[2])) if match else (3, 10)


def read_case(path: Path) -> Case:
    """Parse a case file; raises MarkerError for a comment that misses the form."""
    return parse_case(path.read_bytes().decode())


def parse_case(source: str) -> Case:
    """Like read_case, for the text of a file."""
    markers: list[Marker] = []
    options: list[str] = []
    display = None
    in_header = True
    for token in tokenize.generate_tokens(io.StringIO(source, newline="").readline):
        if token.type == tokenize.COMMENT:
            header = _HEADER.fullmatch(token.string) if in_header else None
            if header is None:
                markers.extend(_trailing(token.start[0], token.string))
            elif header["name"] == "OPTIONS":
                options.extend(shlex.split(header["value"]))
            elif header["name"] == "DISPLAY":
                display = header["value"]
            elif header["name"] == "EXPECT":
                markers.append(_expected(header["value"]))
            else:
                raise MarkerError(f"unknown header: {token.string}")
        elif token.type != tokenize.NL:
            in_header = False
    return Case(source, tuple(markers), tuple(options), display)


def _expected(value: str) -> Marker:
    match = _EXPECT.fullmatch(value)
    if match is None:
        raise MarkerError(f"no row:column CODE text: {value}")
    return Marker(int(match["row"]), int(match["column"]), match["code"], match["text"])


def _trailing(row: int, comment: str) -> Iterator[Marker]:
    if "noqa" in comment.lower():
        return  # the subject of a case, never a marker
    if _HEADER.match(comment) and comment[2:].split(":")[0] in _HEADERS:
        raise MarkerError(f"line {row}: a header belongs above the code: {comment}")
    for part in re.split(r"(?:^| )# ", comment):
        match = _MARKER.fullmatch(part)
        if match is not None:
            known = _COLUMNS_IN_FSTRINGS or not match["roughly"]
            column = int(match["column"]) if known else None
            yield Marker(row, column, match["code"], match["text"])
        elif _MENTION.search(part):
            raise MarkerError(f"line {row}: not a marker: {part}")


def lint(*arguments: str, cwd: Path, stdin: str | None = None) -> dict[str, list[Finding]]:
    """Findings of EH and E9 by path, without regard to any config file."""
    options = ["--isolated", "--select=EH,E9", f"--format={_FORMAT}"]
    ran = flake8(*options, *arguments, cwd=cwd, stdin=stdin)
    if ran.errors or ran.status != bool(ran.output):
        raise LintError(f"exit code {ran.status}\n{ran.output}\n{ran.errors}")
    findings: dict[str, list[Finding]] = {}
    lines: list[str] = ran.output.split("\n")[:-1]
    for line in lines:
        path, row, column, code, text = line.split("\t")
        findings.setdefault(path, []).append(Finding(int(row), int(column), code, text))
    return findings


def mismatches(markers: Sequence[Marker], findings: Iterable[Finding]) -> list[str]:
    """One line for each marker without a finding and each finding without a marker."""
    missing = sorted(markers, key=lambda marker: (marker.row, marker.column or 0))
    extra = []
    for finding in findings:
        fitting = next((marker for marker in missing if marker.fits(finding)), None)
        if fitting is None:
            extra.append(finding)
        else:
            missing.remove(fitting)
    return [f"missing {_line(marker)}" for marker in missing] + [
        f"extra   {_line(finding)}" for finding in extra
    ]


def _line(entry: Marker | Finding) -> str:
    return f"{entry.row}:{entry.column or '?'} {entry.code} {entry.text}"
