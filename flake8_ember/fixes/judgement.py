"""Which findings are fixed, which only on request, and which never; and why the rest is left."""

from __future__ import annotations

import ast
from typing import NamedTuple

from flake8_ember.codes import EH001, EH002, EH003, EH004
from flake8_ember.diagnostics import Diagnostic
from flake8_ember.explanations.chain import Chain, Search
from flake8_ember.fixes import reasons
from flake8_ember.fixes.from_numpy.calls import NumpyCalls, ways
from flake8_ember.fixes.from_numpy.moves import Moves
from flake8_ember.fixes.holders import Holders
from flake8_ember.fixes.imports import AddedImport
from flake8_ember.fixes.names import Called, Names, Origin
from flake8_ember.fixes.numbers import Numbers
from flake8_ember.fixes.places import Places
from flake8_ember.fixes.rewrites import (
    AssignedCall,
    BinaryCall,
    CastCall,
    NoCall,
    NoStatement,
    OtherFunction,
    Rewrite,
    UnaryCall,
)
from flake8_ember.fixes.strings import Strings
from flake8_ember.fixes.text import Text
from flake8_ember.fixes.vouching import doubt as doubt_of
from flake8_ember.fixes.vouching import last
from flake8_ember.inference.model import FileModel
from flake8_ember.lattice.evidence import LIBRARY, NUMPY
from flake8_ember.lattice.kinds import NUMPY_ARRAY, TENSOR
from flake8_ember.rules.casts import DTYPES
from flake8_ember.rules.operators import TABLE
from flake8_ember.syntax.predicates import operands
from flake8_ember.syntax.scopes import Binding, BindingKind, Point

# Lists, strings, sets or enums have these, too.
_SHARED = (ast.Add, ast.Mult, ast.Eq, ast.NotEq)
# How pandas has its rows and columns picked.
_LABELLED = frozenset(("iat", "iloc", "loc"))


class Fix(NamedTuple):
    """What may be done about a finding.

    Attributes:
        diagnostic: the finding.
        rewrite: what is done about it; None if nothing can be.
        added: the import that this takes.
        reason: why it is left, of ``reasons``; empty if it is safe.
        is_use: whether it is about a use of NumPy, and the finding about its import.
    """

    diagnostic: Diagnostic
    rewrite: Rewrite | None = None
    added: AddedImport | None = None
    reason: str = ""
    is_use: bool = False


class Way(NamedTuple):
    """How a file is to be fixed.

    Attributes:
        unsafe: whether unsafe fixes are wanted.
        has_moved: whether calls of NumPy have become the layer's, so that imports may go.
        moves: what moves from NumPy to the layer, if the whole file is to.
    """

    unsafe: bool = False
    has_moved: bool = False
    moves: Moves | None = None


