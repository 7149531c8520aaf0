"""The steps of docs/migration.md: diffs, and the findings that go away with them.

Run as a script, this renews the findings shown.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from running import ROOT, flake8

PAGE = ROOT / "docs" / "migration.md"
START = ROOT / "examples" / "impure.py"
END = ROOT / "examples" / "pure.py"

_FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """Diffs of one file, and what is shown of the findings that go away, and where in the page."""

    diffs: tuple[str, ...]
    shown: str = ""
    span: tuple[int, int] = (0, 0)

    def apply(self, code: str) -> str:
        """The code after the step; each diff must fit in one place."""
        for diff in self.diffs:
            lines = [line if line.strip() else f" {line}" for line in diff.splitlines(True)]
            before = "".join(line[1:] for line in lines if line[0] in " -")
            after = "".join(line[1:] for line in lines if line[0] in " +")
            assert code.count(before) == 1, diff
            code = code.replace(before, after)
        return code


def steps(page: str) -> Iterator[Step]:
    """The steps: a text block closes one; diffs without one take nothing away."""
    diffs: list[str] = []
    for match in _FENCE.finditer(page):
        if match["language"] == "diff":
            diffs.append(match["text"])
        elif match["language"] == "text" and diffs:
            yield Step(tuple(diffs), match["text"], match.span("text"))
            diffs = []
        elif diffs:
            break
    yield Step(tuple(diffs))


def renewed(page: str, code: str, folder: Path) -> str:
    """The page with the findings of today, for the code it begins with."""
    pieces, end = [], 0
    for step in steps(page):
        after = step.apply(code)
        if step.span[1]:
            pieces += [page[end : step.span[0]], gone(code, after, folder)]
            end = step.span[1]
        code = after
    return "".join([*pieces, page[end:]])


def gone(before: str, after: str, folder: Path) -> str:
    """The findings on lines that the step takes away; it brings none."""
    left = {_subject(line, after) for line in lint(after, folder)}
    found = {line: _subject(line, before) for line in lint(before, folder)}
    assert left <= set(found.values()), f"the step brings {left}"
    return "".join(line for line, subject in found.items() if subject not in left)


def lint(code: str, folder: Path) -> list[str]:
    """What flake8 prints for a version of the example."""
    (folder / "impure.py").write_text(code, encoding="utf-8")
    ran = flake8("--isolated", "--select=EH,E9", "impure.py", cwd=folder)
    assert not ran.errors, ran.errors
    return ran.output.splitlines(keepends=True)


def _subject(finding: str, code: str) -> tuple[str, str]:
    """What a finding is about, wherever it stands: its line of code, its column and text."""
    _, row, place = finding.split(":", 2)
    return code.splitlines()[int(row) - 1], place


def main() -> None:
    """Renew the page."""
    page, code = (path.read_text(encoding="utf-8") for path in (PAGE, START))
    with tempfile.TemporaryDirectory() as folder:
        PAGE.write_text(renewed(page, code, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
