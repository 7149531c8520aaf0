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
MAX_NODES = 8  # of an expression that a remedy shows


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
        remedy = _in_python(model, node, subject.point) or model.remedies.casting(DTYPES[name])
        yield Diagnostic(EH002, model.source.start(node), f"{name}()", remedy, node, subject)


def _in_python(model: FileModel, node: ast.expr, point: Point) -> str:
    """Return Python's way to what the layer made of sizes and numbers, '' if of something else."""
    call = node.args[0] if isinstance(node, ast.Call) else None
    if not isinstance(call, ast.Call):
        return ""
    function = model.layer_function(call, point)
    return _product(model, call, function, point) or _on_numbers(model, call, function, point)


def _product(model: FileModel, call: ast.Call, function: str, point: Point) -> str:
    """Return how many elements there are: ``int(ops.prod(ops.shape(x)))``, ``int(ops.size(x))``."""
    if len(call.args) != 1:
        return ""
    values = call.args[0]
    if function == "size":
        return f"math.prod({dotted(values) or 'x'}.shape)"
    if function != "prod" or element_of(model.kind_of(values, point)) is not NUMBER:
        return ""
    if not isinstance(values, ast.Subscript):
        return f"math.prod({_sizes(model, values, point)})"
    return f"math.prod({_sizes(model, values.value, point)}[{_short(values.slice, '…')}])"


def _on_numbers(model: FileModel, call: ast.Call, function: str, point: Point) -> str:
    """Return the function of ``math`` for what is given numbers alone: ``int(ops.ceil(n / 2))``."""
    spelled = model.remedies.on_numbers(function)
    if not spelled or call.keywords or not call.args:
        return ""
    if any(model.kind_of(each, point) is not NUMBER for each in call.args):
        return ""
    return f"{spelled}({', '.join(_short(each, 'v') for each in call.args)})"


def _short(node: ast.expr, otherwise: str) -> str:
    """Return the text of an expression, unless it is long."""
    is_short = len(list(islice(ast.walk(node), MAX_NODES))) < MAX_NODES
    return ast.unparse(node) if is_short else otherwise


def _sizes(model: FileModel, values: ast.expr, point: Point) -> str:
    """Return how sizes are read without the layer: ``x.shape`` for ``ops.shape(x)``."""
    if not isinstance(values, ast.Call):
        return dotted(values) or "v"
    is_shape = values.args and model.layer_function(values, point) == "shape"
    return f"{dotted(values.args[0]) or 'x'}.shape" if is_shape else "v"
