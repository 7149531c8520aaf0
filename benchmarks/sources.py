"""The code to measure on: real files, read and parsed once."""

from __future__ import annotations

import ast
import tokenize
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple


class Source(NamedTuple):
    """A file that Python parses."""

    path: Path
    text: str
    lines: list[str]
    tree: ast.Module


def parsed(path: Path, text: str) -> Source:
    """Return a source; raises what ``ast.parse`` raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Source(path, text, text.splitlines(keepends=True), ast.parse(text))


def read(paths: Iterable[Path], most: int) -> list[Source]:
    """Return files below ``paths``, spread evenly, with about ``most`` lines in all."""
    files = sorted(set(_files(paths)))
    share = min(1.0, most / max(1, sum(map(_count, files))))
    sources: list[Source] = []
    for index, path in enumerate(files):
        if int(index * share) == int((index + 1) * share):
            continue
        try:
            with tokenize.open(path) as file:
                sources.append(parsed(path, file.read()))
        except (SyntaxError, ValueError, RecursionError):
            continue  # flake8 asks no plugin about these
    return sources


def lines_of(sources: Sequence[Source]) -> int:
    """Return how many lines the sources have in all."""
    return sum(len(source.lines) for source in sources)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from path.rglob("*.py")
        else:
            yield path


def _count(path: Path) -> int:
    return path.read_bytes().count(b"\n")
