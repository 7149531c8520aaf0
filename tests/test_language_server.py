"""python-lsp-server with the settings of docs/editors.md, over buffers that are not on disk."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from running import ROOT

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("pylsp") is None, reason="needs python-lsp-server: tox -e tools"
)

BUFFER = """\
import numpy as np

from ember_ml import ops

größe = "日本語", ops.sin(1.0) + 2.0
"""


class Server:
    """A language server at work in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pylsp"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.send("initialize", id=1, rootUri=folder.as_uri(), capabilities={}, processId=None)
        while self.receive().get("id") != 1:
            pass
        self.send("initialized")
        self.send("workspace/didChangeConfiguration", settings=settings())

    def send(self, method: str, id: int | None = None, **parameters: Any) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": parameters}
        content = json.dumps(message if id is None else {**message, "id": id}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while (line := self.process.stdout.readline().strip()) or not length:
            if line.startswith(b"Content-Length: "):
                length = int(line.split()[1])
            assert line, "the server has ended"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message

    def open(self, path: str, text: str) -> list[dict[str, Any]]:
        """The diagnostics of a buffer that is not on disk."""
        uri = (self.folder / path).as_uri()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": text}
        self.send("textDocument/didOpen", textDocument=document)
        return self.diagnostics(uri)

    def change(self, path: str, text: str) -> list[dict[str, Any]]:
        """The diagnostics after typing."""
        uri = (self.folder / path).as_uri()
        self.send(
            "textDocument/didChange",
            textDocument={"uri": uri, "version": 2},
            contentChanges=[{"text": text}],
        )
        return self.diagnostics(uri)

    def actions(self, path: str, found: list[dict[str, Any]], *only: str) -> list[dict[str, Any]]:
        """What we offer for some diagnostics; other plugins offer things, too."""
        start = {"line": 0, "character": 0}
        self.send(
            "textDocument/codeAction",
            id=2,
            textDocument={"uri": (self.folder / path).as_uri()},
            range={"start": start, "end": start},
            context={"diagnostics": found, **({"only": only} if only else {})},
        )
        while (message := self.receive()).get("id") != 2:
            pass
        ours = ("EH", "Excuse EH", "Make all safe fixes")
        return [each for each in message["result"] if each["title"].startswith(ours)]

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        while True:
            message = self.receive()
            published = message.get("method") == "textDocument/publishDiagnostics"
            if published and message["params"]["uri"] == uri:
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found


def settings() -> Any:
    """Those of the page, with the flake8 of this environment."""
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    block = next(
        block
        for block in re.findall(r"^```json\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
        if "pylsp" in block
    )
    executable = json.dumps(str(Path(sys.executable).parent / "flake8"))
    return json.loads(block.replace('".venv/bin/flake8"', executable))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / ".flake8").write_text("[flake8]\nselect = EH,E9\nrequire-plugins = flake8-ember\n")
    server = Server(tmp_path)
    yield server
    server.process.kill()
    server.process.communicate()


def places(found: list[dict[str, Any]]) -> list[tuple[str, int, int, int]]:
    ranges = [(each["code"], each["range"]["start"], each["range"]["end"]) for each in found]
    assert all(start["line"] == end["line"] for _, start, end in ranges)
    return [(code, at["line"], at["character"], to["character"]) for code, at, to in ranges]


def test_diagnostics_of_a_buffer(server: Server) -> None:
    lines = BUFFER.splitlines(keepends=True)
    found = server.open("src/ember_ml/model.py", BUFFER)
    assert places(found) == [
        ("EH001", 0, lines[0].index("numpy"), len(lines[0])),
        ("EH004", 4, lines[4].index("+"), len(lines[4])),
    ]
    assert {each["severity"] for each in found} == {2}  # Warning


def test_diagnostics_follow_the_typing(server: Server) -> None:
    path = "src/ember_ml/model.py"
    assert server.open(path, "import numpy\n")
    assert server.change(path, "import os\n") == []
    assert [code for code, *_ in places(server.change(path, "def f(:\n"))] == ["E999"]


def test_a_missing_plugin_leaves_nothing(server: Server) -> None:
    """docs/editors.md: a buffer without any finding is the sign of the wrong flake8."""
    (server.folder / ".flake8").write_text("[flake8]\nrequire-plugins = flake8-missing\n")
    assert server.open("src/model.py", "def f(:\n") == []


def test_a_backend_is_free(server: Server) -> None:
    assert server.open("src/ember_ml/backend/numpy/new.py", BUFFER) == []


# -- code actions

PATH = "src/ember_ml/model.py"
FIXABLE = """\
from ember_ml import ops


def f(a):
    return "😀日本語", ops.sin(a) * 2 + a  # größe
"""
FIXED = FIXABLE.replace("ops.sin(a) * 2 + a", "ops.add(ops.multiply(ops.sin(a), 2), a)")


def applied(text: str, action: dict[str, Any]) -> str:
    """The text with the edits of an action, as an editor makes them: it counts UTF-16's units."""
    (edits,) = action["edit"]["changes"].values()
    lines = [line.encode("utf-16-le") for line in text.splitlines(keepends=True)]

    def offset(place: dict[str, int]) -> int:
        return sum(map(len, lines[: place["line"]])) + 2 * place["character"]

    raw = b"".join(lines)
    for edit in sorted(edits, key=lambda edit: offset(edit["range"]["start"]), reverse=True):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        raw = raw[:start] + edit["newText"].encode("utf-16-le") + raw[end:]
    return raw.decode("utf-16-le")


def test_a_finding_is_fixed(server: Server) -> None:
    offered = server.actions(PATH, server.open(PATH, FIXABLE))
    assert len(offered) == 4  # the last excuses
    by_title = {each["title"].partition(" (line")[0]: applied(FIXABLE, each) for each in offered}
    assert by_title["EH004: use ops.multiply"] == FIXABLE.replace(
        "ops.sin(a) * 2", "ops.multiply(ops.sin(a), 2)"
    )
    assert by_title["EH004: use ops.add"] == FIXABLE.replace(
        "ops.sin(a) * 2 + a", "ops.add(ops.sin(a) * 2, a)"
    )
    assert by_title["Make all safe fixes of tensors in this file"] == FIXED


def test_all_of_a_file_is_fixed_on_saving(server: Server) -> None:
    server.open(PATH, FIXABLE)
    (action,) = server.actions(PATH, [], "source.fixAll")
    assert applied(FIXABLE, action) == FIXED
    assert action["kind"] == "source.fixAll.flake8-ember"
    server.change(PATH, FIXED)
    assert server.actions(PATH, [], "source.fixAll") == []
    assert server.actions(PATH, []) == []


def test_an_excuse_waits_for_its_reason(server: Server) -> None:
    found = server.open(PATH, "import numpy\n")
    (action,) = server.actions(PATH, found)
    excused = applied("import numpy\n", action)
    assert excused == "import numpy  # noqa: EH001 -- TODO\n"
    found = server.change(PATH, excused)
    assert [code for code, *_ in places(found)] == ["EH005"]
    assert server.actions(PATH, found) == []
    assert server.change(PATH, excused.replace("TODO", "imshow takes ndarrays only")) == []
