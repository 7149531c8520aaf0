"""Whether anybody else holds an array that an augmented assignment would change in place."""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from collections.abc import Iterator

from flake8_ember.fixes.places import Places
from flake8_ember.inference.model import FileModel
from flake8_ember.lattice.evidence import FILE
from flake8_ember.syntax.scopes import Comprehension, Point, Scope

# What holds, or gives, the very value it is made of.
_HANDING_ON = (
    ast.Attribute,
    ast.BoolOp,
    ast.Dict,
    ast.IfExp,
    ast.List,
    ast.Set,
    ast.Starred,
    ast.Subscript,
    ast.Tuple,
    ast.keyword,
)
# What gives it to somebody for longer than that.
_KEEPING = (
    ast.AnnAssign,
    ast.Assign,
    ast.For,
    ast.AsyncFor,
    ast.Match,
    ast.NamedExpr,
    ast.Yield,
    ast.YieldFrom,
    ast.comprehension,
    ast.withitem,
)
_PARTS = (ast.Attribute, ast.Call, ast.Subscript)
Loop = ast.For | ast.AsyncFor | ast.While


class Holders:
    """Who holds the values of local names."""

    def __init__(self, model: FileModel, places: Places) -> None:
        self.model = model
        self.places = places
        self._reads: dict[ast.AST, defaultdict[str, list[ast.Name]]] = {}

    def hold(self, node: ast.AugAssign, name: str, point: Point) -> bool:
        """Return whether something else may hold what a local name stands for.

        Args:
            node: the augmented assignment.
            name: what it is to.
            point: where it is evaluated.
        """
        for read in self._reads_in(point.scope).get(name, ()):
            inner = list(self._inner(read, point.scope))
            if any(name in each.names and name not in each.outer for each in inner):
                continue  # a name of its own
            if not all(isinstance(each.node, Comprehension) for each in inner):
                return True
            if self._is_kept(read, point) and self._is_same(read, node, point):
                return True
        return False

    def _reads_in(self, scope: Scope) -> dict[str, list[ast.Name]]:
        """Return where names are read in a function, by name."""
        found = self._reads.get(scope.node)
        if found is None:
            found = self._reads[scope.node] = defaultdict(list)
            for node in ast.walk(scope.node):
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                    found[node.id].append(node)
        return found

    def _inner(self, read: ast.Name, scope: Scope) -> Iterator[Scope]:
        """Yield the scopes within one that a name is read in."""
        for each in self.places.around(read):
            inner = self.model.bindings.scopes.get(each)
            if inner is scope:
                return
            if inner is not None:
                yield inner

    def _is_kept(self, read: ast.Name, point: Point) -> bool:
        """Return whether a value, or a part of it, is kept where it is read."""
        inner: ast.AST = read
        for each in self.places.around(read):
            if each is inner or (isinstance(each, ast.Call) and inner is each.func):
                inner = each
            elif isinstance(inner, _PARTS) and self.model.kind_of(inner, point).is_native:
                return False  # its size, or a number in it
            elif isinstance(each, ast.Call):
                return self._may_keep(each, point)
            elif isinstance(each, ast.Subscript) and inner is not each.value:
                return False
            elif isinstance(each, _HANDING_ON):
                inner = each
            else:
                return isinstance(each, _KEEPING) and inner not in getattr(each, "targets", ())
        return False

    def _may_keep(self, call: ast.Call, point: Point) -> bool:
        """Return whether a function may keep what it is given: those of libraries do not."""
        if isinstance(call.func, ast.Name) and hasattr(builtins, call.func.id):
            return False
        return self.model.layer.origin_of(self.model.callee(call, point)) == FILE

    def _is_same(self, read: ast.Name, node: ast.AugAssign, point: Point) -> bool:
        """Return whether what has been read may still be the value when it is changed."""
        given = [
            each.node
            for each in point.scope.names[read.id]
            if isinstance(each.node, ast.Assign) and isinstance(each.value, ast.expr)
        ]
        later = {each for each in given if _end(each) > _start(read)}
        before = {each for each in given if self.places.has_run(each, node)}
        if _start(read) < _start(node) and not later & before:
            return True
        loop = self._loop(read, node)
        return loop is not None and (later | before).isdisjoint(loop.body)

    def _loop(self, read: ast.Name, node: ast.AugAssign) -> Loop | None:
        """Return the innermost loop around both."""
        around = set(self.places.around(read))
        for each in self.places.around(node):
            if isinstance(each, Loop) and each in around:
                return each
        return None


def _start(node: ast.expr | ast.stmt) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _end(node: ast.stmt) -> tuple[int, int]:
    return node.end_lineno or 0, node.end_col_offset or 0
