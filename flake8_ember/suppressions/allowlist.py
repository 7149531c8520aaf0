"""The allowlist for whole modules, ``--ember-exceptions``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from flake8_ember.codes import NAMES
from flake8_ember.diagnostics import Diagnostic
from flake8_ember.modules import Module
from flake8_ember.settings import AllowlistEntry
from flake8_ember.suppressions.reasons import reason_in

_FORM = "pkg.module: EH001, EH003 -- reason"
_KNOWN = f"one of {', '.join(NAMES)}"

# Patterns are text: re compiles them when there is an entry.
_DOTTED = r"[\w-]+(?:\.[\w-]+)*"
# Wide enough to catch mistakes, but not the words of a reason (float32, FP16 without a comma).
_FIRST = r"(?:[A-Z]+[0-9]*|eh[0-9]+)(?!\w)"
_FURTHER = r"(?:\s*,\s*(?:[A-Z]+[0-9]+|EH|eh[0-9]+)|\s+EH[0-9]*)(?!\w)"
# On the command line a comma may stand between entries; in reasons and codes it is just a comma.
_NEXT = rf"[\r\n]+|,(?=\s*{_DOTTED}\s*:\s*(?:{_FIRST}|--))"
_ENTRY = rf"(?P<module>{_DOTTED})\s*:\s*(?P<codes>{_FIRST}(?:{_FURTHER})*)?(?P<reason>.*)"


def parse_allowlist(text: str) -> tuple[AllowlistEntry, ...]:
    """Read the entries, such as ``tests: EH002 -- assertions compare Python floats``.

    Args:
        text: one entry a line; a comma may stand before a further entry.

    Raises:
        ValueError: if an entry does not parse, names an unknown code or gives no reason; one line
            that names the entry and the fix.
    """
    if not text:
        return ()
    entries = (entry.strip().rstrip(",") for entry in re.split(_NEXT, text))
    return tuple(_parse(entry) for entry in entries if entry)


def allowed(
    findings: Iterable[Diagnostic], module: Module, allowlist: Iterable[AllowlistEntry]
) -> Iterable[Diagnostic]:
    """Drop the findings that the module's entries cover."""
    codes = codes_allowed(module, allowlist)
    return [each for each in findings if each.code not in codes] if codes else findings


def codes_allowed(module: Module, allowlist: Iterable[AllowlistEntry]) -> set[str]:
    """Return the codes that the module's entries cover."""
    return {code for entry in allowlist if module.within(entry.module) for code in entry.codes}


def _parse(entry: str) -> AllowlistEntry:
    match = re.fullmatch(_ENTRY, entry)
    if match is None:
        raise ValueError(f"{entry!r} is no entry (write {_FORM})")
    if match["codes"] is None:
        raise ValueError(f"{entry!r} names no code ({_KNOWN}: {_FORM})")
    codes = tuple(dict.fromkeys(re.split(r"[,\s]+", match["codes"])))
    for code in codes:
        if code not in NAMES:
            raise ValueError(f"{entry!r} has an unknown code, {code!r} (use {_KNOWN})")
    if not reason_in(match["reason"]):
        says = f"{match['module']}: {', '.join(codes)}"
        raise ValueError(f"{entry!r} gives no reason (write why: {says} -- reason)")
    return AllowlistEntry(match["module"], codes, match["reason"].lstrip(" \t-:,#").rstrip())
