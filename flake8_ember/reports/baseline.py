"""``--format=ember-baseline``: today's findings as a ``per-file-ignores`` block."""

from __future__ import annotations

import glob
import re
from collections.abc import Sequence

from flake8_ember.reports.files import Linted
from flake8_ember.reports.markdown import count
from flake8_ember.reports.notes import findings
from flake8_ember.reports.report import Report

# flake8 and the config file's parser would take these for separators or a comment.
_SPECIAL = re.compile(r"[\s,:#;]")


class Baseline(Report):
    """Prints the block."""

    def render(self, files: Sequence[Linted]) -> str:
        """The block."""
        return baseline(files)


def baseline(files: Sequence[Linted]) -> str:
    """Write the block that keeps all findings of these files back."""
    impure = [file for file in files if file.findings]
    lines = [f"# {findings(files)} in {len(impure)} of {count(len(files), 'file')}"]
    lines += [f"# not analysed: {file.path}: {file.trouble.text}" for file in files if file.trouble]
    if impure:
        lines.append("per-file-ignores =")
    # Only one entry applies to a file, so this one takes over what another gave.
    lines += [
        f"    {pattern(file.path)}: {', '.join(sorted({*file.findings, *file.ignored}))}"
        for file in impure
    ]
    return "\n".join(lines)


def pattern(path: str) -> str:
    """The pattern that matches this path alone."""
    # Without a slash it would match files of that name in every folder.
    anchored = path if "/" in path else f"./{path}"
    return _SPECIAL.sub("?", glob.escape(anchored))
