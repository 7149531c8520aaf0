"""EH002: ``float()`` and ``int()`` of a tensor."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice

from flake8_ember.codes import EH002
from flake8_ember.diagnostics import Diagnostic, Subject
from flake8_ember.inference.model import FileModel
from flake8_ember.lattice.kinds import NUMBER
from flake8_ember.lattice.operations import element_of
from flake8_ember.syntax.predicates import dotted
from flake8_ember.syntax.scopes import Point

DTYPES = {"float": "float32", "int": "int32"}
MAX_NODES = 8  # of a slice that a remedy shows


def check(model: FileModel) -> Iterator[Diagnostic]:
    """Report each cast of a tensor, or of a value that may be one."""
    for name in DTYPES:
        for call, point in model.calls(name):
            if isinstance(call.func, ast.Name) and len(call.args) == 1 and not call.keywords:
                if model.is_builtin(name, point):
                    kind = model.kind_of(call.args[0], point)
                    yield from _judge(model, name, call, Subject((call.args[0],), point, kind))
    for each in model.handed_on:
        module, _, name = each.path.rpartition(".")
        if module == "builtins" and name in DTYPES:
            subject = Subject(each.values, each.point, each.kind)
            yield from _judge(model, name, each.function, subject)


def _judge(model: FileModel, name: str, node: ast.expr, subject: Subject) -> Iterator[Diagnostic]:
    if model.wanted(subject.kind):
        remedy = _product(model, node, subject.point) or model.remedies.casting(DTYPES[name])
        yield Diagnostic(EH002, model.source.start(node), f"{name}()", remedy, node, subject)


def _product(model: FileModel, node: ast.expr, point: Point) -> str:
    """Return Python's way to what the layer made of a shape, '' if it is something else.

    That is the number of elements: ``int(ops.prod(ops.shape(x)))``, ``int(ops.size(x))``.
    """
    call = node.args[0] if isinstance(node, ast.Call) else None
    if not isinstance(call, ast.Call) or len(call.args) != 1:
        return ""
    function, values = model.layer_function(call, point), call.args[0]
    if function == "size":
        return f"math.prod({dotted(values) or 'x'}.shape)"
    if function != "prod" or element_of(model.kind_of(values, point)) is not NUMBER:
        return ""
    if not isinstance(values, ast.Subscript):
        return f"math.prod({_sizes(model, values, point)})"
    is_short = len(list(islice(ast.walk(values.slice), MAX_NODES))) < MAX_NODES
    part = ast.unparse(values.slice) if is_short else "…"
    return f"math.prod({_sizes(model, values.value, point)}[{part}])"


def _sizes(model: FileModel, values: ast.expr, point: Point) -> str:
    """Return how sizes are read without the layer: ``x.shape`` for ``ops.shape(x)``."""
    if not isinstance(values, ast.Call):
        return dotted(values) or "v"
    is_shape = values.args and model.layer_function(values, point) == "shape"
    return f"{dotted(values.args[0]) or 'x'}.shape" if is_shape else "v"
