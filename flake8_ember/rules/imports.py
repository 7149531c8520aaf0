"""EH001: a guarded library is imported outside its backend."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from flake8_ember.codes import EH001
from flake8_ember.diagnostics import Diagnostic
from flake8_ember.inference.model import FileModel
from flake8_ember.source import Position
from flake8_ember.syntax.scopes import Point

SPELLINGS = {"numpy": "NumPy"}
OTHER_NAMES = {"pytorch": "torch", "tf": "tensorflow"}
DYNAMIC = ("import_module", "__import__")


def check(model: FileModel) -> Iterator[Diagnostic]:
    """Report each guarded module that the file imports and may not."""
    guarded = tuple(each for each in model.settings.libraries if not may_import(model, each))
    for module, position in chain(_modules(model, guarded), _dynamic(model)):
        library = library_of(module, guarded)
        if library is not None:
            spelled = SPELLINGS.get(library, library)
            remedy = model.remedies.ops
            if module == f"{library}.typing":  # which is imported for annotations
                remedy = f"the tensor type of {remedy}"
            yield Diagnostic(EH001, position, module, remedy, library=spelled)


def may_import(model: FileModel, library: str) -> bool:
    """Return whether the file is part of the backend that a library is for.

    That lies below one of the backends, or is one that its own last word names: ``mylib.pytorch``.
    """
    size = library.count(".") + 1
    return any(
        names(behind, library) or names(backend.split(".")[-size:], library)
        for backend in model.settings.backends
        for behind in model.module.below(backend)
    )


def library_of(module: str, libraries: Iterable[str]) -> str | None:
    """Return the one of ``libraries`` that a module belongs to."""
    return next((each for each in libraries if f"{module}.".startswith(f"{each}.")), None)


def names(segments: Sequence[str], library: str) -> bool:
    """Return whether what lies at these segments below a backend is a library's part of it.

    It is if the first has the library's name, or one that people use for it, as a word of its own:
    ``torch``, ``pytorch``, ``torch_backend``, ``tensorflow_compat_v1``.
    """
    wanted = library.split(".")
    spoken = [{OTHER_NAMES.get(word, word) for word in each.split("_")} for each in segments]
    return len(wanted) <= len(spoken) and all(map(set.__contains__, spoken, wanted))


def _modules(model: FileModel, guarded: Sequence[str]) -> Iterator[tuple[str, Position]]:
    """Yield what is imported; of ``from mlx import core``, ``mlx.core`` may alone be guarded."""
    roots = {library.partition(".")[0] for library in guarded}
    reported = None
    for each in model.imports:
        if each.root not in roots or each.is_relative or each.statement is reported:
            continue
        if each.name and library_of(each.module, guarded) is not None:
            reported = each.statement
            yield each.module, model.source.after(each.statement, "from")
        else:
            yield each.path, model.source.start(each.alias)


def _dynamic(model: FileModel) -> Iterator[tuple[str, Position]]:
    """Yield what ``import_module`` and ``__import__`` are given."""
    for name in DYNAMIC:
        for call, point in model.calls(name):
            named = [word.value for word in call.keywords if word.arg == "name"]
            first = (*call.args, *named, None)[0]
            text = first.value if isinstance(first, ast.Constant) else None
            if isinstance(text, str) and _imports(model, call, point, name):
                yield text, model.source.start(first)


def _imports(model: FileModel, call: ast.Call, point: Point, name: str) -> bool:
    if name == "__import__":
        return isinstance(call.func, ast.Name) and model.is_builtin(name, point)
    return model.symbol(call.func, point) == "importlib.import_module"
