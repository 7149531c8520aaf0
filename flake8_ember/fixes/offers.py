"""Whether the layer has a function that can be called as an operator needs it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from flake8_ember.fixes.arguments import Signature
from flake8_ember.fixes.layer_source import Sources
from flake8_ember.fixes.module_source import Function, takes
from flake8_ember.knowledge.counterparts import BACKENDS
from flake8_ember.knowledge.layers import LAYERS
from flake8_ember.knowledge.rows import words
from flake8_ember.modules import Module
from flake8_ember.ops_layer import OpsLayer
from flake8_ember.rules.imports import names
from flake8_ember.settings import Settings

# Dtypes that stand beside the function that casts.
_DTYPES = words("float32 int32")
# Packages whose layers call dtypes by a text.
TEXT_DTYPES = frozenset(("keras",))
VALUE = -1  # instead of a count of arguments: any value will do


class Offers:
    """What the layer offers to one file.

    Attributes:
        folder: where the file lies.
    """

    def __init__(self, layer: OpsLayer, settings: Settings, sources: Sources, path: str) -> None:
        self.layer = layer
        self.settings = settings
        self.sources = sources
        self.path = os.path.abspath(path)
        self.folder = os.path.dirname(self.path)
        self._known: dict[tuple[str, str, int], bool] = {}
        self._reached: dict[tuple[str, str], bool] = {}
        self._below: dict[str, list[str]] = {}

    # -- functions

    def has(self, module: str, name: str, count: int) -> bool:
        """Return whether a module of the layer has a function that takes so many arguments.

        ``VALUE`` arguments ask for anything of that name.
        """
        key = (module, name, count)
        if key not in self._known:
            self._known[key] = self._has(*key)
        return self._known[key]

    def _has(self, module: str, name: str, count: int) -> bool:
        for package in self.settings.backends:
            if module.startswith(f"{package}."):
                rest = module[len(package) + 1 :]
                if self._have_all(package, rest, name, count):
                    return True
        if self._is_in(module, name, count):
            return True
        if self.sources.function(module, name, self.folder) is not None:
            return False
        if any(self._is_in(each, name, count) for each in self.settings.ops_source):
            return True
        if self.sources.is_dynamic(module, self.folder):
            return any(self._have_all(each, "", name, count) for each in self.settings.backends)
        return self.sources.find(module, self.folder) is None and name in known(module)

    def _is_in(self, module: str, name: str, count: int) -> bool:
        if count == VALUE:
            return self.sources.binds(module, name, self.folder)
        return takes(self.sources.function(module, name, self.folder), count)

    def signatures(self, module: str, name: str) -> list[Signature]:
        """Return what a function of the layer takes: on each backend, if it is the backends'."""
        modules = [module, *self.settings.ops_source]
        if self.sources.is_dynamic(module, self.folder):
            modules += [each for below in self.settings.backends for each in self._backends(below)]
        definitions = [self.sources.function(each, name, self.folder) for each in modules]
        return [Signature(each.args) for each in definitions if isinstance(each, Function)]

    def _have_all(self, package: str, rest: str, name: str, count: int) -> bool:
        """Return whether all backends below a package have a function, in a module of theirs."""
        backends = self._backends(package)
        modules = (f"{each}.{rest}" if rest else each for each in backends)
        return bool(backends) and all(self._is_in(module, name, count) for module in modules)

    def _backends(self, package: str) -> list[str]:
        if package not in self._below:
            self._below[package] = [
                f"{package}.{each}"
                for each in self.sources.below(package, self.folder)
                if any(names([each], library) for library in BACKENDS)
            ]
        return self._below[package]

    def in_namespace(self, rest: str, name: str, count: int) -> str:
        """Return where in each backend a function is: ``add``, ``numpy.add``; '' if nowhere.

        Args:
            rest: the module of a backend to look in first; '' for the backend itself.
            name: the function's name, as the layer has it.
            count: how many arguments it is to take.
        """
        for package in self.settings.backends:
            modules = dict.fromkeys((rest, "", *self._parts(package)))
            for module in modules:
                if self._have_all(package, module, name, count):
                    return f"{module}.{name}" if module else name
        return ""

    def _parts(self, package: str) -> list[str]:
        """Return the modules that all backends have, and load when they are imported."""
        backends = self._backends(package)
        parts = self.sources.below(backends[0], self.folder) if backends else ()
        return [part for part in parts if all(self.loads(each, [part]) for each in backends)]

    # -- modules

    def is_own(self, module: Module) -> bool:
        """Return whether a file is a module of the layer, or lies below one."""
        return any(map(module.within, self.settings.ops))

    def serves(self, module: str) -> bool:
        """Return whether a module of the layer itself imports the file, or one behind it does."""
        return self._is_reached(module, "layer", lambda name: self.layer.holds(name))

    def closes_a_circle(self, module: str) -> bool:
        """Return whether the file would import itself if it imported a module of the layer."""
        return self._is_reached(module, "all", lambda name: True)

    def _is_reached(self, module: str, key: str, through: Callable[[str], bool]) -> bool:
        if (module, key) not in self._reached:
            reached = self.sources.reaches(module, self.path, self.folder, through)
            self._reached[module, key] = reached
        return self._reached[module, key]

    def loads(self, package: str, modules: Iterable[str]) -> bool:
        """Return whether importing a package makes a path of modules below it readable."""
        below = f"{package}.{'.'.join(modules)}"
        source = self.sources.find(package, self.folder)
        if source is None:
            return "add" in known(below)
        first = below[len(package) + 1 :].partition(".")[0]
        return first in source.names or below in source.imports

    def exports(self, module: str, name: str) -> bool:
        """Return whether ``from module import *`` takes a name, if the module has it."""
        source = self.sources.find(module, self.folder)
        return source is None or source.exports(name)

    def is_there(self, module: str) -> bool:
        """Return whether the source of a module can be found."""
        return self.sources.find(module, self.folder) is not None

    def can_be_seen(self, module: str, file: Module) -> bool:
        """Return whether what a module imports can be told, or is no matter to the file."""
        root = module.partition(".")[0]
        return root not in file.segments or self.sources.find(module, self.folder) is not None


def known(module: str) -> frozenset[str]:
    """Return what a module of EmberHarmony's layer has, wherever that is installed."""
    found = LAYERS.get(module, frozenset()) if module in Settings().ops else frozenset()
    return found | _DTYPES if "cast" in found else found
