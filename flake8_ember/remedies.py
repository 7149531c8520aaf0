"""What the linted file itself calls the ops layer, so that remedies can be pasted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from flake8_ember.knowledge.layers import LAYERS
from flake8_ember.knowledge.layers import STANDARD as FUNCTIONS_OF_STANDARD
from flake8_ember.knowledge.names import may_be_namespace
from flake8_ember.knowledge.namespaces import NAMESPACE_GETTERS, WRAPPERS
from flake8_ember.ops_layer import OpsLayer
from flake8_ember.syntax.scopes import Binding, Bindings

IsNamespace = Callable[[Binding], bool]

# modules of the layer that hold no arithmetic
ASIDE = frozenset(
    {"tensor", "stats", "linearalg", "linalg", "bitwise", "random", "activations", "nn", "image"}
)
# what the array API standard calls otherwise
STANDARD = {
    "cast": "astype",
    "power": "pow",
    "mod": "remainder",
    "bitwise_not": "bitwise_invert",
    "left_shift": "bitwise_left_shift",
    "right_shift": "bitwise_right_shift",
    "absolute": "abs",
    "amax": "max",
    "amin": "min",
    "arccos": "acos",
    "arccosh": "acosh",
    "arcsin": "asin",
    "arcsinh": "asinh",
    "arctan": "atan",
    "arctan2": "atan2",
    "arctanh": "atanh",
    "concatenate": "concat",
    "conjugate": "conj",
    "cumprod": "cumulative_prod",
    "cumsum": "cumulative_sum",
    "true_divide": "divide",
}


class Remedies:
    """The names to use in remedies.

    Attributes:
        ops: the module, or namespace, of the arithmetic.
        cast: the function that casts.
        dtype: what stands in front of a dtype's name; empty where dtypes are strings.
        standard: whether the layer is a namespace of the array API standard.
        getter: the function that gives the file that namespace; empty if an import does.
        is_alone: whether the file takes nothing else from that function.
        modules: what the file calls the layer's modules of which it is known what they have, and
            their dotted names; empty if nothing is known of the layer.
        counterparts: the functions of the layer that were asked for.
    """

    __slots__ = (
        "cast",
        "counterparts",
        "dtype",
        "getter",
        "is_alone",
        "modules",
        "ops",
        "standard",
    )

    def __init__(
        self,
        ops: str,
        cast: str,
        dtype: str,
        standard: bool = False,
        getter: str = "",
        is_alone: bool = True,
        modules: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.ops = ops
        self.cast = cast
        self.dtype = dtype
        self.standard = standard
        self.getter = getter
        self.is_alone = is_alone
        self.modules = modules
        self.counterparts: dict[str, str] = {}

    @classmethod
    def of(cls, found: Bindings, layer: OpsLayer, is_namespace: IsNamespace) -> Remedies:
        """Read the names off the file's imports, and off what getters of namespaces give."""
        named = _modules(found, layer)
        module = next((path for path in named if _last(path) not in ASIDE), "")
        if module not in LAYERS:
            space = _namespace(found)
            if space is None and not module:
                space = _own_namespace(found, is_namespace)
            # of a layer that is not known it is not known either what it has
            if space is not None and (space.standard or not module):
                return space
        return _of_layer(layer, module, tuple(named.items()))

    def function(self, name: str) -> str:
        """Return how the file calls a function of the layer: ``ops.power``, ``xp.pow``."""
        if self.standard:
            return f"{self.ops}.{STANDARD.get(name, name)}"
        return self.counterpart(name) or f"{self.ops}.{name}"

    def counterpart(self, name: str) -> str:
        """Return the same for a function that the layer is known to have, '' for others."""
        if name not in self.counterparts:
            self.counterparts[name] = self._counterpart(name)
        return self.counterparts[name]

    def _counterpart(self, name: str) -> str:
        if self.standard:
            name = STANDARD.get(name, name)
            return f"{self.ops}.{name}" if name in FUNCTIONS_OF_STANDARD else ""
        name = _last(name)
        for called, path in self.modules:
            if name in LAYERS[path]:
                return f"{called}.{name}"
        return ""

    def instead(self, name: str) -> str:
        """Return what to use: ``ops.power``, or ``K, if it has power`` if that is not known."""
        return self.counterpart(name) or f"{self.ops}, if it has {name}"

    def on_numbers(self, name: str) -> str:
        """Return Python's own function for one of the layer that an integer is made of, or ''."""
        # Read only where it is asked for.
        from flake8_ember.knowledge.counterparts import in_python

        return in_python(name, rounds=True)

    def casting(self, dtype: str) -> str:
        """Return how to cast to a dtype, by its name."""
        if not self.standard and not self.modules:
            return self.instead("cast")
        return f"{self.cast}(v, {f'{self.dtype}{dtype}' if self.dtype else repr(dtype)})"

    @property
    def keeping(self) -> str:
        """What to do instead of a conversion."""
        return f"keep it a tensor and use {self.ops}"


