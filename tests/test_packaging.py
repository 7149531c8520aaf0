"""What is installed, and the commands that install it."""

from __future__ import annotations

import configparser
import importlib.metadata
import importlib.util
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from running import ROOT, Run, flake8, python, run

import flake8_ember

DISTRIBUTION = importlib.metadata.distribution("flake8-ember")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def ini(name: str) -> configparser.RawConfigParser:
    parser = configparser.RawConfigParser()
    parser.read(ROOT / name, encoding="utf-8")
    return parser


# -- metadata


def test_one_version(tmp_path: Path) -> None:
    assert DISTRIBUTION.version == flake8_ember.__version__
    assert f"flake8-ember: {flake8_ember.__version__}" in " ".join(
        flake8("--version", cwd=tmp_path).output.split()
    )
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == flake8_ember.__version__


def test_flake8_is_the_only_requirement() -> None:
    needed = [line for line in DISTRIBUTION.requires or [] if "extra ==" not in line]
    assert needed == ["flake8>=6.1"]
    assert DISTRIBUTION.metadata["Requires-Python"] == ">=3.10"


def test_the_oldest_flake8_is_tested() -> None:
    assert ini("tox.ini")["testenv:oldest-flake8"]["deps"] == "flake8==6.1.0"


def test_tox_runs_what_the_test_command_leaves_out() -> None:
    assert '-m "not slow"' in ini("setup.cfg")["tool:pytest"]["addopts"]
    tox = ini("tox.ini")
    assert '-m "slow or hypothesis"' in tox["testenv:thorough"]["commands"]
    (skipped,) = re.findall(r'--skip-env "(.*?)"', (ROOT / ".ci" / "run").read_text())
    for name in ("thorough", "lint"):
        assert name in tox["tox"]["env_list"].split(", ")
        assert not re.match(skipped.replace("$used", "py311"), name)


def test_entry_point() -> None:
    points = DISTRIBUTION.entry_points
    assert [(point.group, point.name) for point in points if point.group != "flake8.report"] == [
        ("flake8.extension", "EH"),
        ("pylsp", "flake8_ember"),
    ]
    for point in points:
        if point.group == "pylsp" and importlib.util.find_spec("pylsp") is None:
            continue  # it is the server that loads this one
        assert point.load().__module__.startswith("flake8_ember.")


def test_typed() -> None:
    assert (Path(flake8_ember.__file__).parent / "py.typed").is_file()
    assert "py.typed" in ini("setup.cfg")["options.package_data"]["flake8_ember"].split()


def test_setup_cfg_holds_the_metadata() -> None:
    assert re.findall(r"^\[.*\]", (ROOT / "pyproject.toml").read_text(), re.MULTILINE) == [
        "[build-system]"
    ]
    metadata = ini("setup.cfg")["metadata"]
    assert metadata["license"] == "MIT"
    assert ROOT.joinpath(metadata["license_files"]).is_file()
    assert "License ::" not in metadata["classifiers"]


def test_every_folder_of_code_is_a_package() -> None:
    package = ROOT / "flake8_ember"
    folders = {path.parent for path in package.rglob("*.py")}
    assert folders == {path.parent for path in package.rglob("__init__.py")}


def test_nothing_but_flake8_is_imported(tmp_path: Path) -> None:
    """Also no part of the standard library that is dear and that flake8 has not loaded anyway."""
    code = (
        "import sys, flake8.main.cli; before = set(sys.modules); import flake8_ember.checker;"
        "print(*sorted({name.partition('.')[0] for name in set(sys.modules) - before}))"
    )
    loaded = set(python("-c", code, cwd=tmp_path).output.split())
    assert "flake8_ember" in loaded
    assert loaded - {"flake8_ember"} <= set(sys.stdlib_module_names)
    assert not loaded & {"asyncio", "email", "http", "inspect", "typing_extensions", "unittest"}


# -- the README's two commands


def command(mark: str) -> str:
    match = re.search(rf"^<!-- {mark} -->\n```sh\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)
    assert match
    return match[1]


def test_the_commands_open_the_readme() -> None:
    blocks = re.findall(r"^```(?:sh)?\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)
    assert blocks[:2] == [command("lint"), command("test")]
    assert len(README.partition(command("test"))[0].splitlines()) < 12


def test_the_first_command_lints_a_file_that_ships() -> None:
    linted = re.search(r"flake8 (--exit-zero --select EH,E9) (\S+)$", command("lint"))
    assert linted
    ran = flake8(*linted[1].split(), linted[2], cwd=ROOT)
    assert ran.status == 0
    assert ran.codes


@pytest.mark.skipif(os.name == "nt" or not shutil.which("bash"), reason="needs bash")
class TestContinuousIntegration:
    """.ci/run up to tox, with a README whose test command is harmless."""

    def ci(self, tmp_path: Path, script: str) -> Run:
        project = tmp_path / "project"
        (project / ".ci").mkdir(parents=True)
        shutil.copy(ROOT / ".ci" / "run", project / ".ci")
        (project / "README.md").write_text(
            README.replace(command("test"), script), encoding="utf-8"
        )
        before = sorted(project.rglob("*"))
        scratch = tmp_path / "scratch"
        scratch.mkdir()
        ran = run(["bash", ".ci/run", "tests"], cwd=project, TMPDIR=str(scratch))
        assert sorted(project.rglob("*")) == before
        assert list(scratch.iterdir()) == []
        return ran

    def test_runs_the_command_of_the_readme(self, tmp_path: Path) -> None:
        script = "touch left.txt && ls README.md && echo '=== 3 passed ==='"
        ran = self.ci(tmp_path, script)
        assert ran == Run(f"+ {script}\nREADME.md\n=== 3 passed ===\n", "", 0)

    @pytest.mark.parametrize("script", ["false && true", "exit 3", "false\ntrue", "false | cat"])
    def test_fails_with_the_command(self, tmp_path: Path, script: str) -> None:
        assert self.ci(tmp_path, script).status != 0

    def test_fails_without_a_command(self, tmp_path: Path) -> None:
        ran = self.ci(tmp_path, "")
        assert ran.status == 1
        assert "no test command" in ran.errors
