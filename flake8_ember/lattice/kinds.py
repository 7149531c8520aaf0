"""The lattice of kinds: what the code seen so far says a value is.

A kind is compared by value and never changed. ``operations`` tells what becomes of kinds where
paths meet, and what operators, loops and subscripts make of them.
"""

from __future__ import annotations

from typing import Any, ClassVar

MAX_DEPTH = 5  # what lies deeper in containers is not known
MAX_WIDTH = 64  # tuples and dicts with more entries are of one kind all over
_CLOSED = ("datetime.", "pandas.", "pathlib.")


class Kind:
    """Base of all kinds; the plain ones are the constants below.

    Attributes:
        is_native: whether a value of this kind is surely no tensor.
        is_array: whether it surely is one: a tensor, or an array of NumPy's own.
        is_reference: whether it stands for something of which the value is asked for elsewhere.
        row: what the tables of the operations know it by: a plain kind itself, or the class.
        depth: how deep containers are nested in it.
    """

    __slots__ = ()
    is_native = True
    is_array = False
    is_reference = False
    row: Any
    depth = 0


class _Plain(Kind):
    __slots__ = ("is_array", "is_native", "name", "row")

    def __init__(self, name: str, *, native: bool = True, array: bool = False) -> None:
        self.name = name
        self.is_native = native
        self.is_array = array
        self.row = self

    def __repr__(self) -> str:
        return self.name


BOTTOM = _Plain("BOTTOM", native=False)  # no value at all, or one still being worked out
UNKNOWN = _Plain("UNKNOWN", native=False)
TENSOR = _Plain("TENSOR", native=False, array=True)
NUMPY_ARRAY = _Plain("NUMPY_ARRAY", native=False, array=True)  # of NumPy's own: no backend's
NATIVE = _Plain("NATIVE")  # surely no tensor, and nothing more is known
NONE = _Plain("NONE")
NUMBER = _Plain("NUMBER")
NUMBERS = _Plain("NUMBERS")  # one number, or several, as is often as good: a size, strides, an axis
STRING = _Plain("STRING")  # str and bytes
# A library of array functions, if such functions are called on it.
POSSIBLE_NAMESPACE = _Plain("POSSIBLE_NAMESPACE", native=False)


class _Record(Kind):
    """A kind with fields; two are equal if they are of one class and their fields are.

    Written by hand: making the same with ``dataclasses`` would be half of what importing us costs.
    """

    __slots__ = ()
    FIELDS: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        if "row" not in cls.__slots__:
            cls.row = cls

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

    __slots__ = ("depth", "element")
    FIELDS = ("element",)

    def __init__(self, element: Kind) -> None:
        self.element = element
        self.depth = 1 + element.depth


class Tuple(_Record):
    """A tuple, or a list display, of known length."""

    __slots__ = ("depth", "elements")
    FIELDS = ("elements",)

    def __init__(self, elements: tuple[Kind, ...]) -> None:
        self.elements = elements
        self.depth = 1 + max([element.depth for element in elements], default=0)


class Dict(_Record):
    """A mapping: the kinds of its constant keys, and what any other key gives."""

    __slots__ = ("depth", "items", "rest")
    FIELDS = ("items", "rest")

    def __init__(self, items: tuple[tuple[Any, Kind], ...] = (), rest: Kind = BOTTOM) -> None:
        self.items = items
        self.rest = rest
        self.depth = 1 + max([value.depth for _, value in items], default=rest.depth)


class _Named(_Record):
    __slots__ = ("path",)
    FIELDS = ("path",)

    def __init__(self, path: str) -> None:
        self.path = path

    def __hash__(self) -> int:
        return hash(self.path)


class Symbol(_Named):
    """Something imported, by its dotted name: a module, or what a module holds."""

    __slots__ = ()
    is_native = False
    is_reference = True


class Instance(_Named):
    """An object of a class of another module, by the class's dotted name."""

    __slots__ = ("row",)

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.row = CLOSED if path.startswith(_CLOSED) else Instance


CLOSED = _Plain("CLOSED")  # the row of instances whose operators give one of their own


class OpaqueInstance(_Named):
    """An object of a class that nothing is known of: it may turn out to be a tensor."""

    __slots__ = ()
    is_native = False


class _Scoped(_Record):
    """A kind that stands for something in the linted file, by its scope there."""

    __slots__ = ("scope",)
    FIELDS = ("scope",)

    def __init__(self, scope: Any) -> None:
        self.scope = scope


class Class(_Scoped):
    """A class of the linted file, by the scope of its body."""

    __slots__ = ()


class Object(_Scoped):
    """An instance of a class of the linted file."""

    __slots__ = ()
    is_reference = True  # it may inherit what it is


class Function(_Record):
    """A function or lambda of the linted file; ``owner`` is what a bound method is bound to."""

    __slots__ = ("owner", "scope")
    FIELDS = ("scope", "owner")

    def __init__(self, scope: Any, owner: Kind | None = None) -> None:
        self.scope = scope
        self.owner = owner


class Callback(_Record):
    """Something to call that gives a value of a known kind: ``Callable[..., R]``."""

    __slots__ = ("result",)
    FIELDS = ("result",)

    def __init__(self, result: Kind) -> None:
        self.result = result


class OneOf(_Record):
    """One of several functions, classes or objects, or of several things that were imported."""

    __slots__ = ("is_native", "kinds")
    FIELDS = ("kinds",)
    is_reference = True

    def __init__(self, kinds: tuple[Kind, ...]) -> None:
        self.kinds = kinds
        self.is_native = all(kind.is_native for kind in kinds)

    def fields(self) -> tuple[Any, ...]:
        """Return what two of them have in common if they are equal: the kinds, in any order."""
        return (frozenset(self.kinds),)


PLAIN = (
    *(BOTTOM, CLOSED, UNKNOWN, TENSOR, NUMPY_ARRAY, NATIVE, NONE, NUMBER, NUMBERS, STRING),
    POSSIBLE_NAMESPACE,
)
CONTAINERS = (Sequence, Tuple, Dict)
SCOPED = (Class, Object, Function, Callback, OneOf)
RECORDS = (*CONTAINERS, Symbol, Instance, OpaqueInstance, *SCOPED)
