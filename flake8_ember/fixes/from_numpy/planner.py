"""What one use of NumPy becomes, as far as it goes by itself: a call, a dtype, a constant."""

from __future__ import annotations

import ast
from typing import NamedTuple

from flake8_ember.fixes import reasons
from flake8_ember.fixes.arguments import Argument, Given, Signature, adapted
from flake8_ember.fixes.from_numpy.calls import ways
from flake8_ember.fixes.from_numpy.rewrites import MovedCall, OtherName
from flake8_ember.fixes.from_numpy.uses import Use, Uses
from flake8_ember.fixes.imports import AddedImport
from flake8_ember.fixes.names import Called, Names, Origin
from flake8_ember.fixes.offers import TEXT_DTYPES, VALUE
from flake8_ember.fixes.places import Places
from flake8_ember.fixes.rewrites import Rewrite
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.counterparts import (
    BUILTIN_DTYPES,
    CUTTING,
    DTYPES,
    METHOD,
    in_python,
)
from flake8_ember.lattice.kinds import NUMBER, STRING
from flake8_ember.lattice.operations import element_of
from flake8_ember.syntax.scopes import Point


class Move(NamedTuple):
    """What becomes of one use of NumPy.

    Attributes:
        rewrite: the change.
        added: the import that it takes.
    """

    rewrite: Rewrite
    added: AddedImport | None = None


class Asked(NamedTuple):
    """A call of NumPy's, or of a method of its arrays, that is to be the layer's.

    Attributes:
        call: the call.
        name: the function below ``numpy``; of a method, below ``ndarray``.
        given: what it is given; of a method, the receiver first.
        point: where it is evaluated.
        receiver: of a method, its receiver.
    """

    call: ast.Call
    name: str
    given: Given
    point: Point
    receiver: ast.expr | None = None

    @classmethod
    def of_use(cls, use: Use, call: ast.Call) -> Asked:
        """Return the call of a function of NumPy's."""
        parts = call.args[1:2] if use.name in CUTTING else []
        is_count = any(isinstance(each, ast.Constant) for each in parts)
        name = f"{use.name}(count)" if is_count else use.name
        return cls(call, name, Given(tuple(call.args), tuple(call.keywords)), use.point)

    @classmethod
    def of_method(cls, call: ast.Call, function: ast.Attribute, point: Point) -> Asked:
        """Return the call of a method of NumPy's arrays."""
        given = Given((function.value, *call.args), tuple(call.keywords))
        return cls(call, f"{METHOD}{function.attr}", given, point, function.value)


