"""One walk over the tree: scopes, what binds each name where, and the sites rules look at."""

from __future__ import annotations

import ast

from flake8_ember.source import Source
from flake8_ember.syntax.imports import Resolve
from flake8_ember.syntax.scopes import Bindings
from flake8_ember.syntax.statements import Statements
from flake8_ember.syntax.type_comments import type_comments


def bind(tree: ast.Module, resolve: Resolve, source: Source) -> Bindings:
    """Walk a tree.

    Args:
        tree: the tree.
        resolve: ``resolve(level, name)`` makes the module of an import absolute.
        source: its lines, for what comments say of types.
    """
    return Statements(tree, resolve, type_comments(source, tree)).run()
