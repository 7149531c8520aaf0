"""Tables of operations: rows for pairs of kinds, of which the first that fits decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flake8_ember.lattice.kinds import PLAIN, RECORDS, Kind

Action = Callable[[Kind, Kind], Kind]
Pattern = tuple[Any, ...]
Row = tuple[Pattern, Pattern, "Kind | Action"]

ANY: Pattern = (*PLAIN, *RECORDS)
NATIVES: Pattern = tuple(row for row in ANY if row.is_native)


def left(first: Kind, second: Kind) -> Kind:
    """The operand on the side of the row's first pattern."""
    return first


def right(first: Kind, second: Kind) -> Kind:
    """The operand on the side of the row's second pattern."""
    return second


def same_or(other: Kind) -> Action:
    """Either operand if they are equal, else ``other``."""
    return lambda first, second: first if first == second else other


class Table:
    """What an operation makes of two kinds.

    A row names kinds for either side and what comes of them: a kind, or a function of both. It
    fits in either order; where both do, the one it is written in counts.
    """

    def __init__(self, *rows: Row) -> None:
        self.rows = rows
        self.cells: dict[tuple[Any, Any], Kind | Action] = {}  # filled in when first asked for

    def __call__(self, first: Kind, second: Kind) -> Kind:
        """Return what comes of two operands."""
        key = (first.row, second.row)
        found = self.cells.get(key)
        if found is None:
            found = self.cells[key] = self._find(*key)
        return found if isinstance(found, Kind) else found(first, second)

    def _find(self, first: Any, second: Any) -> Kind | Action:
        for one, other, result in self.rows:
            if first in one and second in other:
                return result
            if second in one and first in other:
                return result if isinstance(result, Kind) else _turned(result)
        raise LookupError(f"no row for {first} and {second}")


def _turned(action: Action) -> Action:
    return lambda first, second: action(second, first)
