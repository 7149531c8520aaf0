"""What a passed test adds to what is known of a name."""

from __future__ import annotations

import ast
from typing import Any

from flake8_ember.inference.annotations import annotated, members
from flake8_ember.inference.context import Context
from flake8_ember.inference.docstrings import described_as
from flake8_ember.knowledge.annotations import NUMPY_SCALARS
from flake8_ember.knowledge.names import guess
from flake8_ember.knowledge.rows import SETTINGS, SHAPE
from flake8_ember.lattice.evidence import PROOF
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NATIVE,
    NONE,
    NUMBER,
    NUMBERS,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Kind,
    Sequence,
    Tuple,
)
from flake8_ember.lattice.operations import join, join_all
from flake8_ember.syntax.predicates import clauses, last_name, lists_text, subject
from flake8_ember.syntax.reaching import reach
from flake8_ember.syntax.scopes import (
    Binding,
    BindingKind,
    Block,
    Merge,
    Point,
    Scope,
    annotation_point,
)

ARRAY_TESTS: dict[str, Kind] = {
    "is_tensor": TENSOR,
    "is_keras_tensor": TENSOR,
    "is_array": TENSOR,
    "is_array_api_obj": TENSOR,
    "is_torch_array": TENSOR,
    "is_numpy_array": NUMPY_ARRAY,
    "is_jax_array": TENSOR,
}
NATIVE_TESTS = frozenset({"isscalar", "is_scalar", "callable", "issubclass"})
TYPE_TESTS = frozenset({*ARRAY_TESTS, *NATIVE_TESTS, "hasattr", "isinstance", "type"})
COMMON_MARKS = frozenset({"shape", "dtype", "ndim", "item"})  # tensors of any backend have these
ARRAYS_ALONE = frozenset({"numpy", "detach", "to_numpy", "cpu", "requires_grad"})
TENSOR_MARKS = COMMON_MARKS | ARRAYS_ALONE | {"tolist", "__array__"}
NUMBER_TYPES = frozenset({"int", "float"})
NO_ARRAYS = (NUMBER, NUMBERS, STRING, NATIVE)  # for all that was known of it
EQUAL = (ast.Is, ast.Eq)
UNEQUAL = (ast.IsNot, ast.NotEq)
# What says no less of a container than that it is one.
FINER: dict[Any, tuple[Any, ...]] = {Sequence: (Sequence, Tuple), Tuple: (Sequence, Tuple)}
# Where a list was passed instead of one of these, it holds some.
SINGLE = (NUMBER, NUMBERS, STRING, TENSOR, NUMPY_ARRAY, SETTINGS)
# What is left of one of these where it is no number: why else would anybody ask.
OTHER_THAN_NUMBER: dict[Kind, Kind] = {NUMBER: UNKNOWN, NUMBERS: SHAPE}


def narrowed(
    context: Context, kind: Kind, test: ast.expr, holds: bool, name: str, at: Point
) -> Kind:
    """Return what ``kind`` becomes where ``test`` is known to hold, or not to."""
    for simple, true in clauses(test, holds):
        if type(simple) is ast.BoolOp:
            kind = _one_of(context, kind, simple, true, name, at)
            continue
        about = subject(simple)
        if about is None or about[0] != name:
            continue
        before = kind
        if type(simple) is ast.Call:
            kind = _called(context, kind, simple, true, at)
        elif type(simple) is ast.Compare:
            kind = _compared(context, kind, simple, true, at)
        if kind is not before:
            context.because(PROOF, "passed" if true else "failed", simple)
    return kind


def _one_of(
    context: Context, kind: Kind, test: ast.BoolOp, holds: bool, name: str, at: Point
) -> Kind:
    """Return what alternatives leave of a kind, of which one holds, or does not."""
    if not _finds_type(test, holds, name):
        return kind
    result: Kind = BOTTOM
    for each in [each for each in test.values if not _asks_scalar(each)] or test.values:
        result = join(result, narrowed(context, kind, each, holds, name, at))
    return result


def _asks_scalar(test: ast.expr) -> bool:
    """Return whether a test asks for a library's numbers alone: ``isinstance(x, np.integer)``."""
    if not isinstance(test, ast.Call) or len(test.args) != 2:
        return False
    return last_name(test.func) == "isinstance" and last_name(test.args[1]) in NUMPY_SCALARS


