"""A linted file: its name in a report, what flake8 let through, and what the file holds."""

from __future__ import annotations

import argparse
import ast
import os
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from flake8.processor import FileProcessor

from flake8_ember import codes
from flake8_ember.modules import Module, notebook
from flake8_ember.reports.areas import LIBRARY, Area
from flake8_ember.reports.messages import Said, take_apart
from flake8_ember.reports.names import Names, names
from flake8_ember.reports.notebooks import Cells


class Trouble(NamedTuple):
    """Why a file was not analysed.

    Attributes:
        text: the reason.
        code: what flake8 calls it: ``"E902"``, ``"E999"``; empty if it was told to skip the file.
        row: the line it is about, from 1.
        is_there: whether there is such a file; a path that leads nowhere is the caller's mistake.
    """

    text: str
    code: str = ""
    row: int = 1
    is_there: bool = True


class NotAnalysedError(Exception):
    """flake8 could not, or was told not to, run the checks on a file."""

    def __init__(self, trouble: Trouble) -> None:
        """Say why."""
        super().__init__(trouble.text)
        self.trouble = trouble


@dataclass(frozen=True)
class Content:
    """What flake8 hands to a check.

    Attributes:
        module: the module that the file holds.
        tree: its tree.
        lines: its physical lines.
        noqa_line_for: flake8's function that gives the text searched for a row.
    """

    module: Module
    tree: ast.Module
    lines: list[str]
    noqa_line_for: Callable[[int], str | None]

    @cached_property
    def names(self) -> Names:
        """What the file does with names of other modules."""
        return names(self.tree, self.module)


class Finding(NamedTuple):
    """One finding, as flake8 shows it.

    Attributes:
        row: physical line, from 1.
        column: in characters, from 1.
        code: ``"EH004"``.
        text: the message without the code.
    """

    row: int
    column: int
    code: str
    text: str

    @property
    def place(self) -> tuple[int, int, str]:
        """Where it is, and of which code."""
        return self.row, self.column, self.code

    @property
    def said(self) -> Said:
        """The parts of the message."""
        return take_apart(codes.BY_NAME[self.code], self.text)

    @property
    def message(self) -> str:
        """The message without the evidence."""
        return self.text.removesuffix(f" -- {self.said.evidence}")


@dataclass(frozen=True)
class Linted:
    """One file of the run.

    Attributes:
        path: relative to the current directory where that can be, with ``/`` between its parts.
        module: the module it holds.
        found: what flake8 let through of ours, in the order of the file.
        ignored: the codes that ``per-file-ignores`` keeps back here, ours and others.
        trouble: why it was not analysed; None if it was.
        area: the part of the project that it belongs to.
        cells: the cells, if it is a notebook that nbQA made a script of; rows are the script's.
    """

    path: str
    module: Module
    found: tuple[Finding, ...] = ()
    ignored: tuple[str, ...] = ()
    trouble: Trouble | None = None
    area: Area = LIBRARY
    cells: Cells | None = None

    @cached_property
    def findings(self) -> Counter[str]:
        """How many of each of our codes flake8 let through."""
        return Counter(finding.code for finding in self.found)

    @property
    def counts(self) -> Counter[str]:
        """The same, and E999 or E902 of a file that was not analysed: what is to be mended."""
        trouble = self.trouble
        if trouble and trouble.code and trouble.is_there:
            return self.findings + Counter([trouble.code])
        return self.findings

    @cached_property
    def values(self) -> Counter[codes.Value | None]:
        """What the findings are about; None counts those that are about no value."""
        return Counter(finding.said.value for finding in self.found)

    @property
    def places(self) -> list[tuple[int, int, str]]:
        """Where the findings are, and of which codes."""
        return [finding.place for finding in self.found]

    @property
    def listed(self) -> tuple[str, ...]:
        """Those of the codes ignored that are ours, or prefixes of ours."""
        return tuple(code for code in self.ignored if code.startswith("EH"))

    @property
    def is_pure(self) -> bool:
        """Whether it was analysed, and has no finding, shown or kept back with its file."""
        return not (self.trouble or self.found or self.listed)

    @property
    def folders(self) -> list[str]:
        """The folders it lies in, from the outermost on."""
        return self.path.split("/")[:-1]


def counted(files: Iterable[Linted]) -> Counter[str]:
    """How many of each of our codes flake8 let through in all."""
    return Counter(finding.code for file in files for finding in file.found)


def shown(filename: str) -> str:
    """The name of a file in a report; of nbQA's script, that of the notebook."""
    filename = notebook(filename) or filename
    try:
        path = os.path.relpath(filename)
    except (OSError, ValueError):  # no current directory, or another drive
        path = filename
    if path.startswith(os.pardir) and os.path.isabs(filename):
        path = filename
    # An editor may pipe code from Windows to elsewhere.
    return path.replace("\\" if path[1:3] == ":\\" else os.sep, "/")


def read(filename: str, module: Module, options: argparse.Namespace) -> Content:
    """Read a file as flake8 does; piped code as well.

    Raises:
        NotAnalysedError: if there is nothing that flake8 could have checked.
    """
    piped = "-" in options.filenames and filename == (options.stdin_display_name or "stdin")
    try:
        processor = FileProcessor("-" if piped else filename, options)
    except OSError as error:
        text = f"cannot be read: {error.strerror or error}"
        is_there = os.path.lexists(filename)
        raise NotAnalysedError(Trouble(text, "E902", is_there=is_there)) from error
    if processor.should_ignore_file():
        raise NotAnalysedError(Trouble("skipped: it holds a line '# flake8: noqa'"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # flake8 has shown them already
            tree = ast.parse("".join(processor.lines))
    except SyntaxError as error:
        row = error.lineno or 1
        text = f"does not parse: line {row}: {error.msg}"
        raise NotAnalysedError(Trouble(text, "E999", row)) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise NotAnalysedError(Trouble(f"does not parse: {error}", "E999")) from error
    return Content(module, tree, processor.lines, processor.noqa_line_for)
