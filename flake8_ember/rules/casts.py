"""EH002: ``float()`` and ``int()`` of a tensor."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.bindings.scopes import Place
from flake8_ember.codes import EH002
from flake8_ember.findings import Finding
from flake8_ember.kinds import TENSOR, element_of
from flake8_ember.rules.file import About, File

DTYPES = {"float": "float32", "int": "int32"}
HANDED_ON = ("map",)  # functions that call their first argument on elements of the second


def check(file: File) -> Iterator[Finding]:
    """Report each cast of a tensor, or of a value that may be one."""
    for name in DTYPES:
        for call, place in file.calls(name):
            if isinstance(call.func, ast.Name) and len(call.args) == 1 and not call.keywords:
                if file.is_builtin(name, place):
                    kind = file.kind_of(call.args[0], place)
                    yield from _judge(file, name, call, About((call.args[0],), place, kind))
    for name in HANDED_ON:
        for call, place in file.calls(name):
            if file.is_builtin(name, place) and len(call.args) == 2:
                yield from _handed_on(file, call, place)


def _handed_on(file: File, call: ast.Call, place: Place) -> Iterator[Finding]:
    cast, values = call.args
    if isinstance(cast, ast.Name) and cast.id in DTYPES and file.is_builtin(cast.id, place):
        kind = element_of(file.kind_of(values, place))
        yield from _judge(file, cast.id, cast, About((values,), place, kind))


def _judge(file: File, name: str, node: ast.expr, about: About) -> Iterator[Finding]:
    if file.wanted(about.kind):
        names = file.names
        dtype = f"{names.dtype}{DTYPES[name]}" if names.dtype else f"'{DTYPES[name]}'"
        text = EH002.say(
            known=about.kind is TENSOR, found=f"{name}()", remedy=f"{names.cast}(v, {dtype})"
        )
        yield file.finding(EH002, file.source.start(node), text, about)
