"""Which of the linted modules import which, read off their ``import`` statements."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import NamedTuple

from flake8_ember.modules import Module
from flake8_ember.syntax.imports import Import, imports_of


class Importers(NamedTuple):
    """The linted modules that import a module.

    Attributes:
        direct: paths of those that name it in an import.
        total: how many there are with those that import it through others.
    """

    direct: frozenset[str]
    total: int


def imports(tree: ast.Module, module: Module) -> list[Import]:
    """Return what a module imports, wherever in it the statement stands."""
    statements = (node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom)))
    return [each for statement in statements for each in imports_of(statement, module.resolve)]


def importers(
    modules: Mapping[str, Module], imported: Mapping[str, Iterable[Import]]
) -> dict[str, Importers]:
    """Find out who imports each module.

    Args:
        modules: the linted modules by path.
        imported: what each of them imports.
    """
    finder = _Finder(modules)
    direct: dict[str, set[str]] = {path: set() for path in modules}
    targets: dict[str, set[str]] = {path: set() for path in modules}
    for path, wanted in imported.items():
        for each in wanted:
            target = finder.find(each, path)
            if target is not None and target != path:
                direct[target].add(path)
                targets[path].add(target)
    total = _reaching(targets)
    return {path: Importers(frozenset(direct[path]), total[path]) for path in modules}


def _reaching(targets: Mapping[str, set[str]]) -> dict[str, int]:
    """From how many others a path is reached; a set of paths is a number with a bit for each."""
    bits = {path: 1 << index for index, path in enumerate(targets)}
    reaching = dict.fromkeys(targets, 0)
    waiting = dict.fromkeys(targets)
    while waiting:
        path, _ = waiting.popitem()
        known = reaching[path] | bits[path]
        for target in targets[path]:
            if known & ~reaching[target]:
                reaching[target] |= known
                waiting[target] = None
    return {path: (reaching[path] & ~bits[path]).bit_count() for path in targets}


class _Finder:
    """Finds the linted file that a dotted name means."""

    def __init__(self, modules: Mapping[str, Module]) -> None:
        self._modules = modules
        self._absolute: dict[str, list[str]] = {}
        self._from_root: dict[str, list[str]] = {}
        packages = {module.segments for module in modules.values() if module.is_package}
        for path in sorted(modules):
            segments = modules[path].segments
            self._from_root.setdefault(".".join(segments), []).append(path)
            for start in range(len(segments)):
                # An absolute name begins in a folder that is no package itself.
                if segments[:start] not in packages:
                    self._absolute.setdefault(".".join(segments[start:]), []).append(path)

    def find(self, wanted: Import, importer: str) -> str | None:
        """Return the file of the submodule of that name, else of the module; None if not linted."""
        known = self._from_root if wanted.is_relative else self._absolute
        submodule = known.get(f"{wanted.module}.{wanted.name}") if wanted.name else None
        candidates = submodule or known.get(wanted.module)
        if not candidates:
            return None
        return max(candidates, key=lambda path: self._nearness(path, importer))

    def _nearness(self, path: str, importer: str) -> tuple[int, int, bool]:
        """How near a file is to the one that imports; of two equal ones Python takes a package."""
        module, other = self._modules[path], self._modules[importer]
        pairs = zip(module.segments, other.segments, strict=False)
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
        return shared, -len(module.segments), module.is_package
