"""Which names of other modules a file uses, and which it hands on, read off its tree."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from flake8_ember.modules import Module
from flake8_ember.syntax.imports import Import, ImportStatement, imports_of

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
        exports: what names stand for that its imports bind for others to import; of several
            imports of one name, be it under an ``if``, one may run.
        stars: the modules of which it takes all names.
        defined: the names that it binds otherwise for others to import.
    """

    imported: frozenset[Reference]
    used: frozenset[Reference]
    exports: Mapping[str, Sequence[Reference]]
    stars: tuple[Reference, ...]
    defined: frozenset[str]


def names(tree: ast.Module, module: Module) -> Names:
    """Read the names off a file."""
    walk = _Walk(tree)
    imported = [each for node in walk.imports for each in imports_of(node, module.resolve)]
    own = [each for node in walk.own_imports for each in imports_of(node, module.resolve)]
    return Names(
        frozenset(map(_imported, imported)),
        frozenset(_used(imported, walk.chains)),
        _exports(own),
        tuple(_imported(each) for each in own if each.name == "*"),
        frozenset(walk.defined),
    )


class _Walk:
    """One walk over a tree.

    Attributes:
        imports: all import statements.
        own_imports: those that stand in no function or class.
        chains: dotted names, each whole: ``("np", "linalg", "norm")``.
        defined: names that the module itself defines or assigns.
    """

    def __init__(self, tree: ast.Module) -> None:
        self.imports: list[ImportStatement] = []
        self.own_imports: list[ImportStatement] = []
        self.chains: set[tuple[str, ...]] = set()
        self.defined: set[str] = set()
        waiting: list[tuple[ast.AST, bool]] = [(tree, False)]
        while waiting:
            node, is_local = waiting.pop()
            if not is_local:
                self._note_own(node)
            if isinstance(node, (ast.Name, ast.Attribute)):
                start, attributes = _parts(node)
                if isinstance(start, ast.Name):
                    self.chains.add((start.id, *attributes))
                else:
                    waiting.append((start, is_local))
                continue
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                self.imports.append(node)
            within = is_local or isinstance(node, _SCOPES)
            waiting += [(child, within) for child in ast.iter_child_nodes(node)]

    def _note_own(self, node: ast.AST) -> None:
        """Take note of what a module has for others to import."""
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            self.own_imports.append(node)
        elif isinstance(node, _DEFINITIONS):
            self.defined.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            self.defined.add(node.id)


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


def _exports(imported: Iterable[Import]) -> dict[str, list[Reference]]:
    exports: dict[str, list[Reference]] = {}
    for each in imported:
        if each.name != "*":
            exports.setdefault(each.bound, []).append(_bound(each))
    return exports


def _used(imported: Iterable[Import], chains: Iterable[tuple[str, ...]]) -> Iterator[Reference]:
    bound: dict[str, set[Reference]] = {}
    for each in imported:
        bound.setdefault(each.bound, set()).add(_bound(each))
    for first, *attributes in chains:
        for module, names, is_relative in bound.get(first, ()):
            yield Reference(module, (*names, *attributes), is_relative)
