"""The comment that editors put behind a line to excuse it."""

from __future__ import annotations

import pytest

from flake8_ember.editors.excuses import excuse


@pytest.mark.parametrize(
    ("text", "row", "is_offered"),
    [
        ("x = a + 1\n", 1, True),
        ("x = a + 1  # why\r\n", 1, True),
        ("x = a + 1", 1, True),
        ("f(a +\n  1)\n", 1, True),
        ("x = a + 1  # noqa: F401\n", 1, False),
        ("x = a + \\\n  1\n", 1, False),
        ("x = a + \\\n  1\n", 2, True),
        ('x = a + """\n"""\n', 1, False),
        ("x = a +\n", 1, False),
        ("x = a + 1\n", 3, False),
    ],
)
def test_where_a_comment_can_stand(text: str, row: int, is_offered: bool) -> None:
    comment = excuse(text, row, "EH004")
    assert comment == ("  # noqa: EH004 -- TODO" if is_offered else "")


def test_a_missing_reason_is_not_excused() -> None:
    assert excuse("x = a + 1\n", 1, "EH005") == ""
