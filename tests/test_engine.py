"""The engine finds what going round and round over all items would find."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from itertools import permutations

from hypothesis import example, given
from hypothesis import strategies as st

from flake8_ember.inference.engine import Engine, Steps
from flake8_ember.lattice.kinds import BOTTOM, NUMBER, TENSOR, Kind
from flake8_ember.lattice.operations import join
from flake8_ember.syntax.scopes import Block, Point, Scope

_HERE = Point(Scope(ast.Module([], []), None, None), Block([]), 0)


class Item:
    """Something whose kind is its own joined with those of others."""

    def __init__(self, own: Kind) -> None:
        self.own = own
        self.others: list[Item] = []


def _evaluate(context: object, item: Item, point: Point) -> Steps:
    result = item.own
    for other in item.others:
        result = join(result, (yield other, point))
    return result


def _round_and_round(items: Sequence[Item]) -> list[Kind]:
    kinds = {item: item.own for item in items}
    while True:
        before = dict(kinds)
        for item in items:
            for other in item.others:
                kinds[item] = join(kinds[item], kinds[other])
        if kinds == before:
            return [kinds[item] for item in items]


Graph = tuple[list[Kind], list[list[int]]]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    size = draw(st.integers(1, 6))
    kinds: st.SearchStrategy[Kind] = st.sampled_from([BOTTOM, BOTTOM, NUMBER, TENSOR])
    others = st.lists(st.integers(0, size - 1), max_size=3)
    return (
        draw(st.lists(kinds, min_size=size, max_size=size)),
        draw(st.lists(others, min_size=size, max_size=size)),
    )


@given(graphs())
@example(([BOTTOM, TENSOR, BOTTOM], [[2], [2], [1, 0]]))
@example(([BOTTOM, BOTTOM], [[1], [0, 0, 0]]))
def test_any_order_finds_the_least_fixed_point(graph: Graph) -> None:
    kinds, others = graph
    items = [Item(kind) for kind in kinds]
    for item, indexes in zip(items, others, strict=True):
        item.others = [items[index] for index in indexes]
    expected = _round_and_round(items)
    for order in list(permutations(range(len(items))))[:120]:
        engine = Engine(None, {}, {Item: _evaluate})
        found = {index: engine.solve(items[index], _HERE) for index in order}
        assert [found[index] for index in range(len(items))] == expected, order
