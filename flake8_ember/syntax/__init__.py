"""One walk over the tree: scopes, what binds each name where, and the sites rules look at."""

from __future__ import annotations

import ast

from flake8_ember.syntax.imports import Resolve
from flake8_ember.syntax.scopes import Bindings
from flake8_ember.syntax.statements import Statements


def bind(tree: ast.Module, resolve: Resolve) -> Bindings:
    """Walk ``tree``; ``resolve(level, name)`` makes the module of an import absolute."""
    return Statements(tree, resolve).run()
