"""``--format=ember-ignores``: today's findings as a ``per-file-ignores`` block."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_ember import per_file
from flake8_ember.reports.files import Linted
from flake8_ember.reports.markdown import count
from flake8_ember.reports.notes import findings
from flake8_ember.reports.report import Report


class IgnoresBlock(Report):
    """Prints the block."""

    def render(self, files: Sequence[Linted]) -> str:
        """The block that keeps all findings of these files back."""
        impure = [file for file in files if file.findings]
        lines = [f"# {findings(files)} in {len(impure)} of {count(len(files), 'file')}"]
        lines += [
            f"# not analysed: {file.path}: {file.trouble.text}" for file in files if file.trouble
        ]
        # Only one entry applies to a file, so this one takes over what another gave.
        entries = [
            per_file.entry(file.path, (*file.counts, *file.ignored), by_nbqa=file.cells is not None)
            for file in files
            if file.counts
        ]
        if entries:
            lines.append("per-file-ignores =")
        return "\n".join((*lines, *(f"    {each}" for each in entries)))
