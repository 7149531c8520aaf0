"""Exceptions to EH001-EH004: noqa comments, the allowlist, and EH005, which asks for reasons."""

from __future__ import annotations

from flake8_ember.exceptions.allowlist import Allowance, allowed, parse_allowances
from flake8_ember.exceptions.documented import Documented, documented
from flake8_ember.exceptions.undocumented import undocumented

__all__ = [
    "Allowance",
    "Documented",
    "allowed",
    "documented",
    "parse_allowances",
    "undocumented",
]
