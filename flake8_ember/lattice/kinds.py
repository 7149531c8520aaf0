"""The lattice of kinds: what the code seen so far says a value is.

A kind is compared by value and never changed. ``join`` is the least kind that covers two
paths of the same program; ``operate`` is what a raw operator makes of two operands.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from flake8_ember.syntax.scopes import Scope

MAX_DEPTH = 3  # containers nested deeper are not told apart
MAX_WIDTH = 16  # tuples and dicts with more entries are of one kind all over
PREVAILING = ("datetime.", "pandas.", "pathlib.")  # operators of their classes give no tensor


class Kind:
    """Base of all kinds; the plain ones are the constants below."""

    __slots__ = ()
    is_native = True  # whether a value of this kind is surely no tensor


class _Plain(Kind):
    __slots__ = ("is_native", "name")

    def __init__(self, name: str, native: bool = True) -> None:
        self.name = name
        self.is_native = native

    def __repr__(self) -> str:
        return self.name


BOTTOM = _Plain("NOTHING", native=False)  # no value at all, or one still being worked out
UNKNOWN = _Plain("UNKNOWN", native=False)
TENSOR = _Plain("TENSOR", native=False)
NATIVE = _Plain("NATIVE")  # surely no tensor, and nothing more is known
NONE = _Plain("NONE")
NUMBER = _Plain("NUMBER")
STRING = _Plain("STRING")  # str and bytes


class _Record(Kind):
    """A kind with fields; two are equal if they are of one class and their fields are.

    Written by hand: making the same with ``dataclasses`` would be half of what importing us costs.
    """

    __slots__ = ()
    FIELDS: ClassVar[tuple[str, ...]] = ()

    def fields(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.FIELDS)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return type(self) is type(other) and self.fields() == other.fields()

    def __hash__(self) -> int:
        return hash((type(self), self.fields()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self.fields()))})"


class Sequence(_Record):
    """A list, set, iterator … whose elements all have one kind."""

    __slots__ = ("element",)
    FIELDS = ("element",)

    def __init__(self, element: Kind) -> None:
        self.element = element


class Tuple(_Record):
    """A tuple, or a list display, of known length."""

    __slots__ = ("elements",)
    FIELDS = ("elements",)

    def __init__(self, elements: tuple[Kind, ...]) -> None:
        self.elements = elements


class Dict(_Record):
    """A mapping: the kinds of its constant keys, and what any other key gives."""

    __slots__ = ("items", "rest")
    FIELDS = ("items", "rest")

    def __init__(self, items: tuple[tuple[Any, Kind], ...] = (), rest: Kind = BOTTOM) -> None:
        self.items = items
        self.rest = rest


class _Named(_Record):
    __slots__ = ("path",)
    FIELDS = ("path",)

    def __init__(self, path: str) -> None:
        self.path = path


class Symbol(_Named):
    """Something imported, by its dotted name: a module, or what a module holds."""

    __slots__ = ()
    is_native = False


class Instance(_Named):
    """An object of a class of another module, by the class's dotted name."""

    __slots__ = ()


class OpaqueInstance(Instance):
    """An object of a class that nothing is known of: it may turn out to be a tensor."""

    __slots__ = ()
    is_native = False


class _Scoped(_Record):
    __slots__ = ("scope",)
    FIELDS = ("scope",)

    def __init__(self, scope: Scope) -> None:
        self.scope = scope


class Class(_Scoped):
    """A class of the linted file, by the scope of its body."""

    __slots__ = ()


class Object(_Scoped):
    """An instance of a class of the linted file."""

    __slots__ = ()


class Function(_Record):
    """A function or lambda of the linted file; ``owner`` is what a bound method is bound to."""

    __slots__ = ("owner", "scope")
    FIELDS = ("scope", "owner")

    def __init__(self, scope: Scope, owner: Kind | None = None) -> None:
        self.scope = scope
        self.owner = owner


CONTAINERS = (Sequence, Tuple, Dict)


def depth_of(kind: Kind) -> int:
    """Return how deep containers are nested in ``kind``."""
    if isinstance(kind, Sequence):
        return 1 + depth_of(kind.element)
    if isinstance(kind, Tuple):
        return 1 + max(map(depth_of, kind.elements), default=0)
    if isinstance(kind, Dict):
        return 1 + max((depth_of(value) for _, value in kind.items), default=depth_of(kind.rest))
    return 0


def shallow(kind: Kind) -> Kind:
    """Return ``kind``, or ``UNKNOWN`` where it is too deep to be put into one more container."""
    return UNKNOWN if depth_of(kind) >= MAX_DEPTH else kind


def sequence(element: Kind) -> Kind:
    """Return a sequence of elements of one kind."""
    return Sequence(shallow(element))


def tuple_of(elements: Iterable[Kind]) -> Kind:
    """Return a tuple of these elements."""
    kinds = tuple(shallow(element) for element in elements)
    return Tuple(kinds) if len(kinds) <= MAX_WIDTH else Sequence(join_all(kinds))


