"""Findings of the real flake8, as the case files' markers know them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from markers import Finding
from running import run

_FORMAT = "%(path)s\t%(row)d\t%(col)d\t%(code)s\t%(text)s"


class LintError(AssertionError):
    """flake8 did something else than print findings."""


def lint(arguments: Sequence[str], cwd: Path, stdin: str | None = None) -> dict[str, list[Finding]]:
    """Findings of EH and E9 by path, without regard to any config file."""
    flake8 = [sys.executable, "-m", "flake8", "--isolated", "--select=EH,E9", "-j1"]
    result = run([*flake8, f"--format={_FORMAT}", *arguments], cwd, stdin)
    if result.errors or result.status != bool(result.output):
        raise LintError(f"exit code {result.status}\n{result.output}\n{result.errors}")
    findings: dict[str, list[Finding]] = {}
    lines: list[str] = result.output.split("\n")[:-1]
    for line in lines:
        path, row, column, code, text = line.split("\t")
        findings.setdefault(path, []).append(Finding(int(row), int(column), code, text))
    return findings
