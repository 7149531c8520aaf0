"""Every case file gives exactly the findings that its markers announce, by path and by stdin."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from markers import Case, Finding, lint, minimum_python, mismatches, read_case

CASES = Path(__file__).parent / "cases"
PATHS = sorted(path for path in CASES.rglob("*.py") if "__pycache__" not in path.parts)


class Runs:
    """flake8 over the cases: by path one run a set of options, by stdin one a file."""

    def __init__(self, paths: list[Path], folder: Path) -> None:
        self.cases = {path: read_case(path) for path in paths}
        self._folder = folder
        self._by_path: dict[tuple[str, ...], dict[str, list[Finding]]] = {}
        self._places = {path: self._put(path, folder) for path in paths}

    def _options(self, path: Path) -> tuple[str, ...]:
        return self.cases[path].options

    def _put(self, path: Path, folder: Path) -> str:
        """The path to lint, which is that of a copy if the case wants to lie elsewhere."""
        display: str | None = self.cases[path].display
        if display is None or not _has_path(self.cases[path]):
            return str(path)
        place = path.relative_to(CASES).with_suffix("") / display
        copy = folder / place
        copy.parent.mkdir(parents=True)
        copy.write_bytes(path.read_bytes())
        return str(place)

    def by_path(self, path: Path) -> list[Finding]:
        """What flake8 says of the file on disk."""
        options = self._options(path)
        if options not in self._by_path:
            alike = [
                place for other, place in self._places.items() if self._options(other) == options
            ]
            self._by_path[options] = lint(*options, *alike, cwd=self._folder)
        return self._by_path[options].get(self._places[path], [])

    def by_stdin(self, path: Path) -> list[Finding]:
        """What flake8 says of the same text from stdin, under its display name."""
        case = self.cases[path]
        display = f"--stdin-display-name={case.display or path.relative_to(CASES)}"
        found = lint(*case.options, display, "-", cwd=self._folder, stdin=case.source)
        return [finding for findings in found.values() for finding in findings]


def _has_path(case: Case) -> bool:
    """Whether the file can lie on this system where it says (not so for a Windows path)."""
    return "\\" not in (case.display or "")


@pytest.fixture(scope="session")
def runs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Runs:
    """The runs of all cases that this session selected."""
    specs = [getattr(item, "callspec", None) for item in request.session.items]
    wanted = {spec.params["path"] for spec in specs if spec and "path" in spec.params}
    paths = [path for path in PATHS if path in wanted and _supported(path)]
    return Runs(paths, tmp_path_factory.mktemp("cases"))


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
def test_by_path(path: Path, runs: Runs) -> None:
    case = runs.cases[path]
    if not _has_path(case):
        pytest.skip("a Windows path is only a name for stdin here")
    assert not mismatches(case.markers, runs.by_path(path)), path


@every_case
def test_by_stdin(path: Path, runs: Runs) -> None:
    assert not mismatches(runs.cases[path].markers, runs.by_stdin(path)), path


@pytest.mark.parametrize("code", ["EH001", "EH002", "EH003", "EH004"])
def test_there_are_cases(code: str) -> None:
    sources = [path.read_text(encoding="utf-8") for path in PATHS]
    assert sum(f"# {code}: " in source for source in sources) >= 3
