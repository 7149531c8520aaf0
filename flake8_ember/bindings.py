"""One walk over the tree: scopes, what binds each name where, and the sites rules look at.

Expressions are walked with a stack of our own, and ``elif`` chains in a loop, since their depth is
the input's choice. Bodies of functions and classes wait in a queue until their surroundings are
done.
"""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from flake8_ember.patterns import captures, class_test
from flake8_ember.scopes import (
    NO_NAMES,
    Binding,
    Bindings,
    Block,
    Comprehension,
    Exit,
    Form,
    Place,
    Put,
    Region,
    Scope,
    ScopeNode,
    Site,
    Star,
    Step,
)
from flake8_ember.telling import subjects

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
ORDERED = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)
FILLERS = {  # methods that put their last argument into a container, and whether as many elements
    "append": False,
    "appendleft": False,
    "add": False,
    "insert": False,
    "setdefault": False,
    "extend": True,
    "update": True,
}
STEP = 2  # a statement's place, then what it binds

Resolve = Callable[[int, "str | None"], str]
Children = Iterable[Any]
Waiting = list[tuple[ast.AST, Place]]


def bind(tree: ast.Module, resolve: Resolve) -> Bindings:
    """Walk ``tree``; ``resolve(level, name)`` makes a relative import absolute."""
    return _Walk(tree, resolve).run()


