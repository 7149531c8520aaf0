"""The state of the walk: the scope and block it is in, and what it has found."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from flake8_ember.bindings.scopes import (
    NO_NAMES,
    Binding,
    Bindings,
    Block,
    Form,
    Place,
    Put,
    Region,
    Scope,
    ScopeNode,
)

STEP = 2  # a statement's place, then what it binds

Resolve = Callable[[int, "str | None"], str]


class Walk:
    """The state of the walk: the scope and block it is in, and what waits."""

    def __init__(self, tree: ast.Module, resolve: Resolve) -> None:
        self.resolve = resolve
        self.scope = Scope(tree, None, None)
        self.block = self.scope.entry
        self.order = 0
        self.found = Bindings(self.scope)
        self.loops: list[tuple[Block, list[Block]]] = []

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
        self.block = block = Block(sources, test, about, holds, live, self.order)
        if about:
            self.note(block, self.scope)
        else:
            self.found.blocks.append(block)
        return block

    def note(self, block: Block, scope: Scope) -> Block:
        """Keep a block under a test: number it, for those who look the test's names up."""
        block.number = len(self.found.blocks)
        self.found.blocks.append(block)
        for name in block.about:
            scope.narrowed.setdefault(name, []).append(block.number)
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
        if name in scope.names:
            scope.names[name].append(binding)
        else:
            scope.names[name] = [binding]
        block = block or self.block
        bound = block.bound
        if bound is None:
            block.bound = {name: [binding]}
        elif name in bound:
            bound[name].append(binding)
        else:
            bound[name] = [binding]

    def open(self, node: ScopeNode, at: Place) -> Scope:
        scope = self.found.scopes[node] = Scope(node, at.scope, at)
        at.scope.children.append(scope)
        return scope

    def type_parameters(self, node: Any, scope: Scope) -> None:
        for parameter in getattr(node, "type_params", ()):
            place = Place(scope, scope.entry, self.order)
            self.bind(Binding(parameter.name, Form.NATIVE, parameter, place), scope.entry)

    def use(self, name: ast.Name, parent: ast.AST | None, place: Place) -> None:
        place.scope.uses[name.id].append((parent, name, place))

    def put(self, container: ast.expr, put: Put) -> None:
        if isinstance(container, ast.Name):
            key = container.id
        elif isinstance(container, ast.Attribute) and isinstance(container.value, ast.Name):
            key = f"{container.value.id}.{container.attr}"
        else:
            return
        put.place.scope.puts.setdefault(key, []).append(put)
