"""``--format=ember-status``: how far the purification is, as a Markdown page for a plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from flake8_ember.reports.excused import Excused, excused
from flake8_ember.reports.files import Content, Linted
from flake8_ember.reports.markdown import codes, joined, quoted, share, table
from flake8_ember.reports.notes import hidden, not_analysed
from flake8_ember.reports.register import register
from flake8_ember.reports.report import Report

# What the plan's table calls the habits.
_HABITS = {
    "EH001": "NumPy imports",
    "EH002": "casts",
    "EH003": "conversions",
    "EH004": "raw operators",
    "EH005": "undocumented exceptions",
}


class Status(Report):
    """Prints the status."""

    def after_init(self) -> None:
        """Begin with no exception; called by flake8."""
        super().after_init()
        self._excused: dict[str, Excused] = {}

    def look_at(self, file: Linted, content: Content) -> None:
        """See what the file's exceptions keep back."""
        disable_noqa = self.options.disable_noqa
        self._excused[file.path] = excused(content, file.module, self.settings, disable_noqa)

    def render(self, files: Sequence[Linted]) -> str:
        """The page."""
        return joined(
            status(files),
            register(self._excused, self.settings.allowlist),
            not_analysed(files),
        )


def status(files: Sequence[Linted]) -> str:
    """Write down how many files have which habits: in all, by package, file by file."""
    analysed = sorted(
        (file for file in files if not file.trouble), key=attrgetter("package", "path")
    )
    packages = [
        (package, list(within)) for package, within in groupby(analysed, attrgetter("package"))
    ]
    blocks = ["# Purification status", _in_all(analysed), hidden(files)]
    if packages:
        blocks += ["## Packages", _by_package(packages), "## Files"]
    for package, within in packages:
        blocks += [f"### {quoted(package)}", "\n".join(map(_item, within))]
    return joined(*blocks)


def _in_all(files: Sequence[Linted]) -> str:
    whole = len(files)

    def row(title: str, of: Iterable[Linted], findings: int) -> tuple[object, ...]:
        number = len(list(of))
        return title, number, share(number, whole), findings

    rows = [row("analysed", files, sum(sum(file.findings.values()) for file in files))]
    for code, habit in _HABITS.items():
        having = [file for file in files if file.findings[code]]
        rows.append(row(f"with {habit} ({code})", having, sum(f.findings[code] for f in having)))
    if any(file.listed for file in files):
        rows.append(row("on the `per-file-ignores` list", filter(attrgetter("listed"), files), 0))
    rows.append(row("**pure**", filter(attrgetter("is_pure"), files), 0))
    return table(["files", "number", "share", "findings"], rows)


def _by_package(packages: Sequence[tuple[str, Sequence[Linted]]]) -> str:
    rows: list[tuple[object, ...]] = []
    for package, files in packages:
        pure = sum(file.is_pure for file in files)
        found = (sum(file.findings[code] for file in files) for code in _HABITS)
        rows.append((quoted(package), len(files), pure, share(pure, len(files)), *found))
    return table(["package", "files", "pure", "share", *_HABITS], rows)


def _item(file: Linted) -> str:
    if file.is_pure:
        return f"- [x] {quoted(file.path)}"
    listed = f"{', '.join(file.listed)} ignored" if file.listed else ""
    what = ", ".join(filter(None, (codes(file.findings), listed)))
    return f"- [ ] {quoted(file.path)}: {what}"
