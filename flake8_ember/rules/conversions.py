"""EH003: a tensor leaves the ops layer: ``t.numpy()``, ``t.tolist()``, ``np.array(t)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.codes import EH003
from flake8_ember.diagnostics import Diagnostic, Subject
from flake8_ember.inference.model import FileModel
from flake8_ember.lattice.kinds import CONTAINERS, TENSOR
from flake8_ember.lattice.operations import element_of
from flake8_ember.syntax.scopes import Point

ARRAY_MAKERS = frozenset({"array", "asarray", "asanyarray", "ascontiguousarray", "asfortranarray"})
LAYER_MAKERS = frozenset({"to_numpy", "convert_to_numpy"})


def check(model: FileModel) -> Iterator[Diagnostic]:
    """Report each conversion, by method or by function."""
    for name in model.settings.conversions:
        for call, point in model.calls(name):
            if isinstance(call.func, ast.Attribute) and not model.symbol(call.func, point):
                kind = model.kind_of(call.func.value, point)
                if model.wanted(kind):
                    subject = Subject((call.func.value,), point, kind)
                    yield _diagnostic(model, call.func, f".{name}()", subject)
    for name in ARRAY_MAKERS | LAYER_MAKERS:
        for call, point in model.calls(name):
            if call.args and is_maker(model, call.func, point):
                kind = model.kind_of(call.args[0], point)
                while isinstance(kind, CONTAINERS):
                    kind = element_of(kind)
                if kind is TENSOR:
                    subject = Subject((call.args[0],), point, kind)
                    yield _diagnostic(model, call.func, f"{ast.unparse(call.func)}()", subject)


def is_maker(model: FileModel, function: ast.expr, point: Point) -> bool:
    """Return whether a function turns what it is given into an array of one backend."""
    path = model.symbol(function, point)
    package, _, name = path.rpartition(".")
    if name in LAYER_MAKERS:
        return model.layer.holds(path)
    return package == "numpy" and name in ARRAY_MAKERS


def _diagnostic(model: FileModel, function: ast.expr, found: str, subject: Subject) -> Diagnostic:
    position = model.source.last_name(function)
    return Diagnostic(EH003, position, found, model.remedies.ops, function, subject)
