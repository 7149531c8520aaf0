"""Tests that wait for tox: half a second and more each, for what rarely breaks alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pytest


def named(table: Mapping[str, object], slow: Collection[str] = ()) -> list[object]:
    """A parameter for each row, by its name; the rows named in ``slow`` are marked so."""
    unknown = set(slow) - table.keys()
    assert not unknown, unknown
    return [
        pytest.param(value, id=name, marks=[pytest.mark.slow] if name in slow else [])
        for name, value in table.items()
    ]
