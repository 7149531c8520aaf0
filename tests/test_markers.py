"""Every case file gives exactly the findings that its markers announce, by path and by stdin."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from markers import lint, minimum_python, mismatches, read_case
from projects import write

CASES = Path(__file__).parent / "cases"
PATHS = sorted(path for path in CASES.rglob("*.py") if "__pycache__" not in path.parts)


def _supported(path: Path) -> bool:
    return sys.version_info >= minimum_python(path)


every_case = pytest.mark.parametrize(
    "path",
    [
        pytest.param(
            path,
            marks=pytest.mark.skipif(not _supported(path), reason="needs a newer Python"),
            id=path.relative_to(CASES).as_posix(),
        )
        for path in PATHS
    ],
)


@every_case
def test_by_path(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    shown = str(path)
    if case.display is not None:
        if "\\" in case.display:
            pytest.skip("a Windows path is only a name for stdin here")
        shown = case.display
        write(tmp_path, {shown: case.source})
    found = lint(*case.options, shown, cwd=tmp_path)
    wrong = mismatches(case.markers, found.get(shown, []))
    assert not wrong


@every_case
def test_by_stdin(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    shown = case.display or path.relative_to(CASES).as_posix()
    display = f"--stdin-display-name={shown}"
    found = lint(*case.options, display, "-", cwd=tmp_path, stdin=case.source)
    wrong = mismatches(case.markers, found.get(shown, []))
    assert not wrong


@pytest.mark.parametrize("code", ["EH001", "EH002", "EH003", "EH004"])
def test_there_are_cases(code: str) -> None:
    sources = [path.read_text(encoding="utf-8") for path in PATHS]
    assert sum(f"# {code}: " in source for source in sources) >= 3
