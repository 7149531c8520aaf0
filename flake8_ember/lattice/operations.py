"""What becomes of kinds: where paths meet, in loops and subscripts, under operators."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import Any

from flake8_ember.lattice.kinds import (
    BOTTOM,
    CLOSED,
    CONTAINERS,
    MAX_DEPTH,
    MAX_WIDTH,
    NATIVE,
    NONE,
    NUMBER,
    NUMBERS,
    NUMPY_ARRAY,
    POSSIBLE_NAMESPACE,
    SCOPED,
    STRING,
    TENSOR,
    UNKNOWN,
    Dict,
    Instance,
    Kind,
    OneOf,
    OpaqueInstance,
    Sequence,
    Symbol,
    Tuple,
)
from flake8_ember.lattice.tables import ANY, NATIVES, Row, Table, left, right, same_or

# -- containers


def shallow(kind: Kind, room: int = MAX_DEPTH - 1) -> Kind:
    """Return ``kind`` with so many levels of containers; what lies deeper is ``UNKNOWN``."""
    if kind.depth <= room:
        return kind
    if isinstance(kind, Sequence) and room:
        return Sequence(shallow(kind.element, room - 1))
    if isinstance(kind, Tuple) and room:
        return Tuple(tuple(shallow(element, room - 1) for element in kind.elements))
    if isinstance(kind, Dict) and room:
        items = tuple((key, shallow(value, room - 1)) for key, value in kind.items)
        return Dict(items, shallow(kind.rest, room - 1))
    return UNKNOWN


def sequence(element: Kind) -> Kind:
    """Return a sequence of elements of one kind."""
    return Sequence(shallow(element))


def tuple_of(elements: Iterable[Kind]) -> Kind:
    """Return a tuple of these elements."""
    kinds = tuple([shallow(element) for element in elements])
    return Tuple(kinds) if len(kinds) <= MAX_WIDTH else Sequence(join_all(kinds))


def dict_of(items: Iterable[tuple[Any, Kind]], rest: Kind = BOTTOM) -> Kind:
    """Return a mapping with these constant keys, and ``rest`` for all others."""
    known = {key: shallow(kind) for key, kind in items}
    if len(known) > MAX_WIDTH:
        return Dict((), join_all([*known.values(), shallow(rest)]))
    return Dict(tuple(known.items()), shallow(rest))


# -- join


def _tuples(first: Any, second: Any) -> Kind:
    if len(first.elements) == len(second.elements):
        return Tuple(tuple(map(join, first.elements, second.elements)))
    return _sequences(first, second)


def _sequences(first: Kind, second: Kind) -> Kind:
    return Sequence(join(element_of(first), element_of(second)))


def _dicts(first: Any, second: Any) -> Kind:
    known = dict(first.items)
    for key, kind in second.items:
        known[key] = join(known.get(key, BOTTOM), kind)
    return dict_of(known.items(), join(first.rest, second.rest))


def _one_or(number: Kind, several: Any) -> Kind:
    """Return one number, or several; what else is in a container stays."""
    if isinstance(several, Tuple):
        several = Tuple(tuple(join(NUMBER, element) for element in several.elements))
    else:
        several = Sequence(join(NUMBER, several.element))
    return NUMBERS if element_of(several) in (NUMBER, BOTTOM) else several


def _one_of(first: Any, second: Any) -> Kind:
    """Return both; of too many nothing is known but that they are no arrays."""
    if first == second:
        return first  # type: ignore[no-any-return]
    kinds: list[Kind] = []
    for kind in (first, second):
        kinds.extend(kind.kinds if isinstance(kind, OneOf) else [kind])
    known = tuple(dict.fromkeys(kinds))
    either = OneOf(known)
    return either if len(known) <= MAX_WIDTH else NATIVE if either.is_native else UNKNOWN


_CONTAINERS: tuple[Row, ...] = (
    ((Tuple,), (Tuple,), _tuples),
    ((Dict,), (Dict,), _dicts),
    ((Dict,), (Sequence, Tuple), NATIVE),
    ((Sequence, Tuple), (Sequence, Tuple), _sequences),
)
_NATIVES: tuple[Row, ...] = (
    ((NUMBER,), (NUMBERS,), NUMBERS),
    *[((row,), (row,), same_or(NATIVE)) for row in NATIVES],
    (NATIVES, NATIVES, NATIVE),
)
_JOIN = Table(
    ((BOTTOM,), ANY, right),
    ((TENSOR,), ANY, TENSOR),  # a tensor on any path is a tensor
    ((NUMPY_ARRAY,), ANY, NUMPY_ARRAY),
    ((NONE,), ANY, right),  # nothing is ever computed with None
    ((POSSIBLE_NAMESPACE,), (Symbol,), right),
    ((*SCOPED, Symbol), (*SCOPED, Symbol), _one_of),
    ((UNKNOWN,), ANY, UNKNOWN),
    *_CONTAINERS,
    ((NUMBER, NUMBERS), (Sequence, Tuple), _one_or),
    *_NATIVES,
    (ANY, ANY, same_or(UNKNOWN)),
)


def join(first: Kind, second: Kind) -> Kind:
    """Return the least kind that covers a value that has one kind or, on other paths, another."""
    if first is second or first is BOTTOM:  # mostly
        return second
    return _JOIN(first, second)


def join_all(kinds: Iterable[Kind]) -> Kind:
    """Return the join of all ``kinds``."""
    result: Kind = BOTTOM
    for kind in kinds:
        result = join(result, kind)
        if result is TENSOR:
            break
    return result


def or_default(found: Kind, default: Kind) -> Kind:
    """Return what is found, or a default for want of it.

    That tells what else is found, unless it means nothing: ``None``, ``{}``.
    """
    if default in (Tuple(()), Dict()):
        return found
    telling = default.is_native and default is not NONE
    return default if found is UNKNOWN and telling else join(found, default)


# -- elements and items


def _key_of(kind: Any) -> Kind:
    return STRING if all(isinstance(key, str) for key, _ in kind.items) else NATIVE


_ELEMENT: dict[Any, Kind | Callable[[Any], Kind]] = {
    Sequence: lambda kind: kind.element,
    Tuple: lambda kind: join_all(kind.elements),
    Dict: _key_of,
    BOTTOM: BOTTOM,
    TENSOR: TENSOR,
    NUMPY_ARRAY: NUMPY_ARRAY,
    STRING: STRING,
    NUMBER: NUMBER,  # it was several, whatever else was said of it
    NUMBERS: NUMBER,
    POSSIBLE_NAMESPACE: POSSIBLE_NAMESPACE,  # what a getter gives beside it
}


def element_of(kind: Kind) -> Kind:
    """Return what iterating over ``kind`` gives."""
    found = _ELEMENT.get(kind.row, UNKNOWN)
    return found if isinstance(found, Kind) else found(kind)


def _numbered_item(kind: Kind, key: object) -> Kind:
    """Return an element; what has items by name is nothing that is counted through."""
    return UNKNOWN if isinstance(key, str) else element_of(kind)


def _tuple_item(kind: Any, key: object) -> Kind:
    if isinstance(key, int) and -len(kind.elements) <= key < len(kind.elements):
        return kind.elements[key]  # type: ignore[no-any-return]
    return _numbered_item(kind, key)


def _dict_item(kind: Any, key: object) -> Kind:
    for known, value in kind.items:
        if known == key:
            return value  # type: ignore[no-any-return]
    return join_all([kind.rest, *[value for _, value in kind.items]])


def slice_of(kind: Kind) -> Kind:
    """Return what ``kind[a:b]`` gives."""
    return sequence(element_of(kind)) if kind.row in (Sequence, Tuple) else kind


_ITEM: dict[Any, Callable[[Any, object], Kind]] = {
    Sequence: _numbered_item,
    Tuple: _tuple_item,
    Dict: _dict_item,
}


def item_of(kind: Kind, key: object) -> Kind:
    """Return what ``kind[key]`` gives; a key that is not known is ``None``."""
    found = _ITEM.get(kind.row)
    return element_of(kind) if found is None else found(kind, key)


def leaf_of(kind: Kind) -> Kind:
    """Return what lies in ``kind``, however deep in containers."""
    while isinstance(kind, CONTAINERS):
        kind = item_of(kind, None)
    return kind


# -- operators

_WITH_ARRAY: tuple[Row, ...] = (
    ((TENSOR,), ANY, TENSOR),
    ((NUMPY_ARRAY,), ANY, NUMPY_ARRAY),
)
_OTHERWISE: tuple[Row, ...] = (
    ((NUMBER,), (NUMBER,), NUMBER),
    ((BOTTOM, NONE), ANY, right),
    ((CLOSED,), ANY, left),
    *_CONTAINERS,
    *_NATIVES,
    (ANY, ANY, UNKNOWN),
)
_ANY_OPERATOR = Table(*_WITH_ARRAY, *_OTHERWISE)
_OPERATIONS: dict[type, Table] = {
    ast.Add: Table(
        ((STRING,), ANY, STRING),
        *_WITH_ARRAY,
        ((UNKNOWN,), CONTAINERS, right),  # only containers are added to containers
        *_OTHERWISE,
    ),
    ast.Div: Table(*_WITH_ARRAY, ((UNKNOWN,), (STRING,), Instance("pathlib.Path")), *_OTHERWISE),
    # these a text is formatted with
    ast.Mod: Table(*_WITH_ARRAY, ((UNKNOWN,), (Dict, Tuple), STRING), *_OTHERWISE),
    ast.Mult: Table(*_WITH_ARRAY, ((STRING, *CONTAINERS), ANY, left), *_OTHERWISE),
    # A class that nothing is known of may have an @ of its own.
    ast.MatMult: Table(
        *_WITH_ARRAY, ((OpaqueInstance,), ANY, left), ((UNKNOWN,), ANY, TENSOR), *_OTHERWISE
    ),
}


def settles(operator: type, first: Kind) -> bool:
    """Return whether the left operand alone decides what an operator gives, and is it."""
    return first is STRING and (operator is ast.Mod or operator is ast.Add)


def operate(operator: type, first: Kind, second: Kind) -> Kind:
    """Return what the raw operator (a class of ``ast``) makes of two operands."""
    if settles(operator, first):
        return first
    return _OPERATIONS.get(operator, _ANY_OPERATOR)(first, second)


def operate_in_place(operator: type, first: Kind, second: Kind) -> Kind:
    """Return what an augmented assignment makes of its target: a list takes in what is added."""
    if operator is ast.Add and first is BOTTOM and second is UNKNOWN:
        return BOTTOM  # in a loop, before it is known what it began with
    if operator is ast.Add and first.row in (Sequence, Tuple):
        return sequence(join(element_of(first), element_of(second)))
    return operate(operator, first, second)
