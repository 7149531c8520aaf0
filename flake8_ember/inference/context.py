"""What evaluators share: the file's bindings, the user's settings, and what follows from them."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from flake8_ember.inference.handing_on import KEYED_NAMES
from flake8_ember.inference.namespaces import is_array_function
from flake8_ember.knowledge.libraries import ARRAY_LIBRARIES, TABLE_LIBRARIES
from flake8_ember.knowledge.lookup import CALLING_FUNCTIONS, type_named
from flake8_ember.knowledge.names import guess, may_be_namespace, parts_of
from flake8_ember.knowledge.namespaces import ARRAY_FUNCTIONS, ROOMS
from flake8_ember.lattice.evidence import BY_NAME
from flake8_ember.lattice.kinds import NUMPY_ARRAY, TENSOR, UNKNOWN, Kind, Object, Symbol
from flake8_ember.ops_layer import ARRAY_API, OpsLayer
from flake8_ember.settings import Settings
from flake8_ember.syntax.predicates import last_name
from flake8_ember.syntax.reaching import look_up
from flake8_ember.syntax.scopes import (
    Binding,
    BindingKind,
    Bindings,
    Definition,
    ElementWrite,
    Point,
    Scope,
)

#: Methods of tensors that arrays of NumPy's own lack.
OF_TENSORS = frozenset({"backward", "cpu", "cuda", "detach", "numpy", "requires_grad_"})
CALLING = CALLING_FUNCTIONS | KEYED_NAMES
MAX_KIN = 16  # so many classes that one derives from, or that derive from it, may tell of it
MAX_NAMESAKES = 8  # so many classes may tell of what an object has that nothing is known of
BUILTINS = {name: Symbol(f"builtins.{name}") for name in dir(builtins)}
Held = TypeVar("Held")
Handed = tuple[ast.Call, ast.expr, Point]  # a call, the function that it is given
Attributes = dict[Scope, dict[str, list[Held]]]


class Return:
    """What calling a function of the file gives, whatever its arguments."""

    __slots__ = ("scope",)

    def __init__(self, scope: Scope) -> None:
        self.scope = scope


class Made(Return):
    """What constructing a class of the file gives."""

    __slots__ = ()


class Mapped(Return):
    """``TENSOR`` if, by its bases, calling an instance of a class of the file gives that."""

    __slots__ = ()


class Member:
    """An attribute that a class of the file gives its instances."""

    __slots__ = ("name", "scope")

    def __init__(self, scope: Scope, name: str) -> None:
        self.scope = scope
        self.name = name


class Context:
    """One file, as the evaluators see it."""

    def __init__(self, found: Bindings, layer: OpsLayer, settings: Settings) -> None:
        self.found = found
        self.layer = layer
        self.tensor_types = frozenset(name.rpartition(".")[2] for name in settings.tensor_types)
        self.namespace = Symbol(ARRAY_API)  # what a value named ``backend``, ``xp`` … is
        self.kin: dict[Scope, list[Scope]] = {}
        self.lines: dict[Scope, list[Scope]] = {}
        self.instances: dict[Scope, Kind] = {}
        self.derived: dict[Scope, Kind | None] = {}
        self.described: dict[Scope, dict[str, Kind]] = {}
        self.returns: dict[Scope, Return] = {}
        self.makings: dict[Scope, Made] = {}
        self.mappings: dict[Scope, Mapped] = {}
        self.members: dict[tuple[Scope, str], Member] = {}
        self.arguments: dict[tuple[ast.Call, Scope], dict[str, ast.expr]] = {}
        self.positions: dict[ast.Call, dict[ast.AST, int]] = {}
        self.readings: dict[ast.Call, ast.Attribute] = {}
        self.callees: dict[str, dict[ast.expr, ast.Call]] = {}
        self.guesses: set[ast.expr] = set()  # calls that only a name tells of
        self.notes: list[tuple[Any, ...]] | None = None  # while a recorder takes them

    def because(self, rank: int, words: str, node: ast.AST | None = None) -> None:
        """Tell what decides a kind beside what was asked for, and how surely it does."""
        if self.notes is not None:
            self.notes.append((rank, words, node))

    def guess(self, name: str) -> Kind:
        """Return what a value of this name most likely is."""
        known = guess(name)
        if known is None:
            return UNKNOWN
        self.because(*BY_NAME)
        return known

    @cached_property
    def array(self) -> Kind:
        """Return what an array is that only its use tells: NumPy's own in files of NumPy alone."""
        return NUMPY_ARRAY if self._knows_numpy_alone() else TENSOR

    @cached_property
    def has_tables(self) -> bool:
        """Whether the file imports a library of tables, whose columns act much as arrays do."""
        return any(each.root in TABLE_LIBRARIES for each in self.found.imports)

    def _knows_numpy_alone(self) -> bool:
        imported = self.found.imports
        roots = {each.root for each in imported}
        if "numpy" not in roots or not roots.isdisjoint(ARRAY_LIBRARIES):
            return False
        if any(map(self.layer.is_reached_by, [each.symbol for each in imported])):
            return False
        if any(self.layer.holds(each.symbol) for each in imported):
            return False
        names = {name for scope in self.found.scopes.values() for name in scope.names}
        spaces = filter(may_be_namespace, names.union(self.found.calls))
        return OF_TENSORS.isdisjoint(self.found.calls) and all("np" in parts_of(n) for n in spaces)

    @cached_property
    def on_self(self) -> tuple[Attributes[Binding], Attributes[ElementWrite]]:
        """Return, by class, what methods assign to attributes of ``self`` and put into them."""
        stored: Attributes[Binding] = {}
        written: Attributes[ElementWrite] = {}
        for scope in self.found.scopes.values():
            for owner, bindings in scope.stores.items():
                cls = class_of_self(scope, owner)
                if cls is not None:
                    for binding in bindings:
                        stored.setdefault(cls, {}).setdefault(binding.name, []).append(binding)
            for key, element_writes in scope.element_writes.items():
                owner, dot, name = key.partition(".")
                cls = class_of_self(scope, owner) if dot else None
                if cls is not None:
                    written.setdefault(cls, {}).setdefault(name, []).extend(element_writes)
        return stored, written

    def writes_on_self(self, scope: Scope, name: str) -> list[ElementWrite]:
        """Return what is put into ``self.name`` in the class around ``scope`` and its relatives."""
        cls = enclosing(scope, function=False)
        if cls is None:
            return []
        written = self.on_self[1]
        return [
            write for each in self.relatives(cls) for write in written.get(each, {}).get(name, ())
        ]

    def relatives(self, cls: Scope) -> list[Scope]:
        """Return a class, those of the file that it derives from, and those that derive from it."""
        known = self.kin.get(cls)
        if known is None:
            below = self._line(cls, self._by_base, lambda each: [class_name(each)])
            known = self.kin[cls] = [*self.above(cls), *below[1:]]
        return known

    def above(self, cls: Scope) -> list[Scope]:
        """Return a class and those of the file that it derives from, nearest first."""
        known = self.lines.get(cls)
        if known is None:
            known = self.lines[cls] = self._line(cls, self._by_name, base_names)
        return known

    def _line(
        self, cls: Scope, table: dict[str, list[Scope]], names_of: Callable[[Scope], list[str]]
    ) -> list[Scope]:
        family = [cls]
        for each in family:
            for name in names_of(each):
                nearest = table.get(name, [])[:MAX_KIN]
                family.extend(other for other in nearest if other not in family)
            del family[MAX_KIN:]
        return family

    def namesakes(self, table: dict[str, list[Held]], name: str) -> list[Held]:
        """Return what of that name the file's classes have, if not so many that it says nothing."""
        found = table.get(name, [])
        return found if len(found) <= MAX_NAMESAKES else []

    @cached_property
    def with_attribute(self) -> dict[str, list[Scope]]:
        """The classes of the file by the names of what methods store in their instances."""
        return _grouped((name, cls) for cls, stored in self.on_self[0].items() for name in stored)

    @cached_property
    def methods(self) -> dict[str, list[Scope]]:
        """The methods of the file's classes by their names."""
        return _grouped(
            (name, binding.scope)
            for cls in self.found.classes
            for name, bindings in cls.names.items()
            for binding in bindings
            if binding.kind is BindingKind.FUNCTION and binding.scope is not None
        )

    @cached_property
    def returned(self) -> dict[str, list[tuple[Scope, ast.expr, Point]]]:
        """What stands in the dicts that methods return, by the texts that are its keys."""
        return _grouped(
            (key.value, (method, value, point))
            for scope in self.found.scopes.values()
            for exit_, point in scope.returns
            if isinstance(exit_, ast.Dict) and (method := method_around(scope)) is not None
            for key, value in zip(exit_.keys, exit_.values, strict=True)
            if isinstance(key, ast.Constant) and isinstance(key.value, str)
        )

    @cached_property
    def _by_name(self) -> dict[str, list[Scope]]:
        """The classes of the file by their names."""
        return _grouped((class_name(cls), cls) for cls in self.found.classes)

    @cached_property
    def _by_base(self) -> dict[str, list[Scope]]:
        """The classes of the file by the names of what they derive from."""
        return _grouped((name, cls) for cls in self.found.classes for name in base_names(cls))

    def look_up(self, name: str, point: Point) -> Definition | Symbol | None:
        """Return what ``name`` means: a definition of the file, a builtin, or a stranger."""
        return look_up(name, point) or self.from_elsewhere(name)

    def from_elsewhere(self, name: str) -> Symbol | None:
        """Return what a name means that the file does not bind."""
        if name in BUILTINS:
            return BUILTINS[name]
        stars = self.found.module.stars
        if stars:
            return Symbol(f"{stars[-1]}.{name}")
        forgotten = self.layer.by_last_name.get(name)  # an import that was forgotten
        return None if forgotten is None else Symbol(forgotten)

    def return_of(self, scope: Scope) -> Return:
        """Return the item for what calling a function gives; one item a scope."""
        known = self.returns.get(scope)
        if known is None:
            known = self.returns[scope] = Return(scope)
        return known

    def made(self, scope: Scope) -> Made:
        """Return the item for what constructing a class gives."""
        return self.makings.setdefault(scope, Made(scope))

    def mapped(self, scope: Scope) -> Mapped:
        """Return the item for what calling an instance of a class gives."""
        return self.mappings.setdefault(scope, Mapped(scope))

    def member(self, scope: Scope, name: str) -> Member:
        """Return the item for an attribute of a class's instances."""
        key = (scope, name)
        known = self.members.get(key)
        if known is None:
            known = self.members[key] = Member(scope, name)
        return known

    def reading(self, node: ast.Call, name: str) -> ast.Attribute:
        """Return the attribute that ``getattr(x, "name")`` reads."""
        known = self.readings.get(node)
        if known is None:
            known = self.readings[node] = ast.Attribute(node.args[0], name, ast.Load())
        return known

    def call_of(self, node: ast.Attribute) -> ast.Call | None:
        """Return the call of an attribute, if it is called: ``x.item()``."""
        known = self.callees.get(node.attr)
        if known is None:
            calls = self.found.calls.get(node.attr, ())
            known = self.callees[node.attr] = {call.func: call for call, _ in calls}
        return known.get(node)

    @cached_property
    def handed(self) -> dict[ast.AST | str, list[Handed]]:
        """Where functions are handed to others that call them, by their names, or their nodes."""
        found: dict[ast.AST | str, list[Handed]] = {}
        for name in CALLING.intersection(self.found.calls):
            for call, point in self.found.calls[name]:
                handed = () if name in KEYED_NAMES else call.args
                for part in (*handed, *[word.value for word in call.keywords]):
                    key = part if isinstance(part, ast.Lambda) else last_name(part)
                    if key:
                        found.setdefault(key, []).append((call, part, point))
        return found

    @cached_property
    def attributes_with_functions(self) -> set[str]:
        """Return the names of attributes that array functions are called on: ``self.nx.exp(x)``.

        They may stand in a room of the library: ``self.nx.linalg.norm(x)``.
        """
        found = set()
        for name in ARRAY_FUNCTIONS.intersection(self.found.calls):
            for call, _ in self.found.calls[name]:
                on = call.func.value if isinstance(call.func, ast.Attribute) else None
                if isinstance(on, ast.Attribute) and is_array_function(call):
                    found.add(on.attr)
                    if on.attr in ROOMS and isinstance(on.value, ast.Attribute):
                        found.add(on.value.attr)
        return found

    def instance(self, scope: Scope) -> Kind:
        """Return the kind of an instance of a class of the file."""
        name = scope.node.name  # type: ignore[union-attr]
        if name in self.tensor_types or type_named(name) is TENSOR:
            return TENSOR
        return Object(scope)


