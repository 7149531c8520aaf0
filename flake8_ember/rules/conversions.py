"""EH003: a tensor leaves the ops layer: ``t.numpy()``, ``np.array(t)``, ``np.max(t)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.codes import EH003
from flake8_ember.diagnostics import Diagnostic, Subject
from flake8_ember.inference.model import FileModel
from flake8_ember.lattice.kinds import NUMPY_ARRAY, TENSOR
from flake8_ember.lattice.operations import leaf_of
from flake8_ember.syntax.predicates import given_to
from flake8_ember.syntax.scopes import Point

# NumPy's functions of which the result is the array itself: there is nothing to use instead.
ARRAY_MAKERS = frozenset({"array", "asarray", "asanyarray", "ascontiguousarray", "asfortranarray"})
LAYER_MAKERS = frozenset({"asnumpy", "convert_to_numpy", "to_numpy"})
LAYERS_OWN = frozenset({"item"})  # the layer's own way to a Python number


def check(model: FileModel) -> Iterator[Diagnostic]:
    """Report each conversion, in whatever spelling."""
    for name in {*model.settings.conversions, *LAYER_MAKERS}:
        for call, point in model.calls(name):
            yield from _of_layer(model, name, call, point)
    for call, point in model.calls_of("numpy"):
        path = model.symbol(call.func, point) or model.callee(call, point)
        if model.takes_array(path):
            yield from _by_numpy(model, call, point, path)
    for call, point in model.calls_of_own_arrays():
        yield from _by_numpy(model, call, point)
    yield from _handed_on(model)
    yield from _stored(model)


def _of_layer(model: FileModel, name: str, call: ast.Call, point: Point) -> Iterator[Diagnostic]:
    """Judge a method, or a function of the layer: ``t.tolist()``, ``tensor.tolist(t)``."""
    function = call.func
    path = model.callee(call, point)
    if path and model.layer.holds(path):
        if name in LAYERS_OWN:
            return
        for subject in _arguments(model, call, point):
            is_unknown = name in model.settings.conversions and model.wanted(subject.kind)
            if subject.kind is TENSOR or is_unknown:
                yield _diagnostic(model, function, f"{ast.unparse(function)}()", subject)
                return
    elif not path and isinstance(function, ast.Attribute) and name in model.settings.conversions:
        kind = model.kind_of(function.value, point)
        if model.wanted(kind):
            subject = Subject((function.value,), point, kind)
            yield _diagnostic(model, function, f".{name}()", subject)


def _by_numpy(
    model: FileModel, call: ast.Call, point: Point, path: str = ""
) -> Iterator[Diagnostic]:
    """Judge a function of NumPy, or a method of its arrays: ``np.max(t)``, ``buffer.fill(t)``."""
    for subject in _arguments(model, call, point, path):
        if _is_known(model, subject):
            name = ast.unparse(call.func)
            found = f"{name}()" if path else f".{name.rpartition('.')[2]}()"
            yield _diagnostic(model, call.func, found, subject, path)
            return


def _is_known(model: FileModel, subject: Subject) -> bool:
    """Return whether it is a tensor for more than the way it is used: that tells not whose."""
    return subject.kind is TENSOR and model.is_vouched_for(subject.operands, subject.point)


def _arguments(model: FileModel, call: ast.Call, point: Point, path: str = "") -> Iterator[Subject]:
    """Yield what a call is given, each with what lies in it; but no file to read or write."""
    file = model.file_given(call, path)
    for argument in given_to(call):
        if argument is not file and not _is_plain(argument):
            yield Subject((argument,), point, leaf_of(model.kind_of(argument, point)))


def _is_plain(node: ast.expr) -> bool:
    """Return whether a value is written out: numbers, texts, and what is put together of them."""
    waiting = [node]
    for part in waiting:
        if type(part) is ast.UnaryOp:
            waiting.append(part.operand)
        elif type(part) is ast.List or type(part) is ast.Tuple:
            waiting.extend(part.elts)
        elif type(part) is not ast.Constant:
            return False
    return True


def _handed_on(model: FileModel) -> Iterator[Diagnostic]:
    """Judge functions that others call: ``map(np.asarray, ts)``."""
    for each in model.handed_on:
        last = each.path.rpartition(".")[2]
        of_layer = last in {*model.settings.conversions, *LAYER_MAKERS}
        if model.takes_array(each.path) or (of_layer and model.layer.holds(each.path)):
            subject = Subject(each.values, each.point, leaf_of(each.kind))
            if _is_known(model, subject):
                found = f"{ast.unparse(each.function)}()"
                yield _diagnostic(model, each.function, found, subject, each.path)


def _stored(model: FileModel) -> Iterator[Diagnostic]:
    """Judge what is put into NumPy's own arrays: ``buffer[i] = t``."""
    for target, write in model.item_stores:
        if isinstance(write.value, ast.Constant) or model.is_displayed(target.value, write.point):
            continue  # mostly: neither takes a tensor to NumPy
        if model.kind_of(target.value, write.point) is NUMPY_ARRAY:
            subject = Subject((write.value,), write.point, leaf_of(model.kind_stored(write)))
            if _is_known(model, subject):
                yield _diagnostic(model, target, f"{ast.unparse(target.value)}[...] =", subject)


def _diagnostic(
    model: FileModel, node: ast.expr, found: str, subject: Subject, path: str = ""
) -> Diagnostic:
    """Report a conversion at a name; ``path`` is the function that the layer may have, too."""
    words = model.remedies
    name = path.removeprefix("numpy.") if path.startswith("numpy.") else ""
    counterpart = "" if name in ARRAY_MAKERS else words.counterpart(name)
    remedy = f"use {counterpart}" if counterpart else words.keeping
    return Diagnostic(EH003, model.source.last_name(node), found, remedy, node, subject)
