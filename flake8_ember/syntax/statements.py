"""The walk over statements: how control flows from block to block, and what each binds.

``elif`` chains are walked in a loop, since their length is the input's choice. Bodies of functions
and classes wait in a queue until their surroundings are done.
"""

from __future__ import annotations

import ast
from collections import deque
from typing import Any

from flake8_ember.syntax.expressions import Expressions, defaults
from flake8_ember.syntax.imports import Resolve, imports_of
from flake8_ember.syntax.patterns import captures, class_test, takes_all
from flake8_ember.syntax.predicates import subjects
from flake8_ember.syntax.scopes import (
    NO_NAMES,
    Binding,
    BindingKind,
    Bindings,
    Block,
    Point,
    Region,
    Scope,
)
from flake8_ember.syntax.type_comments import TypeComments


class Statements(Expressions):
    """Walks a whole module."""

    def __init__(self, tree: ast.Module, resolve: Resolve, comments: TypeComments) -> None:
        super().__init__(tree, resolve, comments)
        self.bodies: deque[tuple[Scope, list[ast.stmt]]] = deque([(self.scope, tree.body)])

    def run(self) -> Bindings:
        """Walk the module, then the bodies that waited; return what was found."""
        while self.bodies:
            self.scope, body = self.bodies.popleft()
            self.block = self.scope.entry
            self.loops = []
            self.waiting = []
            try:
                self.body(body)
            except RecursionError:  # nested deeper than there are calls left: this body is lost
                self.found.is_all = False
        return self.found

    def body(self, statements: list[ast.stmt]) -> None:
        """Walk statements in order."""
        for statement in statements:
            if self.block is self.nowhere:
                self.join([])
            handler = STATEMENTS.get(type(statement))
            if handler is None:
                self.expression(statement, self.here())
            else:
                handler(self, statement)

    def evaluate(self, node: ast.Expr) -> None:
        """Walk an expression that is a statement."""
        self.expression(node.value, self.here())

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        """Walk decorators and defaults, bind the name; the body waits."""
        point = self.here()
        for expression in (*node.decorator_list, *defaults(node.args)):
            self.expression(expression, point)
        inner = self.callable(node, point)
        self.bind(Binding(node.name, BindingKind.FUNCTION, node, point, scope=inner))
        self.bodies.append((inner, node.body))

    def class_(self, node: ast.ClassDef) -> None:
        """Walk decorators, bases and keywords, bind the name; the body waits."""
        point = self.here()
        for expression in (*node.decorator_list, *node.bases):
            self.expression(expression, point)
        for keyword in node.keywords:
            self.expression(keyword.value, point)
        inner = self.open(node, point)
        self.type_parameters(node, inner)
        self.found.classes.append(inner)
        self.bind(Binding(node.name, BindingKind.CLASS, node, point, scope=inner))
        self.bodies.append((inner, node.body))

    def return_(self, node: ast.Return) -> None:
        """Note the value; what follows is unreachable."""
        point = self.here()
        if node.value is not None:
            self.expression(node.value, point)
        self.scope.returns.append((node.value, point))
        self.leave()

    def raise_(self, node: ast.Raise) -> None:
        """Walk the exception; what follows is unreachable."""
        self.expression(node, self.here())
        self.leave()

    def break_(self, node: ast.Break) -> None:
        """Let the block run on to the end of its loop."""
        if self.loops:
            self.loops[-1][1].append(self.block)
        self.leave()

    def continue_(self, node: ast.Continue) -> None:
        """Let the block run on to the header of its loop."""
        if self.loops and self.block.is_reachable:
            self.loops[-1][0].predecessors.append(self.block)
        self.leave()

    def delete(self, node: ast.Delete) -> None:
        """Bind names to nothing."""
        point = self.here()
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.bind(Binding(target.id, BindingKind.DELETE, node, point))
            else:
                self.expression(target, point)

    def assign(self, node: ast.Assign) -> None:
        """``a = b = value``: walk the value, then bind the targets."""
        point, value = self.here(), node.value
        self.expression(value, point)
        for target in node.targets:
            said = self.found.commented(node, target) if self.found.comments else None
            self.target(target, BindingKind.ASSIGN, node, value, point, said)

    def annotated(self, node: ast.AnnAssign) -> None:
        """``x: int``, ``x: int = 1``: a declaration, or an assignment that is annotated."""
        point = self.here()
        kind = BindingKind.DECLARE
        if node.value is None and isinstance(node.target, ast.Name):
            self.scope.declared[node.target.id] = node.annotation
        if node.value is not None:
            kind = BindingKind.ASSIGN
            self.expression(node.value, point)
        self.target(node.target, kind, node, node.value, point, annotation=node.annotation)

    def augmented(self, node: ast.AugAssign) -> None:
        """``x += 1``: an operator, a use of the target and a binding."""
        point = self.here()
        self.found.operators.append((node, point))
        self.expression(node.value, point)
        if isinstance(node.target, ast.Name):
            self.use(node.target, node, point)
        self.target(node.target, BindingKind.AUGMENT, node, node.value, point)

    def if_(self, node: ast.If) -> None:
        """Walk a chain of ``if`` and ``elif``: each part under the tests that lead there."""
        ends = []
        begun = self.order
        first = self.block
        while True:
            test, orelse = node.test, node.orelse
            before, names = self.condition(test)
            self.start(before, test, names, True)
            self.body(node.body)
            ends.append(self.block)
            if names:
                self.start(before, test, names, False)
            else:  # nothing is told: what follows goes on in the same block
                self.block = before
            if len(orelse) != 1 or type(orelse[0]) is not ast.If:
                break
            node = orelse[0]
        self.body(orelse)
        ends.append(self.block)
        self.meet(ends, first, begun)

    def condition(self, test: ast.expr) -> tuple[Block, set[str]]:
        """Walk a test; return the block that ends with it, and the names that it is about."""
        self.expression(test, self.here())
        return self.block, subjects(test)

    def assert_(self, node: ast.Assert) -> None:
        """Walk the test; what follows is under it."""
        before, names = self.condition(node.test)
        if node.msg is not None:
            self.expression(node.msg, self.here())
        if names:
            self.start(before, node.test, names, True)

    def for_(self, node: ast.For | ast.AsyncFor) -> None:
        """Walk a loop whose target is bound anew by each round."""
        begun = self.order
        point = self.here()
        self.expression(node.iter, point)
        header, breaks = self.enter_loop()
        self.start(header)
        point = Point(self.scope, point.block, self.here().order)
        said = self.found.commented(node, node.target)
        self.target(node.target, BindingKind.ITERATE, node, node.iter, point, said)
        self.body(node.body)
        self.leave_body(header, begun)
        self.finish_loop(header, breaks, begun, node.orelse)

    def while_(self, node: ast.While) -> None:
        """Walk a loop; its body is under the test, what follows under its negation."""
        begun = self.order
        header, breaks = self.enter_loop()
        test = node.test
        _, names = self.condition(test)
        self.start(header, test, names, True)
        self.body(node.body)
        self.leave_body(header, begun)
        if isinstance(test, ast.Constant) and test.value:  # endless
            self.leave()
        elif names:
            self.start(header, test, names, False)
        self.finish_loop(header, breaks, begun, node.orelse)

    def enter_loop(self) -> tuple[Block, list[Block]]:
        """Start the header of a loop; return it, and the list that its breaks go to."""
        header = self.join([self.block])
        breaks: list[Block] = []
        self.loops.append((header, breaks))
        return header, breaks

    def leave_body(self, header: Block, begun: int) -> None:
        """Lead the body's end back to the header, and go on there."""
        if self.block.is_reachable:
            header.predecessors.append(self.block)
        header.region = Region(header.predecessors[0], begun, self.order)
        self.loops.pop()
        self.block = header

    def finish_loop(
        self, header: Block, breaks: list[Block], begun: int, orelse: list[ast.stmt]
    ) -> None:
        """Walk what follows a loop that ran to its end, then go on where all ends meet."""
        self.body(orelse)
        if breaks:
            self.meet([self.block, *breaks], header.predecessors[0], begun)

    def with_(self, node: ast.With | ast.AsyncWith) -> None:
        """Bind what context managers hand out, then walk the body."""
        for item in node.items:
            point = self.here()
            self.expression(item.context_expr, point)
            target = item.optional_vars
            if target is not None:
                said = self.found.commented(node, target) if len(node.items) == 1 else None
                self.target(target, BindingKind.ENTER, node, item.context_expr, point, said)
        self.body(node.body)

    def try_(self, node: Any) -> None:
        """Walk the body; a handler may begin after any part of it."""
        before, begun = self.block, self.order
        self.start(before)
        self.body(node.body)
        tried = Region(before, begun, self.order)
        self.body(node.orelse)
        ends = [self.block]
        for handler in node.handlers:
            self.interrupt(tried)
            point = self.here()
            if handler.type is not None:
                self.expression(handler.type, point)
            if handler.name:
                self.bind(Binding(handler.name, BindingKind.NATIVE, handler, point))
            self.body(handler.body)
            ends.append(self.block)
        self.meet(ends, before, begun)
        if node.finalbody:
            self.finally_(node.finalbody, Region(before, begun, self.order))

    def finally_(self, body: list[ast.stmt], tried: Region) -> None:
        """Walk what runs however a ``try`` is left; what follows runs after a normal end alone."""
        end = self.block
        self.interrupt(tried)
        self.body(body)
        if end.is_reachable:
            self.start(self.block).region = Region(end, tried.end, self.order)
        else:
            self.leave()

    def interrupt(self, tried: Region) -> None:
        """Go on where a ``try``, or its body, may have got to any point of it."""
        block = self.start(tried.before)
        block.region, block.sweeps = tried, True

    def match(self, node: ast.Match) -> None:
        """Walk the cases, each under the class test that its pattern makes."""
        begun = self.order
        self.expression(node.subject, self.here())
        before = first = self.block
        ends = []
        for case in node.cases:
            test = class_test(node.subject, case.pattern)
            names = NO_NAMES if test is None else subjects(test)
            self.start(before, test, names, True)
            point = Point(self.scope, first, self.here().order)
            for name, path, cls in captures(case.pattern):
                self.bind(
                    Binding(
                        name,
                        BindingKind.CAPTURE,
                        case,
                        point,
                        None if path is None else node.subject,
                        path or (),
                        annotation=cls,
                    )
                )
            if case.guard is not None:
                guarded, said = self.condition(case.guard)
                self.start(guarded, case.guard, said, True)
            self.body(case.body)
            ends.append(self.block)
            if takes_all(case):
                before = self.nowhere
            elif test is not None and case.guard is None:
                before = self.start(before, test, names, False)
        self.meet([*ends, before], first, begun)

    def import_(self, node: ast.Import | ast.ImportFrom) -> None:
        """Note what is imported, and bind its names."""
        point = self.here()
        for each in imports_of(node, self.resolve):
            self.found.imports.append(each)
            if each.name == "*":
                self.scope.stars.append(each.module)
            else:
                kind, symbol = BindingKind.IMPORT, each.symbol
                self.bind(Binding(each.bound, kind, node, point, symbol=symbol))

    def global_(self, node: ast.Global) -> None:
        """Let names mean the module's."""
        for name in node.names:
            self.scope.outer[name] = self.found.module

    def nonlocal_(self, node: ast.Nonlocal) -> None:
        """Let names mean those of the nearest function around that binds them."""
        for name in node.names:
            scope = self.scope.parent
            while scope is not None and not (scope.is_function and name in scope.names):
                scope = scope.parent
            if scope is not None:
                self.scope.outer[name] = scope

    def type_alias(self, node: Any) -> None:
        """``type T = …``: bind the name."""
        self.target(node.name, BindingKind.ASSIGN, node, node.value, self.here())


