"""Which names of other modules a file uses, and which it hands on, read off its tree."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from flake8_ember.modules import Module
from flake8_ember.syntax.imports import Import, imports_of

_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_SCOPES = (*_DEFINITIONS, ast.Lambda)


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
        exports: what names stand for that its imports bind for others to import.
        stars: the modules of which it takes all names.
        defined: the names that it binds otherwise for others to import.
    """

    imported: frozenset[Reference] = frozenset()
    used: frozenset[Reference] = frozenset()
    exports: dict[str, Reference] = {}  # noqa: RUF012 -- never changed
    stars: tuple[Reference, ...] = ()
    defined: frozenset[str] = frozenset()


def names(tree: ast.Module, module: Module) -> Names:
    """Read the names off a file."""

    def resolve(level: int, name: str | None) -> str:
        return module.resolve(level, name) if level else name or ""

    imported: list[Import] = []
    exports: dict[str, Reference] = {}
    chains: set[tuple[str, ...]] = set()
    defined: set[str] = set()
    for node, is_local in _nodes(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            found = list(imports_of(node, resolve))
            imported += found
            if not is_local:
                exports.update((each.bound, _bound(each)) for each in found)
        elif isinstance(node, _DEFINITIONS):
            defined.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            if not is_local:
                defined.add(node.id)
        else:
            chains.add(tuple(_chain(node)))
    return Names(
        frozenset(map(_imported, imported)),
        frozenset(_used(imported, chains)),
        {name: reference for name, reference in exports.items() if name != "*"},
        tuple(_imported(each) for each in imported if each.name == "*"),
        frozenset(defined),
    )


def _nodes(tree: ast.Module) -> Iterator[tuple[ast.AST, bool]]:
    """Yield imports, definitions of the module's own, and dotted names, each whole.

    With each comes whether it stands in a function or class.
    """
    waiting: list[tuple[ast.AST, bool]] = [(tree, False)]
    while waiting:
        node, is_local = waiting.pop()
        if isinstance(node, (ast.Import, ast.ImportFrom, ast.Name)):
            yield node, is_local
        elif isinstance(node, ast.Attribute):
            start: ast.AST = node
            while isinstance(start, ast.Attribute):
                start = start.value
            if isinstance(start, ast.Name):
                yield node, is_local
            else:
                waiting.append((start, is_local))
        else:
            if isinstance(node, _DEFINITIONS) and not is_local:
                yield node, is_local
            within = is_local or isinstance(node, _SCOPES)
            waiting += [(child, within) for child in ast.iter_child_nodes(node)]


def _chain(node: ast.AST) -> list[str]:
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    assert isinstance(node, ast.Name)
    return [node.id, *reversed(parts)]


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
