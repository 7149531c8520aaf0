"""Which of the linted files use names of which, directly or through others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flake8_ember.modules import Module
from flake8_ember.reports.circles import circles
from flake8_ember.reports.definitions import Definition, Definitions
from flake8_ember.reports.names import Names


@dataclass(frozen=True)
class Users:
    """Who uses the names that a file defines.

    Files that use each other, be it through others, form a circle; they have the same users.

    Attributes:
        direct: the paths of those that use a name of the file itself.
        circle: how many files its circle has; 1 if it is in none.
        total: how many files use it, directly or through others.
        names: how many names of its circle files outside that use, each counted for each file.
        components: in how many components other than its own it is used, directly or through
            others.
    """

    direct: frozenset[str]
    circle: int
    total: int
    names: int
    components: int

    @property
    def impact(self) -> tuple[int, int]:
        """The higher, the more depends on the file."""
        return self.total, self.names


def users(
    modules: Mapping[str, Module],
    names: Mapping[str, Names],
    components: Mapping[str, str],
) -> dict[str, Users]:
    """Find out who uses each file.

    Args:
        modules: the module of each linted file, by its path.
        names: what each of them does with names.
        components: the component of each that belongs to one.
    """
    used = _used(modules, names)
    direct: dict[str, dict[str, int]] = {path: {} for path in modules}
    for path, targets in used.items():
        for target, number in targets.items():
            direct[target][path] = number
    own = _Bits(modules, components)
    found: dict[str, Users] = {}
    reaching = dict.fromkeys(modules, (0, 0))
    # Users come before what they use.
    for circle in circles(used):
        within = set(circle)
        known, around = own.of(circle, reaching)
        names_used = sum(
            number for path in circle for user, number in direct[path].items() if user not in within
        )
        for path in circle:
            found[path] = Users(
                frozenset(direct[path]),
                len(circle),
                known.bit_count() - 1,
                names_used,
                (around & ~own.component(path)).bit_count(),
            )
            for target in used[path]:
                if target not in within:
                    files, more = reaching[target]
                    reaching[target] = files | known, more | around
    return {path: found[path] for path in modules}


class _Bits:
    """Sets of files and of components as numbers, with a bit for each."""

    def __init__(self, modules: Mapping[str, Module], components: Mapping[str, str]) -> None:
        self._files = {path: 1 << index for index, path in enumerate(modules)}
        numbers = {name: index for index, name in enumerate(dict.fromkeys(components.values()))}
        self._components = {path: 1 << numbers[name] for path, name in components.items()}

    def component(self, path: str) -> int:
        """The bit of a file's component; 0 if it belongs to none."""
        return self._components.get(path, 0)

    def of(self, paths: list[str], reaching: Mapping[str, tuple[int, int]]) -> tuple[int, int]:
        """Some files with what reaches them, and the components of all these."""
        known = around = 0
        for path in paths:
            files, components = reaching[path]
            known |= files | self._files[path]
            around |= components | self.component(path)
        return known, around


def _used(modules: Mapping[str, Module], names: Mapping[str, Names]) -> dict[str, dict[str, int]]:
    """By path: the other files of which it uses names, and how many."""
    definitions = Definitions(modules, names)
    used: dict[str, dict[str, int]] = {}
    for path in modules:
        found: set[Definition] = set()
        for reference in names[path].used:
            found |= definitions.find(reference, path)
        counts = used[path] = {}
        for definition in sorted(found):
            if definition.path != path:
                counts[definition.path] = counts.get(definition.path, 0) + 1
    return used
