"""What the linted file itself calls the ops layer, so that remedies can be pasted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flake8_ember.knowledge.namespaces import NAMESPACE_GETTERS, WRAPPERS
from flake8_ember.ops_layer import OpsLayer
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


class Remedies(NamedTuple):
    """The names to use in remedies.

    Attributes:
        ops: the module, or namespace, of the arithmetic.
        cast: the function that casts.
        dtype: what stands in front of a dtype's name; empty where dtypes are strings.
        standard: whether the layer is a namespace of the array API standard.
        getter: the function that gives the file that namespace; empty if an import does.
        is_alone: whether the file takes nothing else from that function.
    """

    ops: str
    cast: str
    dtype: str
    standard: bool = False
    getter: str = ""
    is_alone: bool = True

    @classmethod
    def of(cls, found: Bindings, layer: OpsLayer) -> Remedies:
        """Read the names off the file's imports."""
        ops, tensor = _modules(found, layer)
        if not ops:
            space, getter, is_alone = _namespace(found)
            if space:
                return cls(space, f"{space}.astype", f"{space}.", True, getter, is_alone)
        ops = ops or "ops"
        if not tensor and not any(path.endswith(".tensor") for path in layer.modules):
            return cls(ops, f"{ops}.cast", "")
        tensor = tensor or "tensor"
        return cls(ops, f"{tensor}.cast", f"{tensor}.")

    def function(self, name: str) -> str:
        """Return how the file calls a function of the layer: ``ops.power``, ``xp.pow``."""
        return f"{self.ops}.{STANDARD.get(name, name) if self.standard else name}"


def _modules(found: Bindings, layer: OpsLayer) -> tuple[str, str]:
    """Return the names of the modules of arithmetic and of tensors; '' for one not imported."""
    ops, tensor, package = "", "", ""
    for name, symbol in _imported(found):
        last = symbol.rpartition(".")[2]
        if symbol in layer.modules:
            if last == "tensor":
                tensor = tensor or name
            elif last not in ASIDE:
                ops = ops or name
        elif f"{symbol}.ops" in layer.modules:
            package = package or f"{name}.ops"
    return ops or package, tensor


def _namespace(found: Bindings) -> tuple[str, str, bool]:
    """Return what the file calls its namespace, what gives it, and whether that gives it alone."""
    for getter in NAMESPACE_GETTERS:
        for call, point in found.calls.get(getter, ()):
            for name, bindings in point.scope.names.items():
                for binding in bindings:
                    # scikit-learn's give more than the namespace, which comes first
                    if binding.value is call and binding.path in ((), (0,)):
                        return name, getter, not binding.path
    wrappers = (name for name, symbol in _imported(found) if f"{symbol}." in WRAPPERS)
    return next(wrappers, ""), "", True


def _imported(found: Bindings) -> Iterator[tuple[str, str]]:
    """Yield what imports bind, then what is reached by a dotted name, with what it stands for."""
    named = [each for each in found.imports if each.name != "*"]
    for each in named:
        yield each.bound, each.symbol
    for each in named:
        if each.bound != each.spelling:
            yield each.spelling, each.path
