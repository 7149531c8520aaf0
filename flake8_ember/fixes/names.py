"""How a file reaches a function of the layer, at the place where it is to be called."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from flake8_ember.fixes import reasons
from flake8_ember.fixes.imports import AddedImport, Additions
from flake8_ember.fixes.offers import TEXT_DTYPES, VALUE, Offers, known
from flake8_ember.fixes.places import Places
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.namespaces import NAMESPACE_GETTERS, WRAPPERS
from flake8_ember.ops_layer import ARRAY_API
from flake8_ember.remedies import ASIDE, STANDARD
from flake8_ember.syntax.imports import Import
from flake8_ember.syntax.predicates import last_name, root_of
from flake8_ember.syntax.reaching import look_up
from flake8_ember.syntax.scopes import (
    AllBindings,
    Binding,
    BindingKind,
    Definition,
    Merge,
    Point,
    Scope,
)

# What people call a namespace of the array API standard.
_STANDARD = frozenset(("xp", "_xp"))


class Origin(NamedTuple):
    """What vouches for a value: the expression that its evidence leads back to, and its point."""

    node: ast.AST | None
    point: Point


class Called(NamedTuple):
    """How a function is called.

    Attributes:
        function: as the file spells it.
        module: the module of the layer that it is of; empty if it is a namespace's.
        added: the import that is missing for that.
    """

    function: str
    module: str = ""
    added: AddedImport | None = None


class Names:
    """A file's ways to the layer."""

    def __init__(self, model: FileModel, places: Places, offers: Offers) -> None:
        self.model = model
        self.places = places
        self.offers = offers
        self.additions = Additions(model, places, offers)

    def call(
        self, origin: Origin, at: ast.AST, point: Point, name: str, count: int
    ) -> Called | None:
        """Return how to call a function of the layer where a node stands.

        Args:
            origin: what vouches for the value; the function is called as that was.
            at: the node.
            point: where it is evaluated.
            name: the function, as the layer has it: ``add``.
            count: how many arguments it is given.

        Returns:
            None if the layer lacks the function, or if nothing leads there.
        """
        prefix, path = self._owner(origin)
        if path.partition(".")[0] == ARRAY_API:
            return self._in_namespace(origin, prefix, path, at, point, name, count)
        own = self._own(origin, prefix)
        for called in self._spellings(own, path, at, point, name, count):
            return called
        added = self.additions.find(path, at, name, count)
        return added and Called(f"{added.name}.{name}", added.module, added)

    def dtype(self, called: Called, origin: Origin, at: ast.AST, point: Point, name: str) -> str:
        """Return how a dtype is spelled that a function of the layer is given, '' if it lacks it.

        Args:
            called: the function.
            origin: what vouches for the value.
            at: the node where it is called.
            point: where that is evaluated.
            name: the dtype: ``float32``.
        """
        if called.module.partition(".")[0] in TEXT_DTYPES:
            return f'"{name}"'
        found = self.call(origin, at, point, name, VALUE)
        is_there = found is not None and found.added in (None, called.added)
        return found.function if found is not None and is_there else ""

    @cached_property
    def _there(self) -> list[str]:
        """The modules of the layer that is there."""
        return [each for each in self.model.layer.modules if self.offers.is_there(each)]

    @cached_property
    def packages(self) -> list[str]:
        """The packages of the layer: those that are there, if any is."""
        modules = self._there or self.model.layer.modules
        return sorted({module.partition(".")[0] for module in modules})

    @property
    def lacking(self) -> str:
        """Why nothing of the layer's takes a function of NumPy's over."""
        is_seen = self._there or any(map(self.offers.is_there, self.model.settings.ops_source))
        return reasons.NO_FUNCTION if is_seen else reasons.NO_SOURCE

    def is_offered(self, name: str, count: int) -> bool:
        """Return whether any module of the layer has a function, of the layer that is there."""
        modules = self._there or self.model.layer.modules
        return any(self.offers.has(module, name, count) for module in modules)

    def why_none(self, name: str, count: int) -> str:
        """Return why a function cannot be called: the layer lacks it, or nothing leads there."""
        if self.is_offered(name, count):
            return reasons.NO_NAME
        is_known = any(map(known, self.model.layer.modules))
        return reasons.NO_FUNCTION if is_known else self.lacking

    def _owner(self, origin: Origin) -> tuple[ast.expr | None, str]:
        """Return what the call that vouches for a value was reached by, and what that is."""
        node = origin.node.func if isinstance(origin.node, ast.Call) else origin.node
        if isinstance(node, ast.Attribute):
            return node.value, self.model.stands_for(node.value, origin.point)
        if isinstance(node, ast.Name):
            return None, self.model.symbol(node, origin.point).rpartition(".")[0]
        return None, ""

    def _own(self, origin: Origin, prefix: ast.expr | None) -> str:
        """Return what stands in front of the function that vouches for a value, else of most."""
        if prefix is not None:
            return ast.unparse(prefix)
        return "" if isinstance(origin.node, ast.Call) else self.model.remedies.ops

    # -- imported

    def _spellings(
        self, own: str, path: str, at: ast.AST, point: Point, name: str, count: int
    ) -> Iterator[Called]:
        """Yield the ways to a function that imports open, that of the value itself first."""

        def strangeness(way: tuple[str, str, Import]) -> tuple[int, ...]:
            spelled, module, _ = way
            return *_distance(module, path), spelled.rpartition(".")[0] != own, spelled.count(".")

        ways = sorted(self._ways(name), key=strangeness)
        for spelled, module, each in ways:
            if each.name == "*":
                is_there = spelled.rpartition(".")[0] == own and self._gives(
                    each, spelled, at, point
                )
            else:
                is_there = self._is_there(each, at, point)
            if is_there and self.offers.has(module, name, count):
                yield Called(spelled, module)

    def _ways(self, name: str) -> Iterator[tuple[str, str, Import]]:
        """Yield spellings, each with the module of the layer that it leads to, and its import."""
        for each in self.model.imports:
            if each.name == name and each.module in self.model.layer.modules:
                yield each.spelling, each.module, each
            for module in self.model.layer.modules:
                path = each.module if each.name == "*" else each.path
                prefix = "" if each.name == "*" else f"{each.spelling}."
                if module == path:
                    yield f"{prefix}{name}", module, each
                elif module.startswith(f"{path}."):
                    rest = module[len(path) + 1 :]
                    if self.offers.loads(path, rest.split(".")):
                        yield f"{prefix}{rest}.{name}", module, each

    def _gives(self, wanted: Import, spelled: str, at: ast.AST, point: Point) -> bool:
        """Return whether ``from module import *``, the last such, is what binds a name."""
        root = spelled.partition(".")[0]
        stars = [each for each in self.model.imports if each.name == "*"]
        is_last = stars[-1] is wanted and look_up(root, point) is None
        has_run = is_last and self.places.has_run(wanted.statement, at)
        return has_run and self.offers.exports(wanted.module, root)

    def _is_there(self, wanted: Import, at: ast.AST, point: Point) -> bool:
        """Return whether a name that an import binds is bound to that, whatever has run."""
        bindings = bindings_of(wanted.bound, look_up(wanted.bound, point))
        same = [
            each.kind is BindingKind.IMPORT and each.symbol == wanted.symbol for each in bindings
        ]
        bound = [each.node for each in bindings]
        return all(same) and wanted.statement in bound and self.places.have_run(bound, at)

    # -- a namespace

    def _in_namespace(
        self,
        origin: Origin,
        prefix: ast.expr | None,
        path: str,
        at: ast.AST,
        point: Point,
        name: str,
        count: int,
    ) -> Called | None:
        spoken = self.model.remedies
        own = ast.parse(spoken.ops, mode="eval").body if spoken.standard else None
        rest = path[len(ARRAY_API) + 1 :]
        for _ in filter(None, rest.split(".")):
            prefix = prefix.value if isinstance(prefix, ast.Attribute) else None
        for owner, was in ((prefix, origin.point), (own, None)):
            root = root_of(owner) if owner is not None else None
            if owner is None or root is None:
                continue
            found = look_up(root, point)
            if self._is_same(found, root, was, at, point):
                standard = isinstance(owner, ast.Name) and self._is_standard(found, root)
                has = (
                    STANDARD.get(name, name)
                    if standard
                    else self.offers.in_namespace(rest, name, count)
                )
                if has:
                    return Called(f"{ast.unparse(owner)}.{has}")
        return None

    def _is_same(
        self, found: Definition | None, root: str, was: Point | None, at: ast.AST, point: Point
    ) -> bool:
        """Return whether a name surely is what it was elsewhere, or what a getter gives."""
        if not isinstance(found, Binding):
            return False
        if found.kind is not BindingKind.PARAMETER and not self._has_run(found, at):
            return False
        if was is None:
            return self._is_standard(found, root)
        there = look_up(root, was)
        if there is found:
            return True
        first, second = _class_of(root, was), _class_of(root, point)
        return first is not None and first is second

    def _has_run(self, binding: Binding, at: ast.AST) -> bool:
        around = self.places.around(binding.node)
        statement = next(each for each in around if isinstance(each, ast.stmt))
        return self.places.has_run(statement, at)

    def _is_standard(self, found: Definition | None, root: str) -> bool:
        """Return whether a name is bound to a namespace of the array API standard."""
        if not isinstance(found, Binding):
            return False
        if found.kind is BindingKind.IMPORT:
            return f"{found.symbol}." in WRAPPERS
        if isinstance(found.value, ast.Call) and found.path in ((), (0,)):
            return NAMESPACE_GETTERS.get(last_name(found.value.func), False)
        return root in _STANDARD and found.kind is BindingKind.PARAMETER


def bindings_of(name: str, found: Definition | None) -> list[Binding]:
    """Return what a name may be bound to where it is looked up."""
    if isinstance(found, Merge):
        return found.scope.names[name]
    if isinstance(found, AllBindings):
        return found.bindings
    return [] if found is None else [found]


def _distance(module: str, path: str) -> tuple[bool, bool, bool]:
    """Return how far a module of the layer is from the one that vouches for a value."""
    other = module.partition(".")[0] != path.partition(".")[0]
    return not f"{path}.".startswith(f"{module}."), other, module.rpartition(".")[2] in ASIDE


def _class_of(name: str, point: Point) -> Scope | None:
    """Return the class whose object a name is, if it is the first parameter of a method."""
    scope: Scope | None = point.scope
    while scope is not None and name not in scope.names:
        scope = scope.parent
    if scope is None or scope.parent is None or not scope.parent.is_class:
        return None
    arguments = getattr(scope.node, "args", None)
    first = [*arguments.posonlyargs, *arguments.args][:1] if arguments else []
    return scope.parent if [each.arg for each in first] == [name] else None
