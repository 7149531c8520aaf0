"""The rules: one module a code, each a function from a file to its findings."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from flake8_ember.diagnostics import Finding
from flake8_ember.inference.model import FileModel
from flake8_ember.modules import Module
from flake8_ember.rules import casts, conversions, imports, operators
from flake8_ember.settings import Settings

ON_VALUES = (casts.check, conversions.check, operators.check)


def check(
    tree: ast.Module, lines: Sequence[str], module: Module, settings: Settings
) -> Iterator[Finding]:
    """Yield what EH001 to EH004 find in a file."""
    file = FileModel(tree, lines, module, settings)
    found = _check(file)
    try:
        yield from _explained(file, found) if settings.explain else found
    finally:
        file.bindings.release()


def _check(file: FileModel) -> Iterator[Finding]:
    yield from imports.check(file)
    if not file.is_backend:
        for rule in ON_VALUES:
            yield from rule(file)


def _explained(file: FileModel, found: Iterator[Finding]) -> Iterator[Finding]:
    """Add the evidence when all is found: looking for it must not change what is found."""
    findings: list[Finding] = []
    try:
        for finding in found:
            findings.append(finding)
    finally:  # nesting too deep for the interpreter leaves some
        yield from map(file.explained, findings)
