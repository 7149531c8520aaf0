"""A linted file: its name in a report, what flake8 let through, and what the file holds."""

from __future__ import annotations

import argparse
import ast
import os
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from flake8.processor import FileProcessor

from flake8_ember.modules import Module


class NotAnalysedError(Exception):
    """flake8 could not, or was told not to, run the checks on a file; says why."""


class Content(NamedTuple):
    """What flake8 hands to a check."""

    tree: ast.Module
    lines: list[str]
    noqa_line_for: Callable[[int], str | None]


@dataclass(frozen=True)
class Linted:
    """One file of the run.

    Attributes:
        path: relative to the current directory where that can be, with ``/`` between its parts.
        module: the module it holds.
        findings: how many of each of our codes flake8 let through.
        ignored: the codes that ``per-file-ignores`` keeps back here, ours and others.
        trouble: why it was not analysed; empty if it was.
    """

    path: str
    module: Module
    findings: Counter[str] = field(default_factory=Counter)
    ignored: tuple[str, ...] = ()
    trouble: str = ""

    @property
    def listed(self) -> tuple[str, ...]:
        """Those of the codes ignored that are ours, or prefixes of ours."""
        return tuple(code for code in self.ignored if code.startswith("EH"))

    @property
    def is_pure(self) -> bool:
        """Whether it was analysed, and has no finding, shown or kept back with its file."""
        return not (self.trouble or self.findings or self.listed)

    @property
    def package(self) -> str:
        """The folder it lies in."""
        return self.path.rpartition("/")[0] or "."


def counted(files: Iterable[Linted]) -> Counter[str]:
    """How many of each of our codes flake8 let through in all."""
    return sum((file.findings for file in files), Counter())


def shown(filename: str) -> str:
    """The name of a file in a report."""
    try:
        path = os.path.relpath(filename)
    except (OSError, ValueError):  # no current directory, or another drive
        path = filename
    if path.startswith(os.pardir) and os.path.isabs(filename):
        path = filename
    return path.replace(os.sep, "/")


def read(filename: str, options: argparse.Namespace) -> Content:
    """Read a file as flake8 does; piped code as well.

    Raises:
        NotAnalysedError: if there is nothing that flake8 could have checked.
    """
    piped = "-" in options.filenames and filename == (options.stdin_display_name or "stdin")
    try:
        processor = FileProcessor("-" if piped else filename, options)
    except OSError as error:
        raise NotAnalysedError(f"cannot be read: {error.strerror or error}") from error
    if processor.should_ignore_file():
        raise NotAnalysedError("skipped: it holds a line '# flake8: noqa'")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # flake8 has shown them already
            tree = ast.parse("".join(processor.lines))
    except SyntaxError as error:
        raise NotAnalysedError(f"does not parse: line {error.lineno}: {error.msg}") from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise NotAnalysedError(f"does not parse: {error}") from error
    return Content(tree, processor.lines, processor.noqa_line_for)
