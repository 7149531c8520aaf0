"""Which values of a file must stay NumPy's own: those that meet what only NumPy, or a library, has.

A value stays if it is given to such a function, and so does all that it is made of, up to where
it comes from another function of the file, or an attribute: there it is a tensor, and handed over.
What NumPy gives does not stay for that: the layer's functions take it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import TypeGuard

from flake8_ember.fixes.from_numpy.flows import Flows, Item
from flake8_ember.fixes.from_numpy.uses import Use, Uses
from flake8_ember.fixes.names import Called, Names, Origin
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.arrays_numpy import ASKING
from flake8_ember.knowledge.counterparts import (
    BACKENDS,
    FROM_NUMPY,
    IN_PLACE,
    MAKING,
    PORTABLE,
    TO_NUMPY,
)
from flake8_ember.knowledge.numpy_signatures import PARAMETERS
from flake8_ember.knowledge.rows import words
from flake8_ember.lattice.evidence import LIBRARY
from flake8_ember.lattice.kinds import NUMPY_ARRAY, UNKNOWN, Instance, Kind
from flake8_ember.syntax.expressions import ELEMENT_WRITERS
from flake8_ember.syntax.predicates import given_to, last_name, root_of
from flake8_ember.syntax.scopes import Point

# What tensors of some backends lack, or have as something else.
_UNPORTABLE = words("ctypes flags flat itemsize nbytes size strides")
_STANDARD = frozenset((*sys.stdlib_module_names, "builtins"))


class Staying:
    """Finds out which values stay.

    Attributes:
        causes: what stays, and the text of what it meets.
        borders: tensors that are handed over to what stays.
        wanted: functions of the file whose results go there.
    """

    def __init__(self, model: FileModel, flows: Flows, uses: Uses, names: Names) -> None:
        self.causes: dict[Item, str] = {}
        self.borders: list[ast.expr] = []
        self.wanted: set[ast.AST] = set()
        self._passed: dict[ast.expr, None] = {}
        self.model = model
        self.flows = flows
        self.uses = uses
        self.names = names
        self.called = {use.call: use for use in uses.found if use.call is not None}

    def find(self, moving: Container[ast.AST]) -> None:
        """Find all that stays if just these calls of NumPy, and of methods, become the layer's."""
        for cause, values in (*self._changed(), *self._kept_by_libraries()):
            self._stay(values, cause)
        met = (self._numpys(moving), self._methods(moving), self._libraries(), self._picking())
        for cause, values in chain.from_iterable(met):
            self._stay(values, cause, handed_over=True)
        while self._stored(moving):
            pass
        self.borders = list(self._borders(moving))
        self.wanted = {
            function
            for each in self._passed
            if isinstance(each, ast.Call)
            for function in self.flows.called(each)
        }

    def _borders(self, moving: Container[ast.AST]) -> Iterator[ast.expr]:
        for each in self._passed:
            if not all(self.remains(value, moving) for value in self._held(each)):
                yield each
        for each in self._asked_for_dtypes(moving):
            if self.handing(each) is not None and not self.remains(each, moving):
                yield each

    def remains(self, item: Item, moving: Container[ast.AST]) -> bool:
        """Return whether a value is an array of NumPy's still: it stays, or NumPy just gave it."""
        waiting, seen = [item], set()
        while waiting:
            each = waiting.pop()
            if each in seen:
                continue
            seen.add(each)
            if each in self.causes:
                return True
            if isinstance(each, ast.Call) and self._gives_own(each, moving):
                return True
            is_moved = isinstance(each, ast.Call) and each in self.called
            if not is_moved and not isinstance(each, (ast.BinOp, ast.UnaryOp, ast.Compare)):
                waiting.extend(self.flows.makers(each, passed=False))
        return False

    def _held(self, item: Item) -> Iterator[Item]:
        """Yield what is given to the attribute, or by the functions, that an item leads to."""
        for holder in self.flows.makers(item):
            for value in self.flows.makers(holder, passed=False):
                if not isinstance(value, ast.Constant):
                    yield value

    def _gives_own(self, call: ast.Call, moving: Container[ast.AST]) -> bool:
        """Return whether a call gives an array of NumPy's: its own, or a library's function."""
        if call in self.called:
            kind = self.model.kind_of(call, self.called[call].point)
            return call not in moving and kind is NUMPY_ARRAY
        return last_name(call.func) in TO_NUMPY or call in self._of_libraries

    def _stay(self, values: Iterable[Item], cause: str, handed_over: bool = False) -> bool:
        """Let values stay, and what they are made of; return whether any did not before."""
        waiting = list(values)
        found = False
        while waiting:
            item = waiting.pop()
            if item in self.causes:
                continue
            if handed_over and self._is_border(item):
                self._passed[item] = None
                continue
            self.causes[item] = cause
            found = True
            waiting.extend(self._makers(item))
        return found

    def _is_border(self, item: Item) -> TypeGuard[ast.expr]:
        """Return whether an array comes from a function of the file, or an attribute, as it is.

        An attribute that gets another name may be changed under it; a result may be unpacked.
        """
        if not isinstance(item, (ast.Call, ast.Attribute)):
            return False
        parent = self.uses.places.parent(item)
        if isinstance(item, ast.Call):
            is_own = isinstance(item.func, ast.Name) or root_of(item.func) in ("self", "cls")
            targets = parent.targets if isinstance(parent, ast.Assign) else ()
            is_one = not any(isinstance(each, (ast.Tuple, ast.List)) for each in targets)
            is_kept = is_own and is_one and bool(self.flows.called(item))
        else:
            is_named = isinstance(parent, (ast.Assign, ast.NamedExpr, ast.AnnAssign))
            is_kept = not is_named and (None, item.attr) in self.flows.makers(item)
        return is_kept and self._is_own(item) and self.handing(item) is not None

    def handing(self, value: ast.expr) -> Called | None:
        """Return the function of the layer that gives NumPy's array of a tensor."""
        return self._one_of(TO_NUMPY, value)

    def taking(self, value: ast.expr) -> Called | None:
        """Return the function of the layer that gives a tensor of NumPy's array."""
        return self._one_of(FROM_NUMPY, value)

    def _one_of(self, names: Iterable[str], value: ast.expr) -> Called | None:
        point = self.uses.point(value)
        if point is None:
            return None
        origin = Origin(None, point)
        ways = (self.names.call(origin, value, point, name, 1) for name in names)
        return next((each for each in ways if each is not None), None)

    def _makers(self, item: Item) -> Iterable[Item]:
        if isinstance(item, ast.Call):
            if item in self.called:
                return () if self.called[item].name in ASKING else given_to(item)
            if self._is_own_method(item):
                return item.func.value, *given_to(item)  # type: ignore[attr-defined]
        return self.flows.makers(item)

    def _is_own_method(self, call: ast.Call) -> bool:
        return isinstance(call.func, ast.Attribute) and self._is_own(call.func.value)

    def _is_own(self, value: ast.expr) -> bool:
        return self._kind(value) is NUMPY_ARRAY

    def _kind(self, value: ast.expr) -> Kind:
        point = self.uses.point(value)
        return UNKNOWN if point is None else self.model.kind_of(value, point)

    # -- what lets values stay

    def _changed(self) -> Iterator[tuple[str, Iterable[Item]]]:
        """Yield what functions of NumPy's change in place."""
        for use in self.uses.found:
            call = use.call
            out = [word.value for word in call.keywords if word.arg == "out"] if call else []
            if call is not None and (use.name in IN_PLACE or out):
                yield self._cause(use), out or call.args[:1]

    def _numpys(self, moving: Container[ast.AST]) -> Iterator[tuple[str, Iterable[Item]]]:
        """Yield what NumPy takes that does not move."""
        for use in self.uses.found:
            call, cause = use.call, self._cause(use)
            if call is None:
                yield from ((cause, values) for values in self._beside(use))
            elif call not in moving and use.name not in ASKING:
                yield cause, given_to(call)

    def _beside(self, use: Use) -> Iterator[Iterable[Item]]:
        """Yield what a function of NumPy's is handed on with, or whose dtype one is compared to."""
        parent = self.uses.places.parent(use.node)
        if isinstance(parent, ast.Call) and use.name in PARAMETERS:
            yield given_to(parent)
        elif isinstance(parent, ast.Compare):
            for each in (parent.left, *parent.comparators):
                if isinstance(each, ast.Attribute) and each.attr == "dtype":
                    yield (each.value,)

    def _kept_by_libraries(self) -> Iterator[tuple[str, Iterable[Item]]]:
        """Yield what is put into an object of a library: a column into a table."""
        for target, write in self.model.item_stores:
            if self._comes_from_library(target.value):
                yield self._holder(target), (write.value,)

    def _picking(self) -> Iterator[tuple[str, Iterable[Item]]]:
        """Yield what picks items out of lists and objects of libraries: ``names[i + 1]``."""
        for node in self.uses.places.nodes:
            if isinstance(node, ast.Subscript) and self._picks_by_number(node.value):
                yield self._holder(node), (node.slice,)

    def _picks_by_number(self, value: ast.expr) -> bool:
        kind = self._kind(value)
        return kind.is_native or (not kind.is_array and self._comes_from_library(value))

    def _holder(self, target: ast.Subscript) -> str:
        return self._at(target, ast.unparse(target.value))

    def _asked_for_dtypes(self, moving: Container[ast.AST]) -> Iterator[ast.expr]:
        """Yield arrays whose dtype is asked for what only NumPy's have: ``x.dtype.kind``.

        They can be handed over for that, wherever they come from: nothing is changed.
        """
        for node in self.uses.places.nodes:
            if isinstance(node, ast.Attribute) and node.attr == "dtype":
                parent = self.uses.places.parent(node)
                is_asked = parent in self.called and parent not in moving
                if (is_asked or isinstance(parent, ast.Attribute)) and self._is_own(node.value):
                    yield node.value

    def _methods(self, moving: Container[ast.AST]) -> Iterator[tuple[str, Iterable[Item]]]:
        """Yield arrays whose methods, or attributes, tensors lack, and what the methods take."""
        asked = self._asked_for_dtypes(moving)
        kept = {self.uses.places.parent(each) for each in asked if self.handing(each) is None}
        for node in self.uses.places.nodes:
            given: Iterable[Item] = ()
            attribute = node
            if isinstance(node, ast.Call):
                attribute, given = node.func, given_to(node)
                if node in moving or node in self.called:
                    continue
            if not isinstance(attribute, ast.Attribute):
                continue
            is_lacked = attribute.attr in _UNPORTABLE
            if isinstance(node, ast.Call):
                is_lacked = attribute.attr not in PORTABLE
            elif attribute.attr == "dtype":
                is_lacked = node in kept
            if is_lacked and self._is_own(attribute.value):
                row, _ = self.model.source.end(attribute)
                yield f".{attribute.attr} (row {row})", (attribute.value, *given)

    def _libraries(self) -> Iterator[tuple[str, Iterable[Item]]]:
        """Yield what goes to a library, or to an object of one."""
        for call in self._of_libraries:
            row, _ = self.model.source.start(call)
            yield f"{ast.unparse(call.func)} (row {row})", given_to(call)

    @cached_property
    def _of_libraries(self) -> dict[ast.Call, None]:
        """The calls of libraries' functions, and of their objects' methods."""
        return {
            call: None
            for calls in self.model.bindings.calls.values()
            for call, point in calls
            if call not in self.called and self._is_of_library(call, point)
        }

    def _is_of_library(self, call: ast.Call, point: Point) -> bool:
        path = self.model.callee(call, point)
        if path:
            makes = path.rpartition(".")[2] in MAKING
            return self._is_library(path) and (makes or path.partition(".")[0] not in BACKENDS)
        if not isinstance(call.func, ast.Attribute) or call.func.attr in ELEMENT_WRITERS:
            return False
        kind = self.model.kind_of(call.func.value, point)
        if isinstance(kind, Instance):
            return self._is_library(kind.path)
        return not kind.is_array and self._comes_from_library(call.func.value)

    def _is_library(self, path: str) -> bool:
        root = path.partition(".")[0]
        offers = self.names.offers
        is_other = self.model.layer.origin_of(path) == LIBRARY or root == "numpy"
        return (
            is_other and root not in _STANDARD and offers.sources.find(root, offers.folder) is None
        )

    def _comes_from_library(self, value: ast.expr) -> bool:
        """Return whether an object was made by a library, as far as names tell."""
        waiting: list[Item] = [value]
        seen: set[Item] = set()
        while waiting:
            each = waiting.pop()
            if each in seen:
                continue
            seen.add(each)
            if isinstance(each, ast.Call) and root_of(each.func) is not None:
                point = self.uses.point(each.func)
                path = self.model.stands_for(each.func, point) if point is not None else ""
                if path and self._is_library(path) and not path.startswith("numpy."):
                    return True
                if isinstance(each.func, ast.Attribute):
                    waiting.append(each.func.value)
            waiting.extend(self.flows.makers(each))
        return False

    def _stored(self, moving: Container[ast.AST]) -> bool:
        """Let stay what is put into arrays that are NumPy's still; return whether there was any."""
        found = False
        for target, write in self.model.item_stores:
            if write.value not in self.causes and self.remains(target.value, moving):
                found |= self._stay([write.value], self._holder(target), handed_over=True)
        return found

    def _cause(self, use: Use) -> str:
        return self._at(use.node, use.spelling)

    def _at(self, node: ast.AST, text: str) -> str:
        row, _ = self.model.source.start(node)
        return f"{text} (row {row})"
