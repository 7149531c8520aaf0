"""One module of the layer, as its source has it; nothing of it is imported or run."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from flake8_ember.fixes.files import UnreadableError, read
from flake8_ember.fixes.text import normalised
from flake8_ember.modules import Module
from flake8_ember.syntax.predicates import last_name

Function = (ast.FunctionDef, ast.Lambda)


class Elsewhere(NamedTuple):
    """What a name stands for lies in another module, under a name there, or is the module."""

    module: str
    name: str


class Star(NamedTuple):
    """``from module import *``; of those of one ``if``, only one runs."""

    modules: tuple[str, ...]


class ModuleSource:
    """One module, as its top level has it.

    Attributes:
        name: its dotted name.
        path: its file.
        is_package: whether that is an ``__init__``.
        names: what each name is bound to, last of all: a function, another place, or something.
        stars: what it imports by ``*``.
        listed: what ``__all__`` lists; None if there is none, or one made when the module runs.
        imports: the modules that it imports, or may, when it is imported itself.
    """

    def __init__(self, name: str, path: str, tree: ast.Module) -> None:
        self.name = name
        self.path = path
        self.is_package = os.path.basename(path) == "__init__.py"
        self.names: dict[str, ast.AST | Elsewhere] = {}
        self.stars: list[Star] = []
        self.listed: set[str] | None = None
        self.imports: list[str] = []
        self._read(tree.body)

    def _read(self, body: Sequence[ast.stmt]) -> None:
        for statement in body:
            reader = _READERS.get(type(statement))
            if reader is not None:
                reader(self, statement)

    def absolute(self, node: ast.ImportFrom) -> str:
        """Return the dotted name of the module that something is imported from."""
        module = Module(tuple(self.name.split(".")), self.is_package)
        return module.resolve(node.level, node.module)

    def _define(self, node: ast.stmt) -> None:
        self.names[node.name] = node  # type: ignore[attr-defined]

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.imports.append(alias.name)
            module = alias.name if alias.asname else alias.name.partition(".")[0]
            self.names[alias.asname or module] = Elsewhere(module, "")

    def _import_from(self, node: ast.ImportFrom) -> None:
        module = self.absolute(node)
        self.imports.append(module)
        for alias in node.names:
            if alias.name == "*":
                self.stars.append(Star((module,)))
            else:
                self.imports.append(f"{module}.{alias.name}")
                self.names[alias.asname or alias.name] = Elsewhere(module, alias.name)

    def _assign(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign) -> None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            for name in ast.walk(target):
                if isinstance(name, ast.Name) and name.id == "__all__" and node.value:
                    self._list(node.value, more=isinstance(node, ast.AugAssign))
                elif isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store):
                    alone = target is name and node.value is not None
                    self.names[name.id] = (self._value(node.value) if alone else name) or name

    def _value(self, value: ast.expr | None) -> ast.AST | Elsewhere | None:
        """Return what a value is, if that is a name for something else."""
        if isinstance(value, ast.Name):
            return self.names.get(value.id, value)
        if isinstance(value, ast.Attribute) and isinstance(value.value, ast.Name):
            owner = self.names.get(value.value.id)
            if isinstance(owner, Elsewhere):
                return Elsewhere(".".join(filter(None, owner)), value.attr)
        return value

    def _list(self, value: ast.expr, more: bool) -> None:
        try:
            listed = set(ast.literal_eval(value))
        except (ValueError, TypeError):
            self.listed = None
            return
        self.listed = (self.listed or set()) | listed if more else listed

    def _delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.names.pop(target.id, None)

    def _branch(self, node: ast.If) -> None:
        if _is_for_checkers(node.test):
            self._read(node.orelse)
            return
        before = len(self.stars)
        self._read(node.body)
        self._read(node.orelse)
        if stars := self.stars[before:]:
            self.stars[before:] = [Star(tuple(name for star in stars for name in star.modules))]

    def _within(self, node: ast.Try | ast.With | ast.For | ast.While) -> None:
        for name in ("body", "orelse", "finalbody"):
            self._read(getattr(node, name, ()))
        for handler in getattr(node, "handlers", ()):
            self._read(handler.body)

    def exports(self, name: str) -> bool:
        """Return whether ``from module import *`` takes a name, if the module has it."""
        return not name.startswith("_") if self.listed is None else name in self.listed


_READERS: dict[type, Callable[[ModuleSource, Any], None]] = {
    ast.FunctionDef: ModuleSource._define,
    ast.AsyncFunctionDef: ModuleSource._define,
    ast.ClassDef: ModuleSource._define,
    ast.Import: ModuleSource._import,
    ast.ImportFrom: ModuleSource._import_from,
    ast.Assign: ModuleSource._assign,
    ast.AnnAssign: ModuleSource._assign,
    ast.AugAssign: ModuleSource._assign,
    ast.Delete: ModuleSource._delete,
    ast.If: ModuleSource._branch,
    ast.Try: ModuleSource._within,
    ast.With: ModuleSource._within,
    ast.For: ModuleSource._within,
    ast.While: ModuleSource._within,
}


def _is_for_checkers(test: ast.expr) -> bool:
    return last_name(test) == "TYPE_CHECKING"


def takes(definition: ast.AST | None, count: int) -> bool:
    """Return whether something is a function that can be called with so many arguments alone."""
    if not isinstance(definition, Function):
        return False
    given = definition.args
    most = len(given.posonlyargs) + len(given.args)
    least = most - len(given.defaults)
    required = any(default is None for default in given.kw_defaults)
    return least <= count and (count <= most or given.vararg is not None) and not required


def module_at(name: str, path: str) -> ModuleSource | None:
    """Read the module of a name from a file; None if that is no Python."""
    try:
        text = read(path).text
        return ModuleSource(name, path, ast.parse(normalised(text)))
    except (UnreadableError, SyntaxError, ValueError, RecursionError, MemoryError):
        return None
