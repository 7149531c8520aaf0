"""The table of reports: what ``flake8 --format`` knows by our names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flake8_ember.settings import Also


class Format:
    """One report.

    Attributes:
        name: what ``--format`` calls it.
        report: the class that makes it, below ``flake8_ember.reports``: ``"status:Status"``.
        explains: whether it shows the evidence, which then is looked for in every file.
        is_document: whether a file may hold it once only: another run replaces it.
    """

    __slots__ = ("explains", "is_document", "name", "report")

    def __init__(
        self, name: str, report: str, explains: bool = False, is_document: bool = False
    ) -> None:
        self.name = name
        self.report = report
        self.explains = explains
        self.is_document = is_document


FORMATS = {
    each.name: each
    for each in (
        Format("ember-status", "status:Status"),
        Format("ember-plan", "plan:Plan"),
        Format("ember-baseline", "baseline:Baseline", is_document=True),
        Format("ember-ignores", "ignores:IgnoresBlock"),
        Format("ember-html", "html:Html", explains=True, is_document=True),
        Format("ember-json", "json_lines:JsonLines", explains=True, is_document=True),
        Format("ember-sarif", "sarif:Sarif", explains=True, is_document=True),
    )
}


def parse_also(text: str) -> tuple[Also, ...]:
    """Read entries such as ``ember-json=purity.json``, between them commas or new lines.

    Raises:
        ValueError: if one is no such thing; says which, and the fix.
    """
    values = filter(str.strip, text.replace(",", "\n").splitlines())
    found = tuple(Also(*map(str.strip, value.partition("=")[::2])) for value in values)
    for also in found:
        if also.format not in FORMATS:
            raise ValueError(f"there is no report {also.format!r} (use {', '.join(FORMATS)})")
        if not also.path:
            raise ValueError(f"{also.format!r} names no file (use {also.format}=FILE)")
    paths = [also.path for also in found]
    if len(set(paths)) < len(paths):
        raise ValueError("two reports cannot share a file (use a file for each)")
    return found


def asked_for(name: str, also: Iterable[Also]) -> Iterator[Format]:
    """Yield the reports of a run, the one that it prints first.

    Args:
        name: the value of ``--format``.
        also: those that are written beside it; none if it prints no report of ours.
    """
    if name in FORMATS:
        yield FORMATS[name]
        for each in also:
            yield FORMATS[each.format]
