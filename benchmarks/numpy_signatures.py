"""Write the table of NumPy's signatures: ``python benchmarks/numpy_signatures.py > TABLE``.

The table is ``flake8_ember/knowledge/numpy_signatures.py``. A test holds it against the NumPy that
is installed, which may be another release: each function that the table has and NumPy has, too,
takes the same first parameters there.
"""

from __future__ import annotations

import inspect
import textwrap
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

# What several functions take at the end, by a word for it: a ufunc beside its operands, one of
# matrices, what measures a spread, or gives quantiles.
TAILS = {
    "UFUNC": "out=None, *, where=True, casting='same_kind', order='K', dtype=None, subok=True",
    "MATRICES": (
        "out=None, *, axes=..., axis=..., keepdims=False, casting='same_kind', order='K', "
        "dtype=None, subok=True"
    ),
    "SPREAD": "out=None, ddof=0, keepdims=..., *, where=..., mean=..., correction=...",
    "QUANTILE": "out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None",
    "COUNTED": "return_index=False, return_inverse=False, return_counts=False, axis=None",
}
MODULES = ("", "fft.", "linalg.", "random.")
MAX_WIDTH = 90  # what takes more reads files or prints
_HEAD = '''"""NumPy's functions: what they take, in which order, and what they do without it.

Written by ``benchmarks/numpy_signatures.py``, from NumPy {version}.
"""

from __future__ import annotations

# What several functions take at the end.
_TAILS = (
{tails})
# By their parameters: names of functions below numpy.
_SIGNATURES: dict[str, str] = {{
'''
_FOOT = """}


def _in_full(parameters: str) -> str:
    for word, tail in _TAILS:
        parameters = parameters.replace(word, tail)
    return parameters


#: The parameters of each function, as a ``def`` has them.
PARAMETERS: dict[str, str] = {
    name: _in_full(parameters)
    for parameters, names in _SIGNATURES.items()
    for name in names.split()
}
"""


def functions(numpy: Any) -> Iterator[tuple[str, str]]:
    """Yield NumPy's functions, each with its parameters as a ``def`` has them."""
    for module in MODULES:
        holder = getattr(numpy, module[:-1]) if module else numpy
        for name in sorted(dir(holder)):
            function = getattr(holder, name)
            if name.startswith("_") or isinstance(function, type) or not callable(function):
                continue
            parameters = parameters_of(function)
            if parameters is not None and len(parameters) <= MAX_WIDTH:
                yield f"{module}{name}", parameters


def parameters_of(function: Any) -> str | None:
    """Return the parameters of a function as text, defaults that are no literal as ``...``."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    named = [
        each.replace(default=_literal(each.default), annotation=each.empty)
        for each in signature.parameters.values()
        if each.name != "signature"
    ]
    text = str(inspect.Signature(named))[1:-1].replace("Ellipsis", "...")
    for word, tail in TAILS.items():
        text = text.replace(tail, word)
    return text


def _literal(default: Any) -> Any:
    known = (bool, int, float, str, type(None), tuple)
    return default if default is inspect.Parameter.empty or type(default) in known else ...


def table(numpy: Any) -> str:
    """Return the module's text."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for name, parameters in functions(numpy):
        grouped[parameters].append(name)
    rows = []
    for parameters, names in grouped.items():
        key = f'    "{parameters}": '
        lines = textwrap.wrap(" ".join(sorted(names)), 88)
        if len(lines) == 1 and len(key) + len(lines[0]) < 98:
            rows.append(f'{key}"{lines[0]}",\n')
            continue
        texts = [
            f"{line}{' ' if index < len(lines) - 1 else ''}" for index, line in enumerate(lines)
        ]
        rows.append(f"{key}(\n" + "".join(f'        "{line}"\n' for line in texts) + "    ),\n")
    tails = "".join(_entry(word, tail) for word, tail in TAILS.items())
    return _HEAD.format(version=numpy.__version__, tails=tails) + "".join(rows) + _FOOT


def _entry(word: str, tail: str) -> str:
    line = f'    ("{word}", "{tail}"),\n'
    if len(line) <= 101:
        return line
    texts = [f"{each} " for each in textwrap.wrap(tail, 86)]
    texts[-1] = texts[-1][:-1]
    rows = "".join(f'        "{each}"\n' for each in texts)
    return f'    (\n        "{word}",\n{rows.rstrip()},\n    ),\n'


if __name__ == "__main__":
    import numpy

    print(table(numpy), end="")
