"""The command lines with which editors run flake8, and what they read from its output."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from running import ROOT, flake8

DOCS = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")

# Columns in characters and in bytes differ from the first line of tensors on.
BUFFER = """\
import numpy as np

from ember_ml import ops

größe = ops.sin(1.0) + 2.0
naïve = "日本語"; breite = float(größe)
"𝄞"; tiefe = [größe.tolist(), "日" * 2, größe * 2.0]
höhe = ops.cos(größe)  # noqa: EH004
"""

# Row, code, and the text at the column.
FOUND = [
    (1, "EH001", "numpy as np"),
    (5, "EH004", "+ 2.0"),
    (6, "EH002", "float(größe)"),
    (7, "EH003", "tolist()"),
    (7, "EH004", "* 2.0]"),
    (8, "EH005", "# noqa: EH004"),
]


class Editor(NamedTuple):
    """How an editor asks, and how it reads a line of the answer."""

    arguments: tuple[str, ...]
    pattern: str
    by_stdin: bool = True


_DEFAULT = r"[^:]+:(?P<row>\d+):(?P<column>\d+): (?P<code>(?P<severity>\w)\w+) (?P<text>.*)"

EDITORS = {
    "VS Code": Editor(
        ("--format=%(row)d,%(col)d,%(code).1s,%(code)s:%(text)s", "{path}"),
        r"(?P<row>\d+),(?P<column>-?\d+),(?P<severity>\w+),(?P<code>\w+\d+):(?P<text>[^\r\n]*)",
        by_stdin=False,
    ),
    "VS Code, notebook": Editor(
        (
            "--format=%(row)d,%(col)d,%(code).1s,%(code)s:%(text)s",
            "--stdin-display-name",
            "{path}",
            "-",
        ),
        r"(?P<row>\d+),(?P<column>-?\d+),(?P<severity>\w+),(?P<code>\w+\d+):(?P<text>[^\r\n]*)",
    ),
    # Greedy: the last ":1:2: " of a line counts.
    "python-lsp-server": Editor(
        ("-", "--stdin-display-name", "{path}"),
        r"(.*):(?P<row>\d*):(?P<column>\d*): (?P<code>\w*) (?P<text>.*)",
    ),
    "ALE": Editor(("--format=default", "--stdin-display-name", "{path}", "-"), _DEFAULT),
    "nvim-lint": Editor(
        (
            "--format=%(path)s:%(row)d:%(col)d:%(code)s:%(text)s",
            "--no-show-source",
            "--stdin-display-name",
            "{path}",
            "-",
        ),
        r"[^:]+:(?P<row>\d+):(?P<column>\d+):(?P<code>\w+):(?P<text>.+)",
    ),
    "none-ls": Editor(
        ("--format", "default", "--stdin-display-name", "{path}", "-"),
        r":(?P<row>\d+):(?P<column>\d+): (?P<code>(?P<severity>\w)\w+) (?P<text>.*)",
    ),
}

each_editor = pytest.mark.parametrize("editor", EDITORS.values(), ids=EDITORS)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".flake8").write_text("[flake8]\nselect = EH,E9\nrequire-plugins = flake8-ember\n")
    return tmp_path


def diagnostics(editor: Editor, path: str, project: Path) -> list[re.Match[str]]:
    """What the editor reads after flake8 ran over the buffer; every line must be readable."""
    arguments = [argument.format(path=path) for argument in editor.arguments]
    if not editor.by_stdin:
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(BUFFER, encoding="utf-8")
    ran = flake8(*arguments, cwd=project, stdin=BUFFER if editor.by_stdin else None)
    assert not ran.errors
    read = [re.search(editor.pattern, line) for line in ran.output.splitlines()]
    assert None not in read, ran.output
    return [match for match in read if match]


@each_editor
def test_every_finding_is_read(editor: Editor, project: Path) -> None:
    lines = BUFFER.splitlines()
    found = [
        (int(match["row"]), match["code"], lines[int(match["row"]) - 1][int(match["column"]) - 1 :])
        for match in diagnostics(editor, "src/ember_ml/model.py", project)
    ]
    assert [(row, code) for row, code, _ in found] == [(row, code) for row, code, _ in FOUND]
    for (row, code, here), (_, _, wanted) in zip(found, FOUND, strict=True):
        assert here.startswith(wanted), (row, code)


@each_editor
@pytest.mark.parametrize("absolute", [False, True])
def test_a_backend_is_free_even_if_not_on_disk(
    editor: Editor, absolute: bool, project: Path
) -> None:
    path = "src/ember_ml/backend/numpy/new.py"
    shown = str(project / path) if absolute else path
    codes = [match["code"] for match in diagnostics(editor, shown, project)]
    assert codes == ["EH005"]  # the noqa excuses nothing there
    assert editor.by_stdin != (project / path).exists()


@pytest.mark.parametrize("name", ["VS Code", "ALE", "none-ls"])
def test_first_letter_says_error(name: str, project: Path) -> None:
    """So their users want another severity: docs/editors.md shows how."""
    found = diagnostics(EDITORS[name], "src/model.py", project)
    assert {match["severity"] for match in found} == {"E"}


def test_settings_are_json() -> None:
    blocks = re.findall(r"^```json\n(.*?)^```$", DOCS, re.MULTILINE | re.DOTALL)
    vscode, pylsp = map(json.loads, blocks)
    assert vscode["flake8.severity"] == {"EH": "Warning"}
    assert pylsp["pylsp"]["plugins"]["flake8"]["enabled"]


def test_every_editor_is_documented() -> None:
    headings = re.findall(r"^## (.+?)(?: \(.*)?$", DOCS, re.MULTILINE)
    assert set(headings) == {name.partition(",")[0] for name in EDITORS}
