"""Whether what a function of NumPy is given means the same to a function of the layer."""

from __future__ import annotations

import ast
from functools import cache
from typing import NamedTuple

from flake8_ember.knowledge.counterparts import METHOD, RENAMED, TUPLED
from flake8_ember.knowledge.numpy_signatures import PARAMETERS

# What NumPy's functions do without an argument that has no plain default.
_LEFT_OPEN = (None, False)
_MISSING = object()


class Signature:
    """What a function takes.

    Attributes:
        positional: the parameters that a place fills, in order.
        defaults: what is taken for those that are not given; ``...`` if that is no plain value.
        takes_any: whether it takes whatever it is given.
    """

    def __init__(self, given: ast.arguments) -> None:
        positional = [*given.posonlyargs, *given.args]
        named = [each.arg for each in positional]
        self.defaults = {
            each.arg: _plain(default)
            for each, default in (
                *zip(reversed(positional), reversed(given.defaults)),
                *[(each, one) for each, one in zip(given.kwonlyargs, given.kw_defaults) if one],
            )
        }
        self.positional = named
        self.only_placed = frozenset(each.arg for each in given.posonlyargs)
        self.named = frozenset((*self.positional, *[each.arg for each in given.kwonlyargs]))
        self.takes_any = given.vararg is not None and given.kwarg is not None

    def required(self) -> frozenset[str]:
        """Return the parameters that must be given."""
        return self.named - self.defaults.keys()


# What NumPy calls a parameter that layers call otherwise.
_OURS = {theirs: ours for ours, names in RENAMED.items() for theirs in names}


class Argument(NamedTuple):
    """What a call of NumPy's function is given, and how the layer's is given the same.

    Attributes:
        values: the argument; one or several if they become a tuple.
        parameter: the parameter of NumPy's function that it fills.
        keyword: the name it gets; empty if it is given by its place.
        is_tuple: whether they become a tuple.
    """

    values: tuple[ast.expr, ...]
    parameter: str
    keyword: str = ""
    is_tuple: bool = False


class Given(NamedTuple):
    """A call of NumPy's function, by its arguments.

    Attributes:
        positional: those given by their places; the receiver of a method comes first.
        keywords: those given by name.
    """

    positional: tuple[ast.expr, ...]
    keywords: tuple[ast.keyword, ...]


def fits(name: str, call: ast.Call, layer: Signature) -> bool:
    """Return whether a call of NumPy's function may be one of the layer's as it stands.

    Args:
        name: the function below ``numpy``: ``linalg.norm``.
        call: the call.
        layer: what the layer's function takes.
    """
    given = Given(tuple(call.args), tuple(call.keywords))
    found = adapted(name, given, layer, renames=False)
    same = [*[""] * len(call.args), *[each.arg for each in call.keywords]]
    return found is not None and [each.keyword for each in found if not each.is_tuple] == same


def adapted(
    name: str, given: Given, layer: Signature, *, renames: bool = True
) -> list[Argument] | None:
    """Return how the layer's function is given what NumPy's is; None if that cannot be.

    Args:
        name: the function below ``numpy``.
        given: what it is given.
        layer: what the layer's function takes.
        renames: whether parameters may have the names that only layers give them.
    """
    numpy = _of_numpy(name)
    filled = _filled(name, numpy, given) if numpy is not None else None
    if numpy is None or filled is None:
        return None
    if layer.takes_any:
        # What it does with the rest cannot be told: nothing may be left to it.
        named = {each.parameter for each in filled}
        is_all = not given.keywords and numpy.required().issuperset(named) and bool(filled)
        return filled if is_all else None
    wanted = _parameters(numpy, layer, filled, renames)
    if wanted is None or not _is_the_rest_same(numpy, layer, dict(wanted), renames):
        return None
    return _placed(layer, filled, [theirs for _, theirs in wanted])


