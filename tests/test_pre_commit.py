"""The hook of this repository, run by pre-commit from a local copy of it."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest
from running import ROOT, Run, python, run

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("pre_commit") is None or not shutil.which("git"),
    reason="needs git and pre-commit: tox -e tools",
)

HOOK_FILES = [".pre-commit-hooks.yaml", "LICENSE", "README.md", "pyproject.toml", "setup.cfg"]
CONFIG = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: flake8-ember
"""


def git(*arguments: str, cwd: Path) -> str:
    person = ["-c", "user.name=tests", "-c", "user.email=tests@example.org"]
    ran = run(["git", *person, *arguments], cwd)
    assert ran.status == 0, ran.text
    return ran.output.strip()


def commit(folder: Path) -> str:
    git("init", "--quiet", cwd=folder)
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--message=all", cwd=folder)
    return git("rev-parse", "HEAD", cwd=folder)


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A repository with the files of today, and its revision."""
    folder = tmp_path_factory.mktemp("hook")
    for name in HOOK_FILES:
        shutil.copy(ROOT / name, folder)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "flake8_ember", folder / "flake8_ember", ignore=ignored)
    return folder, commit(folder)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def project(tmp_path: Path, hook: tuple[Path, str]) -> Path:
    repository, revision = hook
    config = CONFIG.format(repository=repository.as_posix(), revision=revision)
    (tmp_path / ".pre-commit-config.yaml").write_text(config)
    return tmp_path


def pre_commit(project: Path, cache: Path) -> Run:
    commit(project)
    arguments = ["-m", "pre_commit", "run", "--all-files"]
    return python(*arguments, cwd=project, PRE_COMMIT_HOME=str(cache))


@pytest.mark.parametrize(
    ("code", "found"),
    [("import numpy\n", "EH001"), ("def f(:\n", "E999"), ("import os\n", "")],
    ids=["finding", "syntax error", "clean"],
)
def test_the_hook(code: str, found: str, project: Path, cache: Path) -> None:
    (project / "model.py").write_text(code)
    ran = pre_commit(project, cache)
    assert ran.status == bool(found), ran.text
    assert found in ran.output
    assert ("Failed" if found else "Passed") in ran.output


def test_the_hook_that_fixes(project: Path, cache: Path) -> None:
    config = project / ".pre-commit-config.yaml"
    config.write_text(config.read_text().replace("id: flake8-ember", "id: flake8-ember-fix"))
    source = "from ember_ml import ops\n\nx = ops.zeros(3)\ny = {}\n"
    (project / "model.py").write_text(source.format("x + 1"))
    ran = pre_commit(project, cache)
    assert ran.status == 1, ran.text
    assert "files were modified by this hook" in ran.output
    assert (project / "model.py").read_text() == source.format("ops.add(x, 1)")
    assert "Passed" in pre_commit(project, cache).output


def test_the_config_file_is_read(project: Path, cache: Path) -> None:
    (project / "model.py").write_text("import numpy\n")
    allowed = "[flake8]\nember-exceptions = model: EH001 -- numpy is all it is about\n"
    (project / ".flake8").write_text(allowed)
    ran = pre_commit(project, cache)
    assert ran.status == 0, ran.text
