"""docs/ci.md: every command on the page goes red where it must."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from running import ROOT, Run, flake8, flake8_without, python

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")

_FENCE = re.compile(r"^```(?:sh|yaml|ini)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\s*(?:- (?:run: )?)?(flake8 .*)$", re.MULTILINE)
COMMANDS = [
    shlex.split(command)[1:]
    for block in _FENCE.findall(PAGE)
    for command in _COMMAND.findall(block)
]
CHECKS = [words for words in COMMANDS if "--exit-zero" not in words]
PRINTED = [words for words in CHECKS if "--output-file" not in " ".join(words)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "src").mkdir()
    return tmp_path


def write(project: Path, code: str) -> None:
    (project / "src" / "model.py").write_text(code, encoding="utf-8")


def without_plugin(*arguments: str, cwd: Path) -> Run:
    return flake8_without(["flake8-ember"], *arguments, cwd=cwd)


# -- commands


def test_every_command_is_safeguarded() -> None:
    assert len(COMMANDS) == 10
    for words in COMMANDS:
        assert words[:2] == ["--select=EH,E9", "--require-plugins=flake8-ember"]
    entry = re.search(r"^  entry: (.*)$", HOOKS, re.MULTILINE)
    assert entry
    assert entry[1].split() == ["flake8", *COMMANDS[0][:2]]
    assert "\n  require_serial: true\n" in HOOKS


@pytest.mark.parametrize("words", PRINTED, ids=" ".join)
@pytest.mark.parametrize(
    ("code", "found"),
    [("import numpy\n", "EH001"), ("def f(:\n", "E999"), (None, "E902"), ("import os\n", "")],
    ids=["finding", "syntax error", "no such path", "clean"],
)
def test_red_and_green(words: list[str], code: str | None, found: str, project: Path) -> None:
    if code is None:
        (project / "src").rmdir()
    else:
        write(project, code)
    ran = flake8(*words, cwd=project)
    assert not ran.errors
    assert ran.status == bool(found)
    assert found in ran.output
    assert bool(ran.output) == bool(found)


@pytest.mark.parametrize("words", PRINTED, ids=" ".join)
def test_red_without_the_plugin(words: list[str], project: Path) -> None:
    write(project, "import os\n")
    ran = without_plugin(*words, cwd=project)
    assert ran.status == 1
    assert "flake8-ember" in ran.text


def test_code_scanning(project: Path) -> None:
    """The run is red, and its file replaced, whatever stood in it."""
    words = next(words for words in COMMANDS if "--format=ember-sarif" in words)
    write(project, "import numpy\n")
    (project / "ember.sarif").write_text("left over")
    assert flake8(*words, cwd=project) == Run("", "", 1)
    (run,) = json.loads((project / "ember.sarif").read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["EH001"]


def test_summary_is_added_to(project: Path) -> None:
    words = next(words for words in COMMANDS if "--format=ember-status" in words)
    write(project, "import numpy\n")
    (project / "$GITHUB_STEP_SUMMARY").write_text("# Before\n")
    assert flake8(*words, cwd=project) == Run("", "", 0)
    summary = (project / "$GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")
    assert summary.startswith("# Before\n# Purification status\n")


def test_annotations(project: Path) -> None:
    """Workflow commands: a % in a message is no escape, so it may stand there."""
    words = next(words for words in COMMANDS if "::error" in " ".join(words))
    write(project, "from ember_ml import ops\n\nx = ops.sin(1) % 2\n")
    (line,) = flake8(*words, cwd=project).output.splitlines()
    match = re.fullmatch(r"::error file=(.+),line=(\d+),col=(\d+),title=(\w+)::(.+)", line)
    assert match
    assert match.groups()[:4] == ("src/model.py", "3", "16", "EH004")
    assert not re.search("%(25|0A|0D)", match[5])


def test_audit(project: Path) -> None:
    words = next(words for words in COMMANDS if "--exit-zero" in words)
    write(project, "# flake8: noqa\nimport numpy\n")
    assert flake8(*COMMANDS[0], cwd=project) == Run("", "", 0)
    ran = flake8(*words, cwd=project)
    assert (ran.codes, ran.status) == (["EH001"], 0)


# -- the greens it warns of are as silent as it says


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--select=EH"], "def f(:\n"),
        (["--select=EH", "misspelt"], "import os\n"),
        (["--select=E9,F63,F7,F82"], "import numpy\n"),
        (["--ignore=E,F"], "import numpy\n"),
        ([], "# flake8: noqa: EH001\nimport numpy\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_silent_greens(arguments: list[str], code: str, project: Path) -> None:
    write(project, code)
    assert flake8(*arguments, "src/model.py", cwd=project) == Run("", "", 0)


def test_silent_green_without_the_plugin(project: Path) -> None:
    write(project, "import numpy\n")
    assert flake8("--select=EH,E9", "src", cwd=project).codes == ["EH001"]
    assert without_plugin("--select=EH,E9", "src", cwd=project) == Run("", "", 0)


@pytest.mark.parametrize(("first", "second"), [("setup.cfg", "tox.ini"), ("tox.ini", ".flake8")])
def test_the_first_config_file_counts(first: str, second: str, project: Path) -> None:
    write(project, "import numpy\n")
    (project / first).write_text("[flake8]\nignore = E,F\n")
    (project / second).write_text("[flake8]\nselect = EH,E9\n")
    assert flake8("src", cwd=project) == Run("", "", 0)


# -- pytest


@pytest.mark.slow
def test_the_test_for_pytest(project: Path) -> None:
    pytest_ = written_for_pytest(project)
    for code, status in {"import os\n": 0, "import numpy\n": 1, "def f(:\n": 1}.items():
        write(project, code)
        assert python(*pytest_, cwd=project, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1").status == status


def test_the_test_for_pytest_needs_the_plugin(project: Path) -> None:
    pytest_ = written_for_pytest(project)
    write(project, "import os\n")
    hidden = (
        "import importlib.metadata as metadata\n\n\ndef version(name):\n"
        "    raise metadata.PackageNotFoundError(name)\n\n\nmetadata.version = version\n"
    )
    (project / "conftest.py").write_text(hidden)
    assert python(*pytest_, cwd=project, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1").status == 1


def written_for_pytest(project: Path) -> list[str]:
    """Write the test of the page, and return how Python runs it."""
    block = re.search(r"## pytest\n.*?^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert block
    (project / "test_lint.py").write_text(block[1], encoding="utf-8")
    return ["-m", "pytest", "-q", "-p", "no:cacheprovider"]