class _Walk:
    """The state of the walk: the scope and block it is in, and what waits."""

    def __init__(self, tree: ast.Module, resolve: Resolve) -> None:
        self.resolve = resolve
        self.scope = Scope(tree, None, None)
        self.block = self.scope.entry
        self.order = 0
        self.found = Bindings(self.scope)
        self.bodies: deque[tuple[Scope, list[ast.stmt]]] = deque([(self.scope, tree.body)])
        self.loops: list[tuple[Block, list[Block]]] = []
        self.trials: list[list[Block]] = []  # for each try body we are in, the blocks it has

    def run(self) -> Bindings:
        while self.bodies:
            self.scope, body = self.bodies.popleft()
            self.block = self.scope.entry
            self.loops, self.trials = [], []
            self.body(body)
        return self.found

    # -- places, blocks and bindings

    def here(self) -> Place:
        self.order += STEP
        return Place(self.scope, self.block, self.order)

    def start(
        self,
        sources: list[Block],
        test: ast.expr | None = None,
        about: set[str] = NO_NAMES,
        holds: bool = True,
    ) -> Block:
        live = False
        for source in sources:
            if source.live:
                live = True
                break
        self.block = block = Block(sources, test, about, holds, live)
        for trial in self.trials:
            trial.append(block)
        return block

    def meet(self, ends: list[Block], before: Block, begun: int) -> None:
        """Go on where ``ends`` come together, after a statement that began at ``begun``."""
        live = [block for block in ends if block.live]
        if len(live) == 1:
            self.block = live[0]
        else:
            self.start(live).region = Region(before, begun, self.order)

    def leave(self) -> None:
        """Go on in a block that nothing reaches."""
        self.start([])

    def bind(self, binding: Binding, block: Block | None = None) -> None:
        scope, name = binding.place.scope, binding.name
        if scope.outer and name in scope.outer:
            scope.outer[name].names.setdefault(name, []).append(binding)
            return
        known = scope.names.get(name)
        if known is None:
            scope.names[name] = [binding]
        else:
            known.append(binding)
        block = block or self.block
        bound = block.bound
        if bound is None:
            block.bound = {name: [binding]}
        elif name in bound:
            bound[name].append(binding)
        else:
            bound[name] = [binding]

    # -- statements

    def body(self, statements: list[ast.stmt]) -> None:
        for statement in statements:
            handler = STATEMENTS.get(type(statement))
            if handler is None:
                self.expression(statement, self.here())
            else:
                handler(self, statement)

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        place = self.here()
        for decorator in node.decorator_list:
            self.expression(decorator, place)
        inner = self.callable(node, place)
        self.bind(Binding(node.name, Form.FUNCTION, node, place, scope=inner))
        self.bodies.append((inner, node.body))

    def callable(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, at: Place
    ) -> Scope:
        """Make the scope of a function, with its parameters bound."""
        inner = self.open(node, at)
        self.type_parameters(node, inner)
        place = Place(inner, inner.entry, self.order)
        arguments = node.args
        plain = [*arguments.posonlyargs, *arguments.args]
        defaults: list[ast.expr | None] = [None] * (len(plain) - len(arguments.defaults))
        pairs = [
            *zip(plain, [*defaults, *arguments.defaults]),
            *zip(arguments.kwonlyargs, arguments.kw_defaults),
        ]
        for argument, default in pairs:
            if default is not None:
                self.expression(default, at)
            self.parameter(argument, Form.PARAMETER, place, default)
        if arguments.vararg:
            self.parameter(arguments.vararg, Form.REST, place)
        if arguments.kwarg:
            self.parameter(arguments.kwarg, Form.KEYWORDS, place)
        return inner

    def parameter(
        self, node: ast.arg, form: Form, place: Place, default: ast.expr | None = None
    ) -> None:
        self.bind(
            Binding(node.arg, form, node, place, default, annotation=node.annotation), place.block
        )

    def open(self, node: ScopeNode, at: Place) -> Scope:
        scope = self.found.scopes[node] = Scope(node, at.scope, at)
        at.scope.children.append(scope)
        return scope

    def type_parameters(self, node: Any, scope: Scope) -> None:
        for parameter in getattr(node, "type_params", ()):
            place = Place(scope, scope.entry, self.order)
            self.bind(Binding(parameter.name, Form.NATIVE, parameter, place), scope.entry)

    def class_(self, node: ast.ClassDef) -> None:
        place = self.here()
        for expression in (*node.decorator_list, *node.bases):
            self.expression(expression, place)
        for keyword in node.keywords:
            self.expression(keyword.value, place)
        inner = self.open(node, place)
        self.type_parameters(node, inner)
        self.found.classes.append(inner)
        self.bind(Binding(node.name, Form.CLASS, node, place, scope=inner))
        self.bodies.append((inner, node.body))

    def return_(self, node: ast.Return) -> None:
        place = self.here()
        if node.value is not None:
            self.expression(node.value, place)
        self.scope.returns.append(Exit(node.value, place))
        self.leave()

    def raise_(self, node: ast.Raise) -> None:
        self.expression(node, self.here())
        self.leave()

    def break_(self, node: ast.Break) -> None:
        if self.loops:
            self.loops[-1][1].append(self.block)
        self.leave()

    def continue_(self, node: ast.Continue) -> None:
        if self.loops and self.block.live:
            self.loops[-1][0].sources.append(self.block)
        self.leave()

    def delete(self, node: ast.Delete) -> None:
        place = self.here()
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.bind(Binding(target.id, Form.DELETE, node, place))
            else:
                self.expression(target, place)

    def assign(self, node: ast.Assign) -> None:
        place = self.here()
        self.expression(node.value, place)
        for target in node.targets:
            self.target(target, Form.ASSIGN, node, node.value, place)

    def annotated(self, node: ast.AnnAssign) -> None:
        place = self.here()
        form = Form.DECLARE
        if node.value is None and isinstance(node.target, ast.Name):
            self.scope.declared[node.target.id] = node.annotation
        if node.value is not None:
            form = Form.ASSIGN
            self.expression(node.value, place)
        self.target(node.target, form, node, node.value, place, annotation=node.annotation)

    def augmented(self, node: ast.AugAssign) -> None:
        place = self.here()
        self.found.operators.append(Site(node, place))
        self.expression(node.value, place)
        if isinstance(node.target, ast.Name):
            self.use(node.target, node, place)
        self.target(node.target, Form.AUGMENT, node, node.value, place)

    def target(
        self,
        target: ast.expr,
        form: Form,
        node: ast.AST,
        value: ast.expr | None,
        place: Place,
        annotation: ast.expr | None = None,
        block: Block | None = None,
    ) -> None:
        """Bind all that stands left of ``=``, after ``for``, ``as`` …"""
        waiting: list[tuple[ast.expr, tuple[Step, ...]]] = [(target, ())]
        while waiting:
            left, path = waiting.pop()
            if isinstance(left, ast.Name):
                self.bind(Binding(left.id, form, node, place, value, path, annotation), block)
            elif isinstance(left, (ast.Tuple, ast.List)):
                waiting.extend((part, (*path, step)) for part, step in _unpacked(left.elts))
            elif isinstance(left, ast.Attribute):
                self.expression(left.value, place)
                if isinstance(left.value, ast.Name):
                    self.use(left.value, left, place)
                    binding = Binding(left.attr, form, node, place, value, path, annotation)
                    self.scope.stores.setdefault(left.value.id, []).append(binding)
            elif isinstance(left, ast.Subscript):
                self.expression(left, place)
                if value is not None and not path and form is Form.ASSIGN:
                    self.put(left.value, Put(left.slice, value, place))

    def put(self, container: ast.expr, put: Put) -> None:
        if isinstance(container, ast.Name):
            key = container.id
        elif isinstance(container, ast.Attribute) and isinstance(container.value, ast.Name):
            key = f"{container.value.id}.{container.attr}"
        else:
            return
        put.place.scope.puts.setdefault(key, []).append(put)

    def if_(self, node: ast.If) -> None:
        ends = []
        begun = self.order
        first = self.block
        while True:
            before, about = self.condition(node.test)
            self.start([before], node.test, about, True)
            self.body(node.body)
            ends.append(self.block)
            self.start([before], node.test, about, False)
            if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
                break
            node = node.orelse[0]
        self.body(node.orelse)
        ends.append(self.block)
        self.meet(ends, first, begun)

    def condition(self, test: ast.expr) -> tuple[Block, set[str]]:
        """Walk a test; return the block that ends with it, and the names that it is about."""
        self.expression(test, self.here())
        return self.block, self.told(test)

    def told(self, test: ast.expr, scope: Scope | None = None) -> set[str]:
        about = subjects(test)
        if about:
            (scope or self.scope).narrowed.update(about)
        return about

    def assert_(self, node: ast.Assert) -> None:
        before, about = self.condition(node.test)
        if node.msg is not None:
            self.expression(node.msg, self.here())
        self.start([before], node.test, about, True)

    def for_(self, node: ast.For | ast.AsyncFor) -> None:
        begun = self.order
        place = self.here()
        self.expression(node.iter, place)
        header, breaks = self.enter_loop()
        self.start([header])
        self.target(node.target, Form.ITERATE, node, node.iter, place)
        self.body(node.body)
        self.finish_loop(header, breaks, begun, self.start_after, node.orelse)

    def while_(self, node: ast.While) -> None:
        begun = self.order
        header, breaks = self.enter_loop()
        test = node.test
        _, about = self.condition(test)
        self.start([header], test, about, True)
        self.body(node.body)
        endless = isinstance(test, ast.Constant) and bool(test.value)

        def after(header: Block) -> None:
            if endless:
                self.leave()
            else:
                self.start([header], test, about, False)

        self.finish_loop(header, breaks, begun, after, node.orelse)

    def enter_loop(self) -> tuple[Block, list[Block]]:
        header = self.start([self.block])
        breaks: list[Block] = []
        self.loops.append((header, breaks))
        return header, breaks

    def start_after(self, header: Block) -> None:
        self.start([header])

    def finish_loop(
        self,
        header: Block,
        breaks: list[Block],
        begun: int,
        after: Callable[[Block], None],
        orelse: list[ast.stmt],
    ) -> None:
        before = header.sources[0]
        if self.block.live:
            header.sources.append(self.block)
        header.region = Region(before, begun, self.order)
        self.loops.pop()
        after(header)
        self.body(orelse)
        if breaks:
            self.meet([self.block, *breaks], before, begun)

    def with_(self, node: ast.With | ast.AsyncWith) -> None:
        for item in node.items:
            place = self.here()
            self.expression(item.context_expr, place)
            if item.optional_vars is not None:
                self.target(item.optional_vars, Form.ENTER, node, item.context_expr, place)
        self.body(node.body)

    def try_(self, node: Any) -> None:
        before, begun = self.block, self.order
        trial = [before]
        self.trials.append(trial)
        self.start([before])
        self.body(node.body)
        self.trials.pop()
        failed = [block for block in trial if block.live]
        self.body(node.orelse)
        ends = [self.block]
        for handler in node.handlers:
            self.start(failed)
            place = self.here()
            if handler.type is not None:
                self.expression(handler.type, place)
            if handler.name:
                self.bind(Binding(handler.name, Form.NATIVE, handler, place))
            self.body(handler.body)
            ends.append(self.block)
        live = [block for block in ends if block.live]
        self.start(live).region = Region(before, begun, self.order)
        if node.finalbody:
            if not live:  # it runs all the same, on the way out
                self.start(failed)
            self.body(node.finalbody)
            if not live:
                self.leave()

    def match(self, node: ast.Match) -> None:
        begun = self.order
        place = self.here()
        self.expression(node.subject, place)
        before = first = self.block
        ends = []
        for case in node.cases:
            test = class_test(node.subject, case.pattern)
            about = NO_NAMES if test is None else self.told(test)
            self.start([before], test, about, True)
            for name, path, cls in captures(case.pattern):
                self.bind(
                    Binding(
                        name,
                        Form.CAPTURE,
                        case,
                        place,
                        None if path is None else node.subject,
                        path or (),
                        annotation=cls,
                    )
                )
            if case.guard is not None:
                guarded, said = self.condition(case.guard)
                self.start([guarded], case.guard, said, True)
            self.body(case.body)
            ends.append(self.block)
            if test is not None and case.guard is None:
                before = Block([before], test, about, False, before.live)
        self.meet([*ends, before], first, begun)

    def import_(self, node: ast.Import) -> None:
        self.found.imports.append(node)
        place = self.here()
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            symbol = alias.name if alias.asname else name
            self.bind(Binding(name, Form.IMPORT, node, place, symbol=symbol))

    def import_from(self, node: ast.ImportFrom) -> None:
        self.found.imports.append(node)
        place = self.here()
        module = self.resolve(node.level, node.module)
        for alias in node.names:
            if alias.name == "*":
                self.scope.stars.append(module)
            else:
                symbol = f"{module}.{alias.name}" if module else alias.name
                self.bind(
                    Binding(alias.asname or alias.name, Form.IMPORT, node, place, symbol=symbol)
                )

    def global_(self, node: ast.Global) -> None:
        for name in node.names:
            self.scope.outer[name] = self.found.module

    def nonlocal_(self, node: ast.Nonlocal) -> None:
        for name in node.names:
            scope = self.scope.parent
            while scope is not None and not (scope.is_function and name in scope.names):
                scope = scope.parent
            if scope is not None:
                self.scope.outer[name] = scope

    def type_alias(self, node: Any) -> None:
        self.target(node.name, Form.ASSIGN, node, node.value, self.here())

    # -- expressions

    def use(self, name: ast.Name, parent: ast.AST | None, place: Place) -> None:
        uses = place.scope.uses.get(name.id)
        if uses is None:
            place.scope.uses[name.id] = [(parent, name, place)]
        else:
            uses.append((parent, name, place))

    def expression(self, root: ast.AST, place: Place) -> None:
        """Walk an expression, or a statement that holds nothing but expressions."""
        waiting: Waiting = []
        self.wait(root, place, waiting)
        while waiting:
            node, place = waiting.pop()
            self.stretch(node, place, waiting)

    def stretch(self, root: ast.AST, place: Place, waiting: Waiting) -> None:
        """Walk what is evaluated at one place; what is not goes to ``waiting``."""
        uses = place.scope.uses
        stack = [root]
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind in CHILDREN:
                children = CHILDREN[kind](node)
            elif kind in HANDLERS:
                children = HANDLERS[kind](self, node, place, waiting)
            else:
                children = ast.iter_child_nodes(node)
            for child in children:
                kind = type(child)
                if kind is ast.Name:
                    name = child.id
                    if name in uses:
                        uses[name].append((node, child, place))
                    else:
                        uses[name] = [(node, child, place)]
                elif kind not in LEAVES:
                    stack.append(child)

    def wait(self, node: ast.AST, place: Place, waiting: Waiting) -> None:
        if isinstance(node, ast.Name):
            self.use(node, None, place)
        elif type(node) not in LEAVES:
            waiting.append((node, place))

    def call(self, node: ast.Call, place: Place, waiting: object) -> Children:
        function = node.func
        name = None
        if isinstance(function, ast.Name):
            name = function.id
        elif isinstance(function, ast.Attribute):
            name = function.attr
            if name in FILLERS and node.args:
                key = node.args[0] if len(node.args) > 1 else None
                self.put(function.value, Put(key, node.args[-1], place, FILLERS[name]))
        if name is not None:
            self.found.calls.setdefault(name, []).append((node, place))
        if node.keywords:
            return [function, *node.args, *[keyword.value for keyword in node.keywords]]
        return [function, *node.args]

    def binary(self, node: ast.BinOp, place: Place, waiting: object) -> Children:
        self.found.operators.append(Site(node, place))
        return (node.left, node.right)

    def unary(self, node: ast.UnaryOp, place: Place, waiting: object) -> Children:
        if not isinstance(node.op, ast.Not) and not isinstance(node.operand, ast.Constant):
            self.found.operators.append(Site(node, place))
        return (node.operand,)

    def compare(self, node: ast.Compare, place: Place, waiting: object) -> Children:
        if any(isinstance(op, ORDERED) for op in node.ops):
            self.found.operators.append(Site(node, place))
        return (node.left, *node.comparators)

    def logic(self, node: ast.BoolOp, place: Place, waiting: Waiting) -> Children:
        """``a and b``: b is only evaluated where a holds."""
        holds = isinstance(node.op, ast.And)
        told = False
        for test, value in zip(node.values, node.values[1:]):
            about = self.told(test, place.scope)
            if about:
                place = self.under_test(place, test, about, holds)
                told = True
            if told:
                self.found.short[value] = place
                self.wait(value, place, waiting)
        return node.values if not told else self.untold(node.values)

    def untold(self, values: list[ast.expr]) -> Children:
        return [value for value in values if value not in self.found.short]

    def conditional(self, node: ast.IfExp, place: Place, waiting: Waiting) -> Children:
        about = self.told(node.test, place.scope)
        if not about:
            return (node.test, node.body, node.orelse)
        for value, holds in ((node.body, True), (node.orelse, False)):
            inner = self.found.short[value] = self.under_test(place, node.test, about, holds)
            self.wait(value, inner, waiting)
        return (node.test,)

    def under_test(self, place: Place, test: ast.expr, about: set[str], holds: bool) -> Place:
        block = Block([place.block], test, about, holds, until=place.order)
        return Place(place.scope, block, place.order)

    def walrus(self, node: ast.NamedExpr, place: Place, waiting: Waiting) -> Children:
        scope = place.scope
        while isinstance(scope.node, COMPREHENSIONS) and scope.place is not None:
            place, scope = scope.place, scope.place.scope
        before = Place(scope, place.block, place.order - 1)
        self.bind(Binding(node.target.id, Form.ASSIGN, node, before, node.value), place.block)
        return (node.value,)

    def lambda_(self, node: ast.Lambda, place: Place, waiting: Waiting) -> Children:
        scope = self.callable(node, place)
        self.order += STEP
        inner = Place(scope, scope.entry, self.order)
        scope.returns.append(Exit(node.body, inner))
        self.wait(node.body, inner, waiting)
        return ()

    def comprehension(self, node: Comprehension, place: Place, waiting: Waiting) -> Children:
        scope = self.open(node, place)
        block = scope.entry
        for generator in node.generators:
            self.order += STEP
            inner = Place(scope, block, self.order)
            self.wait(generator.iter, inner, waiting)
            self.target(
                generator.target, Form.ITERATE, generator, generator.iter, inner, block=block
            )
            for test in generator.ifs:
                self.order += STEP
                inner = Place(scope, block, self.order)
                self.wait(test, inner, waiting)
                about = self.told(test, scope)
                if about:
                    block = Block([block], test, about, True)
        self.order += STEP
        inner = self.found.inner[node] = Place(scope, block, self.order)
        parts = (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,)
        for part in parts:
            self.wait(part, inner, waiting)
        return ()

    def yield_(self, node: ast.Yield | ast.YieldFrom, place: Place, waiting: Waiting) -> Children:
        place.scope.yields.append(Exit(node.value, place))
        return () if node.value is None else (node.value,)


