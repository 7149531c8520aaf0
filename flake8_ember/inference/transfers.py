"""Results that follow from the arguments: ``max``, ``zip``, ``dict.get`` … (see ``knowledge``)."""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import partial as partial_of
from typing import Any

from flake8_ember.inference.annotations import annotated
from flake8_ember.inference.attributes import iterated
from flake8_ember.inference.callables import given
from flake8_ember.inference.context import Context, bases, enclosing
from flake8_ember.inference.control_flow import CONTROL_FLOW
from flake8_ember.inference.engine import Asking, Steps
from flake8_ember.inference.numeric import NUMERIC
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NATIVE,
    NUMBER,
    NUMBERS,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Class,
    Dict,
    Instance,
    Kind,
    Object,
    Sequence,
    Symbol,
    Tuple,
)
from flake8_ember.lattice.leaves import with_leaves
from flake8_ember.lattice.operations import (
    dict_of,
    item_of,
    join,
    join_all,
    leaf_of,
    or_default,
    sequence,
    tuple_of,
)
from flake8_ember.syntax.scopes import Point

# What containers are when they are made of nothing.
MAKERS: dict[str, Kind] = {
    "builtins.dict": Dict(),
    "builtins.list": Tuple(()),
    "builtins.set": Tuple(()),
}
# What the derivative by one of these is.
SLOPES: dict[Kind, Kind] = dict.fromkeys((NUMBER, NUMBERS, NUMPY_ARRAY, UNKNOWN), TENSOR)

# What has no parts.
PLAIN_LEAVES = (NUMBER, NUMBERS, STRING)

Receiver = Kind | None
Transfer = Callable[[Context, ast.Call, Point, Receiver], Steps]


def _arguments(node: ast.Call, at: Point, receiver: Receiver) -> Asking[list[Kind]]:
    """Return the kinds of the receiver and of the positional arguments."""
    kinds = [] if receiver is None else [receiver]
    for argument in node.args:
        kinds.append((yield argument, at))
    return kinds