def narrowed_attribute(context: Context, kind: Kind, name: str, at: Point) -> Kind:
    """Return what the tests passed on the way to ``at`` leave of an attribute, by its dotted name.

    Of one that is known only those count that find out its type, unless it is set after them.
    """
    block = at.block
    while True:
        if block.test is not None and name in block.narrowed_names:
            finds = _finds_type(block.test, block.holds, name)
            counts = finds and not _is_set(name, block, at)
            if kind is UNKNOWN or counts:
                return narrowed(context, kind, block.test, block.holds, name, at)
        if block.region is not None:
            block = block.region.before
        elif len(block.predecessors) == 1:
            block = block.predecessors[0]
        else:
            return kind


def _is_set(name: str, block: Block, at: Point) -> bool:
    """Return whether an attribute is assigned to between the start of a block and a point."""
    owner, _, attribute = name.rpartition(".")
    return any(
        each.name == attribute and block.order < each.point.order < at.order
        for each in at.scope.stores.get(owner, ())
    )


def is_type_known(name: str, scope: Scope, point: Point) -> bool:
    """Return whether a test on the way to a point has found out of what type a name's value is."""
    while point.scope is not scope:
        if point.scope.point is None:
            return False
        point = point.scope.point
    if name not in scope.names:
        return False  # it is bound here, but declared global or nonlocal
    found = reach(name, scope, point.block, point.order)
    passed = []
    is_known = False
    while not is_known and type(found) is Merge and found.block.test is not None:
        passed.append(found)
        block = found.block
        is_known = found.is_type_known or _finds_type(found.block.test, block.holds, name)
        if found.is_type_known is not None:
            break
        found = reach(name, scope, block.predecessors[0], block.until)
    for merge in passed:
        merge.is_type_known = is_known
    return is_known


def _finds_type(test: ast.expr, holds: bool, name: str) -> bool:
    """Return whether a test that holds, or does not, finds out a type: every alternative must."""
    for simple, true in clauses(test, holds):
        if isinstance(simple, ast.BoolOp):
            if all(_finds_type(each, true, name) for each in simple.values):
                return True
        elif true and _asks_type(simple, name):
            return True
    return False


def _asks_type(test: ast.expr, name: str) -> bool:
    about = subject(test)
    if about is None or about[0] != name:
        return False
    asked = test.left if isinstance(test, ast.Compare) else test
    return isinstance(asked, ast.Call) and last_name(asked.func) in TYPE_TESTS


def _called(context: Context, kind: Kind, test: ast.Call, holds: bool, at: Point) -> Kind:
    name = last_name(test.func)
    if name in ARRAY_TESTS:
        array = ARRAY_TESTS[name]
        return array if holds else NATIVE if kind in (UNKNOWN, array) else kind
    if name in NATIVE_TESTS:
        return _no_array(kind) if holds else kind
    if len(test.args) != 2:
        return kind
    if name == "isinstance":
        return _is_instance(context, kind, test, holds, at)
    return _has(kind, test.args[1], holds) if name == "hasattr" else kind


def _is_instance(context: Context, kind: Kind, test: ast.Call, holds: bool, at: Point) -> Kind:
    if kind is NUMBER and guess(last_name(test.args[0])) is NUMBERS:
        kind = NUMBERS
    wanted = classes(context, test.args[1], at)
    first = _parameter(test.args[0], at)
    if first is not None:
        if wanted is NUMBER and not holds and _is_number_of_another_type(context, test, first):
            return kind
        if (kind is UNKNOWN or kind.is_array) and (wanted is UNKNOWN or not holds):
            return _of_union(context, test, holds, first) or kind
    return _instance(kind, wanted, holds)


def _parameter(node: ast.expr, at: Point) -> Binding | None:
    """Return the parameter that a name is, or was before it was bound anew."""
    first = at.scope.names.get(node.id, [None])[0] if isinstance(node, ast.Name) else None
    return first if first is not None and first.kind is BindingKind.PARAMETER else None


def _asked(test: ast.Call) -> set[str]:
    """Return the last names of the classes that an ``isinstance`` asks for."""
    asked = test.args[1].elts if isinstance(test.args[1], ast.Tuple) else test.args[1:]
    return set(map(last_name, asked))


