"""``--format=ember-plan``: the impure files in the order in which to purify them."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from functools import partial

from flake8_ember.reports.areas import is_aside
from flake8_ember.reports.files import Content, Linted
from flake8_ember.reports.imports import Importers, importers, imports
from flake8_ember.reports.markdown import codes, count, joined, quoted, share
from flake8_ember.reports.notes import findings, hidden, not_analysed
from flake8_ember.reports.report import Report
from flake8_ember.settings import Settings
from flake8_ember.syntax.imports import Import

# In the order of the work, each with what belongs there.
CORE = "core"
IMPACT = "high impact"
API = "public API"
OUTSIDE = "examples and tests"
_PHASES = {
    CORE: "Imported by at least half as many modules as the most imported file.",
    IMPACT: "Imported by other modules of the library.",
    API: "Imported by no module of the library, only by those who use it.",
    OUTSIDE: "No part of the library.",
}


class Plan(Report):
    """Prints the plan."""

    def __init__(self, options: argparse.Namespace, settings: Settings) -> None:
        """Begin with no import."""
        super().__init__(options, settings)
        self._imports: dict[str, list[Import]] = {}

    def look_at(self, file: Linted, content: Content) -> None:
        """Take note of what the file imports."""
        self._imports[file.path] = imports(content.tree, file.module)

    def render(self, files: Sequence[Linted]) -> str:
        """The plan."""
        return joined(plan(files, self._imports), not_analysed(files))


def plan(files: Sequence[Linted], imported: Mapping[str, list[Import]]) -> str:
    """Write the plan down.

    Args:
        files: all linted files, sorted by path.
        imported: what each analysed file imports, by its path.
    """
    analysed = [file for file in files if not file.trouble]
    known = importers({file.path: file.module for file in analysed}, imported)
    impure = sorted(
        (file for file in analysed if file.findings),
        key=lambda file: _order(file, known[file.path]),
    )
    phase_of = _phases(known)
    blocks = ["# Purification plan", _head(analysed, impure), hidden(files)]
    done = 0
    for number, phase in enumerate(_PHASES, 1):
        within = [file for file in impure if phase_of[file.path] == phase]
        if within:
            ranks = range(done + 1, done + len(within) + 1)
            done += len(within)
            free = share(len(analysed) - len(impure) + done, len(analysed))
            what = f"{count(len(within), 'file')}, {findings(within)}"
            blocks += [
                f"## Phase {number}: {phase}",
                f"{_PHASES[phase]} {what}; once done, {free} of all files are free of findings.",
                "\n".join(map(partial(_item, known), ranks, within)),
            ]
    return joined(*blocks)


def _head(analysed: Sequence[Linted], impure: Sequence[Linted]) -> str:
    if not impure:
        return f"Nothing to do: no findings in {count(len(analysed), 'file')}."
    what = f"{len(impure)} of {count(len(analysed), 'file')}"
    return f"{findings(impure)} in {what}, the files with most impact first."


def _order(file: Linted, importers: Importers) -> tuple[int, int, str]:
    total: int = importers.total
    return -total, file.findings.total(), file.path


def _phases(known: Mapping[str, Importers]) -> dict[str, str]:
    # What the library imports belongs to it, whatever its name.
    outside = {
        path for path, (direct, _) in known.items() if is_aside(path) and all(map(is_aside, direct))
    }
    most: int = max((known[path].total for path in known if path not in outside), default=0)
    phases = {}
    for path, (direct, total) in known.items():
        if path in outside:
            phases[path] = OUTSIDE
        elif total and total >= most / 2:
            phases[path] = CORE
        else:
            phases[path] = API if direct <= outside else IMPACT
    return phases


def _item(known: Mapping[str, Importers], rank: int, file: Linted) -> str:
    direct, total = known[file.path]
    who = f"imported by {total} ({len(direct)} directly)" if total else "imported by none"
    what = f"{findings([file])}: {codes(file.findings)}"
    return f"{rank}. [ ] {quoted(file.path)}: {who}; {what}"
