"""EH001: a guarded library is imported outside its backend."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.codes import EH001
from flake8_ember.diagnostics import Finding
from flake8_ember.inference.model import FileModel
from flake8_ember.source import Position
from flake8_ember.syntax.scopes import Point

SPELLINGS = {"numpy": "NumPy"}
DYNAMIC = ("import_module", "__import__")


def check(file: FileModel) -> Iterator[Finding]:
    """Report each guarded module that the file imports and may not."""
    for module, position in _modules(file):
        library = guarded(file, module)
        if library is not None:
            spelled = SPELLINGS.get(library, library)
            text = EH001.say(library=spelled, found=module, ops=file.names.ops)
            yield file.finding(EH001, position, text)


def guarded(file: FileModel, module: str) -> str | None:
    """Return the guarded library that ``module`` belongs to, unless this file may import it."""
    for library in file.settings.libraries:
        if f"{module}.".startswith(f"{library}."):
            allowed = any(
                file.module.within(f"{backend}.{library}") for backend in file.settings.backends
            )
            if not allowed:
                return library
    return None


def _modules(file: FileModel) -> Iterator[tuple[str, Position]]:
    for node in file.bindings.imports:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, file.source.start(alias)
        elif node.module and not node.level:
            yield from _from(file, node, node.module)
    for name in DYNAMIC:
        for call, point in file.calls(name):
            named = [word.value for word in call.keywords if word.arg == "name"]
            first = (*call.args, *named, None)[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                if _imports(file, call, point, name):
                    yield first.value, file.source.start(first)


def _from(file: FileModel, node: ast.ImportFrom, module: str) -> Iterator[tuple[str, Position]]:
    """``from mlx import core`` reaches ``mlx.core``, and only that may be guarded."""
    if guarded(file, module) is not None:
        yield module, file.source.after(node, "from")
        return
    for alias in node.names:
        yield f"{module}.{alias.name}", file.source.start(alias)


def _imports(file: FileModel, call: ast.Call, point: Point, name: str) -> bool:
    if name == "__import__":
        return isinstance(call.func, ast.Name) and file.is_builtin(name, point)
    return file.symbol(call.func, point) == "importlib.import_module"
