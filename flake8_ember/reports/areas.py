"""Which part of a project a file belongs to, told by its path alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from flake8_ember.modules import Module


class Area(NamedTuple):
    """A part of a project.

    Attributes:
        name: what reports call it.
        folders: the segments of a path that tell it.
        files: the names of files that tell it, without their suffix, as a regular expression.
    """

    name: str
    folders: frozenset[str] = frozenset()
    files: str = ""


LIBRARY = Area("library")
BACKENDS = Area("backends")
TESTS = Area("tests", frozenset(("test", "tests")), "test_.*|.*_test|conftest")
EXAMPLES = Area(
    "examples",
    frozenset(
        (
            *("demo", "demos", "doc", "docs", "example", "examples", "notebook", "notebooks"),
            *("sandbox", "tutorial", "tutorials"),
        )
    ),
    "(?:demo|example)_.*|.*_(?:demo|example)",
)
TOOLS = Area(
    "tools",
    frozenset(("benchmark", "benchmarks", "scripts", "tools")),
    "benchmark_.*|.*_benchmark|setup|noxfile",
)

AREAS = (LIBRARY, BACKENDS, TESTS, EXAMPLES, TOOLS)
ASIDE = (TESTS, EXAMPLES, TOOLS)


def area_of(path: str, module: Module, backends: Sequence[str]) -> Area:
    """Return the area of a file.

    Args:
        path: relative to the current folder, with ``/`` between its parts.
        module: the module it holds.
        backends: the packages that implement the operations.
    """
    found = _by_folder(path)
    if found is None and any(map(module.within, backends)):
        return BACKENDS
    return found or _by_file(path) or LIBRARY


def is_aside(path: str) -> bool:
    """Return whether a path alone tells that a file is no part of the library."""
    return (_by_folder(path) or _by_file(path)) is not None


def _by_folder(path: str) -> Area | None:
    folders = path.split("/")[:-1]
    return next((area for each in folders for area in ASIDE if each in area.folders), None)


def _by_file(path: str) -> Area | None:
    name = path.rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    return next((area for area in ASIDE if re.fullmatch(area.files, stem)), None)
