"""Cells of notebooks, in the scripts that nbQA makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_SEPARATOR = "# %%NBQA-CELL-SEP"


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


def cells(lines: Sequence[str]) -> Cells:
    """Return the cells of a script that nbQA made."""
    rows = (row for row, line in enumerate(lines, 1) if line.startswith(_SEPARATOR))
    return Cells(tuple(rows))
