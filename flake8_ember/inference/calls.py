"""Kinds of calls: what functions, methods and classes give back."""

from __future__ import annotations

import ast
from functools import partial

from flake8_ember.inference.annotations import (
    annotated,
    class_named,
    derived,
    instance_of,
    is_vague,
    named,
)
from flake8_ember.inference.attributes import by_contents, decorators, is_property
from flake8_ember.inference.callables import result_of
from flake8_ember.inference.context import (
    Context,
    Made,
    Mapped,
    Return,
    bases,
    enclosing,
    parameters,
)
from flake8_ember.inference.docstrings import documented, returned
from flake8_ember.inference.engine import Asking, Steps, joined
from flake8_ember.inference.namespaces import is_of_text
from flake8_ember.inference.narrowing import is_finer
from flake8_ember.inference.symbols import called, function_on, is_method_of_any, is_no_string
from flake8_ember.inference.transfers import TRANSFERS
from flake8_ember.knowledge.array_members import is_member
from flake8_ember.knowledge.lookup import members_of
from flake8_ember.knowledge.methods import ANY_METHODS, METHODS, SHARED
from flake8_ember.knowledge.names import guess_result, maps_arrays, may_be_namespace
from flake8_ember.knowledge.rows import Result
from flake8_ember.lattice.evidence import BY_NAME, BY_NAMESAKE, DOCSTRING, NAME, PROOF, USE
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NATIVE,
    NONE,
    NUMBER,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Class,
    Function,
    Instance,
    Kind,
    Object,
    OneOf,
    Symbol,
)
from flake8_ember.lattice.leaves import replaced
from flake8_ember.lattice.operations import join, sequence
from flake8_ember.syntax.predicates import given_to
from flake8_ember.syntax.scopes import Binding, BindingKind, Exit, Point, Scope

CONTEXT_MANAGERS = frozenset({"contextmanager", "asynccontextmanager"})


def call(context: Context, node: ast.Call, at: Point) -> Steps:
    """What a call gives: what is known of its function, else what its name suggests."""
    function = node.func
    if type(function) is not ast.Attribute:
        kind = yield function, at
        result = yield from apply(context, kind, node, at)
        name = function.id if type(function) is ast.Name else ""
        path = kind.path if type(kind) is Symbol else ""
    else:
        name = function.attr
        kind = yield function.value, at
        result = yield from _method(context, kind, name, node, at)
        path = f"{kind.path}.{name}" if type(kind) is Symbol else ""
    if result is UNKNOWN:
        known = guess_result(name)
        if known is not None and not (known.is_native and _is_given(context, function, at)):
            return _by_name(context, node, known)
        if maps_arrays(name):
            if (yield from _works_on_arrays(context, node, at)):
                return TENSOR
            if is_method_of_any(context, path):
                return (yield from _of_arrays(context, node, at))
    return result


def _by_name(context: Context, node: ast.Call, known: Kind) -> Kind:
    context.because(*BY_NAME)
    if known is STRING:  # what is unpacked may be something else
        context.guesses.add(node)
    return known


def _works_on_arrays(context: Context, node: ast.Call, at: Point) -> Asking[bool]:
    """Return whether a function is given an array, and the namespace to work with: ``f(x, nx)``.

    Of NumPy's own it may make some for that namespace, or the namespace may be NumPy's.
    """
    arguments = given_to(node)
    if not any(type(each) is ast.Name and may_be_namespace(each.id) for each in arguments):
        return False
    kinds: list[Kind] = []
    for argument in arguments:
        kinds.append((yield argument, at))
    if context.namespace not in kinds or not any(kind.is_array for kind in kinds):
        return False
    vouching = arguments[kinds.index(context.namespace)] if TENSOR in kinds else None
    context.because(USE, "with arrays and a namespace", vouching)
    return True


def _of_arrays(context: Context, node: ast.Call, at: Point) -> Steps:
    """Return what an unknown method most likely makes of its first argument, if an array."""
    given = (yield node.args[0], at) if node.args else UNKNOWN
    if not given.is_array:
        return UNKNOWN
    context.because(NAME, "for an array")
    context.guesses.add(node)
    return given


def _is_given(context: Context, function: ast.expr, at: Point) -> bool:
    """Return whether a function is a parameter, whose name was not given for what it returns."""
    found = context.look_up(function.id, at) if isinstance(function, ast.Name) else None
    return isinstance(found, Binding) and found.kind is BindingKind.PARAMETER


