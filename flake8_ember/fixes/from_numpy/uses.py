"""Where a file uses NumPy: each name that leads there, and what is done with it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from flake8_ember.fixes.places import Places
from flake8_ember.inference.model import FileModel
from flake8_ember.syntax.imports import Import
from flake8_ember.syntax.scopes import END, Point

NUMPY = "numpy"
_ANNOTATED = (ast.arg, ast.AnnAssign, ast.FunctionDef, ast.AsyncFunctionDef)


class Use(NamedTuple):
    """One use of NumPy.

    Attributes:
        node: the dotted name that leads there: ``np.linalg.norm``.
        name: what it is below ``numpy``; '' for NumPy itself.
        point: where it is evaluated.
        call: the call, if it is called.
        annotates: the parameter, assignment or function in whose annotation it stands.
    """

    node: ast.expr
    name: str
    point: Point
    call: ast.Call | None = None
    annotates: ast.AST | None = None

    @property
    def spelling(self) -> str:
        """How the file spells it."""
        return ast.unparse(self.node)


class Uses:
    """The uses of NumPy in a file.

    Attributes:
        found: all of them, in order.
    """

    def __init__(self, model: FileModel, places: Places, imports: Iterable[Import]) -> None:
        self.model = model
        self.places = places
        names = {each.bound for each in imports}
        self.found = sorted(self._uses(names), key=lambda use: model.source.start(use.node))

    @cached_property
    def points(self) -> dict[ast.AST, Point]:
        """Where each name is read."""
        return {
            name: point
            for scope in self.model.bindings.scopes.values()
            for uses in scope.uses.values()
            for _, name, point in uses
        }

    def point(self, node: ast.AST) -> Point | None:
        """Return where an expression is evaluated, by the first name in it."""
        return next((self.points[each] for each in ast.walk(node) if each in self.points), None)

    def _uses(self, names: set[str]) -> Iterator[Use]:
        for node in self.places.nodes if names else ():
            if isinstance(node, ast.Name) and node.id in names and isinstance(node.ctx, ast.Load):
                annotates = self._annotated(node)
                point = self.points.get(node) or self._point_within(node)
                root = self.model.stands_for(node, point) or self.model.symbol(node, point)
                if f"{root}.".startswith(f"{NUMPY}."):
                    yield self._use(node, root, point, annotates)

    def _use(self, name: ast.Name, root: str, point: Point, annotates: ast.AST | None) -> Use:
        node: ast.expr = name
        path = root
        parent = self.places.parent(node)
        while isinstance(parent, ast.Attribute):
            node, path = parent, f"{path}.{parent.attr}"
            parent = self.places.parent(node)
        call = parent if isinstance(parent, ast.Call) and parent.func is node else None
        return Use(node, path[len(NUMPY) + 1 :], point, call, annotates)

    def _annotated(self, node: ast.AST) -> ast.AST | None:
        """Return what a node annotates, if it stands in an annotation."""
        inner = node
        for each in self.places.around(node):
            if isinstance(each, _ANNOTATED):
                annotation = getattr(each, "annotation", None) or getattr(each, "returns", None)
                return each if annotation is inner else None
            inner = each
        return None

    def _point_within(self, node: ast.AST) -> Point:
        """Return the end of the scope around an annotation, whose names have no points."""
        scopes = self.model.bindings.scopes
        inner = node
        for each in self.places.around(node):
            is_outside = inner in (getattr(each, "returns", None), getattr(each, "args", None))
            if each in scopes and not is_outside:
                return Point(scopes[each], scopes[each].entry, END)
            inner = each
        module = self.model.bindings.module
        return Point(module, module.entry, END)
