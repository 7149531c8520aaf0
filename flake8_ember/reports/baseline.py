"""``--format=ember-baseline``: how many findings of each code every file has, for the ratchet."""

from __future__ import annotations

import os
from collections.abc import Sequence

from flake8_ember import saved
from flake8_ember.reports.files import Linted
from flake8_ember.reports.report import Report


class Baseline(Report):
    """Prints the counts."""

    def render(self, files: Sequence[Linted]) -> str:
        """A line for each file with findings, and for each that was not analysed."""
        folder = os.path.dirname(self.goes_to) or os.curdir
        try:
            way = os.path.relpath(os.curdir, folder).replace(os.sep, "/")
        except ValueError:  # another drive
            way = os.path.abspath(os.curdir)
        return saved.written({file.path: file.counts for file in files if file.counts}, way)
