"""The walk over expressions, with a stack of our own, since their depth is the input's choice."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from operator import attrgetter
from types import NoneType
from typing import Any

from flake8_ember.syntax.predicates import subjects
from flake8_ember.syntax.scopes import (
    Binding,
    BindingKind,
    Block,
    Comprehension,
    ElementWrite,
    Point,
    Scope,
    Star,
    Step,
)
from flake8_ember.syntax.walk import STEP, Walk

Children = Iterable[Any]

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
TEMPLATES = (ast.TemplateStr,) if hasattr(ast, "TemplateStr") else ()  # 3.14
ARITHMETIC = frozenset({ast.BinOp, ast.UnaryOp})
BITWISE = frozenset({ast.BitAnd, ast.BitOr, ast.BitXor})  # masks are made of comparisons
CONSUMED = ARITHMETIC | {ast.Compare}
ORDERED = frozenset({ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq})
# Methods that put their last argument into a container, and whether as many elements.
ELEMENT_WRITERS = {
    "append": False,
    "appendleft": False,
    "add": False,
    "insert": False,
    "setdefault": False,
    "extend": True,
    "update": True,
}


class Expressions(Walk):
    """Walks expressions, and binds the targets that stand in them."""

    def expression(self, root: ast.AST, point: Point) -> None:
        """Walk an expression, or a statement that holds nothing but expressions."""
        if type(root) is ast.Name:
            self.use(root, None, point)
            return
        if type(root) in LEAVES:
            return
        self.stretch(root, point)
        while self.waiting:
            self.stretch(*self.waiting.pop())

    def stretch(self, root: ast.AST, point: Point) -> None:
        """Walk what is evaluated at one point; what is not has to wait."""
        uses = point.scope.uses
        stack = [root]
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind in HANDLERS:
                children = HANDLERS[kind](self, node, point)
            elif kind in CHILDREN:
                children = CHILDREN[kind](node)
            else:
                children = ast.iter_child_nodes(node)
            for child in children:
                parent = node
                kind = type(child)
                while kind is ast.Attribute:
                    parent = child
                    child = child.value
                    kind = type(child)
                if kind is ast.Name:
                    uses[child.id].append((parent, child, point))
                elif kind not in LEAVES:
                    stack.append(child)
                    if parent is not node and kind in CONSUMED:  # (a > b).any
                        self.found.consumers[child] = (parent, child)

    def wait(self, node: ast.AST, point: Point) -> None:
        """Put off what is evaluated at another point; a lone name is seen to at once."""
        if type(node) is ast.Name:
            self.use(node, None, point)
        elif type(node) not in LEAVES:
            self.waiting.append((node, point))

    def call(self, node: ast.Call, point: Point) -> Children:
        """Note who calls what, what is put into containers, and who consumes arithmetic."""
        function, arguments = node.func, node.args
        if type(function) is ast.Name:
            self.found.calls[function.id].append((node, point))
        elif type(function) is ast.Attribute:
            name = function.attr
            self.found.calls[name].append((node, point))
            if name in ELEMENT_WRITERS and arguments:
                key = arguments[0] if len(arguments) > 1 else None
                self.element_write(
                    function.value, ElementWrite(key, arguments[-1], point, ELEMENT_WRITERS[name])
                )
        for argument in arguments:
            if type(argument) in CONSUMED:
                self.found.consumers[argument] = (node, argument)
        if node.keywords:
            return [function, *arguments, *[keyword.value for keyword in node.keywords]]
        return [function, *arguments]

    def binary(self, node: ast.BinOp, point: Point) -> Children:
        """Note the operator; what consumes its result consumes its operands' arithmetic."""
        self.found.operators.append((node, point))
        consumers = self.found.consumers
        consumer = consumers.get(node)
        if consumer is not None:
            passed_on = CONSUMED if type(node.op) in BITWISE else ARITHMETIC
            for operand in (node.left, node.right):
                if type(operand) in passed_on:
                    consumers[operand] = consumer
        return (node.left, node.right)

    def unary(self, node: ast.UnaryOp, point: Point) -> Children:
        """Note the operator, like a binary one; the sign of a constant is none."""
        if type(node.op) is ast.Not:
            return (node.operand,)
        if type(node.operand) is not ast.Constant:
            self.found.operators.append((node, point))
        consumer = self.found.consumers.get(node)
        if consumer is not None and type(node.operand) in CONSUMED:
            self.found.consumers[node.operand] = consumer
        return (node.operand,)

    def subscript(self, node: ast.Subscript, point: Point) -> Children:
        """Note that the subscript consumes the arithmetic in its index, and what it is of."""
        value, index = node.value, node.slice
        consumers = self.found.consumers
        if type(value) in CONSUMED:
            consumers[value] = (node, value)
        for part in index.elts if type(index) is ast.Tuple else (index,):
            if type(part) in CONSUMED:
                consumers[part] = (node, part)
            elif type(part) is ast.Slice:
                for bound in (part.lower, part.upper, part.step):
                    if type(bound) in CONSUMED and bound is not None:
                        consumers[bound] = (node, bound)
        return (value, index)

    def compare(self, node: ast.Compare, point: Point) -> Children:
        """Note the comparison, unless it only asks for identity or membership."""
        if not ORDERED.isdisjoint(map(type, node.ops)):
            self.found.operators.append((node, point))
        return (node.left, *node.comparators)

    def logic(self, node: ast.BoolOp, point: Point) -> Children:
        """``a and b``: b is only evaluated where a holds."""
        holds = isinstance(node.op, ast.And)
        told = False
        for test, value in zip(node.values, node.values[1:]):
            names = subjects(test)
            if names:
                point = self.under_test(point, test, names, holds)
                told = True
            if told:
                self.found.guarded[value] = point
                self.wait(value, point)
        return node.values if not told else self.untold(node.values)

    def untold(self, values: list[ast.expr]) -> Children:
        """Return the operands that no test guards."""
        return [value for value in values if value not in self.found.guarded]

    def conditional(self, node: ast.IfExp, point: Point) -> Children:
        """``a if test else b``: each side under its side of the test."""
        names = subjects(node.test)
        if not names:
            return (node.test, node.body, node.orelse)
        for value, holds in ((node.body, True), (node.orelse, False)):
            inner = self.found.guarded[value] = self.under_test(point, node.test, names, holds)
            self.wait(value, inner)
        return (node.test,)

    def under_test(self, point: Point, test: ast.expr, names: set[str], holds: bool) -> Point:
        """Return the point in a new block where ``test`` is known to hold, or not to."""
        order = point.order - STEP  # a walrus binds before its statement's place
        block = Block([point.block], test, names, holds, True, order, point.order)
        return Point(point.scope, self.note(block, point.scope), point.order)

    def walrus(self, node: ast.NamedExpr, point: Point) -> Children:
        """Bind before the statement's own point, and after the walruses to the left."""
        self.walruses += 1
        order = point.order - 1 / (self.walruses + 1)
        inner = outer = Point(point.scope, point.block, order)
        while isinstance(outer.scope.node, COMPREHENSIONS) and outer.scope.point is not None:
            around = outer.scope.point
            order = around.order - 1 / (self.walruses + 1)
            # What stands in a comprehension reads the name as it was before.
            outer.scope.point = Point(around.scope, around.block, order)
            outer = outer.scope.point
        name, kind = node.target.id, BindingKind.ASSIGN
        self.bind(Binding(name, kind, node, outer, node), outer.block)
        self.found.inner[node] = inner
        self.wait(node.value, inner)
        return ()

    def lambda_(self, node: ast.Lambda, point: Point) -> Children:
        """Open a function's scope; its body is what it returns."""
        scope = self.callable(node, point)
        for default in defaults(node.args):
            self.wait(default, point)
        self.order += STEP
        inner = Point(scope, scope.entry, self.order)
        scope.returns.append((node.body, inner))
        self.wait(node.body, inner)
        return ()

    def comprehension(self, node: Comprehension, point: Point) -> Children:
        """Open a scope; each ``for`` binds in it and each ``if`` may open a block."""
        scope = self.open(node, point)
        block = scope.entry
        for generator in node.generators:
            self.order += STEP
            inner = Point(scope, block, self.order)
            self.wait(generator.iter, inner)
            self.target(
                generator.target, BindingKind.ITERATE, generator, generator.iter, inner, block=block
            )
            for test in generator.ifs:
                self.order += STEP
                inner = Point(scope, block, self.order)
                self.wait(test, inner)
                names = subjects(test)
                if names:
                    block = self.note(Block([block], test, names, order=self.order), scope)
        self.order += STEP
        inner = self.found.inner[node] = Point(scope, block, self.order)
        parts = (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,)
        for part in parts:
            self.wait(part, inner)
        return ()

    def yield_(self, node: ast.Yield | ast.YieldFrom, point: Point) -> Children:
        """Note what a generator yields: a value, or with ``from`` its elements."""
        value = node.value
        if isinstance(node, ast.YieldFrom):
            value = ast.Starred(node.value, ast.Load())  # its elements
        point.scope.yields.append((value, point))
        return () if node.value is None else (node.value,)

    def callable(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, at: Point
    ) -> Scope:
        """Make the scope of a function, with its parameters bound; their defaults are left."""
        inner = self.open(node, at)
        self.type_parameters(node, inner)
        point = Point(inner, inner.entry, self.order)
        arguments = node.args
        plain = [*arguments.posonlyargs, *arguments.args]
        lacking: list[ast.expr | None] = [None] * (len(plain) - len(arguments.defaults))
        for argument, default in zip(plain, [*lacking, *arguments.defaults]):
            self.parameter(argument, BindingKind.PARAMETER, point, default)
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
            self.parameter(argument, BindingKind.PARAMETER, point, default)
        if arguments.vararg:
            self.parameter(arguments.vararg, BindingKind.REST, point)
        if arguments.kwarg:
            self.parameter(arguments.kwarg, BindingKind.KEYWORDS, point)
        return inner

    def parameter(
        self, node: ast.arg, kind: str, point: Point, default: ast.expr | None = None
    ) -> None:
        """Bind a parameter to its default and annotation."""
        annotation = node.annotation
        if annotation is None and self.found.comments:
            annotation = self.found.commented(node)
        binding = Binding(node.arg, kind, node, point, default, (), annotation)
        self.bind(binding, point.block)

    def target(
        self,
        target: ast.expr,
        kind: str,
        node: ast.AST,
        value: ast.expr | None,
        point: Point,
        annotation: ast.expr | None = None,
        block: Block | None = None,
    ) -> None:
        """Bind all that stands left of ``=``, after ``for``, ``as`` …"""
        if type(target) is ast.Name:
            self.bind(Binding(target.id, kind, node, point, value, (), annotation), block)
            return
        waiting: list[tuple[ast.expr, tuple[Step, ...]]] = [(target, ())]
        while waiting:
            left, path = waiting.pop()
            if type(left) is ast.Name:
                self.bind(Binding(left.id, kind, node, point, value, path, annotation), block)
            elif type(left) is ast.Attribute:
                self.expression(left.value, point)
                if type(left.value) is ast.Name:
                    self.use(left.value, left, point)
                    binding = Binding(left.attr, kind, node, point, value, path, annotation)
                    self.scope.stores.setdefault(left.value.id, []).append(binding)
            elif isinstance(left, (ast.Tuple, ast.List)):
                waiting.extend((part, (*path, step)) for part, step in _unpacked(left.elts))
            elif isinstance(left, ast.Subscript):
                self.expression(left, point)
                if value is not None and kind in (BindingKind.ASSIGN, BindingKind.AUGMENT):
                    written = ElementWrite(left.slice, value, point, path=path)
                    self.element_write(left.value, written)
                    if isinstance(node, ast.AugAssign):
                        written.operator = type(node.op)
                    else:
                        self.found.item_stores.append((left, written))


