"""Fixes: from findings to edits, from edits to a proved text, and the command that does it."""

from __future__ import annotations

from flake8_ember.fixes.run import Mode, fix

__all__ = ["Mode", "fix"]
