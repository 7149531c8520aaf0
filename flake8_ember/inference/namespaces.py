"""Calls that tell of what they are called on: a library of array functions, or an array?"""

from __future__ import annotations

import ast

from flake8_ember.knowledge.methods import FIRST_ARGUMENTS, MOST_ARGUMENTS
from flake8_ember.knowledge.namespaces import ARRAY_FUNCTIONS
from flake8_ember.lattice.kinds import STRING, Kind
from flake8_ember.syntax.predicates import is_text


def is_array_function(call: ast.Call) -> bool:
    """Return whether a method has the name of an array function, and is given something."""
    given = call.args or call.keywords
    return bool(given) and getattr(call.func, "attr", "") in ARRAY_FUNCTIONS


def is_of_text(call: ast.Call) -> bool:
    """Return whether only a string has the method: ``x.split("_")``, but not ``x.split(2)``."""
    is_split = getattr(call.func, "attr", "") in ("find", "rsplit", "split")
    return is_split and bool(call.args) and is_text(call.args[0])


def is_method(call: ast.Call) -> bool:
    """Return whether an array may have the method: ``lib.dot(a, b)`` takes one argument more."""
    most = MOST_ARGUMENTS.get(getattr(call.func, "attr", ""))
    if most is not None and len(call.args) + len(call.keywords) > most:
        return False
    if any(isinstance(argument, (ast.List, ast.Tuple)) for argument in call.args[1:]):
        return False  # lib.reshape(x, (2, 3))
    return not (call.args and any(word.arg in FIRST_ARGUMENTS for word in call.keywords))


def is_telling(kind: Kind, default: ast.expr) -> bool:
    """Return whether a default tells of what it stands in for; ``get_backend()`` may give names."""
    return kind.is_array or (
        kind.is_native and not (kind is STRING and isinstance(default, ast.Call))
    )
