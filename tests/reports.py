"""Prints reports with the real flake8, and reads the figures back from their text."""

from __future__ import annotations

import configparser
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from running import Run, flake8

NAMES = ["status", "plan", "baseline"]

Found = dict[str, Counter[str]]

_ROW = re.compile(
    r"\| (?P<title>.+?) \| (?P<files>\d+) \| (?P<share>[\d.]+ %|-) \| (?P<found>\d+) \|"
)
_PACKAGE = re.compile(r"\| `(?P<package>.+?)` \| (?P<numbers>[\d| .%-]+) \|")
_ITEM = re.compile(r"- \[(?P<mark>[ x])\] `(?P<path>.+?)`(?:: (?P<what>.+))?")
STEP = re.compile(
    r"(?P<rank>\d+)\. \[ \] `(?P<path>.+?)`: imported by "
    r"(?:none|(?P<total>\d+) \((?P<direct>\d+) directly\)); "
    r"(?P<findings>\d+) findings?: (?P<codes>.+)"
)
_COUNT = re.compile(r"(\d+) (EH\d{3})")


class Row(NamedTuple):
    """A row of the status table."""

    files: int
    share: str
    findings: int


class Step(NamedTuple):
    """A file of the plan."""

    phase: str
    path: str
    total: int
    direct: int


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


def table(status: str) -> dict[str, Row]:
    """The status table: a code's row by its code, the others by their title."""
    rows = {}
    for match in _ROW.finditer(status.partition("## ")[0]):
        code = re.search(r"\((EH\d{3})\)", match["title"])
        row = Row(int(match["files"]), match["share"], int(match["found"]))
        rows[code[1] if code else match["title"].strip("*")] = row
    return rows


def packages(status: str) -> dict[str, list[int]]:
    """The packages: files, pure files, then the findings of each code."""
    text = status.partition("## Packages")[2].partition("## ")[0]
    return {
        match["package"]: [int(n) for n in match["numbers"].split(" | ") if "%" not in n]
        for match in _PACKAGE.finditer(text)
    }


def checklist(status: str) -> tuple[set[str], Found]:
    """The pure files, and what the others have."""
    items = _ITEM.finditer(status.partition("## Files")[2].partition("## Documented")[0])
    pure, impure = set(), {}
    for item in items:
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
            direct, total = int(match["direct"] or 0), int(match["total"] or 0)
            order.append(Step(phase, match["path"], total, direct))
            found[match["path"]] = counts(match["codes"])
            assert int(match["rank"]) == len(order)
            assert int(match["findings"]) == found[match["path"]].total()
    return order, found


def entries(baseline: str) -> dict[str, list[str]]:
    """The codes by pattern."""
    parser = configparser.RawConfigParser()
    parser.read_string(f"[flake8]\n{baseline}")
    lines = parser.get("flake8", "per-file-ignores", fallback="").split("\n")
    pairs = (line.split(": ") for line in lines if line)
    return {pattern: codes.split(", ") for pattern, codes in pairs}
