"""What import statements bring into a file: the one reader of ``import`` and ``from … import``."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

# Makes the module of an import absolute, given its number of dots and its name.
Resolve = Callable[[int, "str | None"], str]
ImportStatement = ast.Import | ast.ImportFrom


class Import:
    """One name that a statement imports.

    Attributes:
        statement: the statement.
        alias: its part that is about this name.
        module: dotted and absolute: ``a.b`` of ``import a.b`` and of ``from a.b import c``.
        name: what is taken from the module, ``"*"`` for all; empty if it is the module itself.
        path: the dotted name of what is imported.
        root: the first part of the module's name.
        spelling: how the file spells it from then on: ``np``, or ``a.b`` after ``import a.b``.
        bound: the name that is bound: ``a`` of ``import a.b``.
        symbol: the dotted name of what that name stands for.
    """

    __slots__ = (
        *("alias", "bound", "module", "name", "path", "root", "spelling", "statement", "symbol"),
    )

    def __init__(
        self, statement: ImportStatement, alias: ast.alias, module: str, name: str = ""
    ) -> None:
        self.statement = statement
        self.alias = alias
        self.module = module
        self.name = name
        self.path = f"{module}.{name}" if module and name else module or name
        self.root = module.partition(".")[0]
        self.spelling = alias.asname or alias.name
        self.bound = self.spelling if name or alias.asname else self.root
        self.symbol = self.path if name or alias.asname else self.root

    @property
    def is_relative(self) -> bool:
        """Whether the module is named from where the file lies: ``from . import x``."""
        return bool(getattr(self.statement, "level", 0))


def imports_of(statement: ImportStatement, resolve: Resolve) -> Iterator[Import]:
    """Yield what a statement imports, name by name."""
    if isinstance(statement, ast.Import):
        for alias in statement.names:
            yield Import(statement, alias, alias.name)
    else:
        module = resolve(statement.level, statement.module)
        for alias in statement.names:
            yield Import(statement, alias, module, alias.name)
