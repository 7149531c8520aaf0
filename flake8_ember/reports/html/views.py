"""What the page shows of files, packages and runs, as its template asks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from flake8_ember.codes import NAMES, Value
from flake8_ember.reports.areas import LIBRARY
from flake8_ember.reports.files import Finding, Linted
from flake8_ember.reports.html.excerpts import excerpts, room
from flake8_ember.reports.html.highlight import Mark, Piece, highlighted, marks
from flake8_ember.reports.packages import COLUMNS, Package, packages
from flake8_ember.reports.plan import Step
from flake8_ember.reports.since import changes, counted, more, way
from flake8_ember.settings import SavedRun

MOST_PACKAGES = 27  # of the library
MOST_OTHERS = 12
MOST_FINDINGS = 6_000  # that are shown one by one

OTHER = "other"  # the class of what is about no value


class Kind(NamedTuple):
    """A kind of findings.

    Attributes:
        css: its class.
        title: what reports call it.
        number: how many there are.
    """

    css: str
    title: str
    number: int


def css_of(value: Value | None) -> str:
    """The class of findings about a value."""
    return value.name if value else OTHER


def kinds(files: Iterable[Linted]) -> list[Kind]:
    """How many findings of each kind files have."""
    values: Counter[Value | None] = Counter()
    for file in files:
        values.update(file.values)
    return [Kind(css_of(value), title, values[value]) for value, title in COLUMNS.items()]


def grouped(files: Iterable[Linted]) -> dict[str, list[Package]]:
    """The packages of the library and those beside it, the worst first."""
    analysed = [file for file in files if not file.trouble]
    library = [file for file in analysed if file.area == LIBRARY]
    others = [file for file in analysed if file.area != LIBRARY]
    return {
        "Library": packages(library, MOST_PACKAGES) if library else [],
        "Tests, examples, backends, tools": packages(others, MOST_OTHERS) if others else [],
    }


class Note(NamedTuple):
    """A finding.

    Attributes:
        number: its place among the file's, from 1.
        finding: the finding.
        css: the class of its kind.
        place: where it is, as an editor says it.
        mark: the first number of the mark that it has in the source; 0 if it has none.
    """

    number: int
    finding: Finding
    css: str
    place: str
    mark: int


class Excerpt(NamedTuple):
    """Lines that follow each other.

    Attributes:
        row: the first, from 1.
        lines: their pieces.
    """

    row: int
    lines: Sequence[Sequence[Piece]]


@dataclass(frozen=True)
class View:
    """A file with findings.

    Attributes:
        name: its anchor; empty if there is no room for its findings.
        file: the file.
        step: its step of the plan; None if it is not in it.
        package: the name of its package.
        source: its physical lines; empty if it cannot be shown.
        around: how many of them are shown around each finding.
    """

    name: str
    file: Linted
    step: Step | None
    package: str
    source: Sequence[str]
    around: int

    @property
    def kinds(self) -> list[Kind]:
        """How many findings of each kind it has."""
        return kinds([self.file])

    @cached_property
    def _marks(self) -> dict[int, list[Mark]]:
        return marks(self.source, self.file.found)

    @property
    def notes(self) -> Iterator[Note]:
        """Its findings, in order."""
        marked = [mark.numbers for of_row in self._marks.values() for mark in of_row]
        mark_of = {number: numbers[0] for numbers in marked for number in numbers}
        for number, finding in enumerate(self.file.found, 1):
            place = f"{self.label(finding.row)}:{finding.column}"
            css = css_of(finding.said.value)
            yield Note(number, finding, css, place, mark_of.get(number, 0))

    def label(self, row: int) -> str:
        """What a row of the source is called: its number, in a notebook behind the cell's."""
        return str(self.file.cells.place(row) if self.file.cells else row)

    @property
    def colours(self) -> list[str]:
        """The classes of its findings, in order."""
        return [css_of(finding.said.value) for finding in self.file.found]

    @property
    def excerpts(self) -> Iterator[Excerpt]:
        """What is shown of its source."""
        lines = highlighted(self.source, self._marks)
        for rows in excerpts(_rows(self.file), len(self.source), self.around):
            yield Excerpt(rows.start, lines[rows.start - 1 : rows.stop - 1])


def views(
    files: Iterable[Linted],
    steps: Iterable[Step],
    sources: Mapping[str, Sequence[str]],
    packages: Iterable[Package],
) -> list[View]:
    """Return the files with findings, in the order of the plan.

    Args:
        files: all linted files, sorted by path.
        steps: the plan.
        sources: the lines of files with findings, by path.
        packages: all packages.
    """
    step_of = {step.file.path: step for step in steps}
    package_of = {file.path: package.name for package in packages for file in package.files}
    found = {file.path: file for file in files if file.found}
    impure = [found[path] for path in {**step_of, **found}]
    names = {file.path: f"f{number}" for number, file in enumerate(_first(impure), 1)}
    lengths = {path: len(sources.get(path, ())) for path in names}
    around = room({path: _rows(found[path]) for path in names}, lengths)
    return [
        View(
            names.get(file.path, ""),
            file,
            step_of.get(file.path),
            package_of.get(file.path, ""),
            sources.get(file.path, ()),
            around,
        )
        for file in impure
    ]


def _first(files: Iterable[Linted]) -> Iterator[Linted]:
    """Those whose findings there is room for."""
    before = 0
    for file in files:
        if before >= MOST_FINDINGS:
            break
        before += len(file.found)
        yield file


def _rows(file: Linted) -> list[int]:
    return [finding.row for finding in file.found]


class Run(NamedTuple):
    """A run of the trend.

    Attributes:
        name: what it was saved as; empty for this one.
        counts: how many findings of each code there were.
        difference: how many more than in the run before it; None for the first.
    """

    name: str
    counts: Counter[str]
    difference: int | None


def trend(files: Iterable[Linted], since: Iterable[SavedRun]) -> list[Run]:
    """The earlier runs, as the user ordered them, and this one.

    Args:
        files: all linted files.
        since: the earlier runs.
    """
    found: list[Run] = []
    now = {file.path: file.findings for file in files}
    for name, by_file in (*((run.path, run.counts) for run in since), ("", now)):
        counts: Counter[str] = Counter(dict.fromkeys(NAMES, 0))
        for each in by_file.values():
            counts.update(counted(each))
        before = found[-1].counts.total() if found else None
        difference = None if before is None else counts.total() - before
        found.append(Run(name, counts, difference))
    return found


class Moved(NamedTuple):
    """A file with other findings than it had.

    Attributes:
        path: the file.
        before: how many findings it had.
        after: how many it has.
        way: what became of it.
    """

    path: str
    before: int
    after: int
    way: str


class News(NamedTuple):
    """What changed since the last of the earlier runs.

    Attributes:
        name: what that was saved as.
        headline: how many more findings there are.
        files: those that changed, with the largest differences first.
    """

    name: str
    headline: str
    files: list[Moved]

    @property
    def ways(self) -> dict[str, int]:
        """In how many files what happened, the most frequent first."""
        return dict(Counter(each.way for each in self.files).most_common())


def news(files: Sequence[Linted], since: Sequence[SavedRun]) -> News | None:
    """What changed; None if there is no earlier run.

    Args:
        files: all linted files.
        since: the earlier runs.
    """
    if not since:
        return None
    *_, before, now = (run.counts.total() for run in trend(files, since))
    linted = {file.path for file in files}
    found = [
        Moved(each.path, each.before.total(), each.after.total(), way(each, linted))
        for each in changes(files, since[-1])
    ]
    return News(since[-1].path, more(now - before, before), found)