def class_of_self(scope: Scope, name: str) -> Scope | None:
    """Return the class whose instance ``name`` is, by being a method's first parameter."""
    method = method_around(scope)
    return method.parent if method is not None and first_parameter(method) == name else None


def method_around(scope: Scope) -> Scope | None:
    """Return the innermost function around and including ``scope`` that stands in a class."""
    inner: Scope | None = scope
    while inner is not None:
        if inner.is_function and inner.parent is not None and inner.parent.is_class:
            return inner
        inner = inner.parent
    return None


def parameters(scope: Scope) -> list[str]:
    """Return the names of a function's positional parameters."""
    arguments = scope.node.args  # type: ignore[union-attr]
    return [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]


def first_parameter(scope: Scope) -> str:
    """Return the name of a function's first positional parameter, '' if there is none."""
    arguments = scope.node.args  # type: ignore[union-attr]
    positional = arguments.posonlyargs or arguments.args
    return positional[0].arg if positional else ""


def bases(scope: Scope) -> list[tuple[ast.expr, Point]]:
    """Return the base classes of a class, each with the place where it is named."""
    node, point = scope.node, scope.point
    if not isinstance(node, ast.ClassDef) or point is None:
        return []
    return [(base, point) for base in node.bases]


def base_names(scope: Scope) -> list[str]:
    """Return the last names of a class's bases."""
    return [last_name(base) for base, _ in bases(scope)]


def class_name(scope: Scope) -> str:
    """Return the name of a class."""
    name: str = scope.node.name  # type: ignore[union-attr]
    return name


def _grouped(pairs: Iterable[tuple[str, Held]]) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    for name, each in pairs:
        found.setdefault(name, []).append(each)
    return found


def enclosing(scope: Scope | None, *, function: bool) -> Scope | None:
    """Return the innermost function, or class, around and including ``scope``."""
    while scope is not None and not (scope.is_function if function else scope.is_class):
        scope = scope.parent
    return scope