def _method(context: Context, kind: Kind, name: str, node: ast.Call, at: Point) -> Steps:
    """Return what ``<kind>.name(…)`` gives."""
    function = function_on(context, kind, node)
    if function is not None:
        return (yield from apply(context, function, node, at))
    if type(kind) is OneOf:
        return (yield from joined(kind.kinds, lambda each: _method(context, each, name, node, at)))
    if type(kind) is Object or type(kind) is Class:
        found = yield context.member(kind.scope, name), at
        if type(found) is Function and type(kind) is Object:
            found = Function(found.scope, kind)
        if found is UNKNOWN:
            above = derived(context, kind.scope)
            if above is not None:
                return (yield from _of_others(context, above, name, node, at))
            return (yield from _finish(context, _any_method(context, name), kind, node, at))
        return (yield from apply(context, found, node, at))
    return (yield from _of_others(context, kind, name, node, at))


def _of_others(context: Context, kind: Kind, name: str, node: ast.Call, at: Point) -> Steps:
    """Return what a method gives of a value that is of no class of the file."""
    is_item = isinstance(getattr(node.func, "value", None), ast.Subscript)
    if kind is BOTTOM and not is_item:  # what lies in containers may come from elsewhere
        return BOTTOM  # so far: x = x.astype(t) gives what x was
    kind = STRING if kind is UNKNOWN and is_of_text(node) else kind
    result = _plain_method(context, kind, name)
    is_open = result is UNKNOWN and kind in (NATIVE, UNKNOWN)
    if is_open and name not in SHARED and not is_member(name):
        return (yield from _namesakes(context, name, at))
    if isinstance(result, Instance) and result is kind:
        return kind
    return (yield from _finish(context, result, kind, node, at))


def _namesakes(context: Context, name: str, at: Point) -> Steps:
    """Return what methods of that name give in the classes of the file, for want of better.

    Classes hand on to others that have the same methods: their own tell nothing of those.
    """
    result: Kind = BOTTOM
    own = enclosing(at.scope, function=False)
    for scope in context.namesakes(context.methods, name):
        if scope.parent is not own and not is_property(scope.node):
            result = join(result, (yield context.return_of(scope), at))
    if result is BOTTOM:
        return UNKNOWN
    context.because(*BY_NAMESAKE)
    return result


def _plain_method(context: Context, kind: Kind, name: str) -> Result:
    if kind.row in METHODS and not is_no_string(kind, name):
        listed, other = METHODS[kind.row]
        if other.is_array and not is_member(name):
            return listed.get(name, UNKNOWN)
        found = listed.get(name, other)
        return by_contents(kind, name) if found is UNKNOWN else found
    if isinstance(kind, Instance):
        members = members_of(kind.path)
        if members is not None:
            found = members.methods.get(name, members.method)
            if found is not UNKNOWN:
                return found
    return _any_method(context, name)


def _any_method(context: Context, name: str) -> Result:
    found = ANY_METHODS.get(name, UNKNOWN)
    if found in (TENSOR, NUMPY_ARRAY):
        context.because(USE, "by its method")
    return found


def _finish(
    context: Context, result: Result, receiver: Kind | None, node: ast.Call, at: Point
) -> Steps:
    if isinstance(result, Kind):
        return result
    return (yield from TRANSFERS[result](context, node, at, receiver))


def apply(context: Context, kind: Kind, node: ast.Call, at: Point) -> Steps:
    """Return what calling a value of this kind gives."""
    if type(kind) is Symbol:
        return (yield from _finish(context, called(context, kind.path), None, node, at))
    if type(kind) is OneOf:
        return (yield from joined(kind.kinds, lambda each: apply(context, each, node, at)))
    if type(kind) is Instance:
        members = members_of(kind.path)
        result: Result = UNKNOWN if members is None else members.call
        return (yield from _finish(context, result, None, node, at))
    return (yield from result_of(context, kind, at))


def made(context: Context, item: Made, at: Point) -> Steps:
    """An instance of a class of the file; a tensor if a base makes tensors."""
    for base, point in bases(item.scope):
        kind = yield base, point
        given: Result = UNKNOWN
        if isinstance(kind, Symbol):
            given = called(context, kind.path)
        elif isinstance(kind, Class):
            given = yield context.made(kind.scope), at
        if isinstance(given, Kind) and given.is_array:
            return given
    return instance_of(context, item.scope)


