"""EH003: a tensor leaves the ops layer: ``t.numpy()``, ``t.tolist()``, ``np.array(t)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.bindings.scopes import Place
from flake8_ember.codes import EH003
from flake8_ember.findings import Finding
from flake8_ember.kinds import CONTAINERS, TENSOR, element_of
from flake8_ember.rules.file import About, File

ARRAY_MAKERS = frozenset({"array", "asarray", "asanyarray", "ascontiguousarray", "asfortranarray"})
LAYER_MAKERS = frozenset({"to_numpy", "convert_to_numpy"})


def check(file: File) -> Iterator[Finding]:
    """Report each conversion, by method or by function."""
    for name in file.options.conversions:
        for call, place in file.calls(name):
            if isinstance(call.func, ast.Attribute) and not file.symbol(call.func, place):
                kind = file.kind_of(call.func.value, place)
                if file.wanted(kind):
                    about = About((call.func.value,), place, kind)
                    yield _finding(file, call.func, f".{name}()", about)
    for name in ARRAY_MAKERS | LAYER_MAKERS:
        for call, place in file.calls(name):
            if call.args and is_maker(file, call.func, place):
                kind = file.kind_of(call.args[0], place)
                while isinstance(kind, CONTAINERS):
                    kind = element_of(kind)
                if kind is TENSOR:
                    about = About((call.args[0],), place, kind)
                    yield _finding(file, call.func, f"{ast.unparse(call.func)}()", about)


def is_maker(file: File, function: ast.expr, place: Place) -> bool:
    """Return whether a function turns what it is given into an array of one backend."""
    path = file.symbol(function, place)
    package, _, name = path.rpartition(".")
    if name in LAYER_MAKERS:
        return file.context.ops_name(path) is not None
    return package == "numpy" and name in ARRAY_MAKERS


def _finding(file: File, function: ast.expr, found: str, about: About) -> Finding:
    text = EH003.say(known=about.kind is TENSOR, found=found, ops=file.names.ops)
    return file.finding(EH003, file.source.last_name(function), text, about)
