"""EH002: ``float()`` and ``int()`` of a tensor."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.codes import EH002
from flake8_ember.diagnostics import Diagnostic, Subject
from flake8_ember.inference.model import FileModel
from flake8_ember.lattice.operations import element_of
from flake8_ember.syntax.scopes import Point

DTYPES = {"float": "float32", "int": "int32"}
MAPPING_FUNCTIONS = ("map",)  # functions that call their first argument on elements of the second


def check(model: FileModel) -> Iterator[Diagnostic]:
    """Report each cast of a tensor, or of a value that may be one."""
    for name in DTYPES:
        for call, point in model.calls(name):
            if isinstance(call.func, ast.Name) and len(call.args) == 1 and not call.keywords:
                if model.is_builtin(name, point):
                    kind = model.kind_of(call.args[0], point)
                    yield from _judge(model, name, call, Subject((call.args[0],), point, kind))
    for name in MAPPING_FUNCTIONS:
        for call, point in model.calls(name):
            if model.is_builtin(name, point) and len(call.args) == 2:
                yield from _mapped(model, call, point)


def _mapped(model: FileModel, call: ast.Call, point: Point) -> Iterator[Diagnostic]:
    cast, values = call.args
    if isinstance(cast, ast.Name) and cast.id in DTYPES and model.is_builtin(cast.id, point):
        kind = element_of(model.kind_of(values, point))
        yield from _judge(model, cast.id, cast, Subject((values,), point, kind))


def _judge(model: FileModel, name: str, node: ast.expr, subject: Subject) -> Iterator[Diagnostic]:
    if model.wanted(subject.kind):
        words = model.remedies
        dtype = f"{words.dtype}{DTYPES[name]}" if words.dtype else f"'{DTYPES[name]}'"
        remedy = f"{words.cast}(v, {dtype})"
        yield Diagnostic(EH002, model.source.start(node), f"{name}()", remedy, node, subject)