def mapped(context: Context, item: Mapped, at: Point) -> Steps:
    """Whether a base is a layer of some library."""
    for base, point in bases(item.scope):
        kind = yield base, point
        if isinstance(kind, Symbol):
            result = named(context, kind.path)
            members = members_of(result.path) if isinstance(result, Instance) else None
            if members is not None and members.call is TENSOR:
                return TENSOR
        if isinstance(kind, Class) and (yield context.mapped(kind.scope), at) is TENSOR:
            return TENSOR
    return UNKNOWN


def arguments(context: Context, function: Function, node: ast.Call) -> dict[str, ast.expr]:
    """Return the arguments of a call by the parameters that a function of the file has for them."""
    key = (node, function.scope)
    known = context.arguments.get(key)
    if known is None:
        known = context.arguments[key] = _paired(function, node)
    return known


def _paired(function: Function, node: ast.Call) -> dict[str, ast.expr]:
    names = parameters(function.scope)
    if function.owner is not None and "staticmethod" not in decorators(function.scope.node):
        names = names[1:]
    pairs: dict[str, ast.expr] = {}
    for name, argument in zip(names, node.args):
        if type(argument) is ast.Starred:
            break
        pairs[name] = argument
    by_name_only = function.scope.node.args.kwonlyargs
    known = {*names, *[argument.arg for argument in by_name_only]}
    pairs.update({word.arg: word.value for word in node.keywords if word.arg and word.arg in known})
    return pairs


def return_(context: Context, item: Return, at: Point) -> Steps:
    """What a function gives back: its annotation, or else what its ``return``s do.

    Of a bare ``-> tuple`` they tell what is in it.
    """
    scope = item.scope
    known = _promised(context, scope)
    if _is_settled(known):
        return known
    if decorators(scope.node) & CONTEXT_MANAGERS:
        return NATIVE
    exits = scope.exits
    result = yield from _joined(exits)
    if not exits and is_stub(scope.node):
        result = yield from _overriding(context, scope, at)
    return _given_back(context, scope, known, sequence(result) if scope.yields else result)


def _given_back(context: Context, scope: Scope, known: Kind, result: Kind) -> Kind:
    """Return what a function gives that is promised ``known``, by the join of its ``return``s."""
    if isinstance(known, CONTAINERS):
        return result if is_finer(result, known) else known
    if scope.yields:
        return result
    if known is NUMBER:  # "-> float" is often written of what is a tensor of one element
        return result if result.is_array else NUMBER
    if result is UNKNOWN:
        return _documented(context, scope)
    return NONE if result is BOTTOM else result


def _overriding(context: Context, scope: Scope, at: Point) -> Steps:
    """Return what a method that says nothing itself gives in the classes that derive from its."""
    cls, name = scope.parent, getattr(scope.node, "name", "")
    result: Kind = BOTTOM
    for other in context.relatives(cls) if cls is not None and cls.is_class else ():
        for each in other.names.get(name, ()):
            if each.scope is not None and each.scope is not scope and each.scope.is_function:
                result = join(result, (yield context.return_of(each.scope), at))
    return UNKNOWN if result is BOTTOM or result is NONE else result


def _promised(context: Context, scope: Scope) -> Kind:
    """Return what the annotation of a function's result says, which may leave much open."""
    annotation = getattr(scope.node, "returns", None) or context.found.commented(scope.node)
    if annotation is None or scope.point is None:
        return UNKNOWN
    known = annotated(context, annotation, scope.point)
    if _is_settled(known):
        context.because(PROOF, "annotated ->", annotation)
    return known


def _is_settled(known: Kind) -> bool:
    """Return whether what is promised needs no look at what is given back."""
    return known is not UNKNOWN and known is not NUMBER and not is_vague(known)


def _joined(exits: list[Exit]) -> Steps:
    result: Kind = BOTTOM
    for value, point in exits:
        result = join(result, NONE if value is None else (yield value, point))
        if result is TENSOR:
            break
    return result


def _documented(context: Context, scope: Scope) -> Kind:
    told = documented(context, scope)
    described = returned(told.node, partial(class_named, context, told.point))
    if described is None:
        return UNKNOWN
    context.because(DOCSTRING, "by its docstring")
    return replaced(described, NUMPY_ARRAY, context.array)


def is_stub(node: ast.AST) -> bool:
    """Return whether a function says nothing of what it does: it is abstract, or ``...``."""
    body = getattr(node, "body", [])
    return not isinstance(body, list) or all(
        isinstance(statement, (ast.Raise, ast.Pass, ast.Expr)) for statement in body
    )
