"""The ops layer as the settings name it: which dotted names lead there."""

from __future__ import annotations

from functools import lru_cache

from flake8_ember.lattice.evidence import FILE, LAYER, LIBRARY, NAMESPACE, NUMPY
from flake8_ember.modules import Module
from flake8_ember.settings import Settings

MAX_PATHS = 4096  # so many that were asked for are kept
ARRAY_API = "array_api"  # stands for any namespace of array functions


class OpsLayer:
    """Tells what belongs to the ops layer.

    Attributes:
        modules: the modules whose functions are the layer, dotted.
        by_last_name: the same by the last part of their names, for imports that were forgotten.
        is_chosen: whether the project has that layer: one is set, or the backends are its own.
    """

    def __init__(self, settings: Settings) -> None:
        self.modules = frozenset(settings.ops)
        self.by_last_name = {path.rpartition(".")[2]: path for path in settings.ops}
        usual = Settings()
        self.is_chosen = settings.ops != usual.ops or settings.backends == usual.backends
        self._namespaces = frozenset((ARRAY_API, *settings.ops))
        self._backends = frozenset(settings.backends)
        self._roots = frozenset(
            path.partition(".")[0] for path in (*settings.ops, *settings.backends)
        )
        self._names: dict[str, str | None] = {}

    def name_of(self, path: str) -> str | None:
        """Return the name below the layer that ``path`` leads to.

        A backend's module counts as well. It is '' for a module of the layer itself, and None for
        what is no part of it.
        """
        if path not in self._names:
            if len(self._names) == MAX_PATHS:
                self._names.clear()
            name = _below(path, self._namespaces)
            self._names[path] = _below(path, self._backends) if name is None else name
        return self._names[path]

    def holds(self, path: str) -> bool:
        """Return whether ``path`` leads to the layer or to something in it."""
        return self.name_of(path) is not None

    def is_beside(self, path: str) -> bool:
        """Return whether what is part of the layer only is so as a part of the backends."""
        return _below(path, self._namespaces) is None

    def is_own(self, path: str) -> bool:
        """Return whether ``path`` leads into the project: by a relative import, or a setting."""
        root = path.partition(".")[0]
        return root == "" or root in self._roots

    def origin_of(self, path: str) -> str:
        """Return where what is at a dotted path comes from."""
        root, dot, _ = path.partition(".")
        if root == ARRAY_API:
            return NAMESPACE
        if self.holds(path) or root in self._roots:
            return LAYER
        if root == "numpy":
            return NUMPY
        return LIBRARY if dot else FILE

    def is_reached_by(self, path: str) -> bool:
        """Return whether ``path`` is a module of the layer, or a package around one."""
        return any(f"{module}.".startswith(f"{path}.") for module in self.modules)

    def absolute(self, file: Module, level: int, name: str | None) -> str:
        """Return the dotted name that the module of an import in ``file`` has from outside.

        A relative one begins where the path does; it is cut to begin with a package that a
        setting names, if there is one in it.
        """
        if not level:
            return name or ""
        parts = file.resolve(level, name).split(".")
        starts = [index for index, part in enumerate(parts) if part in self._roots]
        return ".".join(parts[starts[-1] :] if starts else ["", *parts])


def layer_of(settings: Settings) -> OpsLayer:
    """Return the layer that settings name: one for all files."""
    return _layer(settings.ops, settings.backends)


@lru_cache(4)
def _layer(ops: tuple[str, ...], backends: tuple[str, ...]) -> OpsLayer:
    # Not by the settings, which hold saved runs: those have no hash.
    return OpsLayer(Settings(ops=ops, backends=backends))


def _below(path: str, modules: frozenset[str]) -> str | None:
    """Return what of ``path`` comes after one of ``modules``; '' for the module, else None."""
    parts = path.split(".")
    for end in range(len(parts), 0, -1):
        if ".".join(parts[:end]) in modules:
            return ".".join(parts[end:])
    return None
