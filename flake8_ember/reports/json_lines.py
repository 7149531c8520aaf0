"""``--format=ember-json``: a line for each finding, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from flake8_ember.reports.files import Linted
from flake8_ember.reports.report import Report

Line = dict[str, str | int | None]


class JsonLines(Report):
    """The lines."""

    def render(self, files: Sequence[Linted]) -> str:
        """One JSON object a line, in the order of paths, rows and columns."""
        return "\n".join(json.dumps(line) for file in files for line in lines(file))


def lines(file: Linted) -> Iterator[Line]:
    """Yield what is known of each finding of a file.

    A file that was not analysed has one of its own, under the code that flake8 has for that.
    """
    if file.trouble and file.trouble.code:
        row, code, message = file.trouble.row, file.trouble.code, file.trouble.text
        yield {"path": file.path, "row": row, "column": 1, "code": code, "message": message}
    for finding in file.found:
        said = finding.said
        place = file.cells.place(finding.row) if file.cells else None
        yield {
            "path": file.path,
            **({"cell": place.cell} if place else {}),
            "row": place.row if place else finding.row,
            "column": finding.column,
            "code": finding.code,
            "message": finding.message,
            "value": said.value.name if said.value else None,
            "found": said.found,
            "remedy": said.remedy,
            "evidence": said.evidence or None,
            "part": file.area.name,
        }
