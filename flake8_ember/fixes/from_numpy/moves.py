"""A whole file's move from NumPy to the layer: what becomes of each use of NumPy, or why it stays.

``Flows`` tells what values are made of, ``Staying`` which must stay NumPy's. What need not stay
moves: calls become the layer's functions, annotations its type, constants plain Python's.
"""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator
from functools import cached_property
from typing import NamedTuple

from flake8_ember.fixes import reasons
from flake8_ember.fixes.from_numpy.flows import Flows, Function, Item
from flake8_ember.fixes.from_numpy.planner import Asked, Move, Planner
from flake8_ember.fixes.from_numpy.rewrites import HandedOver, MovedCall, OtherName
from flake8_ember.fixes.from_numpy.staying import Staying
from flake8_ember.fixes.from_numpy.uses import Use, Uses
from flake8_ember.fixes.names import Names, Origin
from flake8_ember.fixes.offers import VALUE
from flake8_ember.fixes.places import Places
from flake8_ember.fixes.strings import Strings
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.counterparts import (
    ARRAY_TYPES,
    CONSTANTS,
    METHODS,
    TENSOR_TYPES,
    TO_NUMPY,
)
from flake8_ember.lattice.kinds import NUMPY_ARRAY, TENSOR
from flake8_ember.syntax.imports import Import
from flake8_ember.syntax.predicates import last_name


class Remaining(NamedTuple):
    """A use of NumPy that is left for a person.

    Attributes:
        row: where it stands.
        name: as the file spells it.
        reason: why it is left.
    """

    row: int
    name: str
    reason: str