def _unpacked(parts: list[ast.expr]) -> Iterable[tuple[ast.expr, Step]]:
    """Pair each target of a tuple of targets with the step that leads to its value."""
    stars = [index for index, part in enumerate(parts) if isinstance(part, ast.Starred)]
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
    }
)
CHILDREN: dict[type, Callable[[Any], Any]] = {
    ast.Attribute: lambda node: (node.value,),
    ast.Subscript: attrgetter("value", "slice"),
    ast.Tuple: attrgetter("elts"),
    ast.List: attrgetter("elts"),
    ast.Set: attrgetter("elts"),
    ast.JoinedStr: attrgetter("values"),
    ast.Expr: lambda node: (node.value,),
}
HANDLERS: dict[type, Any] = {
    ast.Call: _Walk.call,
    ast.BinOp: _Walk.binary,
    ast.UnaryOp: _Walk.unary,
    ast.Compare: _Walk.compare,
    ast.BoolOp: _Walk.logic,
    ast.IfExp: _Walk.conditional,
    ast.NamedExpr: _Walk.walrus,
    ast.Lambda: _Walk.lambda_,
    ast.Yield: _Walk.yield_,
    ast.YieldFrom: _Walk.yield_,
    **dict.fromkeys(COMPREHENSIONS, _Walk.comprehension),
}
STATEMENTS: dict[type, Any] = {
    ast.FunctionDef: _Walk.function,
    ast.AsyncFunctionDef: _Walk.function,
    ast.ClassDef: _Walk.class_,
    ast.Return: _Walk.return_,
    ast.Raise: _Walk.raise_,
    ast.Break: _Walk.break_,
    ast.Continue: _Walk.continue_,
    ast.Delete: _Walk.delete,
    ast.Assign: _Walk.assign,
    ast.AnnAssign: _Walk.annotated,
    ast.AugAssign: _Walk.augmented,
    ast.If: _Walk.if_,
    ast.Assert: _Walk.assert_,
    ast.For: _Walk.for_,
    ast.AsyncFor: _Walk.for_,
    ast.While: _Walk.while_,
    ast.With: _Walk.with_,
    ast.AsyncWith: _Walk.with_,
    ast.Try: _Walk.try_,
    ast.Match: _Walk.match,
    ast.Import: _Walk.import_,
    ast.ImportFrom: _Walk.import_from,
    ast.Global: _Walk.global_,
    ast.Nonlocal: _Walk.nonlocal_,
}
if hasattr(ast, "TryStar"):  # 3.11
    STATEMENTS[ast.TryStar] = _Walk.try_
if hasattr(ast, "TypeAlias"):  # 3.12
    STATEMENTS[ast.TypeAlias] = _Walk.type_alias
