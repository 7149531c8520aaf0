"""What reports say of files: how much was found, and of which they cannot tell all."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_ember.reports.files import Linted, counted
from flake8_ember.reports.markdown import count, joined, prose, quoted


def findings(files: Sequence[Linted]) -> str:
    """How many findings files have: ``4 findings``."""
    return count(counted(files).total(), "finding")


def hidden(files: Sequence[Linted]) -> str:
    """How many files ``per-file-ignores`` keeps findings of ours back in; empty if none."""
    listed = sum(bool(file.listed) for file in files)
    if not listed:
        return ""
    return (
        f"`per-file-ignores` names EH codes for {count(listed, 'file')}; what it hides is not"
        " counted here. `--per-file-ignores=` counts it."
    )


def not_analysed(files: Sequence[Linted]) -> str:
    """The files that were not analysed, each with the cause; empty if there are none."""
    lines = [f"- {quoted(file.path)}: {prose(file.trouble.text)}" for file in files if file.trouble]
    if not lines:
        return ""
    return joined(f"## Not analysed: {count(len(lines), 'file')}", "\n".join(lines))
