"""EH002: ``float()`` and ``int()`` of a tensor."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.codes import EH002
from flake8_ember.diagnostics import Finding
from flake8_ember.inference.model import FileModel, Subject
from flake8_ember.lattice.kinds import TENSOR
from flake8_ember.lattice.operations import element_of
from flake8_ember.syntax.scopes import Point

DTYPES = {"float": "float32", "int": "int32"}
MAPPING_FUNCTIONS = ("map",)  # functions that call their first argument on elements of the second


def check(file: FileModel) -> Iterator[Finding]:
    """Report each cast of a tensor, or of a value that may be one."""
    for name in DTYPES:
        for call, point in file.calls(name):
            if isinstance(call.func, ast.Name) and len(call.args) == 1 and not call.keywords:
                if file.is_builtin(name, point):
                    kind = file.kind_of(call.args[0], point)
                    yield from _judge(file, name, call, Subject((call.args[0],), point, kind))
    for name in MAPPING_FUNCTIONS:
        for call, point in file.calls(name):
            if file.is_builtin(name, point) and len(call.args) == 2:
                yield from _mapped(file, call, point)


def _mapped(file: FileModel, call: ast.Call, point: Point) -> Iterator[Finding]:
    cast, values = call.args
    if isinstance(cast, ast.Name) and cast.id in DTYPES and file.is_builtin(cast.id, point):
        kind = element_of(file.kind_of(values, point))
        yield from _judge(file, cast.id, cast, Subject((values,), point, kind))


def _judge(file: FileModel, name: str, node: ast.expr, subject: Subject) -> Iterator[Finding]:
    if file.wanted(subject.kind):
        names = file.names
        dtype = f"{names.dtype}{DTYPES[name]}" if names.dtype else f"'{DTYPES[name]}'"
        text = EH002.say(
            known=subject.kind is TENSOR, found=f"{name}()", remedy=f"{names.cast}(v, {dtype})"
        )
        yield file.finding(EH002, file.source.start(node), text, subject)
