"""The packages of a run as a table: the worst first, cut to a depth that a screen can hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flake8_ember.codes import VALUES, Value
from flake8_ember.reports.files import Linted
from flake8_ember.reports.markdown import count, joined, quoted, share, table

# One column for each kind of value, and one for findings that are about none.
COLUMNS: dict[Value | None, str] = {
    **{value: value.plural for value in VALUES},
    None: "imports, exceptions",
}


class Package(NamedTuple):
    """Some files under one name.

    Attributes:
        name: a folder, or ``folder/*`` for the files that lie directly in it.
        files: those that were analysed.
    """

    name: str
    files: Sequence[Linted]

    @property
    def pure(self) -> int:
        """How many of the files are pure."""
        return sum(file.is_pure for file in self.files)

    @property
    def findings(self) -> int:
        """How many findings they have."""
        return sum(len(file.found) for file in self.files)

    @property
    def row(self) -> list[object]:
        """Files, pure ones, their share, findings, and these by what they are about."""
        values = [sum(file.values[value] for file in self.files) for value in COLUMNS]
        return [
            len(self.files),
            self.pure,
            share(self.pure, len(self.files)),
            self.findings,
            *values,
        ]

    @property
    def badness(self) -> tuple[int, int, str]:
        """The key to sort by, the worst first."""
        return -self.findings, self.pure - len(self.files), self.name


HEADER = ["files", "pure", "share", "findings", *COLUMNS.values()]


def packages(files: Sequence[Linted], most: int) -> list[Package]:
    """Group files by folder.

    Args:
        files: those that were analysed.
        most: how many packages there may be that are not pure: they are cut to the depth that
            leaves no more.

    Returns:
        The packages, the worst first: by findings, then by files that are not pure.
    """
    deepest = max((len(file.folders) for file in files), default=0)
    found: list[Package] = []
    for depth in range(deepest + 1):
        deeper = [Package(name, within) for name, within in _at(depth, files).items()]
        if found and len(impure(deeper)) > most:
            break
        found = deeper
    return sorted(found, key=lambda package: package.badness)


def impure(found: Sequence[Package]) -> list[Package]:
    """Those with something to do."""
    return [package for package in found if package.pure < len(package.files)]


def package_table(found: Sequence[Package]) -> str:
    """Write packages down; those that are pure in one line below the others."""
    bad = impure(found)
    rows = [(quoted(package.name), *package.row) for package in bad]
    blocks = [table(["package", *HEADER], rows)] if rows else []
    if len(bad) < len(found):
        files = sum(len(package.files) for package in found if package not in bad)
        number = len(found) - len(bad)
        more = "Pure" if not bad else "Pure besides"
        blocks.append(f"{more}: {count(number, 'package')} with {count(files, 'file')}.")
    return joined(*blocks)


def _at(depth: int, files: Sequence[Linted]) -> Mapping[str, list[Linted]]:
    """The files by the first folders of their paths."""
    cut = {file.path: "/".join(file.folders[:depth]) for file in files}
    around = {folder.rpartition("/")[0] for folder in set(cut.values()) if folder}
    found: dict[str, list[Linted]] = {}
    for file in files:
        name = cut[file.path]
        if name in around and len(file.folders) < depth:
            name = f"{name}/*".lstrip("/")
        found.setdefault(name or ".", []).append(file)
    return found
