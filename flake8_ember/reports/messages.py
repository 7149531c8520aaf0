"""The way back from what flake8 prints to the parts of a message."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from flake8_ember.codes import VALUES, Code, Value


class Said(NamedTuple):
    """The parts of a message.

    Attributes:
        value: what it is about; None if that is no value.
        found: what was found.
        remedy: what to do about it.
        evidence: why the value counts as a tensor, or may be one; empty if that was not asked.
    """

    value: Value | None
    found: str
    remedy: str
    evidence: str


def take_apart(code: Code, text: str) -> Said:
    """Take a message apart: the way back from ``say``, and from what is put behind it."""
    match = _pattern(code.message).fullmatch(text)
    if match is None:
        return Said(None, text, "", "")
    parts = match.groupdict("")
    value = next((value for value in VALUES if value.wording == parts.get("value")), None)
    return Said(value, parts["found"], parts["remedy"], parts["evidence"])


@cache
def _pattern(message: str) -> re.Pattern[str]:
    """What the messages of a template look like."""
    wordings = "|".join(re.escape(value.wording) for value in VALUES)
    fields = {"value": f"(?P<value>{wordings})", "found": "(?P<found>.*?)", "library": ".+?"}
    pattern = re.sub(r"\\\{(\w+)\\\}", lambda field: fields[field[1]], re.escape(message))
    return re.compile(rf"{pattern} \((?P<remedy>.*?)\)(?: -- (?P<evidence>.*))?", re.DOTALL)
