"""The table of NumPy's signatures against the real NumPy: ``tox -e libraries`` installs it."""

from __future__ import annotations

import ast
import inspect
from operator import attrgetter

import pytest

from flake8_ember.knowledge.numpy_signatures import PARAMETERS

PLACED = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


def test_places_are_those_of_numpy() -> None:
    numpy = pytest.importorskip("numpy")
    known = 0
    for name, parameters in PARAMETERS.items():
        try:
            signature = inspect.signature(attrgetter(name)(numpy))
        except (AttributeError, TypeError, ValueError):
            continue  # of another release, or of no text
        known += 1
        (made,) = ast.parse(f"def made({parameters}): ...").body
        assert isinstance(made, ast.FunctionDef)
        ours = [each.arg for each in (*made.args.posonlyargs, *made.args.args)]
        there = [each.name for each in signature.parameters.values() if each.kind in PLACED]
        assert ours[:2] == there[:2], name
    assert known > 400
