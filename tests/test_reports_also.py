"""``--ember-also``: several reports of one run."""

from __future__ import annotations

from pathlib import Path

import projects
import pytest
from reports import NAMES, report, text
from running import flake8


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return projects.write(tmp_path, projects.FILES)


@pytest.mark.parametrize("jobs", ["-j1", pytest.param("-j2", marks=pytest.mark.slow)])
def test_each_is_what_it_would_be_alone(jobs: str, project: Path) -> None:
    arguments = [jobs, "lib", "tests", "broken.py"]
    alone = {name: text(name, "--ember-explain", *arguments, cwd=project) for name in NAMES}
    for name in NAMES:
        others = {other: f"out/{name}/{other}.txt" for other in NAMES}
        also = ",".join(f"ember-{other}={path}" for other, path in others.items())
        ran = report(name, *arguments, f"--ember-also={also}", cwd=project)
        assert (ran.errors, ran.status) == ("", 1)
        assert ran.output == alone[name]
        for other, path in others.items():
            written = (project / path).read_text(encoding="utf-8")
            assert written.replace('"folder": "../.."', '"folder": "."') == alone[other]


def test_files_are_replaced(project: Path) -> None:
    for paths in (["lib"], ["lib/core.py"]):
        text("status", "--ember-also=ember-plan=plan.md", *paths, cwd=project)
        written = (project / "plan.md").read_text(encoding="utf-8")
        assert written == text("plan", *paths, cwd=project)


def test_in_a_config_file(project: Path) -> None:
    config = "[flake8]\nselect = EH\nember-also =\n    ember-plan = a b/plan.md\n"
    (project / "setup.cfg").write_text(config)
    assert flake8("--format=ember-status", "lib", cwd=project).status == 1
    assert (project / "a b" / "plan.md").read_text(encoding="utf-8") == text(
        "plan", "lib", cwd=project
    )


@pytest.mark.parametrize(
    ("format", "also", "error"),
    [
        ("ember-plan", "ember-sarf=a", "there is no report 'ember-sarf' (use ember-status, "),
        ("ember-plan", "plan.md", "there is no report 'plan.md' (use ember-status, "),
        ("ember-plan", "ember-json", "'ember-json' names no file (use ember-json=FILE)"),
        ("ember-plan", "ember-json= ", "'ember-json' names no file (use ember-json=FILE)"),
        ("ember-plan", "ember-json=a,ember-plan=a", "two reports cannot share a file ("),
        ("default", "ember-json=a", "needs a report to print (use --format=ember-status)"),
    ],
)
def test_what_makes_no_sense(format: str, also: str, error: str, project: Path) -> None:
    ran = flake8("--isolated", f"--format={format}", f"--ember-also={also}", cwd=project)
    assert f"--ember-also: {error}" in ran.text
    assert ran.status == 1
    assert not (project / "a").exists()


def test_in_a_config_file_it_stops_no_other_run(project: Path) -> None:
    plain = flake8("--isolated", "--select=EH", "lib", cwd=project)
    config = "[flake8]\nselect = EH\nember-also = ember-json=a\nember-since = missing\n"
    (project / "setup.cfg").write_text(config)
    assert flake8("lib", cwd=project) == plain
    assert not (project / "a").exists()


def test_a_file_that_cannot_be_written(project: Path) -> None:
    ran = report("plan", "--ember-also=ember-json=lib", "lib", cwd=project)
    assert "--ember-also: cannot write lib: " in ran.output
    assert ran.output.startswith("# Purification plan")
    assert ran.status == 1
