"""``--format=ember-html``: one page for everything, which opens anywhere."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from flake8.exceptions import ExecutionError

from flake8_ember.reports.files import Content, Linted
from flake8_ember.reports.plan import Plan
from flake8_ember.reports.report import Proposing, Report
from flake8_ember.settings import Settings

try:
    from flake8_ember.reports.html.page import page
except ModuleNotFoundError as error:
    _missing = (error.name or "").partition(".")[0]
    raise ExecutionError(
        f"ember-html needs {_missing} (pip install 'flake8-ember[html]')"
    ) from error


class Html(Report):
    """The page."""

    def __init__(
        self, options: argparse.Namespace, settings: Settings, proposer: Proposing
    ) -> None:
        """Begin with no file."""
        super().__init__(options, settings, proposer)
        self._plan = Plan(options, settings, proposer)
        self._sources: dict[str, list[str]] = {}

    def look_at(self, file: Linted, content: Content) -> None:
        """Keep the source of a file with findings, and what the plan needs."""
        self._plan.look_at(file, content)
        if file.found:
            lines = content.lines
            self._sources[file.path] = file.cells.readable(lines) if file.cells else lines

    def render(self, files: Sequence[Linted]) -> str:
        """The page."""
        return page(files, self._plan.steps(files), self._sources, self.settings.since)
