"""Edits: what is put in place of a stretch of text, and in which order at one place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

# What comes first where several edits begin at one offset.
CLOSE, REPLACE, OPEN, DROP = range(4)


class Edit(NamedTuple):
    """A stretch of text and what comes in its place.

    Attributes:
        start: offset of its first character.
        rank: what it does, of the constants above.
        order: among edits of one rank at one offset, the lowest comes first.
        end: offset behind its last character; ``start`` if it only puts something in.
        text: what comes in its place.
    """

    start: int
    rank: int
    order: int
    end: int
    text: str

    def within(self, start: int) -> Edit:
        """Return the same for the part of the text that begins at an offset."""
        return self._replace(start=self.start - start, end=self.end - start)


def opening(at: int, until: int, text: str, end: int | None = None) -> Edit:
    """Return what opens a call that goes on ``until`` an offset: the longer, the earlier."""
    return Edit(at, OPEN, -until, at if end is None else end, text)


def closing(at: int, since: int, text: str = ")") -> Edit:
    """Return what closes a call that goes on ``since`` an offset: the shorter, the earlier."""
    return Edit(at, CLOSE, -since, at, text)


def replacing(start: int, end: int, text: str) -> Edit:
    """Return what replaces a stretch of text."""
    return Edit(start, REPLACE, 0, end, text)


def dropping(start: int, end: int) -> Edit:
    """Return what deletes a stretch of text, after all that is put in where it begins."""
    return Edit(start, DROP, 0, end, "")


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits; names that would grow together get a blank between them.

    Raises:
        ValueError: if two of them are about the same characters.
    """
    parts: list[str] = []
    last, at = " ", 0

    def put(part: str) -> None:
        nonlocal last
        if part:
            parts.append(part)
            last = part[-1]

    for edit in sorted(edits):
        if edit.start < at:
            raise ValueError("edits overlap")
        put(text[at : edit.start])
        if edit.text and _is_of_a_name(edit.text[0]) and _is_of_a_name(last):
            put(" ")
        put(edit.text)
        at = edit.end
    put(text[at:])
    return "".join(parts)


def _is_of_a_name(character: str) -> bool:
    return character == "_" or character.isalnum()
