"""The door to flake8: to it a report is a formatter, which collects, then prints once."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from flake8.exceptions import ExecutionError
from flake8.formatting.base import BaseFormatter
from flake8.statistics import Statistics
from flake8.violation import Violation

from flake8_ember import options
from flake8_ember.codes import NAMES
from flake8_ember.formats import Format, asked_for
from flake8_ember.modules import Module, notebook
from flake8_ember.per_file import Ignores
from flake8_ember.reports.areas import area_of
from flake8_ember.reports.config import unknown_keys
from flake8_ember.reports.environments import left_out
from flake8_ember.reports.files import Finding, Linted, NotAnalysedError, read, shown
from flake8_ember.reports.notebooks import cells
from flake8_ember.reports.report import Report

if TYPE_CHECKING:
    from flake8_ember.fixes.proposals import Proposer


class Formatter(BaseFormatter):  # type: ignore[misc]  # flake8 has no types
    """Prints a report after the last file."""

    def after_init(self) -> None:
        """Begin with no file; called by flake8, before it looks for files."""
        self._settings = options.parse(self.options)
        formats = list(asked_for(self.options.format, self._settings.also))
        self._format = formats[0]
        shared = (self.options, self._settings, lambda: self._proposer)
        self._reports = [_load(each)(*shared) for each in formats]
        files = [self.options.output_file or "", *(also.path for also in self._settings.also)]
        for report, path in zip(self._reports, files, strict=True):
            report.goes_to = path
        self._filenames: dict[str, str] = {}
        self._found: dict[str, list[Finding]] = {}
        self._is_printed = False
        # A path that is not there is always red, whatever --select says.
        self.options.extend_select = [*(self.options.extend_select or ()), "E902"]
        self.options.extend_exclude = [
            *(self.options.extend_exclude or ()),
            *left_out(self.options.filenames or (os.curdir,)),
        ]
        for line in unknown_keys():
            print(f"flake8-ember: {line}", file=sys.stderr)

    @cached_property
    def _proposer(self) -> Proposer:
        from flake8_ember.fixes.proposals import Proposer  # read only where it is asked for

        return Proposer(self._settings)

    def start(self) -> None:
        """Open the output file, if any; called by flake8."""
        super().start()
        if self.output_fd is not None:
            self.output_fd.reconfigure(encoding="utf-8")  # as on the terminal
            if self._format.is_document:
                self.output_fd.truncate(0)

    def beginning(self, filename: str) -> None:
        """Take note of a file, be there findings or not; called by flake8."""
        path = shown(filename)
        self._filenames[path] = filename
        self._found[path] = []  # afresh, should a file be named twice

    def handle(self, error: Violation) -> None:
        """Take note of a finding; called by flake8 with those that it would show."""
        if error.code in NAMES:
            finding = Finding(error.line_number, error.column_number, error.code, error.text)
            self._found[shown(error.filename)].append(finding)

    def show_statistics(self, statistics: Statistics) -> None:
        """Print flake8's statistics below the report; called by flake8."""
        self._print()
        super().show_statistics(statistics)

    def show_benchmarks(self, benchmarks: list[tuple[str, float]]) -> None:
        """Print flake8's benchmarks below the report; called by flake8."""
        self._print()
        super().show_benchmarks(benchmarks)

    def stop(self) -> None:
        """Print the report; called by flake8 after the last file."""
        self._print()
        super().stop()

    @cached_property
    def _ignores(self) -> Ignores:
        return Ignores(self.options.per_file_ignores)

    def _print(self) -> None:
        if self._is_printed:
            return
        self._is_printed = True
        files = [self._linted(path) for path in sorted(self._filenames)]
        printed, *others = (_text(report.render(files)) for report in self._reports)
        self.write(printed, None)
        for also, text in zip(self._settings.also, others, strict=True):
            _save(also.path, text)

    def _linted(self, path: str) -> Linted:
        filename = self._filenames[path]
        module = Module.from_path(filename)
        area = area_of(path, module, self._settings.backends)
        found = tuple(sorted(self._found[path]))
        file = Linted(path, module, found, self._ignores.codes(filename), area=area)
        try:
            content = read(filename, module, self.options)
        except NotAnalysedError as error:
            return replace(file, trouble=error.trouble)
        if notebook(filename):
            found_cells = cells(content.lines)
            found = tuple(each._replace(text=found_cells.told(each.text)) for each in found)
            file = replace(file, found=found, cells=found_cells)
        for report in self._reports:
            report.look_at(file, content)
        return file


def _load(format: Format) -> type[Report]:
    module, _, name = format.report.partition(":")
    found: type[Report] = getattr(import_module(f"{__package__}.{module}"), name)
    return found


def _text(text: str) -> str:
    """What can be written of a text: a file's name may hold bytes that are none."""
    return text.encode("utf-8", "backslashreplace").decode()


def _save(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"{text}\n" if text else "")
    except OSError as error:
        raise ExecutionError(f"--ember-also: cannot write {path}: {error.strerror}") from error
