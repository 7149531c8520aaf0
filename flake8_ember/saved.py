"""Saved runs: what ``ember-baseline`` writes, and the reader of that and of ``ember-json``.

A line is a JSON object. In a baseline the first says what it is, each of the others has the
counts of one file, so that two branches that renew it can be merged line by line::

    {"baseline": 1, "folder": "."}
    {"path": "lib/core.py", "EH001": 1, "EH004": 12}
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from flake8_ember.settings import SavedRun

VERSION = 1
_CODE = re.compile("E[A-Z]?[0-9]+")


def written(counts: Mapping[str, Mapping[str, int]], folder: str) -> str:
    """Return the text of a baseline, without the last line end.

    Args:
        counts: how many findings of each code the files have, by their paths.
        folder: the way to where those paths begin from the folder that the text is saved in.
    """
    lines: list[dict[str, object]] = [{"baseline": VERSION, "folder": folder}]
    lines += [{"path": path, **dict(sorted(counts[path].items()))} for path in sorted(counts)]
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)


def read(path: str) -> SavedRun:
    """Read a saved run.

    Args:
        path: of the file; a relative one is looked for from the current folder upwards, as flake8
            looks for its config file.

    Raises:
        ValueError: if there is no such file, or it is something else; one line that says the fix.
    """
    place = _found(path)
    try:
        with open(place, encoding="utf-8-sig") as file:
            lines = [_object(line) for line in file if line.strip()]
    except OSError as error:
        raise ValueError(f"cannot read {path!r}: {error.strerror} ({_FIX})") from error
    except ValueError as error:  # UnicodeDecodeError is one
        raise ValueError(f"{path!r} is no saved run ({_FIX})") from error
    head = lines.pop(0) if lines and "baseline" in lines[0] else {}
    if head.get("baseline", VERSION) != VERSION:
        raise ValueError(f"{path!r} is of another version ({_FIX})")
    try:
        counts = dict(_listed(lines) if head else _counted(lines))
        folder = os.path.join(os.path.dirname(place), str(head.get("folder", ".")))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path!r} is no saved run ({_FIX})") from error
    return SavedRun(path, counts, os.path.normpath(folder))


_FIX = "write it with flake8 --select=EH --format=ember-baseline --output-file=FILE"


def _found(path: str) -> str:
    """The absolute path of a file here, or in the nearest folder around that has it."""
    folder = os.getcwd()
    first = place = os.path.join(folder, path)
    while not os.path.exists(place):
        above = os.path.dirname(folder)
        if above == folder:
            return first
        folder, place = above, os.path.join(above, path)
    return place


def _object(line: str) -> dict[str, Any]:
    found = json.loads(line)
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


def _listed(lines: Iterable[dict[str, Any]]) -> Iterator[tuple[str, Mapping[str, int]]]:
    """The counts that a baseline lists; twice the same file, after a merge, counts once."""
    for line in lines:
        path = line.pop("path")
        if not all(_CODE.fullmatch(code) and type(number) is int for code, number in line.items()):
            raise ValueError("no counts")
        yield path, line


def _counted(lines: Iterable[dict[str, Any]]) -> Iterator[tuple[str, Mapping[str, int]]]:
    """The counts of what ``ember-json`` lists finding by finding."""
    found: dict[str, Counter[str]] = {}
    for line in lines:
        if not _CODE.fullmatch(line["code"]):
            raise ValueError("no code")
        found.setdefault(line["path"], Counter())[line["code"]] += 1
    yield from found.items()
