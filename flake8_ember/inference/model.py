"""The model of one file: the one thing that rules, fixes, reports and pages talk to."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_ember.inference.containers import unpacked
from flake8_ember.inference.context import Context
from flake8_ember.inference.definitions import DEFINITIONS
from flake8_ember.inference.engine import Engine
from flake8_ember.inference.expressions import EXPRESSIONS, SHORTCUTS
from flake8_ember.inference.handing_on import CALLED_ON, KEYED_NAMES, HandedOn, keyed, mapped
from flake8_ember.inference.symbols import as_value, function_on
from flake8_ember.knowledge.arrays_numpy import FILE_KEYWORDS, FILING_PATHS, TAKING_METHODS
from flake8_ember.knowledge.lookup import MAPPING_FUNCTIONS, hands_on, takes_array
from flake8_ember.knowledge.truths import LOGICAL
from flake8_ember.lattice.evidence import NAMESPACE, NUMPY
from flake8_ember.lattice.kinds import BOTTOM, NUMPY_ARRAY, TENSOR, UNKNOWN, Instance, Kind, Symbol
from flake8_ember.lattice.operations import join_all
from flake8_ember.modules import Module
from flake8_ember.ops_layer import layer_of
from flake8_ember.remedies import Remedies
from flake8_ember.settings import Settings
from flake8_ember.source import Source
from flake8_ember.syntax import bind
from flake8_ember.syntax.imports import Import
from flake8_ember.syntax.predicates import dotted, root_of
from flake8_ember.syntax.reaching import look_up
from flake8_ember.syntax.scopes import Binding, BindingKind, ElementWrite, Point, Site

if TYPE_CHECKING:
    from flake8_ember.inference.provenance import Provenance
    from flake8_ember.inference.truths import Truths

EVALUATORS = {**EXPRESSIONS, **DEFINITIONS}
DISPLAYS = (ast.Dict, ast.DictComp, ast.List, ast.ListComp, ast.Set, ast.SetComp)


class FileModel:
    """A file's sites, the kinds of its values, and its own words for the ops layer.

    It is used in a ``with`` statement, behind which nothing can be asked any more.

    Attributes:
        module: the module that the file is.
        settings: what the user set.
        source: rows and columns.
        layer: what belongs to the ops layer.
    """

    def __init__(
        self, tree: ast.Module, source: Source, module: Module, settings: Settings
    ) -> None:
        self.module = module
        self.settings = settings
        self.source = source
        self.layer = layer_of(settings)
        self.bindings = bind(tree, self._absolute, source)
        self.context = Context(self.bindings, self.layer, settings)
        self.engine = Engine(self.context, SHORTCUTS, EVALUATORS)

    def _absolute(self, level: int, name: str | None) -> str:
        return self.layer.absolute(self.module, level, name)

    def __enter__(self) -> FileModel:
        return self

    def __exit__(self, *error: object) -> None:
        self.bindings.release()

    # -- sites

    @property
    def is_all(self) -> bool:
        """Whether the sites are all there are: nesting may outrun the interpreter."""
        return self.bindings.is_all

    @property
    def operators(self) -> Sequence[Site]:
        """Operators, comparisons and augmented assignments, each with its point."""
        return self.bindings.operators

    @property
    def imports(self) -> Sequence[Import]:
        """What the file imports."""
        return self.bindings.imports

    def calls(self, *names: str) -> Iterator[tuple[ast.Call, Point]]:
        """Yield the calls of functions and methods of a name, whatever it was imported as."""
        called, aliases = self.bindings.calls, self._aliases
        for name in names:
            if name in called:
                yield from called[name]
            for alias in aliases.get(name, ()):
                yield from called.get(alias, ())

    def calls_of(self, library: str) -> Iterator[tuple[ast.Call, Point]]:
        """Yield the calls of what hangs on a name that is imported from a library: ``np.f(x)``."""
        names = {each.bound for each in self.imports if each.root == library}
        if names:
            for calls in self.bindings.calls.values():
                for call, point in calls:
                    if root_of(call.func) in names:
                        yield call, point

    def calls_of_own_arrays(self) -> Iterator[tuple[ast.Call, Point]]:
        """Yield the calls of methods that make NumPy's own arrays of what they are given."""
        for call, point in self.calls(*TAKING_METHODS):
            if isinstance(call.func, ast.Attribute):
                kind = self.kind_of(call.func.value, point)
                is_numpy = isinstance(kind, Instance) and kind.path.startswith("numpy.")
                if is_numpy or kind is NUMPY_ARRAY:
                    yield call, point

    @property
    def item_stores(self) -> Sequence[tuple[ast.Subscript, ElementWrite]]:
        """Assignments to items, and what is assigned: ``x[i] = y``."""
        return self.bindings.item_stores

    @cached_property
    def handed_on(self) -> list[HandedOn]:
        """The functions of modules that ``map``, ``tree.map_structure``, ``sorted`` … call."""
        return [*self._mapped(), *self._keyed()]

    def _mapped(self) -> Iterator[HandedOn]:
        for call, point in self.calls(*MAPPING_FUNCTIONS):
            caller = self.callee(call, point)
            is_pools = not caller and getattr(call.func, "attr", "") == "map"
            way = hands_on(caller) or "map" * is_pools
            if way:
                yield from self._handed_on(way, *mapped(call), point)

    def _keyed(self) -> Iterator[HandedOn]:
        for call, point in self.calls(*KEYED_NAMES):
            if call.keywords:
                handed = keyed(call, self.callee(call, point))
                yield from self._handed_on("key", *handed, point)

    def _handed_on(
        self, way: str, function: ast.expr | None, values: tuple[ast.expr, ...], point: Point
    ) -> Iterator[HandedOn]:
        path = self.stands_for(function, point) if function is not None and values else ""
        if function is not None and path:
            inner = CALLED_ON[way]
            kind = join_all(inner(self.kind_of(value, point)) for value in values)
            yield HandedOn(function, path, values, kind, point)

    @cached_property
    def _aliases(self) -> dict[str, set[str]]:
        """What ``from m import name as alias`` calls things here."""
        found: dict[str, set[str]] = {}
        for each in self.imports:
            if each.name and each.spelling != each.name:
                found.setdefault(each.name, set()).add(each.spelling)
        return found

    # -- values

    def kind_of(self, expression: ast.expr, point: Point) -> Kind:
        """Return the kind of a value; ``UNKNOWN`` where nothing tells."""
        kind = as_value(self.context, self.engine.solve(expression, point))
        return UNKNOWN if kind is BOTTOM else kind

    def is_displayed(self, node: ast.expr, point: Point) -> bool:
        """Return whether a name is bound to a container that is written out: ``xs = []``."""
        found = look_up(node.id, point) if isinstance(node, ast.Name) else None
        if not isinstance(found, Binding) or found.kind is not BindingKind.ASSIGN or found.path:
            return False
        return isinstance(found.value, DISPLAYS)

    def kind_stored(self, write: ElementWrite) -> Kind:
        """Return the kind of what is put into a container or array."""
        kind = self.kind_of(write.value, write.point)
        for step in write.path:
            kind = unpacked(kind, step)
        return kind

    @cached_property
    def truths(self) -> Truths:
        """Which arrays hold truth values."""
        from flake8_ember.inference.truths import Truths  # read only where it is asked for

        return Truths(self._is_of_arrays)

    def _is_of_arrays(self, call: ast.Call, point: Point) -> bool:
        path = self.callee(call, point)
        if self.layer.holds(path) or self.layer.origin_of(path) in (NAMESPACE, NUMPY):
            return True
        return (
            isinstance(call.func, ast.Attribute) and self.kind_of(call.func.value, point).is_array
        )

    @cached_property
    def provenance(self) -> dict[Kind, Provenance]:
        """What tells why values are of a kind: tensors, NumPy's own arrays, or not known."""
        # Read only where it is asked for.
        from flake8_ember.inference.provenance import Provenance
        from flake8_ember.inference.recorder import Recorder

        recorder = Recorder(self.engine, self.context)
        kinds: tuple[Kind, ...] = (TENSOR, NUMPY_ARRAY, UNKNOWN)
        return {kind: Provenance(recorder, self.context, kind) for kind in kinds}

    def is_vouched_for(self, values: Iterable[ast.expr], point: Point) -> bool:
        """Return whether one of these is a tensor for more than the way it is used, or its name."""
        provenance = self.provenance[TENSOR]
        return any(provenance.is_vouched_for(value, point) for value in values)

    def wanted(self, kind: Kind) -> bool:
        """Return whether a diagnostic on a value of this kind is wanted."""
        return kind.is_array or (self.settings.report_unknown and not kind.is_native)

    def is_builtin(self, name: str, point: Point) -> bool:
        """Return whether a name means the builtin at a point."""
        return hasattr(builtins, name) and look_up(name, point) is None

    def symbol(self, node: ast.expr, point: Point) -> str:
        """Return the dotted name that an import gave to a chain of names; '' if none did."""
        root, dot, rest = dotted(node).partition(".")
        found = look_up(root, point)
        if not isinstance(found, Binding) or found.kind is not BindingKind.IMPORT:
            return ""
        return f"{found.symbol}{dot}{rest}"

    def stands_for(self, expression: ast.expr, point: Point) -> str:
        """Return the dotted name of the module, or of what a module holds, that this leads to.

        '' if it leads to none. A namespace of array functions begins with ``array_api``.
        """
        kind = self.engine.solve(expression, point)
        return kind.path if isinstance(kind, Symbol) else ""

    def callee(self, call: ast.Call, point: Point) -> str:
        """Return the dotted name of what is called; functions of namespaces count."""
        if not isinstance(call.func, ast.Attribute):
            return self.stands_for(call.func, point)
        found = function_on(self.context, self.engine.solve(call.func.value, point), call)
        return "" if found is None else found.path

    def takes_array(self, path: str) -> bool:
        """Return whether a function makes NumPy's own arrays of what it is given."""
        return takes_array(path)

    def file_given(self, call: ast.Call, path: str) -> ast.expr | None:
        """Return the file that the function at a dotted name reads or writes, if it does."""
        if path not in FILING_PATHS:
            return None
        named = [word.value for word in call.keywords if word.arg in FILE_KEYWORDS]
        return next(iter(named or call.args), None)

    # -- the ops layer

    def layer_function(self, call: ast.expr, point: Point) -> str:
        """Return the name of the layer's, or a namespace's, function that is called; '' if none."""
        if not isinstance(call, ast.Call):
            return ""
        found = self.engine.solve(call.func, point)
        return self.layer.name_of(found.path) or "" if isinstance(found, Symbol) else ""

    def logical(self, node: ast.AST, name: str, point: Point) -> str:
        """Return the logical function for a bitwise one that is given truth values, else ''.

        Only the array API's bitwise functions are sure to take truth values, too.
        """
        logical = LOGICAL.get(name)
        if logical is None or self.remedies.standard or not self.truths.holds(node, point):
            return ""
        return logical

    @property
    def is_backend(self) -> bool:
        """Whether the file is part of a backend, which implements the layer."""
        return any(map(self.module.within, self.settings.backends))

    @cached_property
    def remedies(self) -> Remedies:
        """The file's own words for the ops layer."""
        return Remedies.of(self.bindings, self.layer, self._is_namespace)

    def _is_namespace(self, binding: Binding) -> bool:
        return self.engine.solve(binding, binding.point) == self.context.namespace
