"""What changed since earlier runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from flake8_ember.codes import NAMES
from flake8_ember.reports.files import Linted
from flake8_ember.reports.markdown import count, joined, quoted, table
from flake8_ember.settings import SavedRun

MOST_ROWS = 20

_WAYS = GONE, DONE, BETTER, WORSE, NEW, OTHER = (
    "gone or not linted",
    "done",
    "better",
    "worse",
    "new with findings",
    "with other findings",
)


class Change(NamedTuple):
    """A file with other findings than it had.

    Attributes:
        path: the file.
        before: how many findings of each code it had.
        after: how many it has.
    """

    path: str
    before: Counter[str]
    after: Counter[str]

    @property
    def difference(self) -> int:
        """How many more findings there are."""
        difference: int = self.after.total() - self.before.total()
        return difference


def changes(files: Sequence[Linted], run: SavedRun) -> list[Change]:
    """Return what changed, with the largest differences first.

    A file that the earlier run had findings in and that is not among these files has none any
    more: it is gone, or was not linted.

    Args:
        files: all linted files.
        run: the earlier run.
    """
    after = {file.path: file.findings for file in files}
    before = {path: counted(counts) for path, counts in run.counts.items()}
    found = [
        Change(path, before.get(path, Counter()), after.get(path, Counter()))
        for path in sorted({*before, *after})
    ]
    return sorted(
        (each for each in found if each.before != each.after),
        key=_size,
    )


def _size(change: Change) -> tuple[int, str]:
    difference: int = change.difference
    return -abs(difference), change.path


def counted(counts: Mapping[str, int]) -> Counter[str]:
    """Those of a file's counts that are of our own codes."""
    return Counter({code: counts[code] for code in NAMES if counts.get(code)})


def since(files: Sequence[Linted], runs: Iterable[SavedRun]) -> Iterator[str]:
    """Yield a section for each earlier run: what changed since then."""
    for run in runs:
        found = changes(files, run)
        before: int = sum(counted(counts).total() for counts in run.counts.values())
        after: int = sum(file.findings.total() for file in files)
        head = f"**{count(after, 'finding')}, {more(after - before, before)}.**"
        yield joined(f"## Since {quoted(run.path)}", head, _balance(files, found), _table(found))


def more(difference: int, before: int) -> str:
    """Whether there are more findings, in words.

    Args:
        difference: how many more.
        before: how many there were.
    """
    if not difference:
        return "as many as then"
    return f"{abs(difference)} {'more' if difference > 0 else 'fewer'} than {before} then"


def _balance(files: Iterable[Linted], found: Iterable[Change]) -> str:
    """How many files became better, or worse, in which way."""
    linted = {file.path for file in files}
    numbers = Counter(way(each, linted) for each in found)
    parts = [f"{numbers[way]} {way}" for way in _WAYS if numbers[way]]
    return f"Files: {', '.join(parts)}." if parts else "No file changed."


def way(change: Change, linted: set[str]) -> str:
    """What became of a file, in words.

    Args:
        change: how it changed.
        linted: the paths of all linted files.
    """
    if change.path not in linted:
        return GONE
    if not change.after:
        return DONE
    if not change.before:
        return NEW
    return BETTER if change.difference < 0 else WORSE if change.difference > 0 else OTHER


def _table(found: Sequence[Change]) -> str:
    if not found:
        return ""
    rows = [
        (quoted(each.path), each.before.total(), each.after.total(), f"{each.difference:+}")
        for each in found[:MOST_ROWS]
    ]
    rest = len(found) - len(rows)
    more = f"{count(rest, 'more file')} changed by no more than that." if rest else ""
    return joined(table(["file", "then", "now", "change"], rows), more)
