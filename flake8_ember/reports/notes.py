"""What every report says of files that it can tell nothing, or not all, of."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_ember.reports.files import Linted
from flake8_ember.reports.markdown import count, joined, prose, quoted


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
    troubled = [file for file in files if file.trouble]
    if not troubled:
        return ""
    lines = [f"- {quoted(file.path)}: {prose(file.trouble)}" for file in troubled]
    return joined(f"## Not analysed: {count(len(troubled), 'file')}", "\n".join(lines))
