"""``--format=ember-plan``: the impure files in the order in which to purify them."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from flake8_ember.fixes.proposals import How
from flake8_ember.reports.areas import LIBRARY, is_aside
from flake8_ember.reports.files import Content, Linted
from flake8_ember.reports.markdown import codes, count, joined, quoted, share
from flake8_ember.reports.names import Names
from flake8_ember.reports.notes import findings, hidden, not_analysed
from flake8_ember.reports.report import Proposing, Report
from flake8_ember.reports.since import since
from flake8_ember.reports.users import Users, users
from flake8_ember.settings import Settings

CORE_COMPONENTS = 3

# In the order of the work, each with what belongs there.
CORE = "core"
IMPACT = "high impact"
API = "public API"
OUTSIDE = "examples and tests"
_PHASES = {
    CORE: f"Used in at least {CORE_COMPONENTS} other folders of the library.",
    IMPACT: "Used by other files of the library.",
    API: "Used by no other file of the library, only by those who use it.",
    OUTSIDE: "No part of the library.",
}


class Fixable(NamedTuple):
    """What ``fix`` would do in a file.

    Attributes:
        safe: how many findings of each code it fixes by itself.
        unsafe: how many more with ``--unsafe``.
    """

    safe: Counter[str]
    unsafe: int

    @classmethod
    def of(cls, hows: Mapping[tuple[int, int, str], How]) -> Fixable:
        """Count what may be done about findings."""
        safe = Counter(code for (_, _, code), how in hows.items() if how.is_safe)
        return cls(safe, sum(how.is_unsafe for how in hows.values()))


_NOTHING = Fixable(Counter(), 0)


class Step(NamedTuple):
    """A file of the plan.

    Attributes:
        rank: from 1 on; files of equal impact share one.
        phase: the name of its phase.
        file: the file.
        users: who uses it.
        fixable: what ``fix`` would do in it.
    """

    rank: int
    phase: str
    file: Linted
    users: Users
    fixable: Fixable

    @property
    def used(self) -> str:
        """Who uses it, in words."""
        if not self.users.total:
            return "used by none"
        names = count(self.users.names, "name")
        circle = f" in a circle of {self.users.circle}" if self.users.circle > 1 else ""
        return f"used by {self.users.total} ({len(self.users.direct)} directly, {names}){circle}"

    @property
    def fixed(self) -> str:
        """What ``fix`` does, and what is left then, in words."""
        number: int = self.fixable.safe.total()
        unsafe = self.fixable.unsafe
        more = f" ({unsafe} more with `--unsafe`)" if unsafe else ""
        if not number:
            return f"`fix` does none{more}"
        left = Counter(self.file.findings)
        left.subtract(self.fixable.safe)
        left = +left
        rest = f", left {codes(left)}" if left else ""
        return f"`fix` does {number if left else 'all'}{more}{rest}"


class Plan(Report):
    """Prints the plan."""

    def __init__(
        self, options: argparse.Namespace, settings: Settings, proposer: Proposing
    ) -> None:
        """Begin with no file."""
        super().__init__(options, settings, proposer)
        self._names: dict[str, Names] = {}
        self._fixable: dict[str, Fixable] = {}

    def look_at(self, file: Linted, content: Content) -> None:
        """Take note of what the file does with names, and of what ``fix`` would do in it."""
        self._names[file.path] = content.names
        if file.found and file.cells is None:  # a notebook is no file that ``fix`` changes
            hows = self.proposer().judge(file.path, content.lines, content.tree, file.places)
            self._fixable[file.path] = Fixable.of(hows)

    def steps(self, files: Sequence[Linted]) -> list[Step]:
        """The files of the plan, in its order."""
        return steps([file for file in files if not file.trouble], self._names, self._fixable)

    def render(self, files: Sequence[Linted]) -> str:
        """The plan."""
        return joined(
            plan(files, self._names, self._fixable),
            *since(files, self.settings.since),
            not_analysed(files),
        )


def plan(
    files: Sequence[Linted], names: Mapping[str, Names], fixable: Mapping[str, Fixable]
) -> str:
    """Write the plan down.

    Args:
        files: all linted files, sorted by path.
        names: what each analysed file does with names, by its path.
        fixable: what ``fix`` would do, by path.
    """
    analysed = [file for file in files if not file.trouble]
    planned = steps(analysed, names, fixable)
    blocks = ["# Purification plan", _head(analysed, planned), hidden(files)]
    done: set[str] = set()
    by_phase = {phase: list(within) for phase, within in groupby(planned, attrgetter("phase"))}
    for number, phase in enumerate(_PHASES, 1):
        if within := by_phase.get(phase):
            done.update(step.file.path for step in within)
            blocks += [
                f"## Phase {number}: {phase}",
                f"{_PHASES[phase]} {_work(within)}",
                "\n".join(map(_item, within)),
                _after(analysed, done),
            ]
    return joined(*blocks)


def steps(
    analysed: Sequence[Linted], names: Mapping[str, Names], fixable: Mapping[str, Fixable]
) -> list[Step]:
    """Put the impure files in order.

    Args:
        analysed: the files that were analysed, sorted by path.
        names: what each does with names, by its path.
        fixable: what ``fix`` would do, by path.
    """
    components = {file.path: "/".join(file.folders) for file in analysed if not is_aside(file.path)}
    known = users({file.path: file.module for file in analysed}, names, components)
    found: list[Step] = []
    for phase, files in _phases(known, [file for file in analysed if file.findings]).items():
        before = len(found)
        for place, file in enumerate(files, before + 1):
            who, last = known[file.path], found[-1] if place > before + 1 else None
            rank = last.rank if last and last.users.impact == who.impact else place
            found.append(Step(rank, phase, file, who, fixable.get(file.path, _NOTHING)))
    return found


def _head(analysed: Sequence[Linted], planned: Sequence[Step]) -> str:
    if not planned:
        return f"Nothing to do: no findings in {count(len(analysed), 'file')}."
    what = f"{len(planned)} of {count(len(analysed), 'file')}"
    return (
        f"{findings([step.file for step in planned])} in {what}, the files with most impact first."
    )


def _phases(known: Mapping[str, Users], impure: Iterable[Linted]) -> dict[str, list[Linted]]:
    # What the library uses belongs to it, whatever its name.
    outside = {
        path for path, users in known.items() if is_aside(path) and all(map(is_aside, users.direct))
    }
    phases: dict[str, list[Linted]] = {phase: [] for phase in _PHASES}
    for file in sorted(impure, key=lambda file: _order(file, known[file.path])):
        users = known[file.path]
        if file.path in outside:
            phase = OUTSIDE
        elif users.components >= CORE_COMPONENTS:
            phase = CORE
        else:
            phase = API if users.direct <= outside else IMPACT
        phases[phase].append(file)
    return phases


def _order(file: Linted, users: Users) -> tuple[int, int, int, int, str]:
    total: int = users.total
    names: int = users.names
    return -total, -names, -len(users.direct), file.findings.total(), file.path


def _work(within: Sequence[Step]) -> str:
    """How much there is to do in files, and how much of it ``fix`` does."""
    fixed: int = sum(step.fixable.safe.total() for step in within)
    files = [step.file for step in within]
    return f"{count(len(files), 'file')}, {findings(files)}; `fix` does {fixed or 'none'}."


def _after(analysed: Sequence[Linted], done: Container[str]) -> str:
    """How much is pure when files, given by their paths, are done."""
    # What per-file-ignores keeps back stays to do.
    pure = [file for file in analysed if file.is_pure or (file.path in done and not file.listed)]
    library = [file for file in analysed if file.area == LIBRARY]
    every = f"{share(len(pure), len(analysed))} of all files"
    if not library:
        return f"**After this phase {every} are pure.**"
    of_library = share(sum(file.area == LIBRARY for file in pure), len(library))
    return f"**After this phase {of_library} of the library is pure**, and {every}."


def _item(step: Step) -> str:
    what = f"{findings([step.file])}: {codes(step.file.findings)}"
    return f"{step.rank}. [ ] {quoted(step.file.path)}: {step.used}; {what}; {step.fixed}"
