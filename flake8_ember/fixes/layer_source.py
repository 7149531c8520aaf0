"""The modules of the layer on disk, and which of them a name leads through."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterable, Iterator

from flake8_ember.fixes.delegation import behind
from flake8_ember.fixes.module_source import Elsewhere, ModuleSource, module_at

MAX_STEPS = 32  # so many modules a name is followed through
# Directories beside a file's own ones in which packages lie.
_SOURCES = ("", "src")
_ENDS = (f"{os.sep}__init__.py", ".py")

Bases = tuple[str, ...]


class Sources:
    """The modules that can be found from a file upwards; each is read once."""

    def __init__(self) -> None:
        self._read: dict[str, ModuleSource | None] = {}
        self._paths: dict[tuple[str, Bases], str] = {}
        self._roots: dict[tuple[str, str], Bases] = {}
        self._functions: dict[tuple[str, str, str], ast.AST | None] = {}
        self._imports: dict[str, list[tuple[str, str]]] = {}

    def find(self, module: str, folder: str) -> ModuleSource | None:
        """Return a module, looked for in a folder and in those above it; None if it is nowhere."""
        return self._at(module, self._path(module, folder))

    def _at(self, module: str, path: str) -> ModuleSource | None:
        if path not in self._read:
            self._read[path] = module_at(module, path) if path else None
        return self._read[path]

    def _path(self, module: str, folder: str) -> str:
        """Return the file of a module, '' if there is none."""
        bases = self._bases(module.partition(".")[0], folder)
        key = (module, bases)  # most folders of a project share them
        if key not in self._paths:
            stems = [os.path.join(base, *module.split(".")) for base in bases]
            files = (f"{stem}{end}" for stem in stems for end in _ENDS)
            self._paths[key] = next(filter(os.path.isfile, files), "")
        return self._paths[key]

    def _bases(self, root: str, folder: str) -> Bases:
        """Return the folders in which a package of this name, or a module, lies."""
        key = (root, folder)
        if key not in self._roots:
            self._roots[key] = tuple(
                base
                for base in folders_above(folder)
                if os.path.isdir(os.path.join(base, root))
                or os.path.isfile(os.path.join(base, f"{root}.py"))
            )
        return self._roots[key]

    # -- what a module has

    def function(self, module: str, name: str, folder: str) -> ast.AST | None:
        """Return the definition behind a name of a module: a function, or what else it is.

        None if there is none, or none that can be told. What hands on to a method is that method.
        """
        key = (module, name, folder)
        if key not in self._functions:
            found = self.definition(module, name, folder)
            self._functions[key] = None if found is None else self._behind(*found, folder)
        return self._functions[key]

    def _behind(self, module: str, definition: ast.AST, folder: str) -> ast.AST | None:
        def find(module: str, name: str) -> tuple[str, ast.AST] | None:
            return self.definition(module, name, folder)

        return behind(module, definition, find)

    def definition(
        self, module: str, name: str, folder: str, steps: int = MAX_STEPS
    ) -> tuple[str, ast.AST] | None:
        """Return what a name of a module stands for, and the module that defines it."""
        source = self.find(module, folder)
        if source is None or not steps:
            return None
        found = source.names.get(name)
        if isinstance(found, Elsewhere):
            if not found.name:
                return None  # a module
            return self.definition(*found, folder, steps - 1)
        if found is not None:
            return module, found
        for star in source.stars:
            given = [self._exported(each, name, folder, steps - 1) for each in star.modules]
            if given and all(each is not None for each in given):
                return given[0]
        return None

    def binds(self, module: str, name: str, folder: str, steps: int = MAX_STEPS) -> bool:
        """Return whether a name of a module is bound, to whatever."""
        source = self.find(module, folder)
        if source is None or not steps:
            return False
        if name in source.names:
            return True
        return any(
            all(self._binds_for_all(each, name, folder, steps - 1) for each in star.modules)
            for star in source.stars
        )

    def _binds_for_all(self, module: str, name: str, folder: str, steps: int) -> bool:
        source = self.find(module, folder)
        is_exported = source is not None and source.exports(name)
        return is_exported and self.binds(module, name, folder, steps)

    def _exported(
        self, module: str, name: str, folder: str, steps: int
    ) -> tuple[str, ast.AST] | None:
        source = self.find(module, folder)
        if source is None or not source.exports(name):
            return None
        return self.definition(module, name, folder, steps)

    def is_dynamic(self, module: str, folder: str) -> bool:
        """Return whether a module hands on what it lacks itself."""
        source = self.find(module, folder)
        return source is not None and isinstance(source.names.get("__getattr__"), ast.FunctionDef)

    def below(self, package: str, folder: str) -> Iterator[str]:
        """Yield the names of what lies directly below a package."""
        source = self.find(package, folder)
        if source is None or not source.is_package:
            return
        base = os.path.dirname(source.path)
        for name in sorted(os.listdir(base)):
            stem, suffix = os.path.splitext(name)
            if suffix == ".py" or os.path.isfile(os.path.join(base, name, "__init__.py")):
                yield stem

    # -- what a module imports

    def reaches(self, module: str, path: str, folder: str, through: Callable[[str], bool]) -> bool:
        """Return whether importing a module imports the file at a path.

        The packages around the file do not count: they are under way before it is.

        Args:
            module: the module, dotted.
            path: the file.
            folder: where modules are looked for, and above.
            through: whether what a module imports counts, by its dotted name.
        """
        above = {os.path.join(each, "__init__.py") for each in folders_above(folder)} - {path}
        waiting, seen = self._imported([module], folder), above
        while waiting:
            name, found = waiting.pop()
            if found == path:
                return True
            if found not in seen:
                seen.add(found)
                if through(name):
                    waiting += self._behind_imports(name, found)
        return False

    def _behind_imports(self, module: str, path: str) -> list[tuple[str, str]]:
        """Return the modules that importing one may import at once, each with its file."""
        if path not in self._imports:
            source = self._at(module, path)
            names = () if source is None else source.imports
            self._imports[path] = self._imported(names, os.path.dirname(path))
        return self._imports[path]

    def _imported(self, modules: Iterable[str], folder: str) -> list[tuple[str, str]]:
        """Return the files of modules, and of the packages around, of which each is imported."""
        names = dict.fromkeys(part for module in modules for part in _with_packages(module))
        found = ((name, self._path(name, folder)) for name in names)
        return [(name, path) for name, path in found if path]


def folders_above(folder: str) -> Iterable[str]:
    """Return a folder and those above it, each with those beside in which packages lie."""
    while True:
        for name in _SOURCES:
            yield os.path.join(folder, name) if name else folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _with_packages(module: str) -> Iterator[str]:
    parts = module.split(".")
    for end in range(1, len(parts) + 1):
        yield ".".join(parts[:end])