class Planner:
    """Works out what single uses of NumPy become."""

    def __init__(self, model: FileModel, places: Places, names: Names, uses: Uses) -> None:
        self.model = model
        self.places = places
        self.names = names
        self.used = {use.node: use for use in uses.found}

    # -- the layer's

    def call(self, asked: Asked) -> dict[ast.AST, Move] | str:
        """Return what becomes of a call and of a dtype in it, or why nothing does."""
        lacking = left = self.names.lacking
        for theirs, package in ways(asked.name.removeprefix(METHOD), self.names.packages):
            parts = theirs.removesuffix(")").split("(")
            called = self._called(asked, parts, package)
            if called is None:
                is_there = all(self.names.is_offered(each, VALUE) for each in parts)
                left = reasons.NO_NAME if is_there and left == lacking else left
            elif any(each.module and self.names.offers.serves(each.module) for each in called):
                left = reasons.LAYER_ITSELF
            else:
                found = self._adapted(asked, called, parts[-1])
                if not isinstance(found, str):
                    return reasons.OF_TEXTS if self._is_of_texts(asked) else found
                left = found
        return left

    def _is_of_texts(self, asked: Asked) -> bool:
        """Return whether a container of texts is handed over, which no backend has arrays of."""
        for value in asked.given.positional:
            kind = outer = self.model.kind_of(value, asked.point)
            for _ in range(outer.depth):
                kind = element_of(kind)
            if outer.depth > 0 and kind is STRING:
                return True
        return False

    def _called(self, asked: Asked, parts: list[str], package: str) -> list[Called] | None:
        """Return how functions of the layer are called, the outer first; None if one is not."""
        origin = Origin(None, asked.point)
        found = [self.names.call(origin, asked.call, asked.point, each, VALUE) for each in parts]
        called = [each for each in found if each is not None]
        is_all = len(called) == len(parts)
        return called if is_all and called[-1].module.partition(".")[0] in ("", package) else None

    def _adapted(self, asked: Asked, called: list[Called], inner: str) -> dict[ast.AST, Move] | str:
        signatures = self.names.offers.signatures(called[-1].module, inner)
        if not signatures:
            return self.names.lacking  # it may hand on to what is not there
        placed = _adapted(signatures, asked.name, asked.given)
        if placed is None:
            return reasons.OTHER_ARGUMENTS
        placed = [self._as_shape(asked, each) for each in placed]
        dtypes = self._dtypes(called[-1], asked.call, asked.point, placed)
        if dtypes is None:
            return reasons.NO_DTYPE
        functions = tuple(each.function for each in called)
        rewrite = MovedCall(asked.call, functions, placed, asked.receiver)
        return {asked.call: Move(rewrite, called[-1].added), **dtypes}

    def _as_shape(self, asked: Asked, given: Argument) -> Argument:
        """Return what is given for a shape of random numbers: backends want a tuple."""
        is_size = asked.name.startswith("random.") and given.parameter == "size"
        if not is_size or self.model.kind_of(given.values[0], asked.point) is not NUMBER:
            return given
        return given._replace(is_tuple=True)

    def _dtypes(
        self, called: Called, call: ast.Call, point: Point, placed: list[Argument]
    ) -> dict[ast.AST, Move] | None:
        """Return what becomes of a dtype that a call is given; None if the layer lacks it."""
        moves: dict[ast.AST, Move] = {}
        for value in (each.values[0] for each in placed if each.parameter == "dtype"):
            names = self._dtype_names(value, point)
            if names is None:
                continue
            if called.module.partition(".")[0] in TEXT_DTYPES:
                names = [name for name in names if name in DTYPES]
            spelled = (
                self.names.dtype(called, Origin(None, point), call, point, each) for each in names
            )
            dtype = next(filter(None, spelled), "")
            if not dtype:
                return None
            if not dtype.startswith('"') or not isinstance(value, ast.Constant):
                moves[value] = Move(OtherName(value, dtype))
        return moves

    def _dtype_names(self, value: ast.expr, point: Point) -> list[str] | None:
        """Return what a layer may call a dtype; None if it is no constant that is known."""
        name = ""
        if value in self.used:
            name = self.used[value].name
        elif isinstance(value, ast.Name) and self.model.is_builtin(value.id, point):
            name = BUILTIN_DTYPES.get(value.id, value.id)
        elif isinstance(value, ast.Constant) and isinstance(value.value, str):
            name = value.value
        return [name, name.removesuffix("_"), f"{name}_"] if name else None

    # -- plain Python's

    def on_numbers(self, use: Use) -> Move | None:
        """Return what a function becomes that is given nothing but plain numbers."""
        call = use.call
        if call is None or call.keywords or not call.args:
            return None
        spelled = in_python(use.name, self._is_made_integer(call))
        if not spelled or self.model.kind_of(call, use.point) is not NUMBER:
            return None
        if not all(self.model.kind_of(each, use.point).is_native for each in call.args):
            return None
        return self.plainly(use, spelled)

    def _is_made_integer(self, call: ast.Call) -> bool:
        parent = self.places.parent(call)
        return isinstance(parent, ast.Call) and ast.unparse(parent.func) == "int"

    def plainly(self, use: Use, spelled: str) -> Move | None:
        """Return what a use becomes that plain Python, or ``math``, takes over."""
        root, dot, _ = spelled.partition(".")
        if not dot:
            is_there = root == "None" or self.model.is_builtin(root, use.point)
            return Move(OtherName(use.node, spelled)) if is_there else None
        is_there, added = self.names.additions.plain(root, self.at(use), use.point)
        return Move(OtherName(use.node, spelled), added) if is_there else None

    def at(self, use: Use) -> ast.AST:
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


def _adapted(signatures: list[Signature], name: str, given: Given) -> list[Argument] | None:
    """Return how a function of the layer is given the same, if it is so on every backend."""
    found = [adapted(name, given, each) for each in signatures]
    return found[0] if all(each == found[0] for each in found) else None
