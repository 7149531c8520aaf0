"""docs/ruff.md: our comments survive the real ruff, with the settings shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from running import ROOT, flake8, python

PAGE = (ROOT / "docs" / "ruff.md").read_text(encoding="utf-8")

# Most comments also name a code that ruff finds unused; E741 is ruff's as well as flake8's.
LONG = " ".join(["the paper compares the two forms,"] * 4)

CODE = f"""\
import numpy as np  # noqa: EH001 -- matplotlib's imshow takes ndarrays only
import numpy.linalg as la  # noqa: EH001, E741 -- the solver takes ndarrays only

from ember_ml import ops


def scaled(x):
    y = ops.sin(x)*2  # noqa: EH004,E741 -- {LONG}
    return y, np, la
"""


def settings() -> str:
    block = re.search(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert block
    return block[1]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "model.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "ruff.toml").write_text(settings())
    return tmp_path


def ruff(*arguments: str, cwd: Path) -> int:
    ran = python("-m", "ruff", *arguments, "--no-cache", "model.py", cwd=cwd)
    assert "Unknown rule selector" not in ran.text
    return ran.status


def codes(project: Path) -> list[str]:
    return flake8("--isolated", "--select=EH,E9", "model.py", cwd=project).codes


def comments(project: Path) -> list[tuple[str, str]]:
    """Our code and the reason of each comment."""
    text = (project / "model.py").read_text(encoding="utf-8")
    return re.findall(r"# noqa: (EH\d{3})\S*.*? -- (.+)$", text, re.MULTILINE)


@pytest.mark.parametrize(
    "commands",
    [
        [["check", "--fix"]],
        [["check", "--fix", "--extend-select=RUF100,RUF102"]],
        [["check", "--fix", "--select=ALL"]],
        [["format"]],
        [["check", "--fix", "--select=ALL"], ["format"], ["check", "--fix", "--select=ALL"]],
    ],
    ids=lambda commands: ", ".join(" ".join(command) for command in commands),
)
def test_comments_survive(commands: list[list[str]], project: Path) -> None:
    before = comments(project)
    assert len(before) == 3
    assert codes(project) == []
    for command in commands:
        ruff(*command, cwd=project)
    assert (project / "model.py").read_text(encoding="utf-8") != CODE
    assert comments(project) == before
    assert codes(project) == []


@pytest.mark.parametrize("select", ["RUF100", "RUF102"])
def test_without_the_settings_they_do_not(select: str, project: Path) -> None:
    (project / "ruff.toml").unlink()
    ruff("check", "--isolated", "--fix", f"--select={select}", cwd=project)
    assert len(comments(project)) < 3
    assert codes(project)


def test_our_codes_are_no_selectors(project: Path) -> None:
    ran = python("-m", "ruff", "check", "--no-cache", "--select=EH", "model.py", cwd=project)
    assert ran.status == 2


def test_a_split_statement_loses_its_exception(project: Path) -> None:
    line = "    y = ops.add(ops.sin(x) * 2, ops.cos(x), ops.tan(x), ops.exp(x), ops.sqrt(x), x)"
    code = CODE.splitlines()
    code[7] = f"{line}  # noqa: EH004 -- kept for comparison"
    (project / "model.py").write_text("\n".join(code), encoding="utf-8")
    assert codes(project) == []
    ruff("format", "--line-length=60", cwd=project)
    assert codes(project) == ["EH004", "EH005"]


def test_a_long_reason_above(project: Path) -> None:
    """The page's example fits into the line, and survives as well."""
    block = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[-1]
    (project / "model.py").write_text(block, encoding="utf-8")
    ruff("check", "--fix", "--ignore=F401", cwd=project)
    ruff("format", cwd=project)
    assert (project / "model.py").read_text(encoding="utf-8") == block
    printed = flake8("--isolated", "--select=EH,E", "--max-line-length=88", "model.py", cwd=project)
    assert printed.findings == []
