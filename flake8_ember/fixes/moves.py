"""A whole file's move from NumPy to the layer: what becomes of each use of NumPy, or why it stays.

``Flows`` tells what values are made of, ``Staying`` which must stay NumPy's. What need not stay
moves: calls become the layer's functions, annotations its type, constants plain Python's.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from flake8_ember.fixes import reasons
from flake8_ember.fixes.arguments import Argument, Given, Signature, adapted
from flake8_ember.fixes.flows import Flows, Function, Item
from flake8_ember.fixes.imports import AddedImport
from flake8_ember.fixes.names import Called, Names, Origin
from flake8_ember.fixes.numpy_calls import ways
from flake8_ember.fixes.offers import VALUE
from flake8_ember.fixes.places import Places
from flake8_ember.fixes.rewrites import HandedOver, MovedCall, OtherName, Rewrite
from flake8_ember.fixes.staying import Staying
from flake8_ember.fixes.uses import Use, Uses
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.counterparts import (
    ARRAY_TYPES,
    CONSTANTS,
    CUTTING,
    MATH,
    METHODS,
    ROUNDING,
    TENSOR_TYPES,
    TO_NUMPY,
)
from flake8_ember.lattice.kinds import NUMBER, NUMPY_ARRAY, TENSOR
from flake8_ember.syntax.imports import Import
from flake8_ember.syntax.predicates import last_name
from flake8_ember.syntax.scopes import Point

_DTYPES = {"float": ("float64",), "int": ("int64",), "bool": ("bool_", "bool")}
_NDARRAY = "ndarray"  # its methods stand below it


class Move(NamedTuple):
    """What becomes of one use of NumPy.

    Attributes:
        rewrite: the change.
        added: the import that it takes.
    """

    rewrite: Rewrite
    added: AddedImport | None = None


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
        self._functions: dict[ast.AST, Move] = {}
        self._whys: dict[ast.AST, str] = {}
        for use in self.uses.found:
            if use.call is not None and not self._on_numbers(use):
                given = Given(tuple(use.call.args), tuple(use.call.keywords))
                self._plan(use.call, _with_count(use), given, use.point)
        for call, point in self._methods():
            receiver = call.func.value  # type: ignore[attr-defined]
            given = Given((receiver, *call.args), tuple(call.keywords))
            self._plan(call, f"{_NDARRAY}.{call.func.attr}", given, point, receiver)  # type: ignore[attr-defined]
        self._decide()

    @cached_property
    def flows(self) -> Flows:
        """Where values go."""
        return Flows(self.model, self.places, self.uses.points)

    @cached_property
    def staying(self) -> Staying:
        """What must stay NumPy's."""
        numbers = {use.call for use in self.uses.found if self._on_numbers(use) is not None}
        staying = Staying(self.model, self.flows, self.uses, self.names)
        staying.find({*self._functions, *numbers})
        return staying

    def frees(self, node: ast.AST | None) -> bool:
        """Return whether the result of an operator on NumPy's own arrays need not stay NumPy's."""
        if isinstance(node, ast.AugAssign):
            bound = self.flows.bound(node, node.target)
            return self.staying.causes.keys().isdisjoint(bound)
        return node not in self.staying.causes

    # -- calls

    def _methods(self) -> Iterator[tuple[ast.Call, Point]]:
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
                        yield call, point

    def _plan(
        self,
        call: ast.Call,
        name: str,
        given: Given,
        point: Point,
        receiver: ast.expr | None = None,
    ) -> None:
        """Work out how a call becomes one of the layer's, or why it does not."""
        left = reasons.NO_FUNCTION
        for theirs, package in ways(name.removeprefix(f"{_NDARRAY}."), self.model.settings):
            parts = theirs.removesuffix(")").split("(")
            found = [self.names.call(Origin(None, point), call, point, each, VALUE) for each in parts]
            called = [each for each in found if each is not None]
            if len(called) < len(parts) or called[-1].module.partition(".")[0] not in ("", package):
                is_there = all(self.names.is_offered(each, VALUE) for each in parts)
                left = reasons.NO_NAME if is_there and left == reasons.NO_FUNCTION else left
                continue
            if any(each.module and self.names.offers.serves(each.module) for each in called):
                left = reasons.LAYER_ITSELF
                continue
            signatures = self.names.offers.signatures(called[-1].module, parts[-1])
            if not signatures:
                continue  # nothing tells what it takes: it hands on to what is not there
            placed = _adapted(signatures, name, given)
            dtypes = None if placed is None else self._dtypes(called[-1], call, point, placed)
            if placed is None or dtypes is None:
                left = reasons.OTHER_ARGUMENTS if placed is None else reasons.NO_DTYPE
                continue
            functions = tuple(each.function for each in called)
            self._functions[call] = Move(
                MovedCall(call, functions, placed, receiver), called[-1].added
            )
            self._functions.update(dtypes)
            return
        self._whys[call] = left

    def _dtypes(
        self, called: Called, call: ast.Call, point: Point, placed: list[Argument]
    ) -> dict[ast.AST, Move] | None:
        """Return what becomes of a dtype that a call is given; None if the layer lacks it."""
        moves: dict[ast.AST, Move] = {}
        for value in (each.values[0] for each in placed if each.parameter == "dtype"):
            use = next((each for each in self.uses.found if each.node is value), None)
            if use is not None:
                names = (use.name, use.name.removesuffix("_"), f"{use.name}_")
            elif isinstance(value, ast.Name) and self.model.is_builtin(value.id, point):
                names = _DTYPES.get(value.id, ())
            else:
                continue
            spelled = (
                self.names.dtype(called, Origin(None, point), call, point, each) for each in names
            )
            dtype = next(filter(None, spelled), "")
            if dtype:
                moves[value] = Move(OtherName(value, dtype))
            elif use is not None:
                return None
        return moves

    def _on_numbers(self, use: Use) -> Move | None:
        """Return what a function becomes that is given nothing but plain numbers."""
        call = use.call
        if call is None or call.keywords or not call.args:
            return None
        is_rounding = use.name in ROUNDING and self._is_made_integer(call)
        spelled = f"math.{use.name}" if is_rounding else MATH.get(use.name, "")
        if not spelled or self.model.kind_of(call, use.point) is not NUMBER:
            return None
        if not all(self.model.kind_of(each, use.point).is_native for each in call.args):
            return None
        return self._plainly(use, spelled)

    def _is_made_integer(self, call: ast.Call) -> bool:
        parent = self.places.parent(call)
        return isinstance(parent, ast.Call) and ast.unparse(parent.func) == "int"

    def _plainly(self, use: Use, spelled: str) -> Move | None:
        """Return what a use becomes that plain Python, or ``math``, takes over."""
        root, dot, _ = spelled.partition(".")
        if not dot:
            is_there = root == "None" or self.model.is_builtin(root, use.point)
            return Move(OtherName(use.node, spelled)) if is_there else None
        is_there, added = self.names.additions.plain(root, self._at(use), use.point)
        return Move(OtherName(use.node, spelled), added) if is_there else None

    def _at(self, use: Use) -> ast.AST:
        """Return the node where a use is evaluated: a function's annotations where that is."""
        return next(
            (
                each
                for each in self.places.around(use.node)
                if use.annotates is not None
                and isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))
            ),
            use.node,
        )

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
                met = [each for each in (node, *self.flows.exits(node)) if each in self.staying.causes]
                yield from () if met else self._given_back(node)

    def _handed_over(self) -> Iterator[Move]:
        for value in self.staying.borders:
            point = self.uses.point(value)
            called = self.staying.handing(value, point) if point is not None else None
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
        if use.call is not None:
            plain = self._on_numbers(use)
            if plain is not None:
                return plain, ""
            cause = self.staying.causes.get(use.call)
            if use.call in self._functions and cause is None:
                return self._functions[use.call], ""
            return None, self._whys.get(use.call) or reasons.meets(cause or "")
        if use.name in CONSTANTS:
            return self._plainly(use, CONSTANTS[use.name]), reasons.NO_NAME
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
        at = self._at(use)
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
        values = [
            part
            for value in self.flows.exits(function)
            for part in (value.elts if isinstance(value, ast.Tuple) else (value,))
            if self._remains(part)
        ]
        moves = []
        for value in values if function not in self.staying.wanted else ():
            point = self.uses.point(value)
            called = self.staying.taking(value, point) if point is not None else None
            is_plain = isinstance(value, (ast.Call, ast.Name))
            if called is None or not is_plain or last_name(value) in TO_NUMPY:
                return []
            moves.append(Move(HandedOver(value, called.function), called.added))
        return moves


def _with_count(use: Use) -> str:
    """Return the name of a function, and whether it is given how many parts it is to make."""
    parts = use.call.args[1:2] if use.call is not None and use.name in CUTTING else []
    is_count = any(isinstance(each, ast.Constant) for each in parts)
    return f"{use.name}(count)" if is_count else use.name


def _adapted(signatures: list[Signature], name: str, given: Given) -> list[Argument] | None:
    """Return how a function of the layer is given the same, if it is so on every backend."""
    found = [adapted(name, given, each) for each in signatures]
    return found[0] if all(each == found[0] for each in found) else None
