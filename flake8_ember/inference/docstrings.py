"""What docstrings in Google or NumPy style say of parameters and results."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from functools import partial
from itertools import islice, pairwise

from flake8_ember.inference.annotations import class_named
from flake8_ember.inference.context import Context
from flake8_ember.knowledge.rows import DATAFRAME, SHAPE
from flake8_ember.lattice.kinds import NATIVE, NUMBER, NUMPY_ARRAY, STRING, TENSOR, Kind, Sequence
from flake8_ember.lattice.leaves import replaced
from flake8_ember.syntax.scopes import Scope

Named = Callable[[str], "Kind | None"]  # what instances of a class are, by its name

# word -> kind; the first that occurs in a description's type, else in its first words, decides
WORDS: dict[str, Kind] = {
    word: kind
    for kind, words in {
        TENSOR: "tensor tensors tensorlike embertensor kerastensor",
        # of whatever library the file knows
        NUMPY_ARRAY: "array arrays array_like array-like ndarray ndarrays matrix vector",
        SHAPE: "shape shapes",
        DATAFRAME: "dataframe",
        NUMBER: "int integer integers ints float floats bool boolean number numbers scalar size "
        "dimension dimensionality dimensions count index whether probability fraction rate "
        "length axis num",
        STRING: "str string strings name path filename",
        NATIVE: "dict dictionary callable function object instance layer model module "
        "optimizer config configuration",
    }.items()
    for word in words.split()
}
# What such a word says as the last of a noun: a tensor network is no tensor.
HEADS = {**WORDS, **dict.fromkeys(("network", "networks"), NATIVE), "rank": NUMBER}
# These say no more than the word before them does.
EMPTY = frozenset({"instance", "object", "objects"})
# Patterns are text: re compiles them when there is a docstring to read.
PLURAL = r"(?i)\b(list|tuple|sequence|iterable|collection)s? of\b"
WORD = r"[A-Za-z_][A-Za-z_-]*"
BETWEEN = r"\d*[ \t]+"  # the words of one noun: float32 tensor
OR_TENSOR = r"(?i)\d*,?\s*(?:or|\||/)\s*(?:an?\s+)?tensor"  # float or Tensor: as in annotations
SIZES = r"\s*[(\[=]"  # array shape (2, 3)
# What is in an array: (n, m), float64; and what names sizes there, beside what begins with n.
HELD = frozenset({"bool", "complex", "float", "int"})
SIZES_OF_AXES = frozenset({"", "...", *"ABCDEFGHIJKLMNOPQRSTUVWXYZdkmp"})
PARAMETERS = frozenset({"args", "arguments", "parameters", "params", "other parameters"})
RESULTS = frozenset({"returns", "return", "yields"})
GOOGLE = r"(?s)(\*{0,2}\w+)\s*(?:\(([^)]*)\)\s*)?:\s*(.*)$"
NUMPY = r"(?s)(\*{0,2}\w+(?:\s*,\s*\w+)*)\s*:\s*(.+)$"
MAX_LENGTH = 200  # so much of a line is read
LEADING = 8  # so many words of a description may tell


def described(node: ast.AST, named: Named) -> dict[str, Kind]:
    """Return the kinds of parameters that a function's docstring tells."""
    found: dict[str, Kind] = {}
    text = _docstring(node)
    if text is None or ":" not in text:
        return found
    for line, numpy in _section(text, PARAMETERS):
        match = re.match(NUMPY if numpy else GOOGLE, line)
        if match is None:
            continue
        parts = match.groups()
        kind = type_in_text(parts[1], named) if parts[1] else None
        if kind is None and not numpy and len(parts) > 2:
            kind = type_in_text(parts[2])
        if kind is not None:
            for name in parts[0].split(","):
                found.setdefault(name.strip().lstrip("*"), kind)
    return found


def described_as(context: Context, scope: Scope) -> dict[str, Kind]:
    """Return what the function's docstring, or its class's for ``__init__``, says."""
    known = context.described.get(scope)
    if known is None:
        told = documented(context, scope)
        named = partial(class_named, context, told.point)
        known = described(told.node, named)
        cls = scope.parent
        if getattr(scope.node, "name", "") == "__init__" and cls is not None and cls.is_class:
            of_class = described(cls.node, named)
            known = {**of_class, **known} if told is scope else {**known, **of_class}
        array = context.array
        known = {name: replaced(kind, NUMPY_ARRAY, array) for name, kind in known.items()}
        context.described[scope] = known
    return known


