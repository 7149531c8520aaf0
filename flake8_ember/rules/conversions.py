"""EH003: a tensor leaves the ops layer: ``t.numpy()``, ``t.tolist()``, ``np.array(t)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.codes import EH003
from flake8_ember.diagnostics import Finding
from flake8_ember.inference.model import FileModel, Subject
from flake8_ember.lattice.kinds import CONTAINERS, TENSOR
from flake8_ember.lattice.operations import element_of
from flake8_ember.syntax.scopes import Point

ARRAY_MAKERS = frozenset({"array", "asarray", "asanyarray", "ascontiguousarray", "asfortranarray"})
LAYER_MAKERS = frozenset({"to_numpy", "convert_to_numpy"})


def check(file: FileModel) -> Iterator[Finding]:
    """Report each conversion, by method or by function."""
    for name in file.settings.conversions:
        for call, point in file.calls(name):
            if isinstance(call.func, ast.Attribute) and not file.symbol(call.func, point):
                kind = file.kind_of(call.func.value, point)
                if file.wanted(kind):
                    subject = Subject((call.func.value,), point, kind)
                    yield _finding(file, call.func, f".{name}()", subject)
    for name in ARRAY_MAKERS | LAYER_MAKERS:
        for call, point in file.calls(name):
            if call.args and is_maker(file, call.func, point):
                kind = file.kind_of(call.args[0], point)
                while isinstance(kind, CONTAINERS):
                    kind = element_of(kind)
                if kind is TENSOR:
                    subject = Subject((call.args[0],), point, kind)
                    yield _finding(file, call.func, f"{ast.unparse(call.func)}()", subject)


def is_maker(file: FileModel, function: ast.expr, point: Point) -> bool:
    """Return whether a function turns what it is given into an array of one backend."""
    path = file.symbol(function, point)
    package, _, name = path.rpartition(".")
    if name in LAYER_MAKERS:
        return file.context.ops_name(path) is not None
    return package == "numpy" and name in ARRAY_MAKERS


def _finding(file: FileModel, function: ast.expr, found: str, subject: Subject) -> Finding:
    text = EH003.say(known=subject.kind is TENSOR, found=found, ops=file.names.ops)
    return file.finding(EH003, file.source.last_name(function), text, subject)
