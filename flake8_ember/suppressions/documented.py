"""Exceptions in comments that say why: the entries of an exception register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

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


def documented(
    findings: Iterable[Diagnostic],
    lines: Sequence[str],
    noqa_line_for: Callable[[int], str | None],
) -> Iterator[DocumentedNoqa]:
    """Find the comments that name our codes, excuse a finding and say why.

    Args:
        findings: all of EH001-EH004 that the allowlist left over, selected or not.
        lines: the file's physical lines.
        noqa_line_for: flake8's function that gives the text searched for a row.
    """
    noqas = NoqaMapping(lines, noqa_line_for)
    for line, found in noqas.codes_on(findings).items():
        noqa = line.noqa
        excused = Counter({code: found[code] for code in found if noqa.covers(code)})
        if excused and noqa.codes and noqa.ours and noqa in noqas.noqas_in_comment(line):
            if reason := noqas.reason_for(line):
                yield DocumentedNoqa(noqa.row, excused, reason)
