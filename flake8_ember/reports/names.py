"""Which names of other modules a file imports and uses, read off its tree."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from flake8_ember.modules import Module
from flake8_ember.syntax.imports import Import, ImportStatement, imports_of


class Reference(NamedTuple):
    """A name of a module, or the module itself.

    Attributes:
        module: dotted: ``lib.nn``.
        names: the attributes that lead on from there: ``("Dense", "build")``.
        is_relative: whether the module's name begins at the root of the file system, as a relative
            import's does; otherwise where Python would look for it.
    """

    module: str
    names: tuple[str, ...] = ()
    is_relative: bool = False

    @property
    def path(self) -> str:
        """All of it, dotted."""
        return ".".join((self.module, *self.names))


class Names(NamedTuple):
    """What a file does with the names of others.

    Attributes:
        imported: all that it imports, wherever in it the statement stands.
        used: those that its code goes on to use, as far as attributes lead.
    """

    imported: frozenset[Reference]
    used: frozenset[Reference]


def names(tree: ast.Module, module: Module) -> Names:
    """Read the names off a file."""
    walk = _Walk(tree)
    imported = [each for node in walk.imports for each in imports_of(node, module.resolve)]
    return Names(
        frozenset(map(_imported, imported)),
        frozenset(_used(imported, walk.chains)),
    )


class _Walk:
    """One walk over a tree.

    Attributes:
        imports: all import statements.
        chains: dotted names, each whole: ``("np", "linalg", "norm")``.
    """

    def __init__(self, tree: ast.Module) -> None:
        self.imports: list[ImportStatement] = []
        self.chains: set[tuple[str, ...]] = set()
        waiting: list[ast.AST] = [tree]
        while waiting:
            node = waiting.pop()
            if isinstance(node, (ast.Name, ast.Attribute)):
                start, attributes = _parts(node)
                if isinstance(start, ast.Name):
                    self.chains.add((start.id, *attributes))
                else:
                    waiting.append(start)
                continue
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                self.imports.append(node)
            waiting += ast.iter_child_nodes(node)


def _parts(node: ast.expr) -> tuple[ast.expr, list[str]]:
    """The expression that a chain of attributes begins with, and the attributes."""
    attributes: list[str] = []
    while isinstance(node, ast.Attribute):
        attributes.append(node.attr)
        node = node.value
    return node, attributes[::-1]


def _imported(found: Import) -> Reference:
    names = (found.name,) if found.name not in ("", "*") else ()
    return Reference(found.module, names, found.is_relative)


def _bound(found: Import) -> Reference:
    """What the name that an import binds stands for."""
    return _imported(found) if found.name or found.alias.asname else Reference(found.root)


def _used(imported: Iterable[Import], chains: Iterable[tuple[str, ...]]) -> Iterator[Reference]:
    bound: dict[str, set[Reference]] = {}
    for each in imported:
        bound.setdefault(each.bound, set()).add(_bound(each))
    for first, *attributes in chains:
        for module, names, is_relative in bound.get(first, ()):
            yield Reference(module, (*names, *attributes), is_relative)
