"""What tells the kind of a parameter, strongest first: see ``parameter``."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from itertools import islice

from flake8_ember.inference.annotations import stated
from flake8_ember.inference.attributes import decorators
from flake8_ember.inference.called_back import from_callers
from flake8_ember.inference.calls import arguments
from flake8_ember.inference.context import Context, bases, first_parameter, parameters
from flake8_ember.inference.docstrings import described_as
from flake8_ember.inference.engine import Asking, Steps
from flake8_ember.inference.namespaces import is_telling
from flake8_ember.inference.symbols import as_value
from flake8_ember.inference.uses import from_uses_or_name
from flake8_ember.knowledge.names import guess
from flake8_ember.knowledge.rows import SHAPE
from flake8_ember.lattice.evidence import BY_NAME, DOCSTRING, PROOF
from flake8_ember.lattice.kinds import (
    BOTTOM,
    NATIVE,
    NONE,
    NUMBER,
    NUMBERS,
    TENSOR,
    UNKNOWN,
    Class,
    Function,
    Kind,
    Object,
    OneOf,
    Sequence,
    Symbol,
)
from flake8_ember.lattice.operations import dict_of, join, or_default, sequence
from flake8_ember.syntax.predicates import late_default
from flake8_ember.syntax.scopes import Binding, BindingKind, Point, Scope, annotation_point

MAX_CALLS = 16  # so many calls of a function may tell of its parameters
MAX_DEFAULTS = 8  # and so many of the values that it is given later

NOTHING = (BOTTOM, NONE)
BARE = Sequence(UNKNOWN)  # what "list" says
COUNTED = ("batch", "epoch")  # what Keras hands beside ``logs`` to the hooks of callbacks


def parameter(context: Context, item: Binding, at: Point) -> Kind | Steps:
    """Annotation, then the file's own calls and the default, uses, the docstring, the name."""
    known = stated(context, item.annotation, annotation_point(item))
    if known is UNKNOWN:
        return _own(context, item) or _counted(item) or _worked_out(context, item)
    return _held(context, item) or known if known == BARE else known


def _held(context: Context, item: Binding) -> Kind | None:
    """Return what tells of the elements of a bare ``list`` or ``tuple``: docstring or name."""
    told = described_as(context, item.point.scope).get(item.name)
    if isinstance(told, Sequence):
        context.because(DOCSTRING, "described as a tensor in the docstring")
        return told
    named = guess(item.name)
    if named is NUMBERS or isinstance(named, Sequence):
        context.because(*BY_NAME)
        return SHAPE if named is NUMBERS else named
    return None


def _worked_out(context: Context, item: Binding) -> Steps:
    default = yield from _default(context, item)
    given = yield from _given(context, item)
    if given.is_array or default.is_array:
        return join(given, default)
    result = join(default, given) if given is not UNKNOWN else default
    if result not in NOTHING and result is not UNKNOWN:
        return result
    late = (yield from _late_default(context, item)) if result in NOTHING else UNKNOWN
    told = described_as(context, item.point.scope).get(item.name)
    if late in NOTHING or late is UNKNOWN:
        return (yield from from_uses_or_name(context, item, told))
    if told is None or not told.is_array:
        return late
    context.because(DOCSTRING, "described as a tensor in the docstring")
    return told  # where it is given: what takes its place may be something else


def _default(context: Context, item: Binding) -> Steps:
    point = item.point.scope.point
    if item.value is None or point is None:
        return BOTTOM
    default = as_value(context, (yield item.value, point))
    if isinstance(default, (Function, OneOf)):
        return NATIVE  # others give other callables
    if default is not UNKNOWN:
        context.because(PROOF, "with the default", item.value)
    return default


def _late_default(context: Context, item: Binding) -> Steps:
    """What takes the parameter's place where it is missing: ``if x is None: x = 2``."""
    result: Kind = UNKNOWN
    for later in islice(item.point.scope.names[item.name], 1, MAX_DEFAULTS):
        default = late_default(later, [item.name])
        if default is not None:
            known = as_value(context, (yield default, later.point))
            if is_telling(known, default):
                result = or_default(result, known)
                context.because(PROOF, "with the default", default)
    return result


