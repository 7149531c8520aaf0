"""stub"""
from __future__ import annotations

from flake8_ember.kinds import Kind


def guess(name: str) -> Kind | None:
    return None
