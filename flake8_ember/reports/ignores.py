"""What flake8's ``per-file-ignores`` says of a file: the longest pattern wins, alone."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from flake8 import utils

_LOG = logging.getLogger(__name__)


def ignored(filename: str, per_file_ignores: Sequence[str] | str) -> tuple[str, ...]:
    """Return the codes that ``per-file-ignores`` keeps back in a file, sorted.

    Args:
        filename: as flake8 was given it.
        per_file_ignores: the option's value.
    """
    winner, codes = "", []
    for pattern, of_pattern in utils.parse_files_to_codes_mapping(per_file_ignores):
        pattern = utils.normalize_path(pattern)
        if len(pattern) > len(winner) and utils.matches_filename(
            filename, patterns=[pattern], log_message="%(path)s", logger=_LOG
        ):
            winner, codes = pattern, of_pattern
    return tuple(sorted(set(codes)))