def _filled(name: str, numpy: Signature, given: Given) -> list[Argument] | None:
    """Return what fills which parameter of NumPy's function; None if that is open."""
    words = [(word.arg, word.value) for word in given.keywords if word.arg is not None]
    is_starred = any(isinstance(each, ast.Starred) for each in given.positional)
    placed = _at_places(name, numpy, given.positional)
    if is_starred or len(words) < len(given.keywords) or placed is None:
        return None
    filled = [*placed, *[Argument((value,), word, word) for word, value in words]]
    known = {*numpy.named, *[each.parameter for each in placed]}
    return filled if known.issuperset(each.parameter for each in filled) else None


def _at_places(
    name: str, numpy: Signature, positional: tuple[ast.expr, ...]
) -> list[Argument] | None:
    """Return what arguments given by their places fill; None if there are too many."""
    row: list[Argument] = []
    tupled = TUPLED.get(name)
    if tupled is not None and len(positional[tupled.start :]) > tupled.unless:
        row = [Argument(positional[tupled.start :], tupled.parameter, is_tuple=True)]
        positional = positional[: tupled.start]
    elif len(positional) > len(numpy.positional):
        return None
    return [*[Argument((each,), ours) for each, ours in zip(positional, numpy.positional)], *row]


def _parameters(
    numpy: Signature, layer: Signature, filled: list[Argument], renames: bool
) -> list[tuple[str, str]] | None:
    """Return which parameter of the layer's means which of NumPy's: by name, or by place."""
    at = dict(zip(numpy.positional, layer.positional))
    found: dict[str, str] = {}
    for each in filled:
        ours = each.parameter
        others = RENAMED.get(ours, ()) if renames else ()
        theirs = next((name for name in (ours, *others) if name in layer.named), "")
        by_place = "" if each.keyword else at.get(ours, "")
        if not theirs and by_place not in numpy.named:
            theirs = by_place
        if not theirs or theirs in found.values():
            return None
        found[ours] = theirs
    return list(found.items())


def _is_the_rest_same(
    numpy: Signature, layer: Signature, meant: dict[str, str], renames: bool
) -> bool:
    """Return whether what is left out means the same."""
    filled = set(meant.values())
    if not filled.issuperset(layer.required()):
        return False
    at = _places(numpy, layer, renames)
    for theirs in layer.named - filled:
        ours = theirs if theirs in numpy.named else at.get(theirs, "")
        if ours in numpy.named and ours not in meant and ours not in layer.named - {theirs}:
            wanted = numpy.defaults.get(ours, _MISSING)
            has = layer.defaults.get(theirs)
            if wanted != has and not (wanted is ... and has in _LEFT_OPEN):
                return False
    return True


def _places(numpy: Signature, layer: Signature, renames: bool) -> dict[str, str]:
    """Return which parameter of NumPy's each of the layer's is that it calls otherwise."""
    renamed = {theirs: ours for theirs, ours in _OURS.items() if ours in numpy.named}
    return {**dict(zip(layer.positional, numpy.positional)), **(renamed if renames else {})}


def _placed(layer: Signature, filled: list[Argument], wanted: list[str]) -> list[Argument] | None:
    """Return the arguments as they are written: by place as far as the places are the same."""
    placed = True
    written: list[Argument] = []
    for index, (each, theirs) in enumerate(zip(filled, wanted)):
        placed = placed and not each.keyword and layer.positional[index : index + 1] == [theirs]
        if not placed and theirs in layer.only_placed:
            return None
        written.append(each._replace(keyword="" if placed else theirs))
    return written


@cache
def _of_numpy(name: str) -> Signature | None:
    parameters = PARAMETERS.get(name.removeprefix(METHOD).partition("(")[0])
    if parameters is None:
        return None
    (function,) = ast.parse(f"def function({parameters}): ...").body
    assert isinstance(function, ast.FunctionDef)
    return Signature(function.args)


def _plain(default: ast.expr | None) -> object:
    try:
        return ast.literal_eval(default) if default is not None else ...
    except ValueError:
        return ...