class Judge:
    """Judges the findings of one file."""

    def __init__(
        self, model: FileModel, text: Text, places: Places, names: Names, way: Way
    ) -> None:
        self.model = model
        self.text = text
        self.places = places
        self.names = names
        self.numpy = NumpyCalls(model, places, names)
        self.way = way
        self.moves = way.moves
        self.holders = Holders(model, places)
        self.numbers = Numbers(model, places)
        self.strings = Strings(model, places)

    def judge(self, diagnostic: Diagnostic) -> Fix:
        """Return what may be done about a finding, and why it is not done without being asked."""
        if diagnostic.rule is EH001 and (self.way.has_moved or self.moves is not None):
            return self._import(diagnostic)
        if diagnostic.rule is EH003:
            return self._conversion(diagnostic)
        if diagnostic.rule not in (EH002, EH004):
            return Fix(diagnostic, reason=reasons.OTHER_CODE)
        never = self._not_a_tensor(diagnostic) or self._never(diagnostic)
        if never:
            return Fix(diagnostic, reason=never)
        assert diagnostic.subject is not None
        assert diagnostic.node is not None
        point = diagnostic.subject.point
        evidence, doubt = self._evidence(self._vouching(diagnostic.node, point), point)
        if isinstance(diagnostic.node, ast.Call):
            return self._cast(diagnostic, diagnostic.node, evidence)
        return self._fix(diagnostic, evidence, doubt or self._elsewhere(diagnostic))

    # -- never

    def _not_a_tensor(self, diagnostic: Diagnostic) -> str:
        assert diagnostic.subject is not None
        kind = diagnostic.subject.kind
        if kind is TENSOR:
            return ""
        if kind is not NUMPY_ARRAY:
            return reasons.UNKNOWN
        if self.moves is None:
            return reasons.OWN_ARRAYS
        if not self.moves.frees(diagnostic.node):
            return reasons.MEETS_NUMPY
        return "" if diagnostic.rule is EH004 else reasons.OWN_ARRAYS

    def _never(self, diagnostic: Diagnostic) -> str:
        node = diagnostic.node
        assert node is not None
        if diagnostic.rule is EH002:
            if not isinstance(node, ast.Call) or isinstance(node.args[0], ast.Starred):
                return reasons.HANDED_ON
            if diagnostic.remedy != self.model.remedies.casting(_dtype(diagnostic)):
                return reasons.OF_A_SIZE
        if isinstance(node, ast.Compare):
            if len(node.ops) > 1:
                return reasons.CHAINED
            if any(map(_is_no_array, (node.left, *node.comparators))):
                return reasons.COMPARED
        if isinstance(node, ast.AugAssign) and not _is_plain(node.target):
            return reasons.TWICE
        return self.strings.why_not(node)

    # -- evidence

    def _evidence(
        self, vouching: list[tuple[ast.expr, ...]], point: Point
    ) -> tuple[Chain | None, str]:
        """Return what vouches for one of several values, and why that is not enough."""
        best: Chain | None = None
        doubt = reasons.WEAK
        for each in vouching:
            search = Search(self.model, TENSOR)
            chain = search.strongest(search.starts(each, point))
            if chain is None:
                continue
            told = doubt_of(self.model, self.places, chain)
            if not told:
                return chain, ""
            if best is None:
                best, doubt = chain, told
        return best, doubt

    def _vouching(self, node: ast.AST, point: Point) -> list[tuple[ast.expr, ...]]:
        """Return the operands known as tensors, then the result where only arrays have that."""
        found: list[tuple[ast.expr, ...]] = [
            (each,) for each in operands(node) if self.model.kind_of(each, point) is TENSOR
        ]
        only_arrays = not isinstance(node, ast.Call) and not isinstance(_operator(node), _SHARED)
        if isinstance(node, ast.expr) and only_arrays:
            found.append((node,))
        return found

    # -- changes

    def _elsewhere(self, diagnostic: Diagnostic) -> str:
        """Return why others may miss the number, or the change in place, that there was."""
        node, subject = diagnostic.node, diagnostic.subject
        assert node is not None
        if not isinstance(node, ast.AugAssign):
            return self._as_label(node)
        assert subject is not None
        scope = subject.point.scope
        if not isinstance(node.target, ast.Name):
            return reasons.IN_PLACE
        name = node.target.id
        bindings = scope.names.get(name, [])
        scopes = self.model.bindings.scopes.values()
        is_shared = name in scope.outer or any(each.outer.get(name) is scope for each in scopes)
        if is_shared or not scope.is_function or not all(map(_is_made_here, bindings)):
            return reasons.IN_PLACE
        return reasons.IN_PLACE if self.holders.hold(node, name, subject.point) else ""

    def _fix(self, diagnostic: Diagnostic, chain: Chain | None, doubt: str) -> Fix:
        node, subject = diagnostic.node, diagnostic.subject
        assert node is not None
        assert subject is not None
        operator = _operator(node)
        symbol, name, _ = TABLE[type(operator)]
        count = len(operands(node))
        origin = last(chain) if chain else Origin(None, subject.point)
        called, factor = self._instead(origin, node, subject.point, name), ""
        if called is None and self.way.unsafe:
            called, factor = self._otherwise(origin, node, subject.point, name)
            doubt = doubt or reasons.SYNONYM
        if called is None:
            return Fix(diagnostic, reason=self.names.why_none(name, count))
        if called.module and self.names.offers.serves(called.module):
            return Fix(diagnostic, reason=reasons.LAYER_ITSELF)
        if doubt == reasons.OF_LIBRARY and self._meets_library(node, subject.point):
            return Fix(diagnostic, reason=doubt)
        rewrite = _rewrite(node, symbol, called.function, factor)
        return Fix(diagnostic, rewrite, called.added, doubt)

    def _instead(self, origin: Origin, node: ast.AST, point: Point, name: str) -> Called | None:
        """Return how to call an operator's function, on truth values the logical one if it can."""
        count = len(operands(node))
        logical = self.model.logical(node, name, point)
        called = self.names.call(origin, node, point, logical, count) if logical else None
        return called or self.names.call(origin, node, point, name, count)

    def _otherwise(
        self, origin: Origin, node: ast.AST, point: Point, name: str
    ) -> tuple[Called | None, str]:
        """Return what does the same where a layer lacks an operator's function, and a factor."""
        count = len(operands(node))
        for theirs, package in ways(name, self.names.packages):
            called = self.names.call(origin, node, point, theirs, count)
            if called is not None and called.module.partition(".")[0] == package:
                return called, ""
        if isinstance(_operator(node), ast.USub):
            return self.names.call(origin, node, point, "multiply", 2), "-1"
        return None, ""

    def _as_label(self, node: ast.AST) -> str:
        """Return whether a value picks rows of a table, which wants a number of its own."""
        inner = node
        for each in self.places.around(node):
            if isinstance(each, ast.stmt):
                break
            if isinstance(each, ast.Subscript) and inner is each.slice:
                is_table = isinstance(each.value, ast.Attribute) and each.value.attr in _LABELLED
                return reasons.CAST if is_table else ""
            inner = each
        return ""

    def _meets_library(self, node: ast.AST, point: Point) -> bool:
        """Return whether a value goes to a library at once, which may want an array of its own."""
        for each in self.places.around(node):
            if isinstance(each, ast.stmt):
                break
            if isinstance(each, ast.Call):
                path = self.model.callee(each, point)
                return self.model.layer.origin_of(path) in (LIBRARY, NUMPY)
        return False

    def _cast(self, diagnostic: Diagnostic, node: ast.Call, chain: Chain | None) -> Fix:
        """Return how a Python number becomes a tensor of another dtype, which is never safe."""
        assert diagnostic.subject is not None
        point = diagnostic.subject.point
        origin = last(chain) if chain else Origin(None, point)
        called = self.names.call(origin, node, point, "cast", 2)
        if called is None:
            return Fix(diagnostic, reason=self.names.why_none("cast", 2))
        dtype = self.names.dtype(called, origin, node, point, _dtype(diagnostic))
        if not dtype:
            return Fix(diagnostic, reason=reasons.NO_DTYPE)
        if called.module and self.names.offers.serves(called.module):
            return Fix(diagnostic, reason=reasons.LAYER_ITSELF)
        if self.numbers.are_wanted(node, point):
            return Fix(diagnostic, reason=reasons.NUMBER)
        return Fix(diagnostic, CastCall(node, called.function, dtype), called.added, reasons.CAST)

    def _conversion(self, diagnostic: Diagnostic) -> Fix:
        """Return how NumPy's function becomes the layer's, if the finding is about one."""
        call, subject = self.numpy.call(diagnostic), diagnostic.subject
        if call is None:
            return self._needless(diagnostic)
        assert subject is not None
        told = self.strings.why_not(call) or self._not_a_tensor(diagnostic)
        if told:
            return Fix(diagnostic, reason=told)
        chain, doubt = self._evidence([subject.operands], subject.point)
        origin = last(chain) if chain else Origin(None, subject.point)
        called, left = self.numpy.of_layer(call, subject.point, origin)
        if called is None:
            return Fix(diagnostic, reason=left)
        doubt = doubt or self.numpy.doubt(call, subject.point)
        if doubt and self.moves is not None and not self.moves.frees(call):
            return Fix(diagnostic, reason=reasons.MEETS_NUMPY)
        return Fix(diagnostic, OtherFunction(call, called.function), called.added, doubt)

    def _needless(self, diagnostic: Diagnostic) -> Fix:
        call = self.numpy.needless(diagnostic)
        if call is None or self.strings.why_not(call):
            return Fix(diagnostic, reason=reasons.OTHER_CODE)
        return Fix(diagnostic, NoCall(call), reason=reasons.NEEDLESS)

    def _import(self, diagnostic: Diagnostic) -> Fix:
        statement = self.numpy.unused(diagnostic, self.text)
        if statement is None:
            return Fix(diagnostic, reason=reasons.STILL_USED)
        return Fix(diagnostic, NoStatement(statement, self.places.is_only(statement)))


