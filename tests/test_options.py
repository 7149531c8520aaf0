"""Every option on the command line: what it does, and which values it refuses."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pytest
from flake8.exceptions import ExecutionError
from running import flake8, python

from flake8_ember import options
from flake8_ember.codes import NAMES
from flake8_ember.settings import Settings

DEFAULTS: dict[str, Any] = {
    "ember_unknown": "report",
    "ember_libraries": list(Settings().libraries),
    "ember_backends": list(Settings().backends),
    "ember_ops": list(Settings().ops),
    "ember_tensor_types": [],
    "ember_conversions": list(Settings().conversions),
    "ember_exceptions": "",
    "ember_explain": "false",
    "ember_also": "",
    "ember_baseline": "",
    "ember_since": "",
    "ember_ops_source": [],
}

# One finding of each kind that an option can add or take away.
CODE = """\
import numpy
import torch
from mylib import kernels
from mylib.types import Signal


def kept(a, b):
    return a + b


def moved(signal: Signal, x: torch.Tensor):
    power = kernels.power(x)
    low = power < 1
    return low, signal == 1, x.item(), x.numpy()
"""


def parse(**changed: Any) -> Settings:
    return options.parse(argparse.Namespace(**{**DEFAULTS, **changed}))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mylib" / "backend").mkdir(parents=True)
    (tmp_path / "mylib" / "model.py").write_text(CODE)
    (tmp_path / "mylib" / "backend" / "torch.py").write_text(CODE)
    return tmp_path


def lint(project: Path, *arguments: str, path: str = "mylib/model.py") -> list[tuple[str, int]]:
    """Code and row of the findings of a file."""
    ran = flake8("--isolated", "--select=EH,E9", *arguments, path, cwd=project)
    return [(code, row) for _, row, _, code in ran.findings]


# -- defaults and help


def test_defaults_of_flake8_are_the_defaults_of_options() -> None:
    assert parse() == Settings()


def test_help_tells_of_every_option(tmp_path: Path) -> None:
    text = " ".join(flake8("--isolated", "--help", cwd=tmp_path).output.split())
    for name in DEFAULTS:
        assert f"--{name.replace('_', '-')} " in text
    assert "(Default: report)" in text
    assert "(Default: emberharmony.backend, ember_ml.backend)" in text


# -- what each option does

BASE = [("EH001", 1), ("EH004", 8), ("EH003", 14)]


def test_without_options(project: Path) -> None:
    assert lint(project) == BASE


@pytest.mark.parametrize(
    ("argument", "more", "less"),
    [
        ("--ember-unknown=ignore", [], [("EH004", 8)]),
        ("--ember-unknown=report", [], []),
        ("--ember-libraries=numpy,torch", [("EH001", 2)], []),
        ("--ember-libraries=torch", [("EH001", 2)], [("EH001", 1)]),
        ("--ember-ops=mylib.kernels", [("EH004", 13)], []),
        ("--ember-tensor-types=Signal", [("EH004", 14)], []),
        ("--ember-tensor-types=mylib.types.Signal", [("EH004", 14)], []),
        ("--ember-conversions=numpy,item", [("EH003", 14)], []),
        ("--ember-conversions=item, numpy", [("EH003", 14)], []),
        ("--ember-conversions=tolist", [], [("EH003", 14)]),
        ("--ember-backends=mylib", [], [("EH004", 8), ("EH003", 14)]),
        ("--ember-exceptions=mylib: EH004 -- summed up in Python", [], [("EH004", 8)]),
        (
            "--ember-exceptions=mylib: EH004 -- for a, b: sums, mylib.model: EH001 -- it draws",
            [],
            [("EH001", 1), ("EH004", 8)],
        ),
    ],
)
def test_effect(
    project: Path, argument: str, more: list[tuple[str, int]], less: list[tuple[str, int]]
) -> None:
    expected = sorted([*BASE, *more])
    for finding in less:
        expected.remove(finding)
    assert sorted(lint(project, argument)) == expected


def test_backends_and_libraries_work_together(project: Path) -> None:
    path = "mylib/backend/torch.py"
    arguments = ["--ember-backends=mylib.backend", "--ember-libraries=numpy,torch"]
    assert lint(project, *arguments, path=path) == [("EH001", 1)]
    assert ("EH001", 2) in lint(project, *arguments[1:], path=path)


def test_display_name_of_piped_code(project: Path) -> None:
    def piped(*arguments: str) -> list[str]:
        ran = flake8(
            "--isolated", "--select=EH001", *arguments, "-", cwd=project, stdin="import numpy\n"
        )
        return ran.codes

    assert piped() == ["EH001"]
    assert piped("--stdin-display-name=ember_ml/nn/layer.py") == ["EH001"]
    assert piped("--stdin-display-name=ember_ml/backend/numpy/gone.py") == []
    assert piped("--stdin-display-name=C:\\x\\ember_ml\\backend\\numpy\\gone.py") == []


def test_values_of_other_types() -> None:
    """Flake8-pyproject hands on what TOML has beside strings."""
    entries = ["plots: EH001 -- ndarrays only", "tests: EH002, EH003 -- they compare floats"]
    read = parse(ember_exceptions=entries, ember_explain=True)
    assert read == parse(ember_exceptions="\n".join(entries), ember_explain="true")
    assert len(read.allowlist) == 2
    with pytest.raises(ExecutionError, match="'1' is no choice"):
        parse(ember_unknown=1)


# -- values refused

BAD = [
    ("ember_unknown", "maybe", "--ember-unknown: 'maybe' is no choice (use report or ignore)"),
    ("ember_unknown", "", "--ember-unknown: '' is no choice (use report or ignore)"),
    ("ember_unknown", "Ignore", "(use report or ignore)"),
    ("ember_libraries", ["num-py"], "--ember-libraries: 'num-py' is no name (use a dotted name"),
    ("ember_libraries", [], "--ember-libraries: '' names nothing (name a library"),
    ("ember_backends", ["mylib/backend"], "--ember-backends: 'mylib/backend' is no name"),
    ("ember_backends", ["mylib..backend"], "--ember-backends: 'mylib..backend' is no name"),
    ("ember_backends", [".backend"], "--ember-backends: '.backend' is no name"),
    ("ember_ops", ["mylib.ops()"], "--ember-ops: 'mylib.ops()' is no name"),
    ("ember_ops", ["mylib.class"], "--ember-ops: 'mylib.class' is no name"),
    ("ember_ops", [], "--ember-ops: '' names nothing"),
    ("ember_tensor_types", ["2D"], "--ember-tensor-types: '2D' is no name"),
    ("ember_tensor_types", ["Field[int]"], "--ember-tensor-types: 'Field[int]' is no name"),
    ("ember_conversions", [".item"], "--ember-conversions: '.item' is no name (use a method's"),
    ("ember_conversions", ["t.item"], "--ember-conversions: 't.item' is no name (use a method's"),
    ("ember_conversions", ["item()"], "--ember-conversions: 'item()' is no name"),
    ("ember_conversions", [], "--ember-conversions: '' names nothing"),
    ("ember_exceptions", "tests: EH002", "--ember-exceptions: "),
    ("ember_exceptions", "tests: EH999 -- no such code", "--ember-exceptions: "),
    ("ember_exceptions", "tests: E501 -- not ours", "--ember-exceptions: "),
    ("ember_exceptions", "EH002 -- no module", "--ember-exceptions: "),
    ("ember_exceptions", "te sts: EH002 -- why it is", "--ember-exceptions: "),
    ("ember_exceptions", "gibberish", "--ember-exceptions: "),
]


@pytest.mark.parametrize(("name", "value", "message"), BAD)
def test_bad_value(name: str, value: str | list[str], message: str) -> None:
    with pytest.raises(ExecutionError) as caught:
        parse(**{name: value})
    text = str(caught.value)
    assert message in text
    assert "\n" not in text


@pytest.mark.parametrize(
    ("name", "value", "message"), [case for case in BAD if case[0] != "ember_unknown"][::6]
)
def test_bad_value_stops_flake8(
    name: str, value: str | list[str], message: str, tmp_path: Path
) -> None:
    (tmp_path / "a.py").write_text("import numpy\n")
    option = f"--{name.replace('_', '-')}"
    text = value if isinstance(value, str) else ",".join(value)
    ran = flake8("--isolated", f"{option}={text}", "a.py", cwd=tmp_path)
    assert ran.status == 1
    head, line = ran.text.splitlines()
    assert head == "There was a critical error during execution of Flake8:"
    assert line.startswith(message)


def test_names_given_twice_count_once() -> None:
    assert parse(ember_libraries=["torch", "numpy", "torch"]).libraries == ("torch", "numpy")


def test_what_may_be_empty() -> None:
    parsed = parse(ember_backends=[], ember_tensor_types=[], ember_exceptions="\n")
    assert (parsed.backends, parsed.tensor_types, parsed.allowlist) == ((), (), ())


# -- processes

SPAWN = """\
import multiprocessing, sys
from flake8.main.cli import main

