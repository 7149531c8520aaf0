"""Circles in a graph, by Tarjan's algorithm."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping


def circles(graph: Mapping[str, Collection[str]]) -> list[list[str]]:
    """Return the strongly connected parts, each before those that its arrows lead to.

    A node that lies in no circle is a part of its own.

    Args:
        graph: to which nodes arrows lead from each.
    """
    walk = _Walk(graph)
    for root in graph:
        walk.visit(root)
    return walk.found[::-1]


class _Walk:
    """One walk in depth, without recursion: a chain may be as long as there are nodes."""

    def __init__(self, graph: Mapping[str, Collection[str]]) -> None:
        self._graph = graph
        self._index: dict[str, int] = {}
        self._low: dict[str, int] = {}
        self._open: dict[str, None] = {}  # in the order in which they were reached
        self.found: list[list[str]] = []

    def visit(self, root: str) -> None:
        """Go wherever a node leads, if nobody has been there."""
        if root in self._index:
            return
        way = [self._enter(root)]
        while way:
            node, targets = way[-1]
            for target in targets:
                if target not in self._index:
                    way.append(self._enter(target))
                    break
                if target in self._open:
                    self._low[node] = min(self._low[node], self._index[target])
            else:
                way.pop()
                if way:
                    above = way[-1][0]
                    self._low[above] = min(self._low[above], self._low[node])
                self._leave(node)

    def _enter(self, node: str) -> tuple[str, Iterator[str]]:
        self._index[node] = self._low[node] = len(self._index)
        self._open[node] = None
        return node, iter(self._graph[node])

    def _leave(self, node: str) -> None:
        """Take a part together if the node is the first of it."""
        if self._low[node] < self._index[node]:
            return
        part: list[str] = []
        while not part or part[-1] != node:
            part.append(self._open.popitem()[0])
        self.found.append(part[::-1])
