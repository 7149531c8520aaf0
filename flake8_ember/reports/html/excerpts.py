"""Which lines of the sources the page shows: as many around each finding as it has room for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

MOST_LINES = 40_000
# How many lines around a finding, the best first.
_AROUND = (1_000_000, 30, 10, 5, 3, 1)


def room(rows: Mapping[str, Sequence[int]], lengths: Mapping[str, int]) -> int:
    """Return how many lines around a finding may be shown.

    Args:
        rows: the rows with findings, by file.
        lengths: how many lines the files have.
    """
    for around in _AROUND:
        shown = (excerpts(rows[path], lengths[path], around) for path in rows)
        if sum(len(each) for of_file in shown for each in of_file) <= MOST_LINES:
            break
    return around


def excerpts(rows: Iterable[int], length: int, around: int) -> list[range]:
    """Return the rows to show, as ranges that do not touch.

    Args:
        rows: those with findings, sorted.
        length: how many lines the file has.
        around: how many lines to show around each.
    """
    found: list[range] = []
    for row in rows:
        start, stop = max(1, row - around), min(length, row + around) + 1
        if start >= stop:
            continue
        if found and start <= found[-1].stop:
            start = found.pop().start
        found.append(range(start, stop))
    return found
