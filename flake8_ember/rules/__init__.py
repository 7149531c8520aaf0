"""The rules: one module a code, each a function from a file's model to diagnostics."""

from __future__ import annotations

from flake8_ember.diagnostics import Diagnostic, collect
from flake8_ember.inference.model import FileModel
from flake8_ember.rules import casts, conversions, imports, operators

ON_VALUES = (casts.check, conversions.check, operators.check)


def check(model: FileModel) -> tuple[list[Diagnostic], bool]:
    """Return what EH001 to EH004 find in a file, in no order, and whether it is all.

    Where nesting outruns the interpreter a rule loses what it has yet to find, and no other does.
    """
    rules = (imports.check,) if model.is_backend else (imports.check, *ON_VALUES)
    results = [collect(rule(model)) for rule in rules]
    found = [each for part, _ in results for each in part]
    return found, model.is_all and all(is_all for _, is_all in results)
