"""How the reader's own code calls the ops layer, and how it imports it."""

from __future__ import annotations

import ast
import tokenize
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from flake8.api import legacy
from flake8.discover_files import expand_paths
from flake8.exceptions import Flake8Exception

from flake8_ember.checker import EmberChecker
from flake8_ember.inference.model import FileModel
from flake8_ember.modules import Module
from flake8_ember.remedies import Remedies
from flake8_ember.source import Source

_PACKAGE = "ember_ml"  # that of the pages
_UNREADABLE = (OSError, SyntaxError, ValueError, RecursionError)


class UnreadableError(Exception):
    """There is no code base at a path, or flake8 is not set up to read it; the text says why."""


class ImportLine(NamedTuple):
    """``from ember_ml import ops as K`` brings the symbol ``ember_ml.ops`` under the name ``K``."""

    name: str
    symbol: str
    start: str
    rest: str


class Dialect(NamedTuple):
    """How code calls the ops layer, and the imports behind it.

    Where the layer is a namespace of the array API standard, what gives it is the one import.
    """

    names: Remedies
    imports: tuple[ImportLine, ...]


def dialect_at(path: Path) -> Dialect:
    """Return how the code at a path calls the layer.

    Args:
        path: a file, or a directory whose most common dialect is taken, without the files that
            flake8 excludes. flake8's config is read from the current directory, as always.

    Raises:
        UnreadableError: if there is no Python at ``path``, or flake8 refuses its config.
    """
    try:
        options = legacy.get_style_guide().options
    except Flake8Exception as error:
        raise UnreadableError(str(error)) from error
    if not path.is_dir():
        try:
            return _dialect(_read(path))
        except _UNREADABLE as error:
            raise UnreadableError(f"{path}: {error}") from error
    spoken = Counter(_dialects_below(path, [*options.exclude, *options.extend_exclude]))
    if not spoken:
        return _dialect(_parse("", path))
    return spoken.most_common(1)[0][0]


def _dialects_below(folder: Path, excluded: Sequence[str]) -> Iterator[Dialect]:
    found = expand_paths(
        paths=[str(folder)], stdin_display_name="-", filename_patterns=["*.py"], exclude=excluded
    )
    for path in map(Path, sorted(found)):
        try:
            file = _read(path)
        except _UNREADABLE:
            continue  # others speak for it
        if file.remedies.standard or any(_imports_of_ops(file)):
            yield _dialect(file)


def _read(path: Path) -> FileModel:
    with tokenize.open(path) as file:
        return _parse(file.read(), path)


def _parse(code: str, path: Path) -> FileModel:
    source = Source(code.splitlines(keepends=True))
    return FileModel(ast.parse(code), source, Module.from_path(str(path)), EmberChecker.settings)


def _dialect(file: FileModel) -> Dialect:
    names = file.remedies
    if names.standard:
        return Dialect(names, (_getter(file),))
    own = list(_imports_of_ops(file))
    packages = [
        package for each in own for package in (each.symbol.rpartition(".")[0], each.symbol)
    ]
    imports = []
    for name in (names.ops, names.cast.rpartition(".")[0]):
        found = next((each for each in own if f"{name}.".startswith(f"{each.name}.")), None)
        imports.append(found or _supplied(name, [*packages, _PACKAGE], file.settings.ops))
    return Dialect(names, tuple(dict.fromkeys(imports)))


def _getter(file: FileModel) -> ImportLine:
    """The function that gives the file its namespace, or the namespace itself."""
    name = file.remedies.getter or file.remedies.ops
    package = "array_api_compat"
    found = (each for each in _imports(file) if each.name == name)
    return next(found, ImportLine(name, f"{package}.{name}", f"from {package} import", name))


def _imports_of_ops(file: FileModel) -> Iterator[ImportLine]:
    """The imports of the ops layer, or of a package that holds it."""
    for each in _imports(file):
        if file.layer.is_reached_by(each.symbol):
            yield each


def _imports(file: FileModel) -> Iterator[ImportLine]:
    for each in file.imports:
        start = "import"
        if isinstance(each.statement, ast.ImportFrom):
            dots = "." * each.statement.level
            start = f"from {dots}{each.statement.module or ''} import"
        yield ImportLine(each.spelling, each.path, start, ast.unparse(each.alias))


def _supplied(name: str, packages: Sequence[str], ops: Sequence[str]) -> ImportLine:
    """The import that is missing for a name, if possible from one of the packages."""
    modules = [f"{package}.{name}" for package in packages]
    modules += [module for module in ops if module.endswith(f".{name}")]
    module = next((module for module in modules if module in ops), ops[0])
    package, _, last = module.rpartition(".")
    rest = last if last == name else f"{last} as {name}"
    return ImportLine(name, module, f"from {package} import" if package else "import", rest)
