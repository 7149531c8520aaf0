"""Down to the linted file that defines a name, through the packages that hand it on."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import NamedTuple

from flake8_ember.modules import Module
from flake8_ember.reports.names import Names, Reference


class Definition(NamedTuple):
    """Where a name is defined.

    Attributes:
        path: the file.
        name: what the file calls it; empty if the file itself is meant.
    """

    path: str
    name: str


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
        self._steps: dict[tuple[str, str], tuple[str, tuple[str, ...]] | None] = {}
        packages = {module.segments for module in modules.values() if module.is_package}
        for path in sorted(modules):
            segments = modules[path].segments
            self._from_root.setdefault(".".join(segments), []).append(path)
            for start in range(len(segments)):
                # An absolute name begins in a folder that is no package itself.
                if segments[:start] not in packages:
                    self._absolute.setdefault(".".join(segments[start:]), []).append(path)

    def find(self, reference: Reference, user: str) -> Definition | None:
        """Return where what a file refers to is defined; None if that is not linted."""
        seen: set[tuple[str, tuple[str, ...]]] = set()
        path, rest = self._start(reference, user)
        while path and rest and (path, rest) not in seen:
            seen.add((path, rest))
            key = path, rest[0]
            if key not in self._steps:
                self._steps[key] = self._step(*key)
            step = self._steps[key]
            if step is None:
                break
            path, rest = step[0], (*step[1], *rest[1:])
        return Definition(path, rest[0] if rest else "") if path else None

    def _start(self, reference: Reference, user: str) -> tuple[str | None, tuple[str, ...]]:
        """The module that a reference begins in, and the names that lead on from there."""
        module, names, is_relative = reference
        path = self._module(reference, user)
        while path is None and names:  # folders may lie above it that are no packages
            module, names = f"{module}.{names[0]}", names[1:]
            path = self._module(Reference(module, names, is_relative), user)
        return path, names

    def _module(self, reference: Reference, user: str) -> str | None:
        """The file of the module alone; None if not linted."""
        known = self._from_root if reference.is_relative else self._absolute
        candidates = known.get(reference.module, ())
        return max(candidates, key=lambda path: self._nearness(path, user), default=None)

    def _step(self, path: str, name: str) -> tuple[str, tuple[str, ...]] | None:
        """Where a name of a module comes from, and its name there; None if it is its own."""
        names = self._names[path]
        if export := names.exports.get(name):
            found = self._module(export, path)
            if (found, export.names) != (path, (name,)):
                return (found, export.names) if found else None
        if submodule := self._from_root.get(".".join((*self._modules[path].segments, name))):
            return max(submodule, key=lambda each: self._nearness(each, path)), ()
        if name not in names.defined and (found := self._star_with(path, name)):
            return found, (name,)
        return None

    def _star_with(self, path: str, name: str) -> str | None:
        """The module from which a module has a name by taking all names."""
        for first in self._stars(path):
            seen = {path}
            waiting = [first]
            while waiting:
                each = waiting.pop()
                if each in seen:
                    continue
                seen.add(each)
                names = self._names[each]
                if name in names.exports or name in names.defined:
                    return first
                waiting += self._stars(each)
        return None

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
