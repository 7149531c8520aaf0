"""Cells of notebooks, in the scripts that nbQA makes of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_SEPARATOR = "# %%NBQA-CELL-SEP"
# What nbQA puts where a notebook has a line that is no Python, under a name that is chance.
_MAGIC = re.compile(r"""(?:hash\(|# CELL MAGIC )(?:"[0-9a-f]{8}"|0x[0-9A-F]{1,8})\)?""")
# What evidence says of where a value comes from.
_LINE = re.compile(r"(?<=, line )\d+(?=, |$)")


class Place(NamedTuple):
    """A line of a cell.

    Attributes:
        cell: the number of the cell, from 1, among those that nbQA lints.
        row: the line in the cell, from 1.
    """

    cell: int
    row: int

    def __str__(self) -> str:
        return f"cell_{self.cell}:{self.row}"


class Cells(NamedTuple):
    """The cells of a notebook.

    Attributes:
        rows: the row above each.
    """

    rows: tuple[int, ...]

    def place(self, row: int) -> Place:
        """Return where a row of the script is in the notebook."""
        above = [each for each in self.rows if each < row]
        return Place(max(len(above), 1), row - (above[-1] if above else 0))

    def told(self, text: str) -> str:
        """Return a message whose evidence names a line of the script with that of the notebook."""

        def named(line: re.Match[str]) -> str:
            return str(self.place(int(line[0])))

        return _LINE.sub(named, text)

    def readable(self, lines: Sequence[str]) -> list[str]:
        """Return the script's lines without what nbQA put there for itself."""
        titles = {row: f"# cell {cell}\n" for cell, row in enumerate(self.rows, 1)}
        return [titles.get(row) or _MAGIC.sub("# magic", line) for row, line in enumerate(lines, 1)]


def cells(lines: Sequence[str]) -> Cells:
    """Return the cells of a script that nbQA made."""
    rows = (row for row, line in enumerate(lines, 1) if line.startswith(_SEPARATOR))
    return Cells(tuple(rows))
