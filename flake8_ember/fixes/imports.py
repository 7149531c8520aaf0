"""Imports of the layer that a file lacks, and where they go."""

from __future__ import annotations

import ast
from itertools import pairwise
from typing import NamedTuple

from flake8_ember.fixes.edits import Edit, replacing
from flake8_ember.fixes.offers import Offers
from flake8_ember.fixes.places import Places
from flake8_ember.fixes.text import Text
from flake8_ember.inference.model import FileModel
from flake8_ember.remedies import ASIDE
from flake8_ember.syntax.predicates import is_text
from flake8_ember.syntax.reaching import look_up
from flake8_ember.syntax.scopes import Binding, Point

Statement = ast.Import | ast.ImportFrom


class AddedImport(NamedTuple):
    """An import to add.

    Attributes:
        name: what it binds.
        line: the statement.
        after: the index of the statement of the file that it comes after; -1 if it is the first.
        module: the module that it brings.
        is_glued: whether it comes right before the next statement, not right after that one.
    """

    name: str
    line: str
    after: int
    module: str
    is_glued: bool = False

    @property
    def statement(self) -> ast.stmt:
        """The node."""
        return ast.parse(self.line).body[0]

    def edit(self, text: Text) -> Edit:
        """Return the edit, which makes it a line of its own."""
        end = text.line_end
        if self.after < 0 or self.is_glued:
            at = text.starts[_first_row(text.tree.body[self.after + 1]) - 1]
            return replacing(at, at, f"{self.line}{end}")
        row = text.tree.body[self.after].end_lineno or 0
        if row < len(text.starts):
            at = text.starts[row]
            glued = at == len(text.raw) and not text.raw.endswith(("\n", "\r"))
        else:
            at, glued = len(text.raw), True
        return replacing(at, at, f"{end}{self.line}" if glued else f"{self.line}{end}")


class Additions:
    """The imports of the layer that may be added to a file."""

    def __init__(self, model: FileModel, places: Places, offers: Offers) -> None:
        self.model = model
        self.places = places
        self.offers = offers
        self._found: dict[str, AddedImport | None] = {}

    def find(self, path: str, at: ast.AST, name: str, count: int) -> AddedImport | None:
        """Return an import by which a function can be called where a node stands.

        Args:
            path: the module of the layer that vouches for a value; of its package one is taken.
            at: the node.
            name: the function.
            count: how many arguments it is given.
        """
        root = path.partition(".")[0]
        if not any(module.partition(".")[0] == root for module in self.model.settings.ops):
            root = ""  # a library vouches for it, which tells of no layer
        for module in sorted(self.model.settings.ops, key=_is_aside):
            if root and module.partition(".")[0] != root:
                continue
            if not self.offers.has(module, name, count):
                continue
            if module not in self._found:
                self._found[module] = (
                    self._addition(module) if self._is_used(root or module) else None
                )
            added = self._found[module]
            if added is not None and self._runs_before(added, at):
                return added
        return None

    def plain(self, module: str, at: ast.AST, point: Point) -> tuple[bool, AddedImport | None]:
        """Return whether a module of the standard library can be named, and the import it takes."""
        found = look_up(module, point)
        if isinstance(found, Binding) and found.symbol == module:
            return self.places.has_run(found.node, at), None
        if any(module in scope.names for scope in self.model.bindings.scopes.values()):
            return False, None
        body = self.places.tree.body
        index = next((i for i, each in enumerate(body) if _is_plain_import(each)), None)
        after = _last_import(self.places.tree) if index is None else index - 1
        added = AddedImport(module, f"import {module}", after, module, index is not None)
        return self._runs_before(added, at), added

    def _is_used(self, root: str) -> bool:
        """Return whether the file imports anything of a package when it runs, or is part of it."""
        root = root.partition(".")[0]
        is_part = root in self.model.module.segments
        return is_part or any(each.root == root for each in self.model.imports)

    def _addition(self, module: str) -> AddedImport | None:
        package, _, last = module.rpartition(".")
        if any(last in scope.names for scope in self.model.bindings.scopes.values()):
            return None  # it would hide something, or be hidden
        if not self.offers.can_be_seen(module, self.model.module):
            return None
        if self.offers.closes_a_circle(module):
            return None
        line = self._relative(package, last) or (
            f"from {package} import {last}" if package else f"import {last}"
        )
        return AddedImport(last, line, _last_import(self.places.tree), module)

    def _relative(self, package: str, last: str) -> str:
        """Return a relative import, if the file's own imports of the package are such."""
        for each in self.model.imports:
            statement = each.statement
            if isinstance(statement, ast.ImportFrom) and statement.level:
                dots, named = "." * statement.level, statement.module or ""
                whole = each.module
                while named and whole != package:
                    whole, named = whole.rpartition(".")[0], named.rpartition(".")[0]
                if whole == package:
                    return f"from {dots}{named} import {last}"
        return ""

    def _runs_before(self, added: AddedImport, at: ast.AST) -> bool:
        around = list(self.places.around(at))
        later = any(isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)) for each in around)
        return later or self.places.tree.body.index(self.places.statement(at)) > added.after


def _is_aside(module: str) -> bool:
    return module.rpartition(".")[2] in ASIDE


def _last_import(tree: ast.Module) -> int:
    """Return the index of the last import at the head of a module, or of what must come first."""
    last = -1
    for index, statement in enumerate(tree.body):
        is_first = index == 0 and isinstance(statement, ast.Expr) and is_text(statement.value)
        if isinstance(statement, Statement) or is_first:
            last = index
        elif isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            break
    for first, second in pairwise(tree.body[max(last, 0) :]):
        if first.end_lineno != second.lineno:
            break
        last += 1  # they share a line
    return last


def _is_plain_import(statement: ast.stmt) -> bool:
    """Return whether a statement imports something, and not from the future."""
    future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
    return isinstance(statement, Statement) and not future


def _first_row(statement: ast.stmt) -> int:
    """Return the row of a statement, or of its first decorator."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(each.lineno for each in decorators)])
