"""Exceptions in comments that say why: the entries of an exception register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from flake8_ember.diagnostics import Diagnostic
from flake8_ember.suppressions.comments import Page, Stretch
from flake8_ember.suppressions.reasons import is_disabled_code, reason_in


class Documented:
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
) -> Iterator[Documented]:
    """Find the comments that name our codes, excuse a finding and say why.

    Args:
        findings: all of EH001-EH004 that the allowlist left over, in the order of the file,
            selected or not.
        lines: the file's physical lines.
        noqa_line_for: flake8's function that gives the text searched for a row.
    """
    page = Page(lines, noqa_line_for)
    codes: dict[Stretch, list[str]] = {}
    for finding in findings:
        if stretch := page.stretch_at(finding.row):
            codes.setdefault(stretch, []).append(finding.code)
    for stretch, found in codes.items():
        noqa = stretch.noqa
        excused = Counter(code for code in found if noqa.covers(code))
        if excused and noqa.codes and noqa.ours and noqa in page.noqas_in_comment(stretch):
            if reason := reason_of(page, stretch):
                yield Documented(noqa.row, excused, reason)


def reason_of(page: Page, stretch: Stretch) -> str:
    """The reason in the comment that ends a stretch, else in those above; empty if none."""
    comment = page.comments[stretch.last]
    # A comment line is no exception of anything, so what stands above is not its reason.
    if (reason := reason_in(comment.text)) or comment.alone:
        return reason
    above = (
        reason_in(above.text)
        for above in page.comments_above(stretch.first)
        if not is_disabled_code(above.text)
    )
    return " ".join(reversed([reason for reason in above if reason]))
