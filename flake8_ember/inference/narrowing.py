"""What a passed test adds to what is known of a name."""
from __future__ import annotations

import ast

from flake8_ember.inference.annotations import annotated
from flake8_ember.inference.context import Context
from flake8_ember.kinds import (
    NATIVE,
    NONE,
    NOTHING,
    NUMBER,
    STRING,
    TENSOR,
    UNKNOWN,
    Kind,
    join,
)
from flake8_ember.scopes import Place
from flake8_ember.telling import clauses, subject

TENSOR_TESTS = frozenset({"is_tensor", "is_keras_tensor", "is_array", "is_array_api_obj",
                          "is_torch_array", "is_numpy_array", "is_jax_array"})
NATIVE_TESTS = frozenset({"isscalar", "is_scalar", "callable", "issubclass"})
TENSOR_MARKS = frozenset({"shape", "dtype", "ndim", "numpy", "detach", "to_numpy", "tolist",
                          "item", "cpu", "requires_grad", "__array__"})
EQUAL = (ast.Is, ast.Eq)
UNEQUAL = (ast.IsNot, ast.NotEq)


def narrowed(
    context: Context, kind: Kind, test: ast.expr, holds: bool, name: str, at: Place
) -> Kind:
    """Return what ``kind`` becomes where ``test`` is known to hold, or not to."""
    for simple, true in clauses(test, holds):
        about = subject(simple)
        if about is None or about[0] != name:
            continue
        if isinstance(simple, ast.Call):
            kind = _called(context, kind, simple, true, at)
        elif isinstance(simple, ast.Compare):
            kind = _compared(context, kind, simple, true, at)
    return kind


def _called(context: Context, kind: Kind, test: ast.Call, holds: bool, at: Place) -> Kind:
    function = test.func
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    if name == "isinstance" and len(test.args) == 2:
        return _instance(kind, classes(context, test.args[1], at), holds)
    if name in TENSOR_TESTS:
        return TENSOR if holds else NATIVE if kind is UNKNOWN else kind
    if name in NATIVE_TESTS and holds:
        return NATIVE if kind is UNKNOWN or kind is TENSOR else kind
    if name == "hasattr" and len(test.args) == 2 and holds and kind is UNKNOWN:
        mark = test.args[1]
        if isinstance(mark, ast.Constant) and mark.value in TENSOR_MARKS:
            return TENSOR
    return kind


def classes(context: Context, node: ast.expr, at: Place) -> Kind:
    """Return the join of the classes that an ``isinstance`` asks for."""
    if not isinstance(node, ast.Tuple):
        return annotated(context, node, at)
    result: Kind = NOTHING
    for part in node.elts:
        result = join(result, annotated(context, part, at))
    return result


def _instance(kind: Kind, wanted: Kind, holds: bool) -> Kind:
    if holds:
        if wanted is UNKNOWN or wanted is NOTHING:
            return kind
        return kind if kind.is_native and wanted.is_native and kind is not NONE else wanted
    if kind is wanted and kind is NUMBER:
        return UNKNOWN  # why else would anybody ask
    return kind


def _compared(context: Context, kind: Kind, test: ast.Compare, holds: bool, at: Place) -> Kind:
    operator, right = test.ops[0], test.comparators[0]
    if isinstance(test.left, ast.Call):  # type(x) is int
        function = test.left.func
        if not isinstance(function, ast.Name) or function.id != "type":
            return kind
        same = isinstance(operator, EQUAL) is holds and isinstance(operator, (*EQUAL, *UNEQUAL))
        return _instance(kind, annotated(context, right, at), True) if same else kind
    if isinstance(right, ast.Constant):
        return _constant(kind, operator, right.value, holds)
    if isinstance(operator, (ast.In, ast.NotIn)) and isinstance(right, (ast.Tuple, ast.List, ast.Set)):
        if any(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in right.elts):
            return STRING if kind is UNKNOWN else kind
    return kind


def _constant(kind: Kind, operator: ast.cmpop, value: object, holds: bool) -> Kind:
    if isinstance(value, str):
        return STRING if kind is UNKNOWN and not isinstance(operator, (ast.In, ast.NotIn)) else kind
    if value is None and isinstance(operator, (*EQUAL, *UNEQUAL)):
        if isinstance(operator, EQUAL) is holds:
            return NONE
        return NOTHING if kind is NONE else kind
    return kind