class Moves:
    """What can move in one file.

    Attributes:
        found: what moves.
        remaining: what does not.
    """

    def __init__(
        self, model: FileModel, places: Places, names: Names, imports: list[Import]
    ) -> None:
        self.model = model
        self.places = places
        self.names = names
        self.uses = Uses(model, places, imports)
        self.found: list[Move] = []
        self.remaining: list[Remaining] = []
        self.strings = Strings(model, places)
        self.planner = Planner(model, places, names, self.uses)
        self._functions: dict[ast.AST, Move] = {}
        self._whys: dict[ast.AST, str] = {}
        self._numbers = {
            use.call: move
            for use in self.uses.found
            if use.call is not None and (move := self.planner.on_numbers(use)) is not None
        }
        for asked in (*self._asked(), *self._methods()):
            found = self.planner.call(asked)
            if not isinstance(found, str):
                found = self._in_text(asked, found) or found
            if isinstance(found, str):
                self._whys[asked.call] = found
            else:
                self._functions.update(found)
        self._decide()

    def _in_text(self, asked: Asked, found: dict[ast.AST, Move]) -> str:
        """Say whether a call stands in a string that allows no change, or no more than a name."""
        rewrite = found[asked.call].rewrite
        is_plain = isinstance(rewrite, MovedCall) and rewrite.is_renaming and len(found) == 1
        return self.strings.why_not(asked.call, asked.call.func if is_plain else None)

    @cached_property
    def flows(self) -> Flows:
        """Where values go."""
        return Flows(self.model, self.places, self.uses.points)

    @cached_property
    def staying(self) -> Staying:
        """What must stay NumPy's."""
        staying = Staying(self.model, self.flows, self.uses, self.names)
        staying.find({*self._functions, *self._numbers})
        return staying

    def frees(self, node: ast.AST | None) -> bool:
        """Return whether the result of an operator on NumPy's own arrays need not stay NumPy's."""
        if isinstance(node, ast.AugAssign):
            bound = self.flows.bound(node, node.target)
            return self.staying.causes.keys().isdisjoint(bound)
        return node not in self.staying.causes

    # -- calls

    def _asked(self) -> Iterator[Asked]:
        """Yield the calls of NumPy's functions that are given more than plain numbers."""
        for use in self.uses.found:
            if use.call is not None and use.call not in self._numbers:
                yield Asked.of_use(use, use.call)

    def _methods(self) -> Iterator[Asked]:
        """Yield calls of methods of NumPy's own arrays that functions stand for.

        A tensor that is asked to be of a dtype of NumPy's counts as one.
        """
        used = {use.node for use in self.uses.found}
        for name in METHODS if used else ():
            for call, point in self.model.bindings.calls.get(name, ()):
                if isinstance(call.func, ast.Attribute):
                    kind = self.model.kind_of(call.func.value, point)
                    is_asked = name == "astype" and not used.isdisjoint(call.args)
                    if kind is NUMPY_ARRAY or (kind is TENSOR and is_asked):
                        yield Asked.of_method(call, call.func, point)

    # -- all uses

    def _decide(self) -> None:
        whole: set[ast.AST] = set()
        for use in self.uses.found:
            if not whole.isdisjoint(self.places.around(use.node)):
                continue  # it goes with the type that it is in
            move, reason = self._use(use)
            if move is not None:
                self.found.append(move)
                if isinstance(move.rewrite.node, ast.Subscript):
                    whole.add(move.rewrite.node)
            else:
                row, _ = self.model.source.start(use.node)
                self.remaining.append(Remaining(row, use.spelling, reason))
        receivers = [call for call in self._functions if self._moves(call)]
        moved = {move.rewrite.node for move in self.found}
        self.found += [self._functions[each] for each in receivers if each not in moved]
        if self.uses.found:
            self.found += self._handed_over()
            self.found += self._all_given_back()

    def _all_given_back(self) -> Iterator[Move]:
        """Yield what makes tensors of what functions give whose annotations say so then."""
        whole = {use.annotates for use in self.uses.found if use.name in ARRAY_TYPES}
        for node in whole:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                met = [
                    each for each in (node, *self.flows.exits(node)) if each in self.staying.causes
                ]
                yield from () if met else self._given_back(node)

    def _handed_over(self) -> Iterator[Move]:
        for value in self.staying.borders:
            called = self.staying.handing(value)
            if called is not None:
                yield Move(HandedOver(value, called.function), called.added)

    def _moves(self, node: ast.AST) -> bool:
        """Return whether a call, or a dtype in one, becomes the layer's."""
        if node not in self._functions:
            return False
        call = node
        while not isinstance(call, ast.Call):
            call = self.places.parent(call)
        return call in self._functions and call not in self.staying.causes

    def _use(self, use: Use) -> tuple[Move | None, str]:
        """Return what becomes of a use, or why nothing does."""
        move, reason = self._planned(use)
        told = self.strings.why_not(use.node, use.node) if move is not None else ""
        return (None, told) if told else (move, reason)

    def _planned(self, use: Use) -> tuple[Move | None, str]:
        if use.call is not None:
            if use.call in self._numbers:
                return self._numbers[use.call], ""
            cause = self.staying.causes.get(use.call)
            if use.call in self._functions and cause is None:
                return self._functions[use.call], ""
            return None, self._whys.get(use.call) or reasons.meets(cause or "")
        if use.name in CONSTANTS:
            return self.planner.plainly(use, CONSTANTS[use.name]), reasons.NO_NAME
        if use.name in ARRAY_TYPES and use.annotates is not None:
            return self._annotation(use)
        if self._moves(use.node):
            return self._functions[use.node], ""
        return None, self._why_not_given(use)

    def _why_not_given(self, use: Use) -> str:
        """Return why what may be an argument does not become the layer's: its call does not."""
        call = self.places.parent(use.node)
        if isinstance(call, ast.keyword):
            call = self.places.parent(call)
        cause = self.staying.causes.get(call)
        if isinstance(call, ast.Call) and cause is not None:
            return reasons.meets(cause)
        return self._whys.get(call, reasons.NO_CALL)

    def _annotation(self, use: Use) -> tuple[Move | None, str]:
        """Return what the type in an annotation becomes."""
        cause = self._cause(use)
        if cause:
            return None, cause
        at = self.planner.at(use)
        for name in TENSOR_TYPES:
            called = self.names.call(Origin(None, use.point), at, use.point, name, VALUE)
            if called is not None and not (
                called.module and self.names.offers.serves(called.module)
            ):
                return Move(OtherName(self._whole(use), called.function), called.added), ""
        return None, reasons.NO_TYPE

    def _whole(self, use: Use) -> ast.expr:
        """Return a type with what it is of: ``NDArray[np.float64]``."""
        parent = self.places.parent(use.node)
        is_generic = isinstance(parent, ast.Subscript) and parent.value is use.node
        return parent if is_generic else use.node  # type: ignore[return-value]

    def _cause(self, use: Use) -> str:
        """Return why what is annotated stays NumPy's; empty if it does not."""
        node, causes = use.annotates, self.staying.causes
        assert node is not None
        if isinstance(node, ast.arg):
            given: list[Item] = list(self.flows.bound(node, node))
        elif isinstance(node, ast.AnnAssign):
            given = list(self.flows.bound(node, node.target))
        else:
            given = [node, *self.flows.exits(node)]
        met = next((causes[each] for each in given if each in causes), None)
        if met is not None:
            return reasons.meets(met)
        is_left = not isinstance(node, ast.arg) and any(map(self._remains, given))
        if is_left and isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return "" if self._given_back(node) else reasons.OF_NUMPY
        return reasons.OF_NUMPY if is_left else ""

    def _remains(self, item: Item) -> bool:
        return self.staying.remains(item, self._functions)

    def _given_back(self, function: Function) -> list[Move]:
        """Return how what a function gives becomes tensors; nothing if it cannot, or may not."""
        values = list(self._given_as_arrays(function))
        if function in self.staying.wanted or None in values:
            return []
        moves = []
        for value in filter(None, values):
            called = self.staying.taking(value)
            if called is None or last_name(value) in TO_NUMPY:
                return []
            moves.append(Move(HandedOver(value, called.function), called.added))
        return moves

    def _given_as_arrays(self, function: Function) -> Iterator[ast.expr | None]:
        """Yield what a function gives of NumPy's where its annotation says so.

        None stands for what is not there by itself: in a container, or all of a tuple at once.
        """
        types = {use.node for use in self.uses.found if use.annotates is function}
        wanted = _parts_of(function.returns, types)
        for value in self.flows.exits(function):
            parts = value.elts if len(wanted) > 1 and isinstance(value, ast.Tuple) else [value]
            if len(parts) != len(wanted):
                yield from [None] * self._remains(value)
                continue
            for part, is_array in zip(parts, wanted):
                if is_array is not False and self._remains(part):
                    is_alone = is_array and isinstance(part, (ast.Call, ast.Name, ast.Subscript))
                    yield part if is_alone else None


def _parts_of(annotation: ast.expr | None, types: Container[ast.AST]) -> list[bool | None]:
    """Return which parts of a tuple, or whether all there is, an annotation says to be arrays.

    None stands for what holds some.
    """
    if isinstance(annotation, ast.Subscript) and last_name(annotation.value) in ("Tuple", "tuple"):
        if isinstance(annotation.slice, ast.Tuple):
            return [_is_array(each, types) for each in annotation.slice.elts]
    return [None if annotation is None else _is_array(annotation, types)]


def _is_array(annotation: ast.expr, types: Container[ast.AST]) -> bool | None:
    if not any(each in types for each in ast.walk(annotation)):
        return False
    if annotation in types or isinstance(annotation, ast.BinOp):
        return True
    outer = annotation.value if isinstance(annotation, ast.Subscript) else annotation
    return True if outer in types or last_name(outer) in ("Optional", "Union") else None