def dict_of(items: Iterable[tuple[Any, Kind]], rest: Kind = BOTTOM) -> Kind:
    """Return a mapping with these constant keys, and ``rest`` for all others."""
    known = {key: shallow(kind) for key, kind in items}
    if len(known) > MAX_WIDTH:
        return Dict((), join_all([*known.values(), shallow(rest)]))
    return Dict(tuple(known.items()), shallow(rest))


def join(left: Kind, right: Kind) -> Kind:
    """Return the kind of a value that is ``left`` on one path and ``right`` on another.

    A tensor on any path is a tensor, ``None`` is left out as nothing is ever computed with it.
    """
    if left is right or right is BOTTOM:
        return left
    if left is BOTTOM:
        return right
    if left is TENSOR or right is TENSOR:
        return TENSOR
    if left is NONE:
        return right
    if right is NONE or left == right:
        return left
    if left is UNKNOWN or right is UNKNOWN:
        return UNKNOWN
    if isinstance(left, CONTAINERS) and isinstance(right, CONTAINERS):
        return _join_containers(left, right)
    if left is NUMBER and isinstance(right, (Sequence, Tuple)):
        return _join_number(right)
    if right is NUMBER and isinstance(left, (Sequence, Tuple)):
        return _join_number(left)
    return NATIVE if left.is_native and right.is_native else UNKNOWN


def _join_number(several: Sequence | Tuple) -> Kind:
    """Return several numbers: where one is as good, it stands for as many."""
    if isinstance(several, Tuple):
        return Tuple(tuple(join(NUMBER, element) for element in several.elements))
    return Sequence(join(NUMBER, several.element))


def _join_containers(left: Kind, right: Kind) -> Kind:
    if isinstance(left, Tuple) and isinstance(right, Tuple):
        if len(left.elements) == len(right.elements):
            return Tuple(tuple(map(join, left.elements, right.elements)))
    if isinstance(left, Dict) and isinstance(right, Dict):
        known = dict(left.items)
        for key, kind in right.items:
            known[key] = join(known.get(key, BOTTOM), kind)
        return dict_of(known.items(), join(left.rest, right.rest))
    if isinstance(left, Dict) or isinstance(right, Dict):
        return NATIVE
    return Sequence(join(element_of(left), element_of(right)))


def join_all(kinds: Iterable[Kind]) -> Kind:
    """Return the join of all ``kinds``."""
    result: Kind = BOTTOM
    for kind in kinds:
        result = join(result, kind)
        if result is TENSOR:
            break
    return result


def element_of(kind: Kind) -> Kind:
    """Return what iterating over ``kind`` gives."""
    if isinstance(kind, Sequence):
        return kind.element
    if isinstance(kind, Tuple):
        return join_all(kind.elements)
    if isinstance(kind, Dict):
        return STRING if all(isinstance(key, str) for key, _ in kind.items) else NATIVE
    if kind is TENSOR or kind is STRING or kind is NUMBER or kind is BOTTOM:
        return kind  # a "number" that is iterated over was several
    return UNKNOWN


def item_of(kind: Kind, key: object) -> Kind:
    """Return what ``kind[key]`` gives; a key that is not known is ``None``."""
    if isinstance(kind, Tuple):
        if isinstance(key, int) and -len(kind.elements) <= key < len(kind.elements):
            return kind.elements[key]
        return join_all(kind.elements)
    if isinstance(kind, Dict):
        for known, value in kind.items:
            if known == key:
                return value
        return join_all([kind.rest, *[value for _, value in kind.items]])
    return element_of(kind)


def settles(operator: type, left: Kind) -> bool:
    """Return whether the left operand alone decides what ``operate`` gives, and is it."""
    return left is STRING and (operator is ast.Mod or operator is ast.Add)


def operate(operator: type, left: Kind, right: Kind) -> Kind:
    """Return what the raw operator (a class of ``ast``) makes of two operands."""
    if settles(operator, left) or (operator is ast.Add and right is STRING):
        return STRING
    if left is TENSOR or right is TENSOR:
        return TENSOR
    if operator is ast.Mult and (_repeats(left) or _repeats(right)):
        return left if _repeats(left) else right
    if left is NUMBER and right is NUMBER:
        return NUMBER
    if left is BOTTOM or left is NONE:
        return right
    if right is BOTTOM or right is NONE:
        return left
    if _prevails(left) or _prevails(right):
        return left if _prevails(left) else right
    if operator is ast.MatMult and UNKNOWN in (left, right):
        return TENSOR  # nothing else has that operator
    if operator is ast.Add and UNKNOWN in (left, right):
        other = left if right is UNKNOWN else right
        return other if isinstance(other, CONTAINERS) else UNKNOWN
    if left.is_native and right.is_native:
        both = isinstance(left, CONTAINERS) and isinstance(right, CONTAINERS)
        return _join_containers(left, right) if both else left if left == right else NATIVE
    return UNKNOWN


def _prevails(kind: Kind) -> bool:
    """Return whether an operator gives one of its own whatever it is put together with."""
    return isinstance(kind, Instance) and kind.path.startswith(PREVAILING)


def _repeats(kind: Kind) -> bool:
    return kind is STRING or isinstance(kind, CONTAINERS)
