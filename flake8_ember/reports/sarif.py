"""``--format=ember-sarif``: SARIF 2.1.0, the format that code hosts read."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from flake8_ember import __version__
from flake8_ember.codes import CODES, NAMES, Code
from flake8_ember.fixes.proposals import Place, Replacement
from flake8_ember.reports.files import Content, Finding, Linted
from flake8_ember.reports.report import Proposing, Report
from flake8_ember.settings import Settings

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"

# By path: the safe fix of findings, by their places.
Fixes = Mapping[str, Mapping[Place, Sequence[Replacement]]]


class Sarif(Report):
    """The log of one run."""

    def __init__(
        self, options: argparse.Namespace, settings: Settings, proposer: Proposing
    ) -> None:
        """Begin with no fix."""
        super().__init__(options, settings, proposer)
        self._fixes: dict[str, dict[Place, list[Replacement]]] = {}

    def look_at(self, file: Linted, content: Content) -> None:
        """See which findings of the file have a safe fix."""
        if file.found and file.cells is None:  # in a notebook the places are others
            self._fixes[file.path] = self.proposer().replacements(
                file.path, content.lines, content.tree, file.places
            )

    def render(self, files: Sequence[Linted]) -> str:
        """The log."""
        return sarif(files, self._fixes)


def sarif(files: Sequence[Linted], fixes: Fixes) -> str:
    """Write the log as JSON, with a line for each result.

    Args:
        files: all linted files, sorted by path.
        fixes: what is to be proposed.
    """
    results = ",\n    ".join(
        json.dumps(_result(file, finding, fixes.get(file.path, {}).get(finding.place, ())))
        for file in files
        for finding in file.found
    )
    # With an indent json takes five times as long. In a text the quotes would be escaped.
    before, _, after = json.dumps(_log(files), indent=1).partition('"results": []')
    return f'{before}"results": [{results}]{after}'


def _log(files: Sequence[Linted]) -> dict[str, Any]:
    """The log but for its results."""
    run = {
        "tool": {
            "driver": {
                "name": "flake8-ember",
                "semanticVersion": __version__,
                "rules": list(map(_rule, CODES)),
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The folder that flake8 was run in."}}
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": list(_notifications(files)),
            }
        ],
        "results": [],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: Code) -> dict[str, Any]:
    page = code.page
    # What follows the heading of its first section, up to a blank line.
    about = re.split(r"\n{2,}", page.partition("\n## ")[2])[1]
    return {
        "id": code.name,
        "name": re.sub(r"\W", "", code.title.title()),
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": " ".join(about.split())},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": "error"},
    }


def _result(file: Linted, finding: Finding, replacements: Sequence[Replacement]) -> dict[str, Any]:
    said = finding.said
    properties = {
        "value": said.value.name if said.value else None,
        "evidence": said.evidence or None,
        "part": file.area.name,
    }
    result = {
        "ruleId": finding.code,
        "ruleIndex": NAMES.index(finding.code),
        "level": "warning" if said.value and not said.value.is_known else "error",
        "message": {"text": finding.text},
        "locations": [_place(file, finding)],
        "properties": {key: value for key, value in properties.items() if value},
    }
    return {**result, "fixes": [_fix(file, said.remedy, replacements)]} if replacements else result


def _fix(file: Linted, remedy: str, replacements: Iterable[Replacement]) -> dict[str, Any]:
    changes = [
        {
            "deletedRegion": {
                "startLine": each.start[0],
                "startColumn": each.start[1],
                "endLine": each.end[0],
                "endColumn": each.end[1],
            },
            "insertedContent": {"text": each.text},
        }
        for each in replacements
    ]
    change = {"artifactLocation": _artifact(file.path), "replacements": changes}
    return {"description": {"text": remedy}, "artifactChanges": [change]}


def _notifications(files: Sequence[Linted]) -> Iterator[dict[str, Any]]:
    """Yield what is to be said of files that were not analysed."""
    for file in files:
        if file.trouble:
            yield {
                "level": "error" if file.trouble.code else "note",
                "message": {"text": file.trouble.text},
                "locations": [_location(file.path, file.trouble.row)],
            }


def _place(file: Linted, finding: Finding) -> dict[str, Any]:
    if file.cells is None:
        return _location(file.path, finding.row, finding.column)
    # The rows of a notebook's own text, which is JSON, are nobody's.
    cell = {"name": str(file.cells.place(finding.row)), "kind": "element"}
    return {**_location(file.path, 1), "logicalLocations": [cell]}


def _location(path: str, row: int, column: int = 1) -> dict[str, Any]:
    region = {"startLine": max(row, 1), "startColumn": max(column, 1)}
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    # Not by as_uri(), which paths of the other system are to lose in Python 3.19.
    if PurePosixPath(path).is_absolute():
        return {"uri": f"file://{quote(path, errors='surrogateescape')}"}
    windows = PureWindowsPath(path)
    if windows.is_absolute():
        begin = "file:" if windows.drive.startswith("\\\\") else "file:///"  # of a host, of a disk
        return {"uri": begin + quote(windows.as_posix(), safe="/:", errors="surrogateescape")}
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": _ROOT}