def _first(node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    if receiver is not None:
        return receiver
    return (yield node.args[0], at) if node.args else BOTTOM


def first(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """The first argument, or the receiver: ``copy.copy(x)``."""
    return (yield from _first(node, at, receiver))


def array(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``keras.utils.normalize(x)``: an array of NumPy's own of such a one, else a tensor."""
    kind = yield from _first(node, at, receiver)
    return kind if kind is BOTTOM or kind is NUMPY_ARRAY else TENSOR


def joined(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """The join of the arguments, or of a lone one's elements: ``max(a, b)``, ``sum(xs)``."""
    kinds = yield from _arguments(node, at, receiver)
    for word in node.keywords:
        if word.arg in ("start", "default"):
            kinds.append((yield word.value, at))
    if len(node.args) == 1 and receiver is None:
        kinds[0] = iterated(kinds[0])
    if BOTTOM in kinds and len(kinds) == 1:
        return UNKNOWN
    return join_all(kinds)


def listed(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """A sequence of the elements: ``list(xs)``."""
    kind = yield from _first(node, at, receiver)
    return kind if isinstance(kind, (Sequence, Tuple)) else sequence(iterated(kind))


def element(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """An element of the first argument: ``next(xs)``."""
    kinds = yield from _arguments(node, at, receiver)
    return iterated(kinds[0]) if kinds else UNKNOWN


def enumerated(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """Pairs of a number and an element."""
    kind = yield from _first(node, at, receiver)
    return sequence(tuple_of([NUMBER, iterated(kind)]))


def zipped(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """Tuples of an element of each argument."""
    kinds = yield from _arguments(node, at, receiver)
    is_repeated = any(word.arg == "repeat" for word in node.keywords)
    if is_repeated or any(isinstance(argument, ast.Starred) for argument in node.args):
        return sequence(sequence(join_all(iterated(kind) for kind in kinds)))
    return sequence(tuple_of([iterated(kind) for kind in kinds]))


def chained(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """The elements of all arguments: ``itertools.chain(a, b)``."""
    kinds = yield from _arguments(node, at, receiver)
    return sequence(join_all(iterated(kind) for kind in kinds))


def chained_elements(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """The elements of the elements: ``chain.from_iterable(xss)``."""
    return sequence(iterated(iterated((yield from _first(node, at, receiver)))))


def filtered(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """The elements of the second argument."""
    kinds = yield from _arguments(node, at, receiver)
    return sequence(iterated(kinds[1])) if len(kinds) > 1 else UNKNOWN


def mapped(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """What the first argument gives for elements of the others."""
    kinds = yield from _arguments(node, at, receiver)
    if not kinds:
        return UNKNOWN
    return sequence(
        (yield from given(context, kinds[0], [iterated(kind) for kind in kinds[1:]], at))
    )


def starmapped(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """What the first argument gives for the elements' elements: ``starmap(f, pairs)``."""
    kinds = yield from _arguments(node, at, receiver)
    if len(kinds) < 2:
        return UNKNOWN
    parts = iterated(kinds[1])
    given_kinds = list(parts.elements) if isinstance(parts, Tuple) else [iterated(parts)]
    return sequence((yield from given(context, kinds[0], given_kinds, at)))


def reduced(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """What the first argument gives for two elements, joined with the start."""
    kinds = yield from _arguments(node, at, receiver)
    if len(kinds) < 2:
        return UNKNOWN
    part = iterated(kinds[1])
    start = kinds[2] if len(kinds) > 2 else part
    result = yield from given(context, kinds[0], [join(start, part), part], at)
    if result is UNKNOWN and len(kinds) > 2 and isinstance(start, (Sequence, Tuple)):
        return sequence(UNKNOWN)  # what begins as a list ends as one
    return join(result, start)


def tree(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """What the first argument gives for the leaves of the second: ``jax.tree.map(f, t)``."""
    kinds = yield from _arguments(node, at, receiver)
    if len(kinds) < 2:
        return UNKNOWN
    leaf = kinds[1]
    result = yield from given(context, kinds[0], [leaf], at)
    return sequence(result) if isinstance(leaf, (Sequence, Tuple)) else result


def flattened(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """The leaves of a structure; what nothing is known of holds tensors, and objects may."""
    kind = leaf_of((yield from _first(node, at, receiver)))
    if kind is UNKNOWN or kind is BOTTOM:
        return sequence(TENSOR)
    return sequence(kind if kind.is_array or kind in PLAIN_LEAVES else UNKNOWN)


def differentiated(
    path: str, context: Context, node: ast.Call, at: Point, receiver: Receiver
) -> Steps:
    """``jax.grad(f)``: a function; by what of ``f``, or with what beside, makes another."""
    kinds = yield from _arguments(node, at, receiver)
    return Instance(path) if len(kinds) == 1 and not node.keywords else UNKNOWN


def gradient(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """A structure like the first argument's: what computing can be done with is tensors."""
    if not node.args:
        return UNKNOWN
    return with_leaves((yield node.args[0], at), lambda _, leaf: SLOPES.get(leaf, leaf))


def value_and_gradient(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """What the function gives, and its gradient."""
    return tuple_of([TENSOR, (yield from gradient(context, node, at, receiver))])


def dictionary(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``dict(d, key=value)``: kinds by constant key, and of the rest."""
    items: list[tuple[Any, Kind]] = []
    rest: Kind = BOTTOM
    if node.args:
        kind = yield node.args[0], at
        if isinstance(kind, Dict):
            items.extend(kind.items)
            rest = kind.rest
        else:
            rest = item_of(iterated(kind), 1)
    for word in node.keywords:
        value = yield word.value, at
        if word.arg is None:
            rest = join(rest, value.rest if isinstance(value, Dict) else UNKNOWN)
        else:
            items.append((word.arg, value))
    return dict_of(items, rest)


def defaulted(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``defaultdict(f)``: what calling the function gives, under any key."""
    kinds = yield from _arguments(node, at, receiver)
    if not kinds:
        return dict_of(())
    made = MAKERS.get(getattr(kinds[0], "path", ""))
    if made is None:
        made = yield from given(context, kinds[0], [], at)
    return dict_of((), made)


def got_attribute(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``getattr(x, "name", default)``: the attribute or the default."""
    if len(node.args) < 2 or not isinstance(node.args[1], ast.Constant):
        return UNKNOWN
    name = node.args[1].value
    if not isinstance(name, str) or not name.isidentifier():
        return UNKNOWN
    found = yield context.reading(node, name), at
    if len(node.args) > 2:
        found = or_default(found, (yield node.args[2], at))
    return found


def items(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``d.items()``: pairs of a key and a value."""
    kind = yield from _first(node, at, receiver)
    return sequence(tuple_of([iterated(kind), item_of(kind, None)]))


def values(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``d.values()``: the values."""
    return sequence(item_of((yield from _first(node, at, receiver)), None))


def value(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``d.get(key, default)``."""
    kinds = yield from _arguments(node, at, receiver)
    key = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
    found = item_of(kinds[0], key) if isinstance(kinds[0], CONTAINERS) else UNKNOWN
    return or_default(found, kinds[2]) if len(kinds) > 2 else found


def partial(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``functools.partial(f, …)``: the function."""
    return (yield from _first(node, at, receiver))


def combinations(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """Sequences of elements of the first argument: ``itertools.combinations(xs, 2)``."""
    return sequence(sequence(iterated((yield from _first(node, at, receiver)))))


def repeated(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``itertools.repeat(x)``: the argument, over and over."""
    return sequence((yield from _first(node, at, receiver)))


def rounded(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``round(x)`` is an int, even of a NumPy scalar."""
    return NUMBER if len(node.args) < 2 else (yield node.args[0], at)


def parent(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``super()``: an instance of the first base class."""
    scope = enclosing(at.scope, function=False)
    for base, point in bases(scope) if scope is not None else ():
        kind = yield base, point
        if isinstance(kind, Class):
            return Object(kind.scope)
        if isinstance(kind, Symbol):
            return Instance(kind.path)
    return UNKNOWN


def type_(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``type(x)``: the class of an object, the symbol of an instance."""
    kind = yield from _first(node, at, receiver)
    if isinstance(kind, Object):
        return Class(kind.scope)
    return Symbol(kind.path) if isinstance(kind, Instance) else NATIVE


def cast(context: Context, node: ast.Call, at: Point, receiver: Receiver) -> Steps:
    """``typing.cast(T, x)``: what the type states, else the value."""
    known = annotated(context, node.args[0], at) if node.args else UNKNOWN
    if known is UNKNOWN and len(node.args) > 1:
        return (yield node.args[1], at)
    return known


TRANSFERS: dict[str, Transfer] = {
    **CONTROL_FLOW,
    **NUMERIC,
    "array": array,
    "cast": cast,
    "chain": chained,
    "chain2": chained_elements,
    "combinations": combinations,
    "default": defaulted,
    "dict": dictionary,
    "differentiate": partial_of(differentiated, "jax.grad"),
    "differentiate2": partial_of(differentiated, "jax.value_and_grad"),
    "element": element,
    "enumerate": enumerated,
    "filter": filtered,
    "first": first,
    "flatten": flattened,
    "gradient": gradient,
    "gradient2": value_and_gradient,
    "getattr": got_attribute,
    "items": items,
    "join": joined,
    "list": listed,
    "map": mapped,
    "partial": partial,
    "reduce": reduced,
    "repeat": repeated,
    "round": rounded,
    "starmap": starmapped,
    "super": parent,
    "tree": tree,
    "type": type_,
    "value": value,
    "values": values,
    "zip": zipped,
}
