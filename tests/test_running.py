"""flake8 within the tests' own process says what the command says in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from projects import FILES, write
from running import ROOT, Run, ember, flake8, flake8_process, python

from flake8_ember.checker import EmberChecker

BUFFER = 'import numpy  # noqa: EH001\ngröße = "日本語" % 1\r\n\n\ndef f(a, b): return a + b\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, FILES)
    write(tmp_path, {"setup.cfg": "[flake8]\nextend-select = EH\nember-libraries = numpy, torch\n"})
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        ([], None),
        (["--select=EH", "--disable-noqa", "--show-source", "--color=always", "lib"], None),
        (["--isolated", "--statistics", "--count", "--exit-zero", "lib/../tests"], None),
        (["--ember-explain", "--format=pylint", "-"], BUFFER),
        (["--stdin-display-name=ember_ml/backend/numpy/new.py", "-"], BUFFER),
        (["--format=ember-status", "--ember-exceptions=lib.core: EH004 -- sums"], None),
        (["--ember-unknown=maybe"], None),
        (["--no-such-option"], None),
        (["--require-plugins=flake8-missing"], None),
        (["--version"], None),
        (["missing.py"], None),
        (["-"], "def f(:\n"),
        (["-"], ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_both_say_the_same(arguments: list[str], stdin: str | None, project: Path) -> None:
    alone = flake8_process(*arguments, cwd=project, stdin=stdin)
    assert alone.text or stdin == ""
    assert flake8(*arguments, cwd=project, stdin=stdin) == alone


@pytest.mark.slow
def test_two_processes_say_the_same_of_all_cases() -> None:
    arguments = ["--isolated", "--select=EH,E9", "tests/cases"]
    ran = flake8(*arguments, cwd=ROOT)
    assert len(ran.findings) > 500
    assert ran == flake8_process("-j2", *arguments, cwd=ROOT)


@pytest.mark.parametrize("name", ["non_ascii", "odd_characters", "tabs"])
def test_both_say_the_same_of_odd_text(name: str, tmp_path: Path) -> None:
    source = (ROOT / "tests" / "cases" / "positions" / f"{name}.py").read_text(encoding="utf-8")
    arguments = ["--isolated", "--show-source", "-"]
    ran = flake8(*arguments, cwd=tmp_path, stdin=source)
    assert ran == flake8_process(*arguments, cwd=tmp_path, stdin=source)
    assert " EH004 " in ran.output


@pytest.mark.skipif(sys.version_info < (3, 12), reason="older Pythons keep it to themselves")
def test_warnings_are_printed(project: Path) -> None:
    write(project, {"escape.py": "x = '\\d'\n"})
    ran = flake8("escape.py", cwd=project)
    assert "SyntaxWarning" in ran.errors
    assert ran == flake8_process("escape.py", cwd=project)


@pytest.mark.parametrize("arguments", [["explain"], ["explain", "EH004"], ["explain", "x"], []])
def test_the_other_command_too(arguments: list[str], project: Path) -> None:
    assert ember(*arguments, cwd=project) == python("-m", "flake8_ember", *arguments, cwd=project)


def test_no_run_leaves_anything_to_the_next(project: Path) -> None:
    settings, folder = EmberChecker.settings, Path.cwd()
    write(project, {"a.py": "x = 1\n", "sub/a.py": "import numpy  # noqa: EH001 -- drawn\n"})
    assert flake8("--ember-libraries=torch", "-", cwd=project, stdin="import torch\n").codes
    assert EmberChecker.settings is settings
    assert Path.cwd() == folder
    assert flake8("--select=EH001", "-", cwd=project, stdin="") == Run("", "", 0)
    for where in (project, project / "sub", project):
        assert flake8("--isolated", "--select=EH", "a.py", cwd=where) == Run("", "", 0)
