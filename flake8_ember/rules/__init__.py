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
    yield from imports.check(file)
    if not file.is_backend:
        for rule in ON_VALUES:
            yield from rule(file)
