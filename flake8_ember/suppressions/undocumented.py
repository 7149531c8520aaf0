"""EH005: exceptions to EH001-EH004 that nobody documented.

flake8 keeps a finding back together with what it complains about if the noqa covers EH005 too.
Such a finding is reported on the nearest line that flake8 does not silence.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence

from flake8_ember.codes import EH005, NAMES
from flake8_ember.diagnostics import Diagnostic
from flake8_ember.suppressions.noqa import Noqa, NoqaLine, NoqaMapping, names_ours


class _Complaint:
    """What is wrong with a noqa: subject and verdict make a sentence."""

    __slots__ = ("noqa", "remedy", "subject", "verdict")

    def __init__(self, noqa: Noqa, subject: str, verdict: str, remedy: str) -> None:
        self.noqa = noqa
        self.subject = subject
        self.verdict = verdict
        self.remedy = remedy


def undocumented(
    findings: Sequence[Diagnostic],
    noqas: NoqaMapping,
    disable_noqa: bool,
    is_all: bool = True,
) -> Iterator[Diagnostic]:
    """Find the exceptions without a reason, without an effect, or without a code.

    Args:
        findings: those of EH001-EH004 that are left over, selected or not.
        noqas: the file's.
        disable_noqa: whether flake8 was told to heed no noqa.
        is_all: whether no finding is missing; otherwise none can be called stale.
    """
    # flake8 tokenizes a file when asked for a line.
    if not (noqas.names_our_codes or (findings and noqas.mentions)):
        return
    complaints = (
        complaint
        for line, found in noqas.codes_on(findings).items()
        for complaint in _complaints(noqas, line, sorted(found), is_all)
    )
    silenced = set() if disable_noqa else noqas.rows_covered(EH005.name)
    seen = [row for row in range(1, len(noqas.source.lines) + 1) if row not in silenced]
    for complaint in complaints:
        row, column = complaint.noqa.row, complaint.noqa.column
        if row not in silenced:
            yield _diagnostic(complaint, row, column)
        elif seen:
            nearest = seen[max(bisect(seen, row) - 1, 0)]  # above if there is one
            yield _diagnostic(complaint, nearest, 0, f" on line {row}")


def _complaints(
    noqas: NoqaMapping, line: NoqaLine, found: Sequence[str], is_all: bool
) -> Iterator[_Complaint]:
    """What is wrong with a line's noqas, given the codes of its findings."""
    hidden = [code for code in found if line.noqa.covers(code)]
    if hidden and line.noqa not in noqas.noqas_in_comment(line):
        yield _in_string(line.noqa, hidden)
    elif hidden and line.noqa.codes is None:
        yield _blanket(line.noqa, hidden)
    elif names_ours(line.text):
        for noqa in noqas.noqas_in_comment(line):
            yield from _of_ours(noqas, line, noqa, found, is_all)


def _of_ours(
    noqas: NoqaMapping, line: NoqaLine, noqa: Noqa, found: Sequence[str], is_all: bool
) -> Iterator[_Complaint]:
    """Judge one of the noqas in a comment by the codes of ours that it names."""
    if noqa.ours and noqa != line.noqa:
        yield _unread(noqa)
    elif noqa.ours:
        yield from _named(noqas, line, found, is_all)
    if noqa.lowered and noqa == line.noqa:
        yield _lowered(noqa, found)


def _in_string(noqa: Noqa, hidden: Sequence[str]) -> _Complaint:
    written = "# noqa" if noqa.codes is None else f"# noqa: {', '.join(noqa.codes)}"
    remedy = "split the string, so that flake8 does not read it as a comment"
    return _Complaint(noqa, f"'{written}' in a string", f"hides {', '.join(hidden)}", remedy)


def _blanket(noqa: Noqa, hidden: Sequence[str]) -> _Complaint:
    codes = ", ".join(hidden)
    remedy = f"write # noqa: {codes} -- reason"
    if noqa.written == "# noqa":
        return _Complaint(noqa, "blanket '# noqa'", f"hides {codes}", remedy)
    verdict = f"is a blanket noqa to flake8 and hides {codes}"
    return _Complaint(noqa, f"'{noqa.written}'", verdict, remedy)


def _unread(noqa: Noqa) -> _Complaint:
    verdict = "is not read, flake8 heeds the first noqa of a line only"
    return _Complaint(noqa, f"'{noqa.written}'", verdict, "make them one noqa")


def _lowered(noqa: Noqa, found: Sequence[str]) -> _Complaint:
    """Tell of codes that flake8 does not heed, as they are not in capitals."""
    written = ", ".join(noqa.lowered)
    meant = [code for code in found if code.startswith(tuple(map(str.upper, noqa.lowered)))]
    remedy = f"write # noqa: {', '.join(meant)} -- reason" if meant else f"remove {written}"
    verdict = "excuses nothing, flake8 heeds codes in capitals only"
    return _Complaint(noqa, f"'# noqa: {written}'", verdict, remedy)


def _named(
    noqas: NoqaMapping, line: NoqaLine, found: Sequence[str], is_all: bool
) -> Iterator[_Complaint]:
    """Judge a noqa in a comment that names our codes."""
    noqa = line.noqa
    live = [code for code in found if noqa.covers(code)]
    stale = [code for code in noqa.ours if code != EH005.name and not _excuses(code, live)]
    if stale and is_all:
        yield _stale(noqa, stale)
    if (live or not stale) and not noqas.reason_for(line):
        yield _without_reason(noqa, live)


def _excuses(code: str, found: Iterable[str]) -> bool:
    return any(name.startswith(code) for name in found)


def _stale(noqa: Noqa, stale: Sequence[str]) -> _Complaint:
    codes = ", ".join(stale)
    if all(_excuses(code, NAMES) for code in stale):
        remedy = f"remove {codes}, or put the noqa on the line of the finding"
    else:
        remedy = f"the codes are {', '.join(NAMES)}, with commas between them"
    return _Complaint(noqa, f"stale noqa for {codes}", "excuses nothing", remedy)


def _without_reason(noqa: Noqa, live: Sequence[str]) -> _Complaint:
    subject = f"'{noqa.written}'"
    if not noqa.covers(EH005.name):
        return _Complaint(noqa, subject, "gives no reason", f"say why: {noqa.written} -- reason")
    remedy = f"write # noqa: {', '.join(live)} -- reason" if live else f"remove {EH005.name}"
    return _Complaint(noqa, subject, "excuses its own missing reason", remedy)


def _diagnostic(complaint: _Complaint, row: int, column: int, on_line: str = "") -> Diagnostic:
    found = f"{complaint.subject}{on_line} {complaint.verdict}"
    return Diagnostic(EH005, (row, column), found, complaint.remedy)
