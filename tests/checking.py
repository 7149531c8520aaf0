"""The plugin alone, driven as flake8 drives it: for sources on which other plugins give up."""

from __future__ import annotations

import ast
import io
import re
import sys
import warnings
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from flake8.processor import FileProcessor

from flake8_ember import diagnostics
from flake8_ember.checker import EmberChecker
from flake8_ember.codes import CODES
from flake8_ember.diagnostics import Diagnostic
from flake8_ember.settings import Settings

_FLAKE8 = Namespace(
    hang_closing=False,
    indent_size=4,
    max_doc_length=None,
    max_line_length=79,
    stdin_display_name="stdin",
    verbose=0,
)


class Finding(NamedTuple):
    """What the plugin yields; the row is 1-based, the column 0-based."""

    row: int
    column: int
    text: str

    @property
    def code(self) -> str:
        """The code alone."""
        return self.text[:5]


class _Checker(EmberChecker):
    settings = Settings()
    disable_noqa = False


class _NeverRaised(Exception):  # noqa: N818 -- it stands in for RecursionError
    """What run() catches instead of a RecursionError when it must not give up."""


class Linted:
    """A file as flake8 reads it; raises what ast.parse raises if it is no Python."""

    def __init__(self, name: str, source: str | None = None) -> None:
        lines = None if source is None else list(io.StringIO(source, newline=None))
        self.processor = FileProcessor(name, _FLAKE8, lines)
        self.lines: list[str] = self.processor.lines
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.tree = self.processor.build_ast()
        self.name = name

    def findings(self, *, may_give_up: bool = False) -> list[Finding]:
        """What run() yields; it may swallow a RecursionError only on demand."""
        plugin = _Checker(self.tree, self.lines, self.name, self.processor.noqa_line_for)
        if may_give_up:
            return _all(plugin)
        with patch.object(diagnostics, "RecursionError", _NeverRaised, create=True):
            return _all(plugin)


def _all(plugin: EmberChecker) -> list[Finding]:
    return [Finding(row, column, text) for row, column, text, _ in plugin.run()]


def diagnostic(row: int, code: str) -> Diagnostic:
    """A diagnostic at the start of a row, whatever it may be about."""
    (rule,) = (each for each in CODES if each.name == code)
    return Diagnostic(rule, (row, 0), "found", "remedy")


def check(source: str, name: str = "model.py") -> list[Finding]:
    """Findings of a source, without giving anything up."""
    return Linted(name, source).findings()


def check_file(path: Path) -> list[Finding]:
    """Findings of a file, read as flake8 reads it."""
    return Linted(str(path)).findings()


@contextmanager
def frames_left(count: int) -> Iterator[None]:
    """Let the interpreter go only ``count`` calls deeper from here."""
    depth = 0
    frame: Any = sys._getframe()
    while frame is not None:
        depth += 1
        frame = frame.f_back
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + count)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


# -- positions

_QUOTED = re.compile(r"'(.+?)'")
_STRING_START = re.compile(r"[rRbBuU]{0,2}(?:'''|\"\"\"|'|\")")
_TOKENISED_FSTRINGS = sys.version_info >= (3, 12)


def misplaced(linted: Linted, findings: Sequence[Finding]) -> list[Finding]:
    """The findings that lie outside the file or not on the token they name."""
    vague = set() if _TOKENISED_FSTRINGS else _rows_of_fstrings(linted.tree)
    return [
        finding
        for finding in findings
        if not _inside(linted.lines, finding)
        or (
            finding.code != "EH005"
            and finding.row not in vague
            and not _on_token(linted.lines[finding.row - 1], finding)
        )
    ]


def _rows_of_fstrings(tree: ast.Module) -> set[int]:
    return {
        row
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for row in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def _inside(lines: Sequence[str], finding: Finding) -> bool:
    if not 1 <= finding.row <= len(lines):
        return False
    return 0 <= finding.column <= len(lines[finding.row - 1].rstrip("\r\n"))


def _on_token(line: str, finding: Finding) -> bool:
    quoted = _QUOTED.search(finding.text)
    assert quoted, finding
    name, at = quoted[1], finding.column
    if finding.code == "EH001":
        string = _STRING_START.match(line, at)
        return line.startswith(name.split(".")[0], string.end() if string else at)
    if name.endswith("[...] ="):  # a buffer is reported where it begins
        return line.startswith(re.split(r"\W", name)[0], at)
    if finding.code in ("EH002", "EH003"):
        name = name.removesuffix("()").rpartition(".")[2]
    return line.startswith(name, at)
