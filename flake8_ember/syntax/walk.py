"""The state of the walk: the scope and block it is in, and what it has found."""

from __future__ import annotations

import ast
from typing import Any

from flake8_ember.syntax.imports import Resolve
from flake8_ember.syntax.scopes import (
    NO_NAMES,
    NOTHING_BOUND,
    Binding,
    BindingKind,
    Bindings,
    Block,
    ElementWrite,
    Point,
    Region,
    Scope,
    ScopeNode,
)
from flake8_ember.syntax.type_comments import TypeComments

MAX_NESTED = 3  # so deep in others a container may lie
STEP = 2  # a statement's point, then what it binds
HAS_TYPE_PARAMETERS = "type_params" in ast.FunctionDef._fields  # Python 3.12


class Walk:
    """The state of the walk: the scope and block it is in, and what waits."""

    def __init__(self, tree: ast.Module, resolve: Resolve, comments: TypeComments) -> None:
        self.resolve = resolve
        self.scope = Scope(tree, None, None)
        self.block = self.scope.entry
        self.order = 0
        self.walruses = 0
        self.found = Bindings(self.scope, comments)
        self.loops: list[tuple[Block, list[Block]]] = []
        self.waiting: list[tuple[ast.AST, Point]] = []  # expressions, each with where it runs
        self.nowhere = Block([], is_reachable=False)  # where nothing goes on, and nothing stands

    # -- points, blocks and bindings

    def here(self) -> Point:
        """Return a new point in the current block, after all points so far."""
        self.order += STEP
        return Point(self.scope, self.block, self.order)

    def start(
        self,
        before: Block,
        test: ast.expr | None = None,
        narrowed_names: set[str] = NO_NAMES,
        holds: bool = True,
    ) -> Block:
        """Go on in a new block that only one leads to, under ``test`` if there is one."""
        order, reachable = self.order, before.is_reachable
        block = Block([before], test, narrowed_names, holds, reachable, order, order + 1)
        self.block = block
        if narrowed_names:
            return self.note(block, self.scope)
        self.found.blocks.append(block)
        return block

    def join(self, ends: list[Block]) -> Block:
        """Go on in a new block that ``ends`` lead to: all can be reached, or none."""
        is_reachable = bool(ends) and ends[0].is_reachable
        self.block = block = Block(ends, is_reachable=is_reachable, order=self.order)
        self.found.blocks.append(block)
        return block

    def note(self, block: Block, scope: Scope) -> Block:
        """Keep a block under a test: number it, for those who look the test's names up."""
        blocks = self.found.blocks
        number = block.number = len(blocks)
        blocks.append(block)
        for name in block.narrowed_names:
            scope.narrowed.setdefault(name, []).append(number)
        return block

    def meet(self, ends: list[Block], before: Block, begun: int) -> None:
        """Go on where ``ends`` come together, after a statement that began at ``begun``."""
        reachable = [block for block in ends if block.is_reachable]
        if len(reachable) == 1:
            self.block = reachable[0]
        else:
            self.join(reachable).region = Region(before, begun, self.order)

    def leave(self) -> None:
        """Go on nowhere: what follows, if anything does, is in a block that nothing reaches."""
        self.block = self.nowhere

    def bind(self, binding: Binding, block: Block | None = None) -> None:
        """Add a binding to its scope, or the one its name is global in, and to its block."""
        scope, name = binding.point.scope, binding.name
        if scope.outer and name in scope.outer:
            scope.outer[name].names.setdefault(name, []).append(binding)
            return
        if name in scope.names:
            scope.names[name].append(binding)
        else:
            scope.names[name] = [binding]
        block = block or self.block
        bound = block.bound
        if bound is NOTHING_BOUND:
            block.bound = {name: [binding]}
        elif name in bound:
            bound[name].append(binding)
        else:
            bound[name] = [binding]

    def open(self, node: ScopeNode, at: Point) -> Scope:
        """Make the scope of a function, class or comprehension."""
        scope = self.found.scopes[node] = Scope(node, at.scope, at)
        at.scope.children.append(scope)
        return scope

    def type_parameters(self, node: Any, scope: Scope) -> None:
        """Bind the type parameters of a function or class, in it and in the scope around it.

        In that its annotations and bases are read, which see nothing else of what is within.
        """
        parameters = getattr(node, "type_params", ()) if HAS_TYPE_PARAMETERS else ()
        if not parameters:
            return
        around = self.found.scopes[parameters[0]] = Scope(parameters[0], scope.parent, scope.point)
        for each in (around, scope):
            point = Point(each, each.entry, self.order)
            for parameter in parameters:
                binding = Binding(parameter.name, BindingKind.NATIVE, parameter, point)
                self.bind(binding, each.entry)
        scope.point = Point(around, around.entry, self.order + 1)

    def use(self, name: ast.Name, parent: ast.AST | None, point: Point) -> None:
        """Note that a name is read, and what it is part of."""
        point.scope.uses[name.id].append((parent, name, point))

    def element_write(self, container: ast.expr, element_write: ElementWrite) -> None:
        """Note what is put into a container, be it in another, of a name or an attribute of one."""
        while isinstance(container, ast.Subscript) and len(element_write.around) < MAX_NESTED:
            element_write.around = (container.slice, *element_write.around)
            container = container.value
        if isinstance(container, ast.Name):
            key = container.id
        elif isinstance(container, ast.Attribute) and isinstance(container.value, ast.Name):
            key = f"{container.value.id}.{container.attr}"
        else:
            return
        element_write.point.scope.element_writes.setdefault(key, []).append(element_write)
