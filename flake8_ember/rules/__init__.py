"""The rules: one module a code, each a function from a file to its findings."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from flake8_ember.findings import Finding
from flake8_ember.modules import Module
from flake8_ember.options import Options
from flake8_ember.rules import casts, conversions, imports, operators
from flake8_ember.rules.file import File

ON_VALUES = (casts.check, conversions.check, operators.check)


def check(
    tree: ast.Module, lines: Sequence[str], module: Module, options: Options
) -> Iterator[Finding]:
    """Yield what EH001 to EH004 find in a file."""
    file = File(tree, lines, module, options)
    found = _check(file)
    try:
        yield from _explained(file, found) if options.explain else found
    finally:
        file.bindings.dissolve()


def _check(file: File) -> Iterator[Finding]:
    yield from imports.check(file)
    if not file.is_backend:
        for rule in ON_VALUES:
            yield from rule(file)


def _explained(file: File, found: Iterator[Finding]) -> Iterator[Finding]:
    """Add the evidence when all is found: looking for it must not change what is found."""
    findings: list[Finding] = []
    try:
        for finding in found:
            findings.append(finding)
    finally:  # nesting too deep for the interpreter leaves some
        yield from map(file.explained, findings)
