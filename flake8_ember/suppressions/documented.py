"""Exceptions in comments that say why: the entries of an exception register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from flake8_ember.diagnostics import Diagnostic
from flake8_ember.suppressions.noqa import NoqaMapping


class DocumentedNoqa:
    """One exception.

    Attributes:
        row: physical line of its comment, from 1.
        excused: how many findings of each code it keeps back.
        reason: why, in its author's words.
    """

    __slots__ = ("excused", "reason", "row")

    def __init__(self, row: int, excused: Counter[str], reason: str) -> None:
        self.row = row
        self.excused = excused
        self.reason = reason


def documented(findings: Iterable[Diagnostic], noqas: NoqaMapping) -> Iterator[DocumentedNoqa]:
    """Find the comments that name our codes, excuse a finding and say why.

    Args:
        findings: those of EH001-EH004 that are left over, selected or not.
        noqas: the file's.
    """
    for line, found in noqas.codes_on(findings).items():
        noqa = line.noqa
        excused = Counter({code: found[code] for code in found if noqa.covers(code)})
        if excused and (reason := noqas.documented_reason_for(line)):
            yield DocumentedNoqa(noqa.row, excused, reason)