def _is_number_of_another_type(context: Context, test: ast.Call, first: Binding) -> bool:
    """Return whether what is no ``float``, say, is an ``int``: annotation or docstring tell."""
    if _asked(test) >= NUMBER_TYPES:
        return False
    if first.annotation is None:
        return described_as(context, first.point.scope).get(first.name) is NUMBER
    return annotated(context, first.annotation, annotation_point(first)) is NUMBER


def _of_union(context: Context, test: ast.Call, holds: bool, first: Binding) -> Kind | None:
    """Return what a test leaves of the types that an annotation unites; None if it asks for none.

    ``int | Tensor`` that is no ``Tensor`` is an ``int``.
    """
    united = [] if first.annotation is None else list(members(first.annotation))
    asked = _asked(test)
    left = [each for each in united if (last_name(each) in asked) is holds]
    if not left or len(left) == len(united):
        return None
    point = annotation_point(first)
    return join_all(annotated(context, each, point) for each in left)


def _no_array(kind: Kind) -> Kind:
    return NATIVE if kind is UNKNOWN or kind.is_array else kind


def _has(kind: Kind, attribute: ast.expr, holds: bool) -> Kind:
    mark = attribute.value if isinstance(attribute, ast.Constant) else None
    if holds:
        marks = TENSOR_MARKS if kind is UNKNOWN else ARRAYS_ALONE if kind in NO_ARRAYS else ()
        return TENSOR if mark in marks else kind
    return _no_array(kind) if mark in COMMON_MARKS else kind


def classes(context: Context, node: ast.expr, at: Point) -> Kind:
    """Return the join of the classes that an ``isinstance`` asks for: of arrays and lists, none."""
    if not isinstance(node, ast.Tuple):
        return annotated(context, node, at)
    parts = [part for part in node.elts if last_name(part) not in NUMPY_SCALARS]
    asked = [annotated(context, part, at) for part in parts]
    if any(isinstance(each, CONTAINERS) for each in asked) and any(each.is_array for each in asked):
        return UNKNOWN
    return join_all(asked) if asked or not node.elts else NUMPY_ARRAY


def _instance(kind: Kind, wanted: Kind, holds: bool) -> Kind:
    if holds:
        if kind in SINGLE and wanted == Sequence(UNKNOWN):
            return Sequence(NUMBER if kind is NUMBERS else kind)
        return kind if wanted is UNKNOWN or wanted is BOTTOM or is_finer(kind, wanted) else wanted
    if wanted is NUMBER:
        return OTHER_THAN_NUMBER.get(kind, kind)
    return kind


def is_finer(kind: Kind, wanted: Kind) -> bool:
    """Return whether a kind says more than the one of the types that were asked for."""
    if wanted is NATIVE:
        return kind.is_native and kind is not NONE
    finer = FINER.get(wanted.row, (wanted.row,))
    return kind.row in finer


def _compared(context: Context, kind: Kind, test: ast.Compare, holds: bool, at: Point) -> Kind:
    operator, right = test.ops[0], test.comparators[0]
    if isinstance(test.left, ast.Call):  # type(x) is int
        if not isinstance(test.left.func, ast.Name) or test.left.func.id != "type":
            return kind
        return _instance(kind, annotated(context, right, at), True) if _same(test, holds) else kind
    if isinstance(right, ast.Constant):
        return _constant(kind, operator, right.value, holds)
    if isinstance(operator, (ast.In, ast.NotIn)) and lists_text(right):
        return STRING if kind is UNKNOWN else kind
    return kind


def _same(test: ast.Compare, holds: bool) -> bool:
    """Return whether what is compared is the same where the test holds, or not."""
    operator = test.ops[0]
    return isinstance(operator, EQUAL) is holds and isinstance(operator, (*EQUAL, *UNEQUAL))


def _constant(kind: Kind, operator: ast.cmpop, value: object, holds: bool) -> Kind:
    if isinstance(value, str):
        return STRING if kind is UNKNOWN and not isinstance(operator, (ast.In, ast.NotIn)) else kind
    if value is None and isinstance(operator, (*EQUAL, *UNEQUAL)):
        if isinstance(operator, EQUAL) is holds:
            return NONE
        return BOTTOM if kind is NONE else kind
    return kind
