"""Where values go in one file: what must be NumPy's own if something else must.

Values are followed against their way: from what takes one back to all that it may be made of. Names
lead to the bindings that reach them, attributes count by their names alone, containers as what
they hold.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from flake8_ember.fixes.places import Places
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.rows import words
from flake8_ember.syntax.expressions import ELEMENT_WRITERS
from flake8_ember.syntax.predicates import last_name, root_of
from flake8_ember.syntax.reaching import incoming, look_up
from flake8_ember.syntax.scopes import (
    AllBindings,
    Binding,
    BindingKind,
    Definition,
    Merge,
    Point,
    Step,
)

# A variable: its scope's node and its name. An attribute: None and its name.
Key = tuple["ast.AST | None", str]
# A value, what holds some, a binding, or a function, which stands for what it gives.
Item = ast.AST | Key | Definition
Function = ast.FunctionDef | ast.AsyncFunctionDef
Loop = ast.For | ast.AsyncFor | ast.comprehension

# Builtins that give what they are given, or parts of it.
_HANDING_ON = words(
    "abs enumerate filter iter list max min next reversed round set sorted sum tuple zip"
)
# Attributes of an array that are arrays of its elements, and those that are none.
_VIEWS = words("T flat imag mT real")
_PLAIN = words("device dtype itemsize nbytes ndim shape size strides")
# Methods of containers that give what these hold.
_GIVING = words("copy get items pop popitem popleft setdefault values")


class Flows:
    """What each value of a file may be made of.

    Attributes:
        calls: the calls of each function of the file.
    """

    def __init__(self, model: FileModel, places: Places, points: Mapping[ast.AST, Point]) -> None:
        self.scopes = model.bindings.scopes
        self.places = places
        self.points = points
        self.calls: dict[ast.AST, list[ast.Call]] = defaultdict(list)
        self._makers: dict[Key, list[ast.AST]] = defaultdict(list)
        self._passed: dict[Key, list[ast.AST]] = defaultdict(list)
        self._functions: dict[Key, list[Function]] = defaultdict(list)
        self._exits: dict[ast.AST, list[ast.expr]] = defaultdict(list)
        for node in places.nodes:
            self._define(node)
        for node in places.nodes:
            reader = _READERS.get(type(node))
            if reader is not None:
                reader(self, node)

    # -- what is asked

    def key(self, node: ast.AST) -> Key | None:
        """Return the variable or attribute that a target, or a value, is, or is part of."""
        while isinstance(node, (ast.Subscript, ast.Starred)):
            node = node.value
        if isinstance(node, ast.Attribute):
            return None, node.attr
        return self.variable(node, node.id) if isinstance(node, ast.Name) else None

    def variable(self, at: ast.AST, name: str) -> Key:
        """Return the variable that a name is at a node."""
        first = True
        for each in self.places.around(at):
            scope = self.scopes.get(each)
            if scope is None:
                continue
            if name in scope.outer:
                return scope.outer[name].node, name
            if name in scope.names and (first or not scope.is_class):
                return each, name
            first = False
        return self.places.tree, name

    def bound(self, node: ast.AST, target: ast.AST) -> Iterator[Item]:
        """Yield what a statement, or a parameter, binds or changes at a target."""
        if isinstance(target, (ast.Name, ast.arg)):
            scope, name = self.variable(target, getattr(target, "id", getattr(target, "arg", "")))
            bindings = self.scopes[scope].names.get(name, ()) if scope is not None else ()
            yield from (each for each in bindings if each.node is node)
            return
        while isinstance(target, (ast.Subscript, ast.Starred)):
            target = target.value
        yield from self.makers(target)

    def makers(self, item: Item, *, passed: bool = True) -> Iterable[Item]:
        """Return what an item may be made of, or hold; also as a parameter, if wanted."""
        if isinstance(item, tuple):
            return self._makers.get(item, ())
        if isinstance(item, Merge):
            return incoming(item)
        if isinstance(item, AllBindings):
            return item.bindings
        if isinstance(item, Binding):
            return self._of_binding(item, passed)
        if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            return self._exits.get(item, ())
        parts = _PARTS.get(type(item))
        return parts(self, item) if parts is not None else ()

    def called(self, call: ast.Call) -> list[Function]:
        """Return the functions of the file that a call may be of: methods by their name alone."""
        if isinstance(call.func, ast.Attribute):
            root = root_of(call.func)
            if root is not None and self.is_imported(call, root):
                return []
            return self._functions.get((None, call.func.attr), [])
        if isinstance(call.func, ast.Name):
            return self._functions.get(self.variable(call, call.func.id), [])
        return []

    def is_imported(self, at: ast.AST, name: str) -> bool:
        """Return whether a name is bound by nothing but imports."""
        scope, _ = self.variable(at, name)
        bindings = self.scopes[scope].names.get(name, ()) if scope is not None else ()
        return bool(bindings) and all(each.kind is BindingKind.IMPORT for each in bindings)

    def exits(self, function: ast.AST) -> list[ast.expr]:
        """Return what a function returns, or yields."""
        return self._exits.get(function, [])

    # -- what is read

    def _define(self, node: ast.AST) -> None:
        """Note a function by the names it is called by: a class's ``__init__`` by the class's."""
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return
        parent = self.places.parent(node)
        if not isinstance(parent, ast.ClassDef):
            self._functions[self.variable(parent, node.name)].append(node)
        elif node.name == "__init__":
            around = self.places.parent(parent)
            self._functions[self.variable(around, parent.name)].append(node)
        else:
            self._functions[None, node.name].append(node)

    def _give(self, target: ast.AST, value: ast.AST | None) -> None:
        if value is None:
            return
        if isinstance(target, (ast.Tuple, ast.List)):
            for part, given in zip(target.elts, _unpacked(target, value)):
                self._give(part, given)
            return
        if not isinstance(target, (ast.Name, ast.Starred)):
            self._put(target, value)

    def _put(self, target: ast.AST, value: ast.AST) -> None:
        key = self.key(target)
        if key is not None:
            self._makers[key].append(value)

    def _assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._give(target, node.value)

    def _assign_one(self, node: ast.AnnAssign | ast.AugAssign | ast.NamedExpr) -> None:
        self._give(node.target, node.value)

    def _loop(self, node: Loop) -> None:
        self._give(node.target, node.iter)

    def _with(self, node: ast.withitem) -> None:
        if node.optional_vars is not None:
            self._give(node.optional_vars, node.context_expr)

    def _exit(self, node: ast.Return | ast.Yield | ast.YieldFrom) -> None:
        if node.value is not None:
            self._exits[self._around(node)].append(node.value)

    def _lambda(self, node: ast.Lambda) -> None:
        self._exits[node].append(node.body)

    def _around(self, node: ast.AST) -> ast.AST:
        functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.Module)
        return next(each for each in self.places.around(node) if isinstance(each, functions))

    def _call(self, node: ast.Call) -> None:
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr in ELEMENT_WRITERS:
            for given in node.args:
                self._put(function.value, given)
        for each in self.called(node):
            self.calls[each].append(node)
            for name, value in filled(
                each, node, isinstance(self.places.parent(each), ast.ClassDef)
            ):
                self._passed[each, name].append(value)

    def _of_binding(self, binding: Binding, passed: bool) -> Iterator[Item]:
        """Yield what a name is bound to, and what is put into that."""
        node = binding.node
        key = self.variable(node, binding.name)
        yield from self._makers.get(key, ())
        if isinstance(node, ast.AugAssign):
            yield node.target
        elif passed and isinstance(node, ast.arg):
            yield from self._passed.get(key, ())
        value = _part(binding.value, binding.path)
        if value is not None:
            yield value

    # -- what expressions are made of

    def _name(self, node: ast.Name) -> Iterable[Item]:
        point = self.points.get(node)
        if point is not None:
            found = look_up(node.id, point)
            return () if found is None else (found,)
        scope, name = self.variable(node, node.id)
        return self.scopes[scope].names.get(name, ()) if scope is not None else ()

    def _attribute(self, node: ast.Attribute) -> Iterable[Item]:
        if node.attr in _PLAIN:
            return ()
        if node.attr in _VIEWS:
            return (node.value,)
        return (None, node.attr), *self._functions.get((None, node.attr), ())

    def _result(self, node: ast.Call) -> Iterable[Item]:
        functions = self.called(node)
        if functions:
            return functions
        if isinstance(node.func, ast.Name):
            return node.args if node.func.id in _HANDING_ON else ()
        if isinstance(node.func, ast.Attribute) and node.func.attr in _GIVING:
            return node.func.value, *node.args
        return ()


def _unpacked(target: ast.Tuple | ast.List, value: ast.AST) -> Iterable[ast.AST]:
    """Return what each part of a target may get: its part of a display, or all there is."""
    count = len(target.elts)
    if isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == count:
        parts = (*target.elts, *value.elts)
        if not any(isinstance(each, ast.Starred) for each in parts):
            return value.elts
    return [value] * count


def _part(value: ast.expr | None, path: Iterable[Step]) -> ast.expr | None:
    """Return the part of a value that a path leads to, as far as displays tell."""
    for step in path:
        if not isinstance(value, (ast.Tuple, ast.List)) or not isinstance(step, int):
            break
        if any(isinstance(each, ast.Starred) for each in value.elts):
            break
        if not -len(value.elts) <= step < len(value.elts):
            break
        value = value.elts[step]
    return value


def filled(function: Function, call: ast.Call, is_method: bool) -> Iterator[tuple[str, ast.expr]]:
    """Yield the parameters that a call fills, as far as that can be told."""
    named = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    if is_method and not any(last_name(each) == "staticmethod" for each in function.decorator_list):
        del named[:1]
    rest = function.args.vararg.arg if function.args.vararg else ""
    for index, value in enumerate(call.args):
        if isinstance(value, ast.Starred):
            yield from ((name, value) for name in named[index:])
            return
        yield (named[index] if index < len(named) else rest), value
    for keyword in call.keywords:
        yield keyword.arg or "", keyword.value


_READERS: dict[type, Callable[[Flows, Any], None]] = {
    ast.Assign: Flows._assign,
    **dict.fromkeys((ast.AnnAssign, ast.AugAssign, ast.NamedExpr), Flows._assign_one),
    **dict.fromkeys((ast.For, ast.AsyncFor, ast.comprehension), Flows._loop),
    **dict.fromkeys((ast.Return, ast.Yield, ast.YieldFrom), Flows._exit),
    ast.withitem: Flows._with,
    ast.Lambda: Flows._lambda,
    ast.Call: Flows._call,
}
_PARTS: dict[type, Callable[[Flows, Any], Iterable[Item]]] = {
    ast.Name: Flows._name,
    ast.Attribute: Flows._attribute,
    ast.Call: Flows._result,
    **dict.fromkeys(
        (ast.Subscript, ast.Starred, ast.NamedExpr, ast.Await, ast.DictComp),
        lambda _, node: (node.value,),
    ),
    **dict.fromkeys((ast.Tuple, ast.List, ast.Set), lambda _, node: node.elts),
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.GeneratorExp), lambda _, node: (node.elt,)),
    ast.Dict: lambda _, node: node.values,
    ast.Slice: lambda _, node: filter(None, (node.lower, node.upper, node.step)),
    ast.BinOp: lambda _, node: (node.left, node.right),
    ast.UnaryOp: lambda _, node: (node.operand,),
    ast.BoolOp: lambda _, node: node.values,
    ast.Compare: lambda _, node: (node.left, *node.comparators),
    ast.IfExp: lambda _, node: (node.body, node.orelse),
}
