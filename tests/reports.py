"""Prints reports with the real flake8, and reads the figures back from their text."""

from __future__ import annotations

import configparser
import json
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from running import Run, flake8

NAMES = ["status", "plan", "baseline", "html", "ignores", "json", "sarif"]
DOCUMENTS = ["baseline", "html", "json", "sarif"]  # a file holds them once

Found = dict[str, Counter[str]]

_ROW = re.compile(r"^\| (?P<title>.+?) \| (?P<numbers>[\d| .%-]+) \|$", re.MULTILINE)
_ITEM = re.compile(r"- \[(?P<mark>[ x])\] `(?P<path>.+?)`(?:: (?P<what>.+))?")
STEP = re.compile(
    r"(?P<rank>\d+)\. \[ \] `(?P<path>.+?)`: used by "
    r"(?:none|(?P<total>\d+) \((?P<direct>\d+) directly, (?P<names>\d+) names?\)"
    r"(?: in a circle of (?P<circle>\d+))?); "
    r"(?P<findings>\d+) findings?: (?P<codes>[^;]+); `fix` does (?P<fixed>\w+)"
    r"(?: \((?P<unsafe>\d+) more with `--unsafe`\))?(?:, left (?P<left>.+))?"
)
_COUNT = re.compile(r"(\d+) (EH\d{3})")


class Row(NamedTuple):
    """A row of the status table."""

    files: int
    share: str
    findings: int


class Part(NamedTuple):
    """A row of a table of parts or packages."""

    files: int
    pure: int
    share: str
    findings: int
    values: list[int]

    @property
    def impure(self) -> int:
        """How many files are left to do."""
        return self.files - self.pure


class Step(NamedTuple):
    """A file of the plan."""

    phase: str
    path: str
    total: int
    direct: int
    names: int
    rank: int
    fixed: int
    unsafe: int
    left: Counter[str]


def report(name: str, *arguments: str, cwd: Path, stdin: str | None = None) -> Run:
    """Run flake8 without regard to any config file."""
    command = ["--isolated", "--select=EH", f"--format=ember-{name}", *arguments]
    return flake8(*command, cwd=cwd, stdin=stdin)


def text(name: str, *arguments: str, cwd: Path, stdin: str | None = None) -> str:
    """Print a report; flake8 must have nothing to complain about."""
    ran = report(name, *arguments, cwd=cwd, stdin=stdin)
    assert not ran.errors
    return ran.output


def counts(text: str) -> Counter[str]:
    """What ``1 EH001, 4 EH004`` says."""
    return Counter({code: int(number) for number, code in _COUNT.findall(text)})


def rows(text: str) -> dict[str, list[str]]:
    """The rows of all tables of numbers, by what stands first in each."""
    found = _ROW.finditer(text)
    return {match["title"].strip("`"): match["numbers"].split(" | ") for match in found}


def habits(status: str) -> dict[str, tuple[Row, Row]]:
    """By code: the figures of the library, and of all files."""
    found = {}
    for title, numbers in rows(status.partition("## ")[0]).items():
        if code := re.search(r"\((EH\d{3})\)", title):
            library, everything = numbers[:3], numbers[3:]
            found[code[1]] = (_row(library), _row(everything))
    return found


def _row(cells: list[str]) -> Row:
    return Row(int(cells[0]), cells[1], int(cells[2]))


def parts(text: str) -> dict[str, Part]:
    """The rows about parts or packages."""
    return {
        title: Part(int(cells[0]), int(cells[1]), cells[2], int(cells[3]), [*map(int, cells[4:])])
        for title, cells in rows(text).items()
        if "(EH" not in title
    }


def section(report: str, title: str) -> str:
    """What stands below a heading of the second level."""
    below = report.partition(f"## {title}\n")[2]
    return re.split(r"^## ", below, flags=re.MULTILINE)[0]


def checklist(status: str) -> tuple[set[str], Found]:
    """The pure files and folders, and what the others have."""
    pure, impure = set(), {}
    for item in _ITEM.finditer(section(status, "Files")):
        if item["mark"] == "x":
            pure.add(item["path"])
        else:
            impure[item["path"]] = counts(item["what"])
    return pure, impure


def steps(plan: str) -> tuple[list[Step], Found]:
    """The files in their order, and what they have."""
    order, found, phase = [], {}, ""
    for line in plan.splitlines():
        if line.startswith("## Phase"):
            phase = line.partition(": ")[2]
        elif match := STEP.fullmatch(line):
            found[match["path"]] = has = counts(match["codes"])
            assert int(match["findings"]) == has.total()
            order.append(_step(phase, match, has))
    return order, found


def _step(phase: str, match: re.Match[str], has: Counter[str]) -> Step:
    total, direct, names, unsafe = (
        int(match[name] or 0) for name in ("total", "direct", "names", "unsafe")
    )
    if match["fixed"] == "all":
        fixed = has.total()
    else:
        fixed = 0 if match["fixed"] == "none" else int(match["fixed"])
    left = has if not fixed else counts(match["left"] or "")
    assert fixed + left.total() == has.total()
    rank = int(match["rank"])
    return Step(phase, match["path"], total, direct, names, rank, fixed, unsafe, left)


def baseline(text: str) -> Found:
    """The counts by path, of what ``ember-baseline`` wrote."""
    lines = [json.loads(line) for line in text.splitlines()]
    assert lines.pop(0)["baseline"] == 1
    return {line.pop("path"): Counter(line) for line in lines}


def entries(baseline: str) -> dict[str, list[str]]:
    """The codes by pattern."""
    parser = configparser.RawConfigParser()
    parser.read_string(f"[flake8]\n{baseline}")
    lines = parser.get("flake8", "per-file-ignores", fallback="").split("\n")
    pairs = (line.split(": ") for line in lines if line)
    return {pattern: codes.split(", ") for pattern, codes in pairs}
