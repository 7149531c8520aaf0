"""Code actions for python-lsp-server: fix a finding, fix all of a file, excuse one.

What can be fixed is asked of processes, as the server itself asks flake8: config files are read
from the workspace's root, and the server's own working directory does not count.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from pylsp import hookimpl

from flake8_ember.editors.excuses import excuse

_FLAKE8 = ("-m", "flake8", "--exit-zero", "--format=ember-sarif")
_FIX = ("-m", "flake8_ember", "fix")
_FIX_ALL = "source.fixAll"
_ALL = f"{_FIX_ALL}.flake8-ember"
_TIMEOUT = 30  # seconds


def pylsp_code_actions(
    workspace: Any, document: Any, context: dict[str, Any]
) -> list[dict[str, Any]]:
    """Return what can be done about our findings that an editor names, of a document."""
    found = [each for each in context.get("diagnostics", ()) if _is_ours(each)]
    if not found and not any(each.startswith(_FIX_ALL) for each in context.get("only") or ()):
        return []  # asked for at each move of the cursor
    name = os.path.relpath(document.path, workspace.root_path)
    if name.startswith(os.pardir):
        name = document.path
    buffer = Buffer(document.uri, document.source, workspace.root_path, name)
    rows = {each["range"]["start"]["line"] for each in found}
    return [*buffer.fixes(rows), *buffer.excuses(found), *buffer.all()]


hookimpl(pylsp_code_actions)  # as a decorator it would take the types away


def _is_ours(diagnostic: dict[str, Any]) -> bool:
    return str(diagnostic.get("code", "")).startswith("EH")


class Buffer:
    """What is in an editor, saved or not."""

    def __init__(self, uri: str, text: str, root: str, name: str) -> None:
        self.uri = uri
        self.text = text
        self.root = root
        self.name = name
        self.lines = text.splitlines(keepends=True)

    def fixes(self, rows: set[int]) -> Iterator[dict[str, Any]]:
        """Yield an action for each finding of some rows, counted from 0, that has a safe fix."""
        for result in _results(self.root, self.name, self.text) if rows else ():
            region = result["locations"][0]["physicalLocation"]["region"]
            row: int = region["startLine"]
            if row - 1 not in rows:
                continue
            for fix in result.get("fixes", ()):
                edits = [
                    self._edit(each["deletedRegion"], each["insertedContent"]["text"])
                    for change in fix["artifactChanges"]
                    for each in change["replacements"]
                ]
                place = f"line {row}, column {region['startColumn']}"
                title = f"{result['ruleId']}: {fix['description']['text']} ({place})"
                yield self._action(title, "quickfix", edits)

    def excuses(self, found: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """Yield an action for each code on a row that adds a noqa, its reason to be written."""
        places = {(each["range"]["start"]["line"], str(each["code"])) for each in found}
        for row, code in sorted(places):
            comment = excuse(self.text, row + 1, code)
            if comment:
                at = len(self.lines[row].rstrip("\r\n")) + 1
                where = {"startLine": row + 1, "startColumn": at}
                edit = self._edit({**where, "endLine": row + 1, "endColumn": at}, comment)
                yield self._action(f"Excuse {code} with a reason", "quickfix", [edit])

    def all(self) -> Iterator[dict[str, Any]]:
        """Yield the action that makes all safe fixes of the file, if there are any."""
        fixed = _fixed(self.root, self.name, self.text)
        if fixed and fixed != self.text:
            last = len(self.lines)
            end = {"endLine": last, "endColumn": len(self.lines[-1]) + 1}
            edit = self._edit({"startLine": 1, "startColumn": 1, **end}, fixed)
            yield self._action("Make all safe fixes of tensors in this file", _ALL, [edit])

    def _action(self, title: str, kind: str, edits: list[dict[str, Any]]) -> dict[str, Any]:
        return {"title": title, "kind": kind, "edit": {"changes": {self.uri: edits}}}

    def _edit(self, region: dict[str, int], text: str) -> dict[str, Any]:
        start = self._position(region["startLine"], region["startColumn"])
        end = self._position(region["endLine"], region["endColumn"])
        return {"range": {"start": start, "end": end}, "newText": text}

    def _position(self, row: int, column: int) -> dict[str, int]:
        """Return a place, its row and column from 1, as the protocol counts: UTF-16's units."""
        before = self.lines[row - 1][: column - 1] if row <= len(self.lines) else ""
        return {"line": row - 1, "character": len(before.encode("utf-16-le")) // 2}


@lru_cache(maxsize=1)
def _results(root: str, name: str, text: str) -> list[dict[str, Any]]:
    report = _run(_FLAKE8, root, name, text)
    try:
        results: list[dict[str, Any]] = json.loads(report)["runs"][0]["results"]
    except ValueError:
        return []  # flake8 said why not, as it did for the diagnostics
    return results


@lru_cache(maxsize=1)
def _fixed(root: str, name: str, text: str) -> str:
    return _run(_FIX, root, name, text)


def _run(command: Sequence[str], root: str, name: str, text: str) -> str:
    """Return what a command prints of a text; '' if it refuses it, or takes too long."""
    try:
        done = subprocess.run(
            [sys.executable, *command, f"--stdin-display-name={name}", "-"],
            cwd=root,
            input=text.encode(),
            capture_output=True,
            timeout=_TIMEOUT,
        )
    except subprocess.TimeoutExpired:
        return ""
    return "" if done.returncode else done.stdout.decode()
