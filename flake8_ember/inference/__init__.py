"""Kinds of expressions, on demand: what of the code tells whether a value is a tensor."""

from __future__ import annotations

import ast

from flake8_ember.inference.context import Context
from flake8_ember.inference.definitions import DEFINITIONS
from flake8_ember.inference.engine import Engine
from flake8_ember.inference.expressions import EXPRESSIONS, SHORTCUTS
from flake8_ember.inference.symbols import as_value
from flake8_ember.lattice.kinds import BOTTOM, UNKNOWN, Kind
from flake8_ember.syntax.reaching import Definition, look_up
from flake8_ember.syntax.scopes import Point

__all__ = ["Context", "Inference"]

EVALUATORS = {**EXPRESSIONS, **DEFINITIONS}


class Inference:
    """Answers the one question that the rules ask."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.engine = Engine(context, SHORTCUTS, EVALUATORS)

    def kind_of(self, expression: ast.expr, point: Point) -> Kind:
        """Return the kind of an expression; ``UNKNOWN`` where nothing tells."""
        kind = as_value(self.context, self.engine.solve(expression, point))
        return UNKNOWN if kind is BOTTOM else kind

    def definition(self, name: str, point: Point) -> Definition | None:
        """Return what ``name`` means at ``place``; None for builtins and strangers."""
        return look_up(name, point)
