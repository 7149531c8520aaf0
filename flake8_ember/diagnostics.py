"""What a rule reports."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """One finding at one place; findings sort in the order of the file.

    Attributes:
        row: physical line, from 1.
        column: characters (not bytes) before it on that line, from 0.
        code: the code's name, ``"EH004"``.
        text: the message without the code.
    """

    row: int
    column: int
    code: str
    text: str
