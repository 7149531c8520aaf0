"""Reports over all linted files, for ``flake8 --format``.

flake8 loads all its plugins on every run, so a report's code waits until the report is asked for.
"""

from __future__ import annotations

import argparse

from flake8.formatting.base import BaseFormatter


def make(options: argparse.Namespace) -> BaseFormatter:
    """Make what prints the report that ``--format`` names; called by flake8."""
    from flake8_ember.reports.formatter import Formatter

    return Formatter(options)
