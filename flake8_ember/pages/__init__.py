"""The pages of the rules, in the words of the reader's own code where there is some."""

from __future__ import annotations

import ast
import re
import tokenize
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from flake8.api import legacy
from flake8.discover_files import expand_paths
from flake8.exceptions import Flake8Exception

from flake8_ember.checker import EmberChecker
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.namespaces import NAMESPACE_GETTERS, gives_namespace_alone
from flake8_ember.modules import Module
from flake8_ember.remedies import Remedies
from flake8_ember.settings import Settings

_SECTION = re.compile(r"^## Use instead\n.*?(?=^## )", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```python\n.*?^```$", re.MULTILINE | re.DOTALL)
_IMPORT = re.compile(r"^from ember_ml import .*$", re.MULTILINE)
_FUNCTION = re.compile(r"^def \w+\((.*)\):$", re.MULTILINE)
_WORD = re.compile(r"\b(ops|tensor)\.(\w+)")
_PACKAGE = "ember_ml"  # that of the pages
_UNREADABLE = (OSError, SyntaxError, ValueError, RecursionError)


class UnreadableError(Exception):
    """There is no code base at a path, or flake8 is not set up to read it; the text says why."""


class Import(NamedTuple):
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
    imports: tuple[Import, ...]


def page(name: str) -> str:
    """Return the page of a code, as Markdown."""
    return (files("flake8_ember") / "pages" / f"{name}.md").read_text(encoding="utf-8")


def page_for(name: str, path: Path) -> str:
    """Return the page of a code with the remedies that findings at ``path`` have.

    Args:
        name: the code.
        path: a file, or a directory whose most common names are taken, without the files that
            flake8 excludes. flake8's config is read from the current directory, as always.

    Raises:
        UnreadableError: if there is no Python at ``path``, or flake8 refuses its config.
    """
    try:
        given = legacy.get_style_guide().options
    except Flake8Exception as error:
        raise UnreadableError(str(error)) from error
    excluded = [*given.exclude, *given.extend_exclude]
    dialect = _dialect_at(path, excluded, EmberChecker.settings)
    return _SECTION.sub(lambda section: _translated(section[0], dialect), page(name))


def _dialect_at(path: Path, excluded: Sequence[str], settings: Settings) -> Dialect:
    if not path.is_dir():
        try:
            return _dialect(_read(path, settings), settings)
        except _UNREADABLE as error:
            raise UnreadableError(f"{path}: {error}") from error
    spoken = Counter(_dialects_below(path, excluded, settings))
    if not spoken:
        return _dialect(_parse("", path, settings), settings)
    return spoken.most_common(1)[0][0]


def _dialects_below(folder: Path, excluded: Sequence[str], settings: Settings) -> Iterator[Dialect]:
    found = expand_paths(
        paths=[str(folder)], stdin_display_name="-", filename_patterns=["*.py"], exclude=excluded
    )
    for path in map(Path, sorted(found)):
        try:
            file = _read(path, settings)
        except _UNREADABLE:
            continue  # others speak for it
        if file.remedies.standard or any(_imports_of_ops(file)):
            yield _dialect(file, settings)


def _read(path: Path, settings: Settings) -> FileModel:
    with tokenize.open(path) as file:
        return _parse(file.read(), path, settings)


def _parse(code: str, path: Path, settings: Settings) -> FileModel:
    lines = code.splitlines(keepends=True)
    return FileModel(ast.parse(code), lines, Module.from_path(str(path)), settings)


def _dialect(file: FileModel, settings: Settings) -> Dialect:
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
        imports.append(found or _supplied(name, [*packages, _PACKAGE], settings))
    return Dialect(names, tuple(dict.fromkeys(imports)))


def _getter(file: FileModel) -> Import:
    """The function that gives the file its namespace, or the namespace itself."""
    called = (name for name in NAMESPACE_GETTERS if file.bindings.calls.get(name))
    name = next(called, file.remedies.ops)
    package = "array_api_compat"
    found = (each for each in _imports(file) if each.name == name)
    return next(found, Import(name, f"{package}.{name}", f"from {package} import", name))


def _imports_of_ops(file: FileModel) -> Iterator[Import]:
    """The imports of the ops layer, or of a package that holds it."""
    for each in _imports(file):
        if file.layer.is_reached_by(each.symbol):
            yield each


def _imports(file: FileModel) -> Iterator[Import]:
    for each in file.imports:
        start = "import"
        if isinstance(each.statement, ast.ImportFrom):
            dots = "." * each.statement.level
            start = f"from {dots}{each.statement.module or ''} import"
        yield Import(each.spelling, each.path, start, ast.unparse(each.alias))


def _supplied(name: str, packages: list[str], settings: Settings) -> Import:
    """The import that is missing for a name, if possible from one of the packages."""
    modules = [f"{package}.{name}" for package in packages]
    modules += [module for module in settings.ops if module.endswith(f".{name}")]
    module = next((module for module in modules if module in settings.ops), settings.ops[0])
    package, _, last = module.rpartition(".")
    rest = last if last == name else f"{last} as {name}"
    return Import(name, module, f"from {package} import" if package else "import", rest)


def _translated(section: str, dialect: Dialect) -> str:
    section = _WORD.sub(lambda word: _word(word, dialect.names), section)
    complete = _with_namespace if dialect.names.standard else _with_imports
    return _BLOCK.sub(lambda block: complete(block[0], dialect), section)


def _word(word: re.Match[str], names: Remedies) -> str:
    module, name = word.groups()
    if module == "ops":
        return names.function(name)
    if name == "cast":
        return names.cast
    return f"{names.dtype}{name}" if names.dtype else f"'{name}'"


def _with_namespace(block: str, dialect: Dialect) -> str:
    name = dialect.names.ops
    if not re.search(rf"\b{name}\.", block):
        return block
    (getter,) = dialect.imports
    if getter.name in NAMESPACE_GETTERS:
        target = name if gives_namespace_alone(getter.symbol) else f"{name}, *_"
        block = _FUNCTION.sub(rf"\g<0>\n    {target} = {getter.name}(\1)", block)
    return _IMPORT.sub(f"{getter.start} {getter.rest}", block, count=1)


def _with_imports(block: str, dialect: Dialect) -> str:
    lines: dict[str, str] = {}
    for name, symbol, start, rest in dialect.imports:
        if not re.search(rf"\b{name}\.", block):
            continue
        if start == "import":
            lines[symbol] = f"import {rest}"
        else:
            lines[start] = f"{lines[start]}, {rest}" if start in lines else f"{start} {rest}"
    return _IMPORT.sub("\n".join(lines.values()), block, count=1)