def _dtype(diagnostic: Diagnostic) -> str:
    """Return the dtype that a cast is to: ``float32`` for ``float()``."""
    return DTYPES[diagnostic.found[: -len("()")]]


def _rewrite(node: ast.AST, symbol: str, function: str, factor: str) -> Rewrite:
    if isinstance(node, ast.UnaryOp):
        return UnaryCall(node, symbol, function, factor)
    if isinstance(node, ast.AugAssign):
        return AssignedCall(node, symbol, function)
    assert isinstance(node, (ast.BinOp, ast.Compare))
    return BinaryCall(node, symbol, function)


def _operator(node: ast.AST) -> ast.AST:
    return node.ops[0] if isinstance(node, ast.Compare) else node.op  # type: ignore[attr-defined]


def _is_made_here(binding: Binding) -> bool:
    """Return whether a value may be no other name's: it is neither given nor another's."""
    if binding.kind is BindingKind.AUGMENT:
        return True
    made = not isinstance(binding.value, (ast.Name, ast.Attribute, ast.Subscript, ast.NamedExpr))
    return binding.kind is BindingKind.ASSIGN and made and not binding.path


def _is_no_array(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return True
    return isinstance(node, ast.Constant) and (
        node.value is None or isinstance(node.value, (str, bytes))
    )


def _is_plain(target: ast.expr) -> bool:
    """Return whether evaluating a target twice is the same as doing it once."""
    while isinstance(target, (ast.Attribute, ast.Subscript)):
        if isinstance(target, ast.Subscript) and not _is_plain_index(target.slice):
            return False
        target = target.value
    return isinstance(target, ast.Name)


def _is_plain_index(index: ast.expr) -> bool:
    parts = (ast.Attribute, ast.Constant, ast.Name, ast.Slice, ast.Subscript, ast.Tuple)
    operators = (ast.BinOp, ast.Compare, ast.UnaryOp, ast.cmpop, ast.operator, ast.unaryop)
    kinds = (*parts, *operators, ast.expr_context)
    return all(isinstance(each, kinds) for each in ast.walk(index))