@lru_cache(64)
def _of_layer(layer: OpsLayer, module: str, names: tuple[tuple[str, str], ...]) -> Remedies:
    """Return the words of files that call modules of the layer so: many import the same."""
    named = dict(names)
    module = module or _default(layer, named)
    ops = named.get(module, "ops")
    modules = tuple(_known(module, {**named, module: ops}))
    tensor = next((named[path] for path in named if _last(path) == "tensor"), "")
    if not tensor and not any(_last(path) == "tensor" for path in layer.modules):
        return Remedies(ops, f"{ops}.cast", "", modules=modules)
    tensor = tensor or "tensor"
    return Remedies(ops, f"{tensor}.cast", f"{tensor}.", modules=modules)


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _modules(found: Bindings, layer: OpsLayer) -> dict[str, str]:
    """Return what the file calls the modules of the layer, those it imports themselves first."""
    named: dict[str, str] = {}
    inside: dict[str, str] = {}
    for name, symbol in _imported(found):
        if symbol in layer.modules:
            named.setdefault(symbol, name)
        elif f"{symbol}.ops" in layer.modules:
            inside.setdefault(f"{symbol}.ops", f"{name}.ops")
    for path, name in inside.items():
        named.setdefault(path, name)
    return named


def _default(layer: OpsLayer, named: Mapping[str, str]) -> str:
    """Return the known module of arithmetic beside those that the file imports, or beside none."""
    if not (named or layer.is_chosen):
        return ""
    packages = {path.rpartition(".")[0] for path in named}
    known = [path for path in layer.modules if path in LAYERS and _last(path) == "ops"]
    return min(known, key=lambda path: (path.rpartition(".")[0] not in packages, path), default="")


def _known(module: str, named: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what the file calls the known modules beside one of the layer, imported ones first."""
    if module not in LAYERS:
        return
    package = module.rpartition(".")[0]
    beside = [path for path in LAYERS if path.rpartition(".")[0] == package]
    for path in sorted(beside, key=lambda path: (path != module, path not in named)):
        yield named.get(path, _last(path)), path


def _namespace(found: Bindings) -> Remedies | None:
    """Return the words for a namespace of the array API standard that the file gets or imports."""
    for getter, is_standard in NAMESPACE_GETTERS.items():
        for name, binding in _given_by(found, getter):
            if not is_standard:
                return _unlisted(name)
            # scikit-learn's give more than the namespace, which comes first
            if binding.path in ((), (0,)):
                function = getter.strip("_")  # of a method, the one that does the same
                return _standard(name, function, is_alone=not binding.path)
    for name, symbol in _imported(found):
        if f"{symbol}." in WRAPPERS:
            return _standard(name)
    return None


def _standard(space: str, getter: str = "", is_alone: bool = True) -> Remedies:
    return Remedies(space, f"{space}.astype", f"{space}.", True, getter, is_alone)


def _unlisted(space: str) -> Remedies:
    return Remedies(space, f"{space}.cast", "")


def _own_namespace(found: Bindings, is_namespace: IsNamespace) -> Remedies | None:
    """Return the words for a namespace that a getter of the project's own gives."""
    for getter in sorted(filter(may_be_namespace, found.calls)):
        for name, binding in _given_by(found, getter):
            if is_namespace(binding):
                return _unlisted(name)
    return None


def _given_by(found: Bindings, getter: str) -> Iterator[tuple[str, Binding]]:
    """Yield the names that are bound to what a function gives, or to a part of it."""
    for call, point in found.calls.get(getter, ()):
        for name, bindings in point.scope.names.items():
            for binding in bindings:
                if binding.value is call:
                    yield name, binding


def _imported(found: Bindings) -> Iterator[tuple[str, str]]:
    """Yield what imports bind, then what is reached by a dotted name, with what it stands for."""
    named = [each for each in found.imports if each.name != "*"]
    for each in named:
        yield each.bound, each.symbol
    for each in named:
        if each.bound != each.spelling:
            yield each.spelling, each.path
