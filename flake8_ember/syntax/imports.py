"""What import statements bring into a file: the one reader of ``import`` and ``from … import``."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import NamedTuple

# Makes the module of an import absolute, given its number of dots and its name.
Resolve = Callable[[int, "str | None"], str]
ImportStatement = ast.Import | ast.ImportFrom


class Import(NamedTuple):
    """One name that a statement imports.

    Attributes:
        statement: the statement.
        alias: its part that is about this name.
        module: dotted and absolute: ``a.b`` of ``import a.b`` and of ``from a.b import c``.
        name: what is taken from the module, ``"*"`` for all; empty if it is the module itself.
    """

    statement: ImportStatement
    alias: ast.alias
    module: str
    name: str = ""

    @property
    def is_relative(self) -> bool:
        """Whether the module is named from where the file lies: ``from . import x``."""
        return bool(getattr(self.statement, "level", 0))

    @property
    def path(self) -> str:
        """The dotted name of what is imported."""
        return ".".join(filter(None, (self.module, self.name)))

    @property
    def spelling(self) -> str:
        """How the file spells it from then on: ``np``, or ``a.b`` after ``import a.b``."""
        return self.alias.asname or self.alias.name

    @property
    def bound(self) -> str:
        """The name that is bound: ``a`` of ``import a.b``."""
        return self.alias.asname or (self.alias.name if self.name else self.root)

    @property
    def symbol(self) -> str:
        """The dotted name of what that name stands for."""
        return self.path if self.name or self.alias.asname else self.root

    @property
    def root(self) -> str:
        """The first part of the module's name."""
        return self.module.partition(".")[0]


def imports_of(statement: ImportStatement, resolve: Resolve) -> Iterator[Import]:
    """Yield what a statement imports, name by name."""
    if isinstance(statement, ast.Import):
        for alias in statement.names:
            yield Import(statement, alias, alias.name)
    else:
        module = resolve(statement.level, statement.module)
        for alias in statement.names:
            yield Import(statement, alias, module, alias.name)
