"""``--format=ember-sarif``: SARIF 2.1.0, the format that code hosts read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from flake8_ember import __version__
from flake8_ember.codes import CODES, NAMES, Code
from flake8_ember.reports.files import Finding, Linted
from flake8_ember.reports.report import Report

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


class Sarif(Report):
    """The log of one run."""

    def render(self, files: Sequence[Linted]) -> str:
        """The log as JSON."""
        return json.dumps(sarif(files), indent=1)


def sarif(files: Sequence[Linted]) -> dict[str, Any]:
    """Make the log."""
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
        "results": [_result(file, finding) for file in files for finding in file.found],
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


def _result(file: Linted, finding: Finding) -> dict[str, Any]:
    said = finding.said
    properties = {
        "value": said.value.name if said.value else None,
        "evidence": said.evidence or None,
        "part": file.area.name,
    }
    return {
        "ruleId": finding.code,
        "ruleIndex": NAMES.index(finding.code),
        "level": "warning" if said.value and not said.value.is_known else "error",
        "message": {"text": finding.text},
        "locations": [_location(file.path, finding.row, finding.column)],
        "properties": {key: value for key, value in properties.items() if value},
    }


def _notifications(files: Sequence[Linted]) -> Iterator[dict[str, Any]]:
    """Yield what is to be said of files that were not analysed."""
    for file in files:
        if file.trouble:
            yield {
                "level": "error" if file.trouble.code else "note",
                "message": {"text": file.trouble.text},
                "locations": [_location(file.path, file.trouble.row)],
            }


def _location(path: str, row: int, column: int = 1) -> dict[str, Any]:
    region = {"startLine": max(row, 1), "startColumn": max(column, 1)}
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    for kind in (PurePosixPath, PureWindowsPath):
        if kind(path).is_absolute():
            return {"uri": kind(path).as_uri()}
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": _ROOT}