multiprocessing.set_start_method("spawn")
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.slow
@pytest.mark.parametrize("order", [1, -1])
def test_every_number_of_processes_finds_the_same(project: Path, order: int) -> None:
    for number in range(5):
        (project / "mylib" / f"copy{number}.py").write_text(CODE)
    paths = sorted(str(path.relative_to(project)) for path in project.rglob("*.py"))[::order]
    arguments = [
        "--select=EH,E9",
        "--ember-unknown=ignore",
        "--ember-conversions=item",
        "--ember-exceptions=mylib.copy1: EH001 -- it draws",
        *paths,
    ]
    alone = flake8("--isolated", *arguments, cwd=project)
    assert {"EH001", "EH003"} == set(alone.codes)
    assert flake8("--isolated", "-j2", *arguments, cwd=project) == alone
    assert python("-c", SPAWN, "--isolated", "-j2", *arguments, cwd=project) == alone


def test_spawned_workers_read_the_config_file(project: Path) -> None:
    (project / "setup.cfg").write_text(
        "[flake8]\nselect = EH,E9\nember-unknown = ignore\nember-libraries = torch\n"
    )
    spawned = python("-c", SPAWN, "-j2", "mylib", cwd=project)
    assert spawned == flake8("mylib", cwd=project)
    assert [row for _, row, _, code in spawned.findings if code == "EH001"] == [2, 2]


def test_each_entry_of_the_allowlist_names_known_codes() -> None:
    for name in NAMES:
        assert parse(ember_exceptions=f"tests: {name} -- assertions compare floats").allowlist
