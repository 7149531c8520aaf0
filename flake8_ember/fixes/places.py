"""Where in the tree things stand: what is around a node, and what has surely run before it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

Definition = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_TRYING = (ast.Try, getattr(ast, "TryStar", ast.Try))
# What holds nothing of which anybody asks where it stands.
_PLAIN = frozenset(("attr", "ctx", "id", "kind", "op", "ops", "type_comment"))
# The fields of each kind of node that may hold others.
_PARTS = {
    kind: tuple(each for each in kind._fields if kind is not ast.Constant and each not in _PLAIN)
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}


class Places:
    """Parents of nodes, and the suites of statements.

    Attributes:
        tree: the tree.
    """

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree

    @cached_property
    def _parents(self) -> dict[ast.AST, ast.AST]:
        return self._found[0]

    @property
    def nodes(self) -> Iterable[ast.AST]:
        """All that may stand anywhere, but for the tree itself."""
        return self._parents

    @cached_property
    def _suites(self) -> dict[ast.AST, tuple[int, int]]:
        """Which list of statements a statement is in, and where."""
        return self._found[1]

    @cached_property
    def _found(self) -> tuple[dict[ast.AST, ast.AST], dict[ast.AST, tuple[int, int]]]:
        """Walk the tree, which most files with findings don't need: none of them may be fixed."""
        parents: dict[ast.AST, ast.AST] = {}
        suites: dict[ast.AST, tuple[int, int]] = {}
        waiting: list[ast.AST] = [self.tree]
        for node in waiting:  # which grows
            for name in _PARTS[type(node)]:
                value = getattr(node, name, None)
                if isinstance(value, ast.AST):
                    parents[value] = node
                    waiting.append(value)
                elif isinstance(value, list):
                    for index, child in enumerate(value):
                        if isinstance(child, ast.AST):
                            parents[child] = node
                            waiting.append(child)
                            if isinstance(child, ast.stmt):
                                suites[child] = id(value), index
        return parents, suites

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield a node and all that it stands in, from the inside out."""
        found: ast.AST | None = node
        while found is not None:
            yield found
            found = self._parents.get(found)

    def parent(self, node: ast.AST) -> ast.AST:
        """Return what a node, which is not the module, stands in."""
        return self._parents[node]

    def is_in_body(self, statement: ast.stmt) -> bool:
        """Return whether a statement stands in what its parent does first, not in an ``else``."""
        return statement in getattr(self.parent(statement), "body", ())

    def is_only(self, statement: ast.stmt) -> bool:
        """Return whether a statement is all that the body holds which it stands in."""
        return getattr(self.parent(statement), "body", None) == [statement]

    def has_run(self, statement: ast.AST, node: ast.AST) -> bool:
        """Return whether a statement has surely run when a node of the same scopes is evaluated.

        It has if it stands before it in one of the suites around it. What functions do is done
        after the whole module has run.
        """
        suite, index = self._suites[statement]
        later = False
        for each in self.around(node):
            where, at = self._suites.get(each, (0, 0))
            if where == suite:
                is_later = later and suite == id(self.tree.body)
                return index < at or is_later
            later = later or isinstance(each, Definition)
        return False

    def have_run(self, statements: Collection[ast.AST], node: ast.AST) -> bool:
        """Return whether one of several statements, whichever, has surely run before a node."""
        sure = set(statements)
        waiting = list(statements)
        while waiting:
            around = self.parent(waiting.pop())
            if isinstance(around, ast.ExceptHandler):
                around = self.parent(around)
            if around not in sure and any(
                all(not sure.isdisjoint(suite) or _raises(suite) for suite in suites)
                for suites in _ways_through(around)
            ):
                sure.add(around)
                waiting.append(around)
        return any(self.has_run(each, node) for each in sure)

    def statement(self, node: ast.AST) -> ast.stmt:
        """Return the statement of the module itself that a node stands in."""
        *_, found, _ = self.around(node)
        assert isinstance(found, ast.stmt)
        return found


def _ways_through(node: ast.AST) -> Iterator[list[list[ast.stmt]]]:
    """Yield suites of a statement one of which surely runs to its end, or never gets there."""
    if isinstance(node, ast.If):
        yield [node.body, node.orelse]
    elif isinstance(node, _TRYING):
        yield [node.finalbody]
        yield [[*node.body, *node.orelse], *(each.body for each in node.handlers)]


def _raises(suite: list[ast.stmt]) -> bool:
    return bool(suite) and isinstance(suite[-1], ast.Raise)
