"""What the linted file itself calls the ops layer, so that remedies can be pasted."""

from __future__ import annotations

from typing import NamedTuple

from flake8_ember.knowledge import NAMESPACE_GETTERS, WRAPPERS
from flake8_ember.settings import Settings
from flake8_ember.syntax.scopes import Bindings

# modules of the layer that hold no arithmetic
ASIDE = frozenset(
    {"tensor", "stats", "linearalg", "linalg", "bitwise", "random", "activations", "nn", "image"}
)
# what the array API standard calls otherwise
STANDARD = {
    "power": "pow",
    "mod": "remainder",
    "bitwise_not": "bitwise_invert",
    "left_shift": "bitwise_left_shift",
    "right_shift": "bitwise_right_shift",
}


class Names(NamedTuple):
    """The names to use in remedies."""

    ops: str
    cast: str
    dtype: str
    standard: bool = False  # whether the layer is a namespace of the array API standard

    @classmethod
    def of(cls, found: Bindings, settings: Settings) -> Names:
        """Read the names off the file's imports."""
        ops, tensor, package = "", "", ""
        imported = _imported(found)
        for name, symbol in imported:
            last = symbol.rpartition(".")[2]
            if symbol in settings.ops:
                if last == "tensor":
                    tensor = tensor or name
                elif last not in ASIDE:
                    ops = ops or name
            elif f"{symbol}.ops" in settings.ops:
                package = package or f"{name}.ops"
        space = "" if ops or package else _namespace(found, imported)
        ops = ops or package or space or "ops"
        if space:
            return cls(space, f"{space}.astype", f"{space}.", standard=True)
        if not tensor and not any(path.endswith(".tensor") for path in settings.ops):
            return cls(ops, f"{ops}.cast", "")
        tensor = tensor or "tensor"
        return cls(ops, f"{tensor}.cast", f"{tensor}.")

    def function(self, name: str) -> str:
        """Return how the file calls a function of the layer: ``ops.power``, ``xp.pow``."""
        return f"{self.ops}.{STANDARD.get(name, name) if self.standard else name}"


def _namespace(found: Bindings, imported: list[tuple[str, str]]) -> str:
    """Return what the file calls the namespace that it imports, or is given by a getter."""
    for getter in NAMESPACE_GETTERS:
        for call, point in found.calls.get(getter, ()):
            for name, bindings in point.scope.names.items():
                # scikit-learn's give more than the namespace, which comes first
                if any(
                    binding.value is call and binding.path in ((), (0,)) for binding in bindings
                ):
                    return name
    return next((name for name, symbol in imported if f"{symbol}." in WRAPPERS), "")


def _imported(found: Bindings) -> list[tuple[str, str]]:
    """Return the names that imports bind, dotted where that is how the module is reached."""
    pairs = [(binding.name, binding.symbol) for binding in found.imported]
    for node in found.imports:
        for alias in node.names:
            if alias.asname is None and "." in alias.name:
                pairs.append((alias.name, alias.name))
    return pairs
