"""flake8's ``per-file-ignores``: what it says of a file, and an entry for one file alone.

Of the patterns that match a file the longest wins, alone.
"""

from __future__ import annotations

import glob
import logging
import re
from collections.abc import Iterable, Sequence

from flake8 import utils

_LOG = logging.getLogger(__name__)
# flake8 and the config file's parser would take these for separators or a comment.
_SPECIAL = re.compile(r"[\s,:#;]")


class Ignores:
    """The option's entries."""

    def __init__(self, per_file_ignores: Sequence[str] | str) -> None:
        """Read the option's value."""
        self._entries = [
            (utils.normalize_path(pattern), codes)
            for pattern, codes in utils.parse_files_to_codes_mapping(per_file_ignores)
        ]

    def codes(self, filename: str) -> tuple[str, ...]:
        """Return the codes that are kept back in a file, sorted.

        Args:
            filename: as flake8 was given it.
        """
        winner, codes = "", []
        for pattern, of_pattern in self._entries:
            if len(pattern) > len(winner) and utils.matches_filename(
                filename, patterns=[pattern], log_message="%(path)s", logger=_LOG
            ):
                winner, codes = pattern, of_pattern
        return tuple(sorted(set(codes)))


def entry(path: str, codes: Iterable[str], *, by_nbqa: bool = False) -> str:
    """Return an entry that keeps codes back in one file: ``lib/core.py: EH001, EH004``.

    Args:
        path: relative, with ``/`` between its parts.
        codes: all that are to be kept back, as no other entry adds to them.
        by_nbqa: whether it is a notebook, for which flake8 sees the name of nbQA's script.
    """
    # Without a slash it would match files of that name in every folder.
    anchored = path if "/" in path else f"./{path}"
    pattern = _SPECIAL.sub("?", glob.escape(anchored))
    if by_nbqa:
        pattern = f"{pattern.removesuffix('.ipynb')}{'?' * 8}_nbqa_ipynb.py"
    return f"{pattern}: {', '.join(sorted(set(codes)))}"