def documented(context: Context, scope: Scope) -> Scope:
    """Return the function whose docstring one has: without one, that of the method it overrides."""
    cls = scope.parent
    if cls is None or not cls.is_class or _docstring(scope.node) is not None:
        return scope
    for each in context.above(cls)[1:]:
        for binding in each.names.get(getattr(scope.node, "name", ""), ())[-1:]:
            if binding.scope is not None and _docstring(binding.scope.node) is not None:
                return binding.scope
    return scope


def returned(node: ast.AST, named: Named) -> Kind | None:
    """Return the kind of result that a function's docstring tells."""
    text = _docstring(node)
    if text is None:
        return None
    for line, numpy in _section(text, RESULTS):
        return type_in_text(line, named if numpy else None)
    return None


def type_in_text(text: str, named: Named | None = None) -> Kind | None:
    """Return what a description says of a value: its shape, or else its first telling word.

    That may be the name of a class, in its first line, if ``named`` is given.
    """
    return NUMPY_ARRAY if _is_shaped(text) else _in_words(text, named)


def _is_shaped(text: str) -> bool:
    """Return whether this tells shape and contents: ``(n, m), float``; ``float, shape (n,)``."""
    before, _, rest = text.partition("(")
    sizes, _, after = rest.partition(")")
    if "," not in sizes:
        return False
    parts = [part.strip() for part in sizes.split(",")]
    is_range = all(map(str.isdigit, parts)) and "shape" not in before  # float (0, 1)
    if is_range or not parts[0] or not all(map(_is_size, parts)):
        return False
    words = [word for word in re.split(r"[\s,=]+", before) if word not in ("", "of", "shape")]
    words = words or after.replace(",", " ").removeprefix(" of").split()[:1]
    return len(words) == 1 and words[0].rstrip("0123456789") in HELD


def _is_size(name: str) -> bool:
    return name in SIZES_OF_AXES or name.isdigit() or (name[0] in "nN" and name.isidentifier())


def _in_words(text: str, named: Named | None) -> Kind | None:
    end = len(text.partition("\n")[0])
    words = list(islice(re.finditer(WORD, text), LEADING))
    for index, match in enumerate(words):
        word = match[0]
        is_name = named is not None and word[0].isupper() and match.start() < end
        known = named(word) if named is not None and is_name else None
        kind = known or WORDS.get(word.lower())
        if kind is not None:
            if kind is NUMBER and re.match(OR_TENSOR, text[match.end() :]):
                kind = TENSOR
            elif known is None:
                kind = _of_noun(kind, text, words[index:])
            return Sequence(kind) if re.search(PLURAL, text) else kind
    return None


def _of_noun(kind: Kind, text: str, words: list[re.Match[str]]) -> Kind:
    """Return what a noun of several words means: its last, ``float tensor``, ``tensor shape``."""
    for first, second in pairwise(words):
        word = second[0].lower()
        if word not in HEADS or not re.fullmatch(BETWEEN, text[first.end() : second.start()]):
            break
        if word not in EMPTY and not (
            HEADS[word] is SHAPE and re.match(SIZES, text[second.end() :])
        ):
            kind = HEADS[word]
    return kind


def _docstring(node: ast.AST) -> str | None:
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) or not node.body:
        return None
    first = node.body[0]
    if type(first) is ast.Expr and type(first.value) is ast.Constant:
        value = first.value.value
        return value if isinstance(value, str) else None
    return None


def _section(text: str, titles: frozenset[str]) -> list[tuple[str, bool]]:
    """Return a section's entries, and whether it is underlined as NumPy's style has it."""
    lines = text.expandtabs().splitlines()
    entries: list[tuple[str, bool]] = []
    for number, line in enumerate(lines):
        if line.strip().rstrip(":").lower() not in titles:
            continue
        indent = len(line) - len(line.lstrip())
        numpy = _is_underlined(lines, number)
        if not numpy and not line.rstrip().endswith(":"):
            continue
        entries.extend(
            (entry, numpy) for entry in _entries(lines, number + 1 + numpy, indent, numpy)
        )
    return entries


def _is_underlined(lines: list[str], number: int) -> bool:
    below = lines[number + 1].strip() if number + 1 < len(lines) else ""
    return bool(below) and set(below) <= {"-", "="}


def _entries(lines: list[str], first: int, indent: int, numpy: bool) -> list[str]:
    """Return the first lines of a section's entries, with their continuation."""
    found: list[str] = []
    level: int | None = None
    for number in range(first, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip())
        if depth < indent or (not numpy and depth == indent):
            break
        if numpy and _is_underlined(lines, number):
            break
        if level is None:
            level = depth
        if depth == level:
            found.append(line.strip()[:MAX_LENGTH])
        elif found and len(found[-1]) < 120:
            found[-1] += "\n" + line.strip()[:MAX_LENGTH]
    return found
