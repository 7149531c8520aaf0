"""flake8 as it would run in an environment that lacks some of what is installed."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from running import Run, run

_CODE = """
import importlib.metadata
import sys

hidden = set({hidden!r})
distributions = importlib.metadata.distributions
importlib.metadata.distributions = lambda: (
    each for each in distributions() if each.name not in hidden
)
from flake8.main.cli import main
sys.exit(main())
"""


def flake8_without(hidden: Iterable[str], *arguments: str, cwd: Path) -> Run:
    """Run flake8 without the plugins of some distributions."""
    return run([sys.executable, "-c", _CODE.format(hidden=sorted(hidden)), *arguments], cwd)
