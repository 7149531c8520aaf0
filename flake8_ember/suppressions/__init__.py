"""Exceptions to EH001-EH004: noqa comments, allowlist, ratchet; EH005, which asks for reasons."""

from __future__ import annotations

from flake8_ember.suppressions.allowlist import allowed, parse_allowlist
from flake8_ember.suppressions.noqa import NoqaMapping
from flake8_ember.suppressions.own_arrays import left_over
from flake8_ember.suppressions.undocumented import undocumented

__all__ = [
    "NoqaMapping",
    "allowed",
    "left_over",
    "parse_allowlist",
    "undocumented",
]
