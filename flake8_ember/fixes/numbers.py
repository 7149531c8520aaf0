"""Where Python itself wants a number, so that a tensor will not do."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from typing import Any

from flake8_ember.fixes.from_numpy.flows import filled
from flake8_ember.fixes.names import bindings_of
from flake8_ember.fixes.places import Definition, Places
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.rows import words
from flake8_ember.lattice.kinds import STRING
from flake8_ember.syntax.reaching import look_up
from flake8_ember.syntax.scopes import Point

_BUILTINS = words("bin bytearray bytes chr divmod format hex oct pow range round slice")
# What a number stands in that is, or becomes, part of what is wanted.
_HANDING_ON = (ast.BinOp, ast.IfExp, ast.Slice, ast.Tuple, ast.UnaryOp, ast.keyword)
_NUMBERS = words("bool complex float int")


class Numbers:
    """Tells where the values of a file must be numbers."""

    def __init__(self, model: FileModel, places: Places) -> None:
        self.model = model
        self.places = places

    def are_wanted(self, node: ast.expr, point: Point) -> bool:
        """Return whether a value must be a number where it stands, or where its name is read."""
        is_bound = isinstance(self.places.parent(node), (ast.Assign, ast.AnnAssign, ast.NamedExpr))
        reads = self._reads.get(node, ()) if is_bound else ()
        return any(self._is_wanted(*each) for each in ((node, point), *reads))

    @cached_property
    def _reads(self) -> dict[ast.AST, list[tuple[ast.expr, Point]]]:
        """Where names are read that are bound to a value, or may be."""
        reads = defaultdict[ast.AST, list[tuple[ast.expr, Point]]](list)
        for scope in self.model.bindings.scopes.values():
            for name, uses in scope.uses.items():
                for _, read, point in uses:
                    for each in bindings_of(name, look_up(name, point)):
                        if each.value is not None:
                            reads[each.value].append((read, point))
        return reads

    def _is_wanted(self, node: ast.expr, point: Point) -> bool:
        inner, *around = self.places.around(node)
        for each in around:
            asks = _ASKING.get(type(each))
            if asks is not None and asks(self, each, inner, point):
                return True
            is_array = isinstance(each, ast.BinOp) and self.model.kind_of(each, point).is_array
            if is_array or not isinstance(each, _HANDING_ON):
                return False
            inner = each
        return False

    def _call(self, call: ast.Call, given: ast.AST, point: Point) -> bool:
        if call.func is given:
            return False
        if isinstance(call.func, ast.Name) and self.model.is_builtin(call.func.id, point):
            return call.func.id in _BUILTINS
        if isinstance(call.func, ast.Attribute) and call.func.attr == "format":
            return self._is_text(call.func.value, point)
        root = self.model.callee(call, point).partition(".")[0]
        return root in sys.stdlib_module_names or self._says_so(call, given, point)

    def _says_so(self, call: ast.Call, given: ast.AST, point: Point) -> bool:
        """Return whether a function of the file says that it wants numbers there."""
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        given = given.value if isinstance(given, ast.keyword) else given
        for function in [each.node for each in bindings_of(name, look_up(name, point))]:
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
                takes = function.args
                parameters = (*takes.posonlyargs, *takes.args, *takes.kwonlyargs)
                numbers = [each.arg for each in parameters if _is_number(each.annotation)]
                for parameter, value in filled(function, call, False):
                    if value is given and parameter in numbers:
                        return True
        return False

    def _item(self, item: ast.Subscript, index: ast.AST, point: Point) -> bool:
        is_slice = isinstance(index, ast.Slice)
        return item.slice is index and (
            is_slice or not self.model.kind_of(item.value, point).is_array
        )

    def _operator(self, node: ast.BinOp, operand: ast.AST, point: Point) -> bool:
        other = node.left if operand is node.right else node.right
        if isinstance(node.op, ast.Mult):
            is_list = self.model.kind_of(other, point).depth > 0
            return is_list or self._is_text(other, point)
        return isinstance(node.op, ast.Mod) and self._is_text(node.left, point)

    def _formatted(self, node: ast.FormattedValue, value: ast.AST, point: Point) -> bool:
        return node.format_spec is not None

    def _result(self, node: ast.Return, value: ast.AST, point: Point) -> bool:
        function = next(each for each in self.places.around(node) if isinstance(each, Definition))
        return _is_number(getattr(function, "returns", None))

    def _is_text(self, node: ast.expr, point: Point) -> bool:
        return isinstance(node, ast.JoinedStr) or self.model.kind_of(node, point) is STRING


def _is_number(annotation: ast.expr | None) -> bool:
    return isinstance(annotation, ast.Name) and annotation.id in _NUMBERS


_ASKING: dict[type, Callable[[Numbers, Any, ast.AST, Point], bool]] = {
    ast.Call: Numbers._call,
    ast.Subscript: Numbers._item,
    ast.BinOp: Numbers._operator,
    ast.FormattedValue: Numbers._formatted,
    ast.Return: Numbers._result,
}
