"""What a rule is given: the file's sites, the kinds of its values, and where things stand."""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property

from flake8_ember.codes import Code
from flake8_ember.diagnostics import Finding
from flake8_ember.inference import Inference
from flake8_ember.inference.context import Context
from flake8_ember.lattice.kinds import TENSOR, Kind
from flake8_ember.modules import Module
from flake8_ember.remedies import Names
from flake8_ember.settings import Settings
from flake8_ember.source import Position, Source
from flake8_ember.syntax import bind
from flake8_ember.syntax.reaching import look_up
from flake8_ember.syntax.scopes import Binding, BindingKind, Point


class Subject:
    """The values a finding is about, where they are evaluated, and their kind."""

    __slots__ = ("kind", "point", "values")

    def __init__(self, values: tuple[ast.expr, ...], point: Point, kind: Kind) -> None:
        self.values = values
        self.point = point
        self.kind = kind


# parts of words and attributes without which no type, use or name tells of a tensor
TENSOR_MARKS = (
    "ensor",
    "rray",
    ".shape",
    ".dtype",
    ".ndim",
    "nputs",
    "utputs",
    "ogit",
    "mask",
    "y_true",
    "hidden",
    "grad",
    "embed",
    "pred",
    "prob",
    "resid",
)


class FileModel:
    """One linted file."""

    def __init__(
        self, tree: ast.Module, lines: Sequence[str], module: Module, settings: Settings
    ) -> None:
        self.module = module
        self.settings = settings
        self.source = Source(lines)
        self.bindings = bind(tree, self.absolute)
        self.context = Context(self.bindings, settings)
        self.inference = Inference(self.context)
        self.noted: dict[Finding, Subject] = {}
        self.is_backend = any(map(module.within, settings.backends))

    def absolute(self, level: int, name: str | None) -> str:
        """Return the dotted name that an import's module has from outside.

        A relative one begins where the path does; it is cut to begin with a package that an
        option names, if there is one in it.
        """
        if not level:
            return name or ""
        parts = self.module.resolve(level, name).split(".")
        roots = {path.partition(".")[0] for path in (*self.settings.ops, *self.settings.backends)}
        starts = [index for index, part in enumerate(parts) if part in roots]
        return ".".join(parts[starts[-1] :] if starts else ["", *parts])

    @cached_property
    def may_know_tensors(self) -> bool:
        """Whether anything here could prove a value a tensor: a library, a type, a use, a name.

        Where nothing does, what is reported on known tensors only need not be looked at.
        """
        for node in self.bindings.imports:
            if isinstance(node, ast.ImportFrom) and node.level:
                return True
            names = [alias.name for alias in node.names]
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if any(name.partition(".")[0] not in sys.stdlib_module_names for name in names):
                return True
        if any(
            isinstance(getattr(node, "op", None), ast.MatMult)
            for node, _ in self.bindings.operators
        ):
            return True
        text = "".join(self.source.lines)
        return any(mark in text for mark in TENSOR_MARKS)

    def kind_of(self, expression: ast.expr, point: Point) -> Kind:
        """Return what is known of a value."""
        return self.inference.kind_of(expression, point)

    def wanted(self, kind: Kind) -> bool:
        """Return whether a finding on a value of this kind is wanted."""
        return kind is TENSOR or (self.settings.report_unknown and not kind.is_native)

    def is_builtin(self, name: str, point: Point) -> bool:
        """Return whether a name means the builtin at a place."""
        return hasattr(builtins, name) and look_up(name, point) is None

    def symbol(self, node: ast.expr, point: Point) -> str:
        """Return the dotted name that an import gave to a chain of names; '' if none did."""
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return ""
        found = look_up(node.id, point)
        if not isinstance(found, Binding) or found.kind is not BindingKind.IMPORT:
            return ""
        return ".".join([found.symbol, *reversed(parts)])

    def calls(self, name: str) -> Iterator[tuple[ast.Call, Point]]:
        """Yield the calls of functions and methods of this name, whatever it was imported as."""
        yield from self.bindings.calls.get(name, ())
        for alias in self.aliases.get(name, ()):
            yield from self.bindings.calls.get(alias, ())

    @cached_property
    def aliases(self) -> dict[str, set[str]]:
        """What ``from m import name as alias`` calls things here."""
        found: dict[str, set[str]] = {}
        for node in self.bindings.imports:
            for alias in node.names:
                if alias.asname and alias.asname != alias.name and isinstance(node, ast.ImportFrom):
                    found.setdefault(alias.name, set()).add(alias.asname)
        return found

    @cached_property
    def names(self) -> Names:
        """The file's own names for the ops layer."""
        return Names.of(self.bindings, self.settings)

    def finding(
        self, code: Code, position: Position, text: str, subject: Subject | None = None
    ) -> Finding:
        """Return a finding of a rule, and note what it is about if that is to be explained."""
        found = Finding(position.row, position.column, code.name, text)
        if subject is not None and self.settings.explain:
            self.noted.setdefault(found, subject)
        return found

    def explained(self, finding: Finding) -> Finding:
        """Return a finding with the evidence for it."""
        subject = self.noted.get(finding)
        if subject is None:
            return finding
        from flake8_ember.explanations import explain  # read only where it is asked for

        clause = explain(
            self.inference,
            subject.values,
            subject.point,
            known=subject.kind is TENSOR,
        )
        return finding._replace(text=f"{finding.text} -- {clause}")
