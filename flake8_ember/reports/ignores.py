"""What flake8's ``per-file-ignores`` says of a file: the longest pattern wins, alone."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from flake8 import utils

_LOG = logging.getLogger(__name__)


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
