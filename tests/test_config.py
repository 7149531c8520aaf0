"""Every option in each of flake8's config files, read by the real flake8."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run, flake8

FILES = ["setup.cfg", "tox.ini", ".flake8"]

# Each function holds what one option is about.
CODE = """\
import numpy
import torch
from mylib import kernels, stats
from mylib.types import Field, Signal


def unknown(a, b):
    return a + b


def ops(x: torch.Tensor):
    return kernels.power(x) < 1, stats.mean(x) < 1


def types(signal: Signal, field: Field):
    return signal == 1, field == 1


def conversions(x: torch.Tensor):
    return x.item(), x.cpu()
"""

VALUES = {
    "ember-unknown": ["ignore"],
    "ember-libraries": ["numpy", "torch"],
    "ember-backends": ["mylib.backend", "mylib.fast"],
    "ember-ops": ["mylib.kernels", "mylib.stats"],
    "ember-tensor-types": ["Signal", "mylib.types.Field"],
    "ember-conversions": ["item", "cpu"],
}

EXPECTED = [
    ("EH001", 1),
    ("EH001", 2),
    ("EH004", 12),
    ("EH004", 12),
    ("EH004", 16),
    ("EH004", 16),
    ("EH003", 20),
    ("EH003", 20),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("backend", "fast"):
        (tmp_path / "mylib" / folder).mkdir(parents=True)
        (tmp_path / "mylib" / folder / "torch.py").write_text(CODE)
    (tmp_path / "mylib" / "model.py").write_text(CODE)
    return tmp_path


def configure(project: Path, file: str, *lines: str) -> None:
    text = "\n".join(["[flake8]", "extend-select = EH", "extend-ignore = E,F,W", *lines])
    (project / file).write_text(f"{text}\n", encoding="utf-8")


def lint(project: Path, path: str = "mylib/model.py") -> list[tuple[str, int]]:
    return [(code, row) for _, row, _, code in flake8(path, cwd=project).findings]


def assert_refused(ran: Run, *words: str) -> None:
    assert ran.status == 1
    head, line = ran.text.splitlines()
    assert head == "There was a critical error during execution of Flake8:"
    for word in words:
        assert word in line


def assert_all_set(project: Path) -> None:
    assert lint(project) == EXPECTED
    for folder in ("backend", "fast"):
        assert lint(project, f"mylib/{folder}/torch.py") == [("EH001", 1)]


@pytest.mark.parametrize("file", FILES)
def test_separated_by_commas(file: str, project: Path) -> None:
    configure(project, file, *(f"{name} = {', '.join(value)}" for name, value in VALUES.items()))
    assert_all_set(project)


@pytest.mark.parametrize("file", FILES)
def test_separated_by_new_lines(file: str, project: Path) -> None:
    settings: list[str] = []
    for number, (name, value) in enumerate(VALUES.items()):
        # flake8 takes either spelling of a name.
        lines = [f"{name.replace('-', '_') if number % 2 else name} =", "# a comment", *value]
        settings += ["\n    ".join(lines)]
    configure(project, file, *settings)
    assert_all_set(project)


@pytest.mark.parametrize("file", FILES)
def test_the_allowlist(file: str, project: Path) -> None:
    configure(
        project,
        file,
        "ember-exceptions =",
        "    mylib.model: EH001, EH003 -- größe, drawn: by matplotlib",
        "    # about the rest",
        "    mylib: EH004 -- summed up in Python",
    )
    assert lint(project) == []
    assert lint(project, "mylib/fast/torch.py") == [("EH001", 1)]


def test_found_from_the_directory_flake8_runs_in(project: Path) -> None:
    configure(project, ".flake8", "ember-exceptions = mylib.model: EH001, EH004 -- it draws")
    assert lint(project) == []
    inside = flake8("--config=../.flake8", "model.py", cwd=project / "mylib")
    assert inside.findings == []
    absolute = flake8(str(project / "mylib" / "model.py"), cwd=project)
    assert absolute.findings == []


def test_the_command_line_wins(project: Path) -> None:
    configure(project, "tox.ini", "ember-libraries = torch", "ember-unknown = ignore")
    assert lint(project) == [("EH001", 2)]
    ran = flake8("--ember-libraries=numpy", "mylib/model.py", cwd=project)
    assert [(code, row) for _, row, _, code in ran.findings] == [("EH001", 1)]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("ember-unknown = maybe", ["--ember-unknown: 'maybe'", "use report or ignore"]),
        ("ember-libraries =", ["--ember-libraries: ''"]),
        ("ember-backends = mylib/backend", ["--ember-backends: 'mylib/backend'"]),
        ("ember-explain = maybe", ["--ember-explain: 'maybe'", "use true or false"]),
        ("ember-conversions = item; cpu", ["--ember-conversions: 'item;'"]),
    ],
)
def test_bad_value(file: str, line: str, words: list[str], project: Path) -> None:
    configure(project, file, line)
    assert_refused(flake8("mylib", cwd=project), *words)


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ("mylib.draw: EH001", "mylib.draw: EH001"),
        ("mylib.draw: EH001 --", "mylib.draw: EH001"),
        ("mylib.draw: EH009 -- no such code", "EH009"),
        ("mylib.draw -- no code", "mylib.draw"),
    ],
)
def test_bad_entry_of_the_allowlist(entry: str, word: str, project: Path) -> None:
    configure(
        project,
        "setup.cfg",
        "ember-exceptions =",
        "    tests: EH002 -- assertions compare floats",
        f"    {entry}",
    )
    assert_refused(flake8("mylib", cwd=project), "--ember-exceptions: ", word)


# -- selection, as the README has it


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("", {"EH001", "F401"}),
        ("extend-select = EH", {"EH001", "F401"}),
        ("select = EH,E9", {"EH001"}),
        ("select = EH,E9\nextend-ignore = EH001", set()),
        ("ignore = E\nextend-select = EH", {"EH001", "F401"}),
        ("ignore = E", {"F401"}),
        ("select = E", {"EH001"}),
        ("per-file-ignores = */a.py: EH", {"F401"}),
    ],
)
def test_selection(lines: str, codes: set[str], tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "a.py").write_text("import numpy\n")
    (tmp_path / ".flake8").write_text(f"[flake8]\n{lines}\n")
    assert set(flake8("lib/a.py", cwd=tmp_path).codes) == codes


def test_a_syntax_error_shows_with_e9(tmp_path: Path) -> None:
    (tmp_path / ".flake8").write_text("[flake8]\nselect = EH,E9\n")
    (tmp_path / "a.py").write_text("def f(:\n")
    assert flake8("a.py", cwd=tmp_path).codes == ["E999"]


def test_require_plugins(tmp_path: Path) -> None:
    (tmp_path / ".flake8").write_text("[flake8]\nrequire-plugins = flake8-ember\n")
    (tmp_path / "a.py").write_text("")
    assert flake8("a.py", cwd=tmp_path) == Run("", "", 0)