def _own(context: Context, item: Binding) -> Kind | None:
    """``self`` and ``cls``."""
    scope = item.point.scope
    cls = scope.parent
    if cls is None or not cls.is_class or first_parameter(scope) != item.name:
        return None
    names = decorators(scope.node)
    if "staticmethod" in names:
        return None
    if "classmethod" in names or getattr(scope.node, "name", "") in (
        "__new__",
        "__init_subclass__",
    ):
        return Class(cls)
    return Object(cls)


def _counted(item: Binding) -> Kind | None:
    """Return the number that a hook is called with: ``def on_train_batch_end(self, batch, logs)``.

    Lightning's hooks, where it is a batch of tensors, take no ``logs``.
    """
    scope = item.point.scope
    is_hook = item.name in COUNTED and getattr(scope.node, "name", "").startswith("on_")
    return NUMBER if is_hook and "logs" in parameters(scope) else None


def _given(context: Context, item: Binding) -> Steps:
    """Return what the file itself passes, by its calls of the function, and what others do."""
    result: Kind = BOTTOM
    for call, point in calls_of(context, item.point.scope):
        argument = yield from passed(context, item, call, point)
        if argument is not None:
            kind = yield argument, point
            is_layer = isinstance(kind, Symbol) and context.layer.name_of(kind.path) == ""
            kind = kind if is_layer else as_value(context, kind)
            if kind is not UNKNOWN:
                context.because(PROOF, "given", argument)
            result = join(result, kind)
        if result is TENSOR:
            return TENSOR
    node = item.point.scope.node
    handed = context.handed.get(node if isinstance(node, ast.Lambda) else getattr(node, "name", ""))
    if handed is not None:
        result = join(result, (yield from from_callers(context, item, handed)))
    return result


def calls_of(context: Context, scope: Scope) -> Iterable[tuple[ast.Call, Point]]:
    """Return the calls in the file that may be of the function."""
    name: str = getattr(scope.node, "name", "")
    cls = _class_of(scope)
    if name == "__init__" and cls is not None:
        name = getattr(cls.node, "name", "")
    return islice(context.found.calls.get(name, ()), MAX_CALLS)


def passed(
    context: Context, item: Binding, call: ast.Call, point: Point
) -> Asking[ast.expr | None]:
    """Return what a call passes as the parameter, if it is a call of the parameter's function."""
    scope = item.point.scope
    cls = _class_of(scope)
    callee = call.func
    function = None
    if type(callee) is not ast.Attribute:
        function = _named(scope, cls, (yield callee, point))
    elif cls is not None:
        function = _on(scope, cls, (yield callee.value, point))
    return None if function is None else arguments(context, function, call).get(item.name)


def _class_of(scope: Scope) -> Scope | None:
    return scope.parent if scope.parent is not None and scope.parent.is_class else None


def _named(scope: Scope, cls: Scope | None, kind: Kind) -> Function | None:
    """Return the function if ``kind`` is it, or the class that it is the ``__init__`` of."""
    if type(kind) is Class:
        return Function(scope, Object(kind.scope)) if kind.scope is cls else None
    functions = kind.kinds if type(kind) is OneOf else (kind,)
    is_it = any(type(each) is Function and each.scope is scope for each in functions)
    return Function(scope) if is_it else None


def _on(scope: Scope, cls: Scope, receiver: Kind) -> Function | None:
    """Return the method, bound to what it is called on, unless that is of another class."""
    if type(receiver) is Object and _derives(receiver.scope, cls):
        return Function(scope, receiver)
    is_class = type(receiver) is Class and receiver.scope is cls
    return Function(scope, receiver) if is_class else None


def _derives(scope: Scope, cls: Scope) -> bool:
    """Return whether a class is ``cls`` or names it among its bases."""
    if scope is cls:
        return True
    names = [base.id for base, _ in bases(scope) if isinstance(base, ast.Name)]
    return getattr(cls.node, "name", "") in names


def rest(context: Context, item: Binding, at: Point) -> Kind:
    """``*args`` and ``**kwargs``."""
    known = stated(context, item.annotation, annotation_point(item))
    return sequence(known) if item.kind is BindingKind.REST else dict_of((), known)
