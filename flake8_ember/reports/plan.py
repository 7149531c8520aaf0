"""``--format=ember-plan``: the impure files in the order in which to purify them."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from flake8_ember.fixes.proposals import How, Proposer
from flake8_ember.reports.areas import LIBRARY, is_aside
from flake8_ember.reports.files import Content, Linted
from flake8_ember.reports.markdown import codes, count, joined, quoted, share
from flake8_ember.reports.names import Names
from flake8_ember.reports.notes import findings, hidden, not_analysed
from flake8_ember.reports.report import Report
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


class Plan(Report):
    """Prints the plan."""

    def __init__(self, options: argparse.Namespace, settings: Settings) -> None:
        """Begin with no file."""
        super().__init__(options, settings)
        self._names: dict[str, Names] = {}
        self._fixable: dict[str, Fixable] = {}
        self._proposer = Proposer(settings)

    def look_at(self, file: Linted, content: Content) -> None:
        """Take note of what the file does with names, and of what ``fix`` would do in it."""
        self._names[file.path] = content.names
        if file.found and file.cells is None:  # a notebook is no file that ``fix`` changes
            hows = self._proposer.judge(file.path, content.lines, content.tree, file.places)
            self._fixable[file.path] = Fixable.of(hows)

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
    components = {file.path: "/".join(file.folders) for file in analysed if not is_aside(file.path)}
    known = users({file.path: file.module for file in analysed}, names, components)
    impure = [file for file in analysed if file.findings]
    phases = _phases(known, impure)
    blocks = ["# Purification plan", _head(analysed, impure), hidden(files)]
    done: list[Linted] = []
    for number, (phase, within) in enumerate(phases.items(), 1):
        if within:
            lines = _items(within, known, fixable, len(done))
            done += within
            blocks += [
                f"## Phase {number}: {phase}",
                f"{_PHASES[phase]} {_work(within, fixable)}",
                "\n".join(lines),
                _after(analysed, done),
            ]
    return joined(*blocks)


def _head(analysed: Sequence[Linted], impure: Sequence[Linted]) -> str:
    if not impure:
        return f"Nothing to do: no findings in {count(len(analysed), 'file')}."
    what = f"{len(impure)} of {count(len(analysed), 'file')}"
    return f"{findings(impure)} in {what}, the files with most impact first."


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


def _work(files: Sequence[Linted], fixable: Mapping[str, Fixable]) -> str:
    """How much there is to do in files, and how much of it ``fix`` does."""
    fixed: int = sum(fixable.get(file.path, _NOTHING).safe.total() for file in files)
    return f"{count(len(files), 'file')}, {findings(files)}; `fix` does {fixed or 'none'}."


def _after(analysed: Sequence[Linted], done: Iterable[Linted]) -> str:
    """How much is pure when files are done."""
    paths = {file.path for file in done}
    # What per-file-ignores keeps back stays to do.
    pure = [file for file in analysed if file.is_pure or (file.path in paths and not file.listed)]
    library = [file for file in analysed if file.area == LIBRARY]
    every = f"{share(len(pure), len(analysed))} of all files"
    if not library:
        return f"**After this phase {every} are pure.**"
    of_library = share(sum(file.area == LIBRARY for file in pure), len(library))
    return f"**After this phase {of_library} of the library is pure**, and {every}."


def _items(
    files: Sequence[Linted], known: Mapping[str, Users], fixable: Mapping[str, Fixable], before: int
) -> Iterator[str]:
    """A line for each file; those of equal impact share a rank."""
    rank, last = before, None
    for place, file in enumerate(files, before + 1):
        users = known[file.path]
        if users.impact != last:
            rank, last = place, users.impact
        what = f"{findings([file])}: {codes(file.findings)}"
        fixed = _fixed(file, fixable.get(file.path, _NOTHING))
        yield f"{rank}. [ ] {quoted(file.path)}: {_used(users)}; {what}; {fixed}"


def _used(users: Users) -> str:
    if not users.total:
        return "used by none"
    names = count(users.names, "name")
    circle = f" in a circle of {users.circle}" if users.circle > 1 else ""
    return f"used by {users.total} ({len(users.direct)} directly, {names}){circle}"


def _fixed(file: Linted, fixable: Fixable) -> str:
    """What ``fix`` does, and what is left then."""
    number: int = fixable.safe.total()
    more = f" ({fixable.unsafe} more with `--unsafe`)" if fixable.unsafe else ""
    if not number:
        return f"`fix` does none{more}"
    left = Counter(file.findings)
    left.subtract(fixable.safe)
    left = +left
    return f"`fix` does {number if left else 'all'}{more}{f', left {codes(left)}' if left else ''}"
