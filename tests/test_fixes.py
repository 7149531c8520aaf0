"""``python -m flake8_ember fix``: what it makes of files, and what it leaves as it was."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from running import Run, ember

FIXES = Path(__file__).parent / "fixes"
NAMES = sorted(path.parent.name for path in FIXES.glob("*/before.py"))


class Case(NamedTuple):
    """A file before and after.

    Attributes:
        before: its bytes; the comments at its start tell the options, the path, the oldest Python.
        after: the bytes that are wanted.
        options: those of ``#: --unsafe``.
        path: that of ``#@ mylib/model.py``.
        python: that of ``#: python 3.12``.
        files: the project around it, if there is one.
    """

    before: bytes
    after: bytes
    options: list[str]
    path: str
    python: tuple[int, int]
    files: Path


def case(name: str) -> Case:
    before = (FIXES / name / "before.py").read_bytes()
    options: list[str] = []
    path, python = "model.py", (3, 10)
    for line in before.decode().splitlines():
        mark, *words = line.split()[:1] + line.split()[1:]
        if mark == "#@":
            path = words[0]
        elif mark == "#:" and words[0] == "python":
            python = (3, int(words[1].partition(".")[2]))
        elif mark == "#:":
            options = words
        else:
            break
    after = (FIXES / name / "after.py").read_bytes()
    return Case(before, after, options, path, python, FIXES / name / "files")


def fix(*arguments: str, cwd: Path, stdin: str | None = None) -> Run:
    return ember("fix", "--isolated", *arguments, cwd=cwd, stdin=stdin)


@pytest.mark.parametrize("name", NAMES)
def test_cases(name: str, tmp_path: Path) -> None:
    wanted = case(name)
    if sys.version_info < wanted.python:
        pytest.skip("needs a newer Python")
    if wanted.files.is_dir():
        shutil.copytree(wanted.files, tmp_path, dirs_exist_ok=True)
    path = tmp_path / wanted.path
    path.write_bytes(wanted.before)
    ran = fix(*wanted.options, wanted.path, cwd=tmp_path)
    assert ran.status == 0, ran.text
    assert path.read_bytes().decode() == wanted.after.decode()
    assert fix("--check", *wanted.options, wanted.path, cwd=tmp_path).status == 0
    fix(*wanted.options, wanted.path, cwd=tmp_path)
    assert path.read_bytes() == wanted.after
