"""Small pieces of Markdown that the reports share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; the first column is text, the others are numbers."""
    lines = [header, ["---", *["--:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def joined(*blocks: str) -> str:
    """Blocks one below the other; empty ones are left out."""
    return "\n\n".join(filter(None, blocks))


def quoted(text: str) -> str:
    """Text as code, such as a path."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def prose(text: str) -> str:
    """A person's words on one line, with nothing in them that is markup of HTML."""
    return " ".join(text.split()).replace("<", r"\<")


def share(part: int, whole: int) -> str:
    """A part in per cent."""
    return f"{100 * part / whole:.1f} %" if whole else "-"


def count(number: int, noun: str) -> str:
    """A number and its noun: ``1 file``, ``2 files``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def codes(counts: Mapping[str, int]) -> str:
    """How many of each code: ``1 EH001, 4 EH004``."""
    return ", ".join(f"{counts[code]} {code}" for code in sorted(counts))
