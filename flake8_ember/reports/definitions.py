"""Down to the linted file that defines a name, through the packages that hand it on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple

from flake8_ember.modules import Module
from flake8_ember.reports.names import Names, Reference

# A module's file, and the names that lead on from there.
_Way = tuple[str, tuple[str, ...]]


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
        self._steps: dict[tuple[str, str], list[_Way]] = {}
        packages = {module.segments for module in modules.values() if module.is_package}
        for path in sorted(modules):
            segments = modules[path].segments
            self._from_root.setdefault(".".join(segments), []).append(path)
            for start in range(len(segments)):
                # An absolute name begins in a folder that is no package itself.
                if segments[:start] not in packages:
                    self._absolute.setdefault(".".join(segments[start:]), []).append(path)

    def find(self, reference: Reference, user: str) -> set[Definition]:
        """Return where what a file refers to is defined, as far as that is linted.

        Of a name with several origins each is meant.
        """
        start = self._start(reference, user)
        if start is None:
            return set()
        found: set[Definition] = set()
        seen: set[_Way] = set()
        waiting = [start]
        while waiting:
            way = path, rest = waiting.pop()
            if way in seen:
                continue
            seen.add(way)
            steps = self._steps_from(path, rest[0]) if rest else []
            waiting += [(target, (*names, *rest[1:])) for target, names in steps]
            if not steps:
                found.add(Definition(path, rest[0] if rest else ""))
        return found

    def _steps_from(self, path: str, name: str) -> list[_Way]:
        """Where a name of a module comes from, and its name there; empty if it is its own."""
        key = path, name
        if key not in self._steps:
            self._steps[key] = list(self._step(path, name))
        return self._steps[key]

    def _start(self, reference: Reference, user: str) -> _Way | None:
        """The module that a reference begins in, and the names that lead on from there."""
        module, names, is_relative = reference
        path = self._module(reference, user)
        while path is None and names:  # folders may lie above it that are no packages
            module, names = f"{module}.{names[0]}", names[1:]
            path = self._module(Reference(module, names, is_relative), user)
        return (path, names) if path else None

    def _module(self, reference: Reference, user: str) -> str | None:
        """The file of the module alone; None if not linted."""
        known = self._from_root if reference.is_relative else self._absolute
        candidates = known.get(reference.module, ())
        return max(candidates, key=lambda path: self._nearness(path, user), default=None)

    def _step(self, path: str, name: str) -> Iterator[_Way]:
        names = self._names[path]
        exports = ((self._module(each, path), each.names) for each in names.exports.get(name, ()))
        own = path, (name,)  # a package may import a module of its own by its own name
        if found := [
            (target, rest) for target, rest in exports if target and (target, rest) != own
        ]:
            yield from found
        elif submodule := self._from_root.get(".".join((*self._modules[path].segments, name))):
            yield max(submodule, key=lambda each: self._nearness(each, path)), ()
        elif name not in names.defined and name not in names.exports:
            yield from ((star, (name,)) for star in self._having(path, name))

    def _having(self, path: str, name: str) -> Iterator[str]:
        """The modules that have a name, among those of which a module takes all names."""
        seen = {path}
        waiting = self._stars(path)
        while waiting:
            each = waiting.pop()
            if each in seen:
                continue
            seen.add(each)
            names = self._names[each]
            if name in names.exports or name in names.defined:
                yield each
            else:
                waiting += self._stars(each)

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
