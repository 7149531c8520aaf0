"""Whether what a function of NumPy is given means the same to a function of the layer."""

from __future__ import annotations

import ast
from functools import cache

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

    def __init__(self, given: ast.arguments, *, bound: bool = False) -> None:
        positional = [*given.posonlyargs, *given.args]
        named = [each.arg for each in positional]
        self.defaults = {
            each.arg: _plain(default)
            for each, default in (
                *zip(reversed(positional), reversed(given.defaults)),
                *[(each, one) for each, one in zip(given.kwonlyargs, given.kw_defaults) if one],
            )
        }
        self.positional = named[1:] if bound else named
        self.only_placed = frozenset(each.arg for each in given.posonlyargs)
        self.named = frozenset((*self.positional, *[each.arg for each in given.kwonlyargs]))
        self.takes_any = given.vararg is not None and given.kwarg is not None

    def required(self) -> frozenset[str]:
        """Return the parameters that must be given."""
        return self.named - self.defaults.keys()


def fits(name: str, call: ast.Call, layer: Signature) -> bool:
    """Return whether a call of NumPy's function may be one of the layer's as it stands.

    Args:
        name: the function below ``numpy``: ``linalg.norm``.
        call: the call.
        layer: what the layer's function takes.
    """
    numpy = _of_numpy(name)
    given = _given(numpy, call) if numpy is not None else None
    if numpy is None or given is None:
        return False
    if layer.takes_any:
        # What it does with the rest cannot be told: nothing may be left to it.
        return not call.keywords and numpy.required().issuperset(given) and len(given) > 0
    return _are_placed(numpy, layer, len(call.args)) and _are_named(numpy, layer, call, given)


def _given(numpy: Signature, call: ast.Call) -> list[str] | None:
    """Return the parameters of NumPy's function that a call gives; None if that is open."""
    words = [word.arg for word in call.keywords if word.arg is not None]
    if any(isinstance(each, ast.Starred) for each in call.args):
        return None
    if len(words) < len(call.keywords) or len(call.args) > len(numpy.positional):
        return None
    given = [*numpy.positional[: len(call.args)], *words]
    return given if numpy.named.issuperset(given) else None


def _are_placed(numpy: Signature, layer: Signature, count: int) -> bool:
    """Return whether each place means the same; by name, or as no name says otherwise."""
    if count > len(layer.positional):
        return False
    return all(
        ours == theirs or (theirs not in numpy.named and ours not in layer.named)
        for ours, theirs in zip(numpy.positional[:count], layer.positional)
    )


def _are_named(numpy: Signature, layer: Signature, call: ast.Call, given: list[str]) -> bool:
    """Return whether keywords are there, and what is left out means the same."""
    count = len(call.args)
    words = given[count:]
    filled = {*layer.positional[:count], *words}
    if not (layer.named - layer.only_placed).issuperset(words) or len(filled) < len(given):
        return False
    if not filled.issuperset(layer.required()):
        return False
    at = dict(zip(layer.positional, numpy.positional))
    for theirs in layer.named - filled:
        ours = theirs if theirs in numpy.named else at.get(theirs, "")
        if ours in numpy.named and ours not in layer.named - {theirs}:
            wanted = numpy.defaults.get(ours, _MISSING)
            has = layer.defaults.get(theirs)
            if wanted != has and not (wanted is ... and has in _LEFT_OPEN):
                return False
    return True


@cache
def _of_numpy(name: str) -> Signature | None:
    parameters = PARAMETERS.get(name)
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
