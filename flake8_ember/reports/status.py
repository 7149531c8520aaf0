"""``--format=ember-status``: how far the purification is, as a Markdown page for a plan."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from flake8_ember.codes import CODES, NAMES
from flake8_ember.reports.excused import Excused, excused
from flake8_ember.reports.files import Content, Linted, counted
from flake8_ember.reports.markdown import codes, joined, quoted, share, table
from flake8_ember.reports.notes import hidden, not_analysed
from flake8_ember.reports.register import register
from flake8_ember.reports.report import Report


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
    found = counted(files)
    rows = [("analysed", len(files), found.total())]
    for code in CODES:
        having = sum(bool(file.findings[code.name]) for file in files)
        rows.append((f"with {code.habit} ({code.name})", having, found[code.name]))
    if listed := sum(bool(file.listed) for file in files):
        rows.append(("on the `per-file-ignores` list", listed, 0))
    rows.append(("**pure**", sum(file.is_pure for file in files), 0))
    return table(
        ["files", "number", "share", "findings"],
        [(title, number, share(number, len(files)), of_them) for title, number, of_them in rows],
    )


def _by_package(packages: Sequence[tuple[str, Sequence[Linted]]]) -> str:
    rows: list[tuple[object, ...]] = []
    for package, files in packages:
        pure, found = sum(file.is_pure for file in files), counted(files)
        numbers = (found[name] for name in NAMES)
        rows.append((quoted(package), len(files), pure, share(pure, len(files)), *numbers))
    return table(["package", "files", "pure", "share", *NAMES], rows)


def _item(file: Linted) -> str:
    if file.is_pure:
        return f"- [x] {quoted(file.path)}"
    listed = f"{', '.join(file.listed)} ignored" if file.listed else ""
    what = ", ".join(filter(None, (codes(file.findings), listed)))
    return f"- [ ] {quoted(file.path)}: {what}"
