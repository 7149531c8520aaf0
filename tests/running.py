"""Runs commands as a user would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent

_FINDING = re.compile(
    r"(?P<path>.+?):(?P<row>\d+):(?P<column>\d+): (?P<code>[A-Z]+\d+) (?P<text>.*)"
)


class Run(NamedTuple):
    """What came of a command."""

    output: str
    errors: str
    status: int

    @property
    def text(self) -> str:
        """All that was printed."""
        return f"{self.output}{self.errors}"

    @property
    def findings(self) -> list[tuple[str, int, int, str]]:
        """Path, row, column and code of what flake8 printed; nothing else may be printed."""
        assert not self.errors
        found = []
        for line in self.output.splitlines():
            match = _FINDING.fullmatch(line)
            assert match, line
            row, column = int(match["row"]), int(match["column"])
            found.append((match["path"].replace("\\", "/"), row, column, match["code"]))
        return found

    @property
    def codes(self) -> list[str]:
        """The codes alone, in the order printed."""
        return [code for _, _, _, code in self.findings]


def run(command: Sequence[str], cwd: Path, stdin: str | None = None, **environment: str) -> Run:
    """Run a command to its end."""
    done = subprocess.run(
        command,
        cwd=cwd,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        timeout=600,
    )
    return Run(done.stdout, done.stderr, done.returncode)


def flake8(*arguments: str, cwd: Path, stdin: str | None = None) -> Run:
    """Run flake8 with the config file of ``cwd``, if any."""
    return run([sys.executable, "-m", "flake8", *arguments], cwd, stdin)
