"""Down to the linted file that defines a name, through the packages that hand it on."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from flake8_ember.modules import Module
from flake8_ember.reports.names import Names, Reference


class Definitions:
    """Finds the files that names lead to."""

    def __init__(self, modules: Mapping[str, Module], names: Mapping[str, Names]) -> None:
        """Take note of the linted files.

        Args:
            modules: the module of each file, by its path.
            names: what each of them does with names.
        """
        self._modules = modules
        self._names = names
        self._from_root: dict[str, list[str]] = {}
        self._absolute: dict[str, list[str]] = {}
        packages = {module.segments for module in modules.values() if module.is_package}
        for path in sorted(modules):
            segments = modules[path].segments
            self._from_root.setdefault(".".join(segments), []).append(path)
            for start in range(len(segments)):
                # An absolute name begins in a folder that is no package itself.
                if segments[:start] not in packages:
                    self._absolute.setdefault(".".join(segments[start:]), []).append(path)

    def file_of(self, reference: Reference, user: str) -> str | None:
        """Return the path of the file that defines what a file refers to; None if not linted."""
        seen: set[tuple[str, tuple[str, ...]]] = set()
        path, rest = self._module(reference, user), reference.names
        while path and rest and (path, rest) not in seen:
            seen.add((path, rest))
            step = self._step(path, rest[0])
            if step is None:
                break
            path, rest = step[0], (*step[1], *rest[1:])
        return path

    def _module(self, reference: Reference, user: str) -> str | None:
        """The file of the module alone; None if not linted."""
        known = self._from_root if reference.is_relative else self._absolute
        candidates = known.get(reference.module, ())
        return max(candidates, key=lambda path: self._nearness(path, user), default=None)

    def _step(self, path: str, name: str) -> tuple[str, tuple[str, ...]] | None:
        """Where a name of a module comes from, and its name there; None if it is its own."""
        names = self._names[path]
        if name in names.exports:
            found = self._module(names.exports[name], path)
            return (found, names.exports[name].names) if found else None
        if submodule := self._from_root.get(".".join((*self._modules[path].segments, name))):
            return submodule[-1], ()
        if name not in names.defined:
            for found in self._stars(path):
                if self._holds(found, name, {path}):
                    return found, (name,)
        return None

    def _holds(self, path: str, name: str, seen: set[str]) -> bool:
        """Whether a module has a name to hand on."""
        if path in seen:
            return False
        seen.add(path)
        names = self._names[path]
        if name in names.exports or name in names.defined:
            return True
        return any(self._holds(found, name, seen) for found in self._stars(path))

    def _stars(self, path: str) -> list[str]:
        """The linted modules of which a module takes all names."""
        found = (self._module(star, path) for star in self._names[path].stars)
        return [each for each in found if each]

    def _nearness(self, path: str, user: str) -> tuple[int, int, bool]:
        """How near a file is to the one that imports; of two equal ones Python takes a package."""
        module, other = self._modules[path], self._modules[user]
        pairs = zip(module.segments, other.segments, strict=False)
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
        return shared, -len(module.segments), module.is_package