STATEMENTS: dict[type, Any] = {
    ast.Expr: Statements.evaluate,
    ast.FunctionDef: Statements.function,
    ast.AsyncFunctionDef: Statements.function,
    ast.ClassDef: Statements.class_,
    ast.Return: Statements.return_,
    ast.Raise: Statements.raise_,
    ast.Break: Statements.break_,
    ast.Continue: Statements.continue_,
    ast.Delete: Statements.delete,
    ast.Assign: Statements.assign,
    ast.AnnAssign: Statements.annotated,
    ast.AugAssign: Statements.augmented,
    ast.If: Statements.if_,
    ast.Assert: Statements.assert_,
    ast.For: Statements.for_,
    ast.AsyncFor: Statements.for_,
    ast.While: Statements.while_,
    ast.With: Statements.with_,
    ast.AsyncWith: Statements.with_,
    ast.Try: Statements.try_,
    ast.Match: Statements.match,
    ast.Import: Statements.import_,
    ast.ImportFrom: Statements.import_,
    ast.Global: Statements.global_,
    ast.Nonlocal: Statements.nonlocal_,
}
if hasattr(ast, "TryStar"):  # 3.11
    STATEMENTS[ast.TryStar] = Statements.try_
if hasattr(ast, "TypeAlias"):  # 3.12
    STATEMENTS[ast.TypeAlias] = Statements.type_alias
