"""``python -m flake8_ember``: what somebody types first, and how it prints in a terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import flake8
import pytest
from running import ROOT, ember, python

from flake8_ember import __version__
from flake8_ember.commands import COMMANDS
from flake8_ember.pages import page

_ESCAPE = re.compile(r"\x1b\[[\d;]*m")
_EXPLAIN = "import sys; from flake8_ember.__main__ import main; main(['explain', 'EH004'])"


def test_prints_help(tmp_path: Path) -> None:
    ran = ember(cwd=tmp_path)
    assert (ran.errors, ran.status) == ("", 0)
    for words in ("--version", "flake8 --select EH,E9", *(command.name for command in COMMANDS)):
        assert words in " ".join(ran.output.split())


def test_tells_its_version(tmp_path: Path) -> None:
    ran = ember("--version", cwd=tmp_path)
    assert (ran.errors, ran.status) == ("", 0)
    assert ran.output.startswith(f"flake8-ember {__version__} (flake8 {flake8.__version__}, ")


@pytest.mark.parametrize("arguments", [(), ("--version",), ("explain", "EH004")], ids=" ".join)
def test_says_so_if_there_is_no_flake8(arguments: tuple[str, ...]) -> None:
    """With -S Python finds nothing that was installed."""
    ran = python("-S", "-m", "flake8_ember", *arguments, cwd=ROOT, PYTHONPATH="")
    assert (ran.output, ran.status) == ("", 1)
    assert ran.errors == f"flake8_ember needs flake8: {sys.executable} -m pip install .\n"


# -- in a terminal


def in_terminal(code: str, **environment: str) -> str:
    """What Python code prints in a terminal of 120 columns, whose pager hands all on."""
    ours, theirs = os.openpty()
    settings = {"TERM": "xterm-256color", "COLUMNS": "120", "PAGER": "cat", **environment}
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **settings},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    printed = b"".join(_read_to_the_end(ours))
    os.close(ours)
    assert process.wait(timeout=60) == 0, printed
    return printed.decode().replace("\r\n", "\n")


def _read_to_the_end(terminal: int) -> list[bytes]:
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other side is closed
            part = b""
        if not part:
            return parts
        parts.append(part)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
class TestInATerminal:
    """Pages are paged, and laid out by rich where there is one."""

    def test_lays_pages_out(self) -> None:
        printed = in_terminal(_EXPLAIN)
        assert _ESCAPE.search(printed)
        plain = _ESCAPE.sub("", printed)
        assert "EH004: raw operator on a tensor\n" in "".join(
            f"{line.strip()}\n" for line in plain.splitlines()
        )
        assert "```" not in plain
        assert max(map(len, plain.splitlines())) <= 100

    def test_without_rich_they_are_plain(self) -> None:
        printed = in_terminal(f"import sys; sys.modules['rich'] = None; {_EXPLAIN}")
        assert printed == page("EH004")

    def test_without_rich_narrow_terminals_get_folded_prose(self) -> None:
        hidden = f"import sys; sys.modules['rich'] = None; {_EXPLAIN}".replace("EH004", "EH003")
        printed = in_terminal(hidden, COLUMNS="60")
        assert printed.split() == page("EH003").split()
        wide = {line for line in printed.splitlines() if len(line) > 60}
        assert wide <= set(page("EH003").splitlines())  # code and tables
        assert "\n* " in printed

    def test_no_colours_where_they_are_not_wanted(self) -> None:
        codes = _ESCAPE.findall(in_terminal(_EXPLAIN, NO_COLOR="1"))
        assert not [code for code in codes if re.search(r"[34][0-8]", code)]

    @pytest.mark.slow
    @pytest.mark.parametrize("pager", ["true", "head -n 1", "no-such-pager"])
    def test_any_pager_will_do(self, pager: str) -> None:
        assert "Traceback" not in in_terminal(_EXPLAIN, PAGER=pager)
