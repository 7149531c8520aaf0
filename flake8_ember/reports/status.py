"""``--format=ember-status``: how far the purification is, as a Markdown page for a plan."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flake8_ember.codes import CODES
from flake8_ember.reports.areas import AREAS, ASIDE, LIBRARY, Area
from flake8_ember.reports.checklist import checklist
from flake8_ember.reports.excused import Excused, excused
from flake8_ember.reports.files import Content, Linted, counted
from flake8_ember.reports.in_force import InForce
from flake8_ember.reports.markdown import count, joined, quoted, share, table
from flake8_ember.reports.notes import hidden, not_analysed
from flake8_ember.reports.packages import HEADER, Package, impure, package_table, packages
from flake8_ember.reports.register import register
from flake8_ember.reports.report import Proposing, Report
from flake8_ember.reports.since import since
from flake8_ember.settings import Settings

# Rows of the tables of packages, and how many of them are left for those beside the library.
MOST_ROWS = 39
LEAST_ROWS = 12


class Status(Report):
    """The status."""

    def __init__(
        self, options: argparse.Namespace, settings: Settings, proposer: Proposing
    ) -> None:
        """Begin with no exception."""
        super().__init__(options, settings, proposer)
        self._excused: dict[str, Excused] = {}
        self._in_force = InForce(settings)

    def look_at(self, file: Linted, content: Content) -> None:
        """See what the file's exceptions keep back, and which settings are about it."""
        found = excused(content, self.settings, self.options.disable_noqa)
        self._excused[file.path] = replace(found, cells=file.cells)
        self._in_force.look_at(file, content)

    def render(self, files: Sequence[Linted]) -> str:
        """The page."""
        return joined(
            status(files),
            *since(files, self.settings.since),
            register(self._excused, self.settings.allowlist),
            not_analysed(files),
            self._in_force.render(),
        )


def status(files: Sequence[Linted]) -> str:
    """Write down how many files have which habits: by area, by package, file by file."""
    analysed = [file for file in files if not file.trouble]
    by_area = {area: [file for file in analysed if file.area == area] for area in AREAS}
    blocks = ["# Purification status", _headline(by_area), _areas(by_area), _habits(by_area)]
    blocks.append(hidden(files))
    blocks += _package_tables(by_area)
    if analysed:
        blocks.append("## Files")
    for area in AREAS:
        if by_area[area]:
            within = [file for file in files if file.area == area]
            blocks += [f"### {area.name.capitalize()}", checklist(within)]
    return joined(*blocks)


def _package_tables(by_area: dict[Area, list[Linted]]) -> Iterator[str]:
    rows = MOST_ROWS
    others = [file for area, files in by_area.items() if area != LIBRARY for file in files]
    for title, files in (("Packages of the library", by_area[LIBRARY]), ("Others", others)):
        if files:
            found = packages(files, rows - (LEAST_ROWS if files is not others else 0))
            rows -= len(impure(found))
            yield f"## {title}"
            yield package_table(found)


def _headline(by_area: dict[Area, list[Linted]]) -> str:
    files = by_area[LIBRARY] or [file for within in by_area.values() for file in within]
    whole = Package("the library" if by_area[LIBRARY] else "all", files)
    if not files:
        return ""
    pure = f"{whole.pure} of {count(len(files), 'file')}"
    line = f"**{share(whole.pure, len(files))} of {whole.name} is pure**: {pure}"
    if not whole.findings:
        return f"{line}."
    worst = packages(files, MOST_ROWS - LEAST_ROWS)[0]
    return (
        f"{line}. {count(whole.findings, 'finding')} in the others; the worst package is"
        f" {quoted(worst.name)} with {worst.findings}."
    )


def _areas(by_area: dict[Area, list[Linted]]) -> str:
    rows = [Package(area.name, files) for area, files in by_area.items() if files]
    everything = Package("all", [file for files in by_area.values() for file in files])
    lines = [(package.name, *package.row) for package in (*rows, everything)]
    told = "; ".join(
        f"{area.name} by {', '.join(map(quoted, sorted(area.folders)))}" for area in ASIDE
    )
    return joined(
        table(["part", *HEADER], lines),
        f"The outermost folder that tells decides: {told}; names such as `test_…`, `…_test`,"
        " `example_…`, `setup` do, too. Backends lie below `ember-backends`. The rest is the"
        " library.",
    )


def _habits(by_area: dict[Area, list[Linted]]) -> str:
    parts = (by_area[LIBRARY], [file for files in by_area.values() for file in files])
    rows = [_habit(f"{code.habit} ({code.name})", code.name, parts) for code in CODES]
    listed = [sum(bool(file.listed) for file in files) for files in parts]
    if listed[1]:
        title = "on the `per-file-ignores` list"
        rows.append([title, listed[0], "", "", listed[1], "", ""])
    header = ["files with", "library", "share", "findings", "all", "share", "findings"]
    return table(header, rows)


def _habit(title: str, code: str, parts: Sequence[Sequence[Linted]]) -> list[object]:
    row: list[object] = [title]
    for files in parts:
        having = sum(bool(file.findings[code]) for file in files)
        row += [having, share(having, len(files)), counted(files)[code]]
    return row
