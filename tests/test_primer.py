"""benchmarks/primer.py: what it makes of two lists of findings."""

from __future__ import annotations

import pytest
from differences import Finding, compare, tally

SURE = "m.py:3:7: EH004 raw operator on a tensor: '+' (use ops.add)"
UNSURE = (
    "m.py:3:7: EH004 raw operator on a value that may be a tensor: '+'"
    " (use ops.add, or annotate it as int or float if it is no tensor)"
)
WORDED = "m.py:3:7: EH004 raw operator on a tensor: '+' (use xp.add)"
CAST = "m.py:3:7: EH002 cast of a tensor: 'int()' (use ops.cast(v, 'int32'))"
BELOW = SURE.replace(":3:", ":4:")


def changes(before: list[str], after: list[str]) -> list[tuple[str, list[str]]]:
    """Return each change's kind and lines."""
    parsed = (map(Finding.parse, lines) for lines in (before, after))
    return [(change.kind, change.lines()) for change in compare(*parsed)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([SURE, CAST], [CAST, SURE], []),
        ([SURE], [], [("lost", [f"- {SURE}"])]),
        ([], [SURE], [("new", [f"+ {SURE}"])]),
        ([SURE], [UNSURE], [("relabelled", [f"- {SURE}", f"+ {UNSURE}"])]),
        ([UNSURE], [SURE], [("relabelled", [f"- {UNSURE}", f"+ {SURE}"])]),
        ([SURE], [WORDED], [("reworded", [f"- {SURE}", f"+ {WORDED}"])]),
        ([SURE], [CAST], [("lost", [f"- {SURE}"]), ("new", [f"+ {CAST}"])]),
        ([SURE], [BELOW], [("lost", [f"- {SURE}"]), ("new", [f"+ {BELOW}"])]),
        ([SURE, SURE], [SURE], [("lost", [f"- {SURE}"])]),
        ([SURE, WORDED], [WORDED, UNSURE], [("relabelled", [f"- {SURE}", f"+ {UNSURE}"])]),
    ],
)
def test_kinds(before: list[str], after: list[str], expected: list[tuple[str, list[str]]]) -> None:
    assert changes(before, after) == expected


def test_order_is_by_kind_then_place() -> None:
    rows = [SURE.replace(":3:", f":{row}:") for row in (2, 10, 100)]
    before = [*reversed(rows), UNSURE]
    assert changes(before, [SURE, CAST]) == [
        *(("lost", [f"- {row}"]) for row in rows),
        ("new", [f"+ {CAST}"]),
        ("relabelled", [f"- {UNSURE}", f"+ {SURE}"]),
    ]


def test_tally() -> None:
    found = compare([Finding.parse(SURE)] * 1234, [Finding.parse(CAST)])
    assert tally(found) == "1,234 lost, 1 new, 0 relabelled, 0 reworded"


def test_what_is_no_finding_is_not_passed_over() -> None:
    with pytest.raises(ValueError, match="There was a critical error"):
        Finding.parse("There was a critical error during execution of Flake8:")
