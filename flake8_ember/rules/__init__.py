"""The rules: one module a code, each a function from a file's model to diagnostics."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_ember.diagnostics import Diagnostic
from flake8_ember.inference.model import FileModel
from flake8_ember.rules import casts, conversions, imports, operators

ON_VALUES = (casts.check, conversions.check, operators.check)


def check(model: FileModel) -> Iterator[Diagnostic]:
    """Yield what EH001 to EH004 find in a file, in no order."""
    yield from imports.check(model)
    if not model.is_backend:
        for rule in ON_VALUES:
            yield from rule(model)
