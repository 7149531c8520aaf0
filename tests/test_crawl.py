"""All the code at hand: findings or silence, in the right places, and nothing given up."""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest
from checking import Linted, misplaced

_STDLIB = Path(sysconfig.get_path("stdlib"))
_PACKAGES = Path(sysconfig.get_path("purelib"))
_MORE = "FLAKE8_EMBER_CRAWL"  # folders to crawl too, as in PATH


def _stdlib() -> Iterator[Path]:
    aside = {"site-packages", "dist-packages", "test", "__pycache__"}
    for entry in sorted(_STDLIB.iterdir()):
        if entry.name not in aside:
            yield from _sources(entry)


def _sources(root: Path) -> list[Path]:
    return [root] if root.suffix == ".py" else sorted(root.rglob("*.py"))


def _crawl(paths: Iterator[Path] | list[Path]) -> int:
    """Lint every file; return how many were Python."""
    count = 0
    failures = []
    for path in paths:
        try:
            linted = Linted(str(path))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue  # flake8 asks no plugin about them
        count += 1
        try:
            wrong = misplaced(linted, linted.findings())
        except Exception as error:
            failures.append(f"{path}: {error!r}")
        else:
            failures.extend(f"{path}:{finding}" for finding in wrong)
    assert not failures, "\n".join(failures)
    return count


pytestmark = pytest.mark.slow


def test_standard_library() -> None:
    assert _crawl(_stdlib()) > 400


def test_tests_of_the_standard_library() -> None:
    """Its files are bad on purpose."""
    folder = _STDLIB / "test"
    if not (folder / "test_ast.py").exists() and not (folder / "test_ast").exists():
        pytest.skip("this Python came without its tests")
    assert _crawl(_sources(folder)) > 400


@pytest.mark.parametrize(
    "package",
    sorted(
        entry
        for entry in _PACKAGES.iterdir()
        if entry.suffix == ".py" or (entry.is_dir() and any(entry.glob("*.py")))
    ),
    ids=lambda entry: entry.name,
)
def test_packages_of_the_test_environment(package: Path) -> None:
    _crawl(_sources(package))


@pytest.mark.skipif(_MORE not in os.environ, reason=f"{_MORE} names no further folders")
def test_further_code() -> None:
    for folder in os.environ[_MORE].split(os.pathsep):
        assert _crawl(_sources(Path(folder))), folder