def defaults(node: ast.arguments) -> list[ast.expr]:
    """Return the defaults of parameters."""
    if not node.kw_defaults:
        return node.defaults
    return [*node.defaults, *[default for default in node.kw_defaults if default is not None]]


def _unpacked(parts: list[ast.expr]) -> Iterable[tuple[ast.expr, Step]]:
    """Pair each target of a tuple of targets with the step that leads to its value."""
    stars = [index for index, part in enumerate(parts) if type(part) is ast.Starred]
    for index, part in enumerate(parts):
        if stars and index == stars[0]:
            yield part.value, Star(index, len(parts) - index - 1)  # type: ignore[attr-defined]
        elif stars and index > stars[0]:
            yield part, index - len(parts)
        else:
            yield part, index


LEAVES = frozenset(
    {
        ast.Constant,
        ast.Load,
        ast.Store,
        ast.Del,
        ast.Pass,
        ast.Is,
        ast.IsNot,
        ast.In,
        ast.NotIn,
        NoneType,  # a part that is left out
    }
)
CHILDREN: dict[type, Callable[[Any], Any]] = {
    ast.Attribute: lambda node: (node.value,),
    ast.Tuple: attrgetter("elts"),
    ast.List: attrgetter("elts"),
    ast.Set: attrgetter("elts"),
    ast.JoinedStr: attrgetter("values"),
    **dict.fromkeys(TEMPLATES, attrgetter("values")),
    ast.Starred: lambda node: (node.value,),
    ast.FormattedValue: attrgetter("value", "format_spec"),
    ast.Slice: attrgetter("lower", "upper", "step"),
    ast.Dict: lambda node: (*node.keys, *node.values),
    ast.Raise: attrgetter("exc", "cause"),
}
HANDLERS: dict[type, Any] = {
    ast.Call: Expressions.call,
    ast.Subscript: Expressions.subscript,
    ast.BinOp: Expressions.binary,
    ast.UnaryOp: Expressions.unary,
    ast.Compare: Expressions.compare,
    ast.BoolOp: Expressions.logic,
    ast.IfExp: Expressions.conditional,
    ast.NamedExpr: Expressions.walrus,
    ast.Lambda: Expressions.lambda_,
    ast.Yield: Expressions.yield_,
    ast.YieldFrom: Expressions.yield_,
    **dict.fromkeys(COMPREHENSIONS, Expressions.comprehension),
}
