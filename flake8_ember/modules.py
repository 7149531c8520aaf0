"""A file's module, read off its path alone: the file need not exist."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from string import ascii_letters
from typing import NamedTuple

_SUFFIXES = (".py", ".pyi", ".pyw", ".ipynb")
# The script that nbQA makes of a notebook, and lints.
_OF_NBQA = r"(?P<stem>.+)[a-z0-9_]{8}_nbqa_ipynb\.py"
_NAMELESS = frozenset(("", "-", "stdin"))  # what flake8 calls piped code without a display name


class Module(NamedTuple):
    """The module a file holds.

    Attributes:
        segments: the path's parts from the root on, the last one without its suffix;
            ``/x/src/mylib/factors.py`` is ``("x", "src", "mylib", "factors")``. ``__init__`` is
            dropped. Empty for piped code without a name.
        is_package: whether the file is an ``__init__``.
    """

    segments: tuple[str, ...]
    is_package: bool = False

    @classmethod
    def from_path(cls, filename: str) -> Module:
        """Read the module off a path: relative, absolute, of POSIX or of Windows."""
        if filename in _NAMELESS:
            return cls(())
        segments = parts(filename)
        if not segments:
            return cls(())
        last = segments.pop()
        for suffix in _SUFFIXES:
            if last.endswith(suffix) and last != suffix:
                last = last[: -len(suffix)]
                break
        if last == "__init__":
            return cls(tuple(segments), is_package=True)
        return cls((*segments, last))

    def within(self, dotted: str) -> bool:
        """Whether the module is ``dotted`` or below it: its segments occur here in a row."""
        return any(True for _ in self.below(dotted))

    def below(self, dotted: str) -> Iterator[tuple[str, ...]]:
        """Yield the segments behind each place where those of ``dotted`` occur in a row."""
        wanted = tuple(dotted.split("."))
        width = len(wanted)
        for start in range(len(self.segments) - width + 1):
            if self.segments[start : start + width] == wanted:
                yield self.segments[start + width :]

    def resolve(self, level: int, name: str | None) -> str:
        """The absolute dotted name of the module of an import.

        Where a package begins cannot be told from a path, so a relative import's name begins at
        the root of the file system: ``x.src.mylib.backend``. Compare its end.

        Args:
            level: the number of dots; 0 if it is no relative import.
            name: what follows the dots, if anything.
        """
        if not level:
            return name or ""
        up = level - 1 if self.is_package else level
        base = self.segments[: max(len(self.segments) - up, 0)]
        return ".".join((*base, name) if name else base)


def notebook(filename: str) -> str | None:
    """Return the name of the notebook of which nbQA made a file; None if it made none of it."""
    if not filename.endswith("_nbqa_ipynb.py"):
        return None
    match = re.fullmatch(_OF_NBQA, filename)
    return f"{match['stem']}.ipynb" if match else None


def parts(filename: str) -> list[str]:
    """Return the parts of an absolute path, without drive, ``.`` and ``..``.

    Args:
        filename: relative, absolute, of POSIX or of Windows; nbQA's script stands for the notebook.
    """
    filename = notebook(filename) or filename
    if not _has_drive(filename) and not filename.startswith(("/", "\\")):
        filename = f"{_current_directory()}/{filename}"
    if _has_drive(filename):
        filename = filename[2:]
    return _normalised(filename.replace("\\", "/").split("/"))


def _has_drive(filename: str) -> bool:
    return filename[1:2] == ":" and filename[0] in ascii_letters


def _normalised(names: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for part in names:
        if part == "..":
            del kept[-1:]
        elif part not in ("", "."):
            kept.append(part)
    return kept


def _current_directory() -> str:
    try:
        return os.getcwd()
    except OSError:  # deleted meanwhile
        return ""
