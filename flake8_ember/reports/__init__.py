"""Reports over all linted files, for ``flake8 --format``: status, plan and baseline.

flake8 loads all its plugins on every run, so a report's code waits until the report is asked for.
"""

from __future__ import annotations

import argparse

from flake8.formatting.base import BaseFormatter


def make_status(options: argparse.Namespace) -> BaseFormatter:
    """Make the report of ``--format=ember-status``; called by flake8."""
    from flake8_ember.reports.formatter import Formatter
    from flake8_ember.reports.status import Status

    return Formatter(options, Status)


def make_plan(options: argparse.Namespace) -> BaseFormatter:
    """Make the report of ``--format=ember-plan``; called by flake8."""
    from flake8_ember.reports.formatter import Formatter
    from flake8_ember.reports.plan import Plan

    return Formatter(options, Plan)


def make_baseline(options: argparse.Namespace) -> BaseFormatter:
    """Make the report of ``--format=ember-baseline``; called by flake8."""
    from flake8_ember.reports.baseline import Baseline
    from flake8_ember.reports.formatter import Formatter

    return Formatter(options, Baseline)
