"""Folders that hold an installed Python, not the project: each has a file ``pyvenv.cfg``."""

from __future__ import annotations

import os
from collections.abc import Iterable

_MARK = "pyvenv.cfg"
# What flake8 leaves out by default and may hold many files.
_SKIPPED = frozenset((".git", ".hg", ".svn", ".tox", ".nox", "__pycache__", "node_modules"))


def left_out(paths: Iterable[str]) -> list[str]:
    """Return the virtual environments below paths, as absolute names."""
    found = []
    for path in paths:
        for folder, below, files in os.walk(path):
            if _MARK in files:
                found.append(os.path.abspath(folder))
                below.clear()
            below[:] = [name for name in below if name not in _SKIPPED]
    return sorted(set(found))
