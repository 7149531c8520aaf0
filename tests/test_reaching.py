"""What reaches a use is the same whether the way back is gone in steps or in skip links."""

from __future__ import annotations

import ast
from unittest.mock import patch

import pytest
from hypothesis import given
from programs import Block, programs, render
from test_growth import TRAPS

from flake8_ember.source import Source
from flake8_ember.syntax import bind, reaching
from flake8_ember.syntax.scopes import Bindings, Definition, Merge, Point, Scope

_FAR = 1 << 60


def _reaching(found: Bindings, near: int) -> list[object]:
    with patch.object(reaching, "NEAR", near):
        return [
            _known(_afresh(name, scope, point))
            for scope in found.scopes.values()
            for name in sorted(scope.uses.keys() & scope.names.keys())
            for _, _, point in scope.uses[name]
        ]


def _afresh(name: str, scope: Scope, point: Point) -> Definition | None:
    """Return what reaches a point, whatever was found on the way to others."""
    scope.reaching.clear()
    return reaching.reach(name, scope, point.block, point.order)


def _known(found: Definition | None) -> object:
    """Return what a definition is compared by: of a merge there are as many as are made."""
    return found.block if isinstance(found, Merge) else found


def _same(source: str) -> bool:
    """Return whether each use finds the same, both ways."""
    found = bind(ast.parse(source), lambda level, name: name or "", Source(()))
    linked, stepped = _reaching(found, 0), _reaching(found, _FAR)
    return all(left is right for left, right in zip(linked, stepped))


@given(programs)
def test_skip_links_lead_where_steps_do(program: Block) -> None:
    assert _same(render(program))


@pytest.mark.parametrize("name", TRAPS)
def test_skip_links_lead_far_where_steps_do(name: str) -> None:
    _, make = TRAPS[name]
    assert _same(make(30))


@pytest.mark.parametrize(
    "source",
    [
        "def f(v):\n if (v := g()) and v is not None and v > 1:\n  return v\n return v\n",
        "def f(v):\n for v in v:\n  if v: u = 1\n  v\n v\n",
        "def f(v):\n match v:\n  case 1: v\n  case v if v: v\n  case [v, *w]: v, w\n v\n",
        "def f(v):\n try: v = 1\n except E as v: v\n finally:\n  if v: u = v\n  v\n v\n",
        "v = 1\n[v for a in b if a is v if (v := a) if v for v in v if v is a]\nv\n",
    ],
)
def test_skip_links_miss_no_binding(source: str) -> None:
    assert _same(source)
