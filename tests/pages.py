"""The examples in the documents: Python code, and the findings shown below it.

A fenced ``python`` block is linted under the path that its first line may give as a comment
(``# src/ember_ml/plots.py``), with the settings of the last ``ini`` block of its section. What
flake8 prints is the fenced ``text`` block that directly follows; without one it prints nothing.

Run as a script, this renews the findings shown.
"""

from __future__ import annotations

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from running import ROOT, flake8

SOURCES = sorted((ROOT / "flake8_ember" / "pages").glob("*.md"))
DOCUMENTS = sorted((ROOT / "docs").glob("*.md"))

_HEADING = re.compile(r"^## (.+)\n", re.MULTILINE)
_PIECE = re.compile(
    r"^(?:## (?P<heading>[^\n]+)|```(?P<language>\w+)\n(?P<text>.*?)^```)$",
    re.MULTILINE | re.DOTALL,
)
_SHOWN = re.compile(r"\n\n```text\n(.*?)```$", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"# ([\w./-]+\.py)\n")


class Example(NamedTuple):
    """A block of Python in a document."""

    row: int
    code: str
    settings: str
    shown: str | None

    @property
    def path(self) -> str:
        """The path to lint it under."""
        match = _PATH.match(self.code)
        return match[1] if match else "model.py"


def sections(page: str) -> dict[str, str]:
    """The texts below the headings of a document, in order."""
    parts = _HEADING.split(page)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def examples(page: str) -> Iterator[Example]:
    """The Python blocks of a document."""
    settings = ""
    for match in _PIECE.finditer(page):
        if match["heading"]:
            settings = ""
        elif match["language"] == "ini":
            settings = match["text"]
        elif match["language"] == "python":
            shown = _SHOWN.match(page, match.end())
            row = page.count("\n", 0, match.start()) + 1
            yield Example(row, match["text"], settings, shown[1] if shown else None)


def findings(found: list[Example], folder: Path) -> dict[Example, str]:
    """What flake8 prints for each example, which the caller may lint in any folder."""
    printed: dict[Example, str] = dict.fromkeys(found, "")
    by_settings: Mapping[str, list[Example]] = defaultdict(list)
    for example in found:
        by_settings[example.settings].append(example)
    for number, (settings, group) in enumerate(by_settings.items()):
        for example in group:
            target = folder / str(example.row) / example.path
            target.parent.mkdir(parents=True)
            target.write_text(example.code, encoding="utf-8")
        config = folder / f"{number}.ini"
        config.write_text(settings, encoding="utf-8")
        paths = [f"{example.row}/{example.path}" for example in group]
        ran = flake8(f"--config={config.name}", "--select=EH,E9", *paths, cwd=folder)
        assert not ran.errors, ran.errors
        by_row = {str(example.row): example for example in group}
        for line in ran.output.splitlines(keepends=True):
            row, _, rest = line.replace("\\", "/").partition("/")
            printed[by_row[row]] += rest
    return printed


def renewed(page: str, printed: Mapping[Example, str]) -> str:
    """The document with the findings of today."""
    pieces, end = [], 0
    by_code = {(example.row, example.code): text for example, text in printed.items()}
    for match in _PIECE.finditer(page):
        row = page.count("\n", 0, match.start()) + 1
        shown = _SHOWN.match(page, match.end())
        if match["language"] == "python" and shown:
            pieces += [page[end : shown.start(1)], by_code[row, match["text"]]]
            end = shown.end(1)
    return "".join([*pieces, page[end:]])


def main() -> None:
    """Renew every document."""
    for path in (*SOURCES, *DOCUMENTS):
        page = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            page = renewed(page, findings(list(examples(page)), Path(folder)))
        path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
