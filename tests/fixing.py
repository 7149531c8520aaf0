"""What the tests of ``fix`` share."""

from __future__ import annotations

from pathlib import Path

from running import Run, ember

FIXABLE = "from ember_ml import ops\n\n\ndef f(a):\n    return ops.exp(a) + 1\n"
FIXED = FIXABLE.replace("ops.exp(a) + 1", "ops.add(ops.exp(a), 1)")


def fix(*arguments: str, cwd: Path, stdin: str | None = None) -> Run:
    """Run ``python -m flake8_ember fix`` without a config file."""
    return ember("fix", "--isolated", *arguments, cwd=cwd, stdin=stdin)
