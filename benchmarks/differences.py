"""What changed between two lists of findings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import zip_longest
from typing import NamedTuple

KINDS = ("lost", "new", "relabelled", "reworded")

_FINDING = re.compile(r"(.+?):(\d+):(\d+): ([A-Z]+\d+) (.*)")
_MAY_BE = "a value that may be a tensor"


class Finding(NamedTuple):
    """A line that flake8 prints."""

    path: str
    row: int
    column: int
    code: str
    text: str

    @classmethod
    def parse(cls, line: str) -> Finding:
        """Read a line; raises ValueError if it is no finding."""
        match = _FINDING.fullmatch(line)
        if not match:
            raise ValueError(f"no finding: {line}")
        path, row, column, code, text = match.groups()
        return cls(path, int(row), int(column), code, text)

    def __str__(self) -> str:
        """Return the line again."""
        return f"{self.path}:{self.row}:{self.column}: {self.code} {self.text}"


class Change(NamedTuple):
    """A finding that is no longer what it was; None where there is none."""

    before: Finding | None
    after: Finding | None

    @property
    def kind(self) -> str:
        """One of ``KINDS``: relabelled if the two are not equally sure, else reworded."""
        if not self.after:
            return "lost"
        if not self.before:
            return "new"
        sure = [_MAY_BE not in each.text for each in self if each]
        return "reworded" if len(set(sure)) == 1 else "relabelled"

    def lines(self) -> list[str]:
        """Return the change as lines of a diff."""
        return [f"{sign} {finding}" for sign, finding in zip("-+", self) if finding]


def compare(before: Iterable[Finding], after: Iterable[Finding]) -> list[Change]:
    """Return what changed, by kind and place.

    Two findings belong together that have place and code in common.
    """
    old, new = Counter(before), Counter(after)
    places: defaultdict[tuple[object, ...], tuple[list[Finding], list[Finding]]]
    places = defaultdict(lambda: ([], []))
    for side, findings in enumerate((old - new, new - old)):
        for finding in findings.elements():
            places[finding[:-1]][side].append(finding)
    changes = [
        Change(*pair) for each in places.values() for pair in zip_longest(*map(sorted, each))
    ]
    return sorted(changes, key=lambda each: (KINDS.index(each.kind), each.after or each.before))


def tally(changes: Iterable[Change]) -> str:
    """Return how many changes there are of each kind."""
    counts = Counter(change.kind for change in changes)
    return ", ".join(f"{counts[kind]:,} {kind}" for kind in KINDS)
