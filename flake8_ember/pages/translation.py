"""A section of a page in the dialect of the reader's own code."""

from __future__ import annotations

import re

from flake8_ember.pages.dialect import Dialect
from flake8_ember.remedies import Remedies

_BLOCK = re.compile(r"^```python\n.*?^```$", re.MULTILINE | re.DOTALL)
_IMPORT = re.compile(r"^from ember_ml import .*$", re.MULTILINE)
_FUNCTION = re.compile(r"^def \w+\((.*)\):$", re.MULTILINE)
_WORD = re.compile(r"\b(ops|tensor)\.(\w+)")


def translated(section: str, dialect: Dialect) -> str:
    """Return a section with the names and the imports of a dialect."""
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
    names = dialect.names
    if not re.search(rf"\b{names.ops}\.", block):
        return block
    if names.getter:
        target = names.ops if names.is_alone else f"{names.ops}, *_"
        block = _FUNCTION.sub(rf"\g<0>\n    {target} = {names.getter}(\1)", block)
    (given,) = dialect.imports
    return _IMPORT.sub(f"{given.start} {given.rest}", block, count=1)


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
