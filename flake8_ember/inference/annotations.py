"""What an annotation says. It is read, never evaluated: strings are parsed, aliases followed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from flake8_ember.inference.context import MAX_KIN, Context, bases
from flake8_ember.knowledge.annotations import GENERICS, NUMPY_SCALARS, OF_INTEGERS
from flake8_ember.knowledge.lookup import type_named
from flake8_ember.lattice.evidence import PROOF
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NATIVE,
    NUMBER,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Callback,
    Dict,
    Kind,
    Object,
)
from flake8_ember.lattice.operations import dict_of, join_all, leaf_of, sequence, tuple_of
from flake8_ember.syntax.predicates import dotted, last_name
from flake8_ember.syntax.reaching import look_up_later
from flake8_ember.syntax.scopes import AllBindings, Binding, BindingKind, Merge, Point, Scope

MAX_DEPTH = 12  # annotations nested deeper say nothing


def annotated(context: Context, node: ast.expr, at: Point, depth: int = 0) -> Kind:
    """Return the kind that an annotation stands for."""
    if depth > MAX_DEPTH:
        return UNKNOWN
    if type(node) is ast.Constant:
        if isinstance(node.value, str):
            parsed = _parsed(node.value)
            return UNKNOWN if parsed is None else annotated(context, parsed, at, depth + 1)
        return type_named("None") if node.value is None else NATIVE  # type: ignore[return-value]
    if type(node) is ast.BinOp:
        return _joined(context, list(members(node)), at, depth + 1)
    if type(node) is ast.Tuple:  # the constraints of a type parameter
        return _joined(context, node.elts, at, depth + 1)
    if type(node) is ast.Subscript:
        return _generic(context, node, at, depth + 1)
    if type(node) is ast.Name:
        return _named(context, node, at, depth + 1)
    path = _dotted(context, node, at)
    return UNKNOWN if path is None else named(context, path)


def _joined(context: Context, parts: list[ast.expr], at: Point, depth: int) -> Kind:
    return _united([annotated(context, part, at, depth) for part in parts], parts)


def _united(kinds: list[Kind], parts: list[ast.expr]) -> Kind:
    """Return what one of several types is: beside ``float``, NumPy's scalars are numbers, too."""
    if NUMBER in kinds and NUMPY_ARRAY in kinds:
        numbers = [last_name(part) in NUMPY_SCALARS for part in parts]
        kinds = [kind for kind, is_number in zip(kinds, numbers) if not is_number]
    return join_all(kinds)


def stated(context: Context, node: ast.expr | None, at: Point, words: str = "annotated") -> Kind:
    """Return the kind that an annotation stands for, which decides if it is known."""
    known = UNKNOWN if node is None else annotated(context, node, at)
    if known is not UNKNOWN and not is_vague(known):
        context.because(PROOF, words, node)
    return known


def members(node: ast.expr) -> Iterator[ast.expr]:
    """Yield the types that an annotation unites, its strings parsed; one alone is its own."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            part = _parsed(part.value) or part
        rule = GENERICS.get(last_name(part.value)) if isinstance(part, ast.Subscript) else None
        if isinstance(part, ast.BinOp):
            waiting += (part.left, part.right)
        elif isinstance(part, ast.Subscript) and rule in ("union", "optional"):
            waiting += part.slice.elts if isinstance(part.slice, ast.Tuple) else [part.slice]
            waiting += [ast.Constant(None)] if rule == "optional" else []
        else:
            yield part


def is_vague(known: Kind) -> bool:
    """Return whether an annotation tells of a container and not of what is in it: ``dict``."""
    return isinstance(known, CONTAINERS) and leaf_of(known) is UNKNOWN


def named(context: Context, path: str) -> Kind:
    """Return the kind of a value of the type at a dotted path."""
    last = path.rpartition(".")[2]
    known = TENSOR if last in context.tensor_types else type_named(path)
    kind = known if isinstance(known, Kind) else UNKNOWN
    if context.notes is not None:
        context.notes.append((path, kind))
    return kind


def class_named(context: Context, at: Point | None, name: str) -> Kind | None:
    """Return what instances of a class are that a docstring names, if it is known to be one."""
    if at is None:
        return None
    known = annotated(context, ast.Name(name, ast.Load()), at)
    return known if known is TENSOR or isinstance(known, Object) else None


def _parsed(text: str) -> ast.expr | None:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _named(context: Context, node: ast.Name, at: Point, depth: int) -> Kind:
    # What is not bound yet must be an annotation that is read later.
    found: Any = context.look_up(node.id, at) or look_up_later(node.id, at)
    if isinstance(found, AllBindings):
        found = found.bindings[-1]
    if isinstance(found, Merge):
        found = found.scope.names[found.name][-1]
    if not isinstance(found, Binding):
        return named(context, node.id)
    if found.kind is BindingKind.IMPORT:
        return named(context, found.symbol)
    if found.kind is BindingKind.CLASS and found.scope is not None:
        return instance_of(context, found.scope, depth)
    if found.kind is BindingKind.ASSIGN and found.value is not None and not found.path:
        return _alias(context, found, depth)
    bound = getattr(found.node, "bound", None)  # a type parameter
    return UNKNOWN if bound is None else annotated(context, bound, found.point, depth)


def _alias(context: Context, binding: Binding, depth: int) -> Kind:
    """``Number = Union[int, float]``; ``T = TypeVar("T", int, float)``; ``NewType``."""
    value = binding.value
    if isinstance(value, ast.Call) and last_name(value.func) == "TypedDict":
        return _keyed_by_call(context, value, binding.point, depth)
    if not isinstance(value, ast.Call):
        assert value is not None
        known = annotated(context, value, binding.point, depth)
        return known if known is not UNKNOWN else named(context, binding.name)
    parts = [keyword.value for keyword in value.keywords if keyword.arg == "bound"]
    return (
        join_all(annotated(context, part, binding.point, depth) for part in parts or value.args[1:])
        if parts or len(value.args) > 1
        else UNKNOWN
    )


def instance_of(context: Context, scope: Scope, depth: int = 0) -> Kind:
    """Return the kind of an instance of a class of the file: of a ``TypedDict``, what is in it."""
    known = context.instances.get(scope)
    if known is None:
        context.instances[scope] = context.instance(scope)  # meanwhile: it may name itself
        known = _keyed(context, scope, depth) or context.instance(scope)
        context.instances[scope] = known
    return known


def derived(context: Context, scope: Scope) -> Kind | None:
    """Return the arrays that a class of the file derives from; None if from none near it."""
    if scope not in context.derived:
        context.derived[scope] = None  # meanwhile: it may name itself
        family = [scope]
        for cls in family:
            for base, point in bases(cls):
                kind = annotated(context, base, point)
                if kind is not None and kind.is_array:
                    context.derived[scope] = kind
                    return kind
                if isinstance(kind, Object) and kind.scope not in family:
                    family.append(kind.scope)
            del family[MAX_KIN:]
    return context.derived[scope]


def _keyed(context: Context, scope: Scope, depth: int) -> Kind | None:
    """Return what the fields of a ``TypedDict`` are, by their keys; None of any other class."""
    items: dict[object, Kind] = {}
    is_keyed = False
    for base, point in bases(scope):
        above: Any = context.look_up(base.id, point) if isinstance(base, ast.Name) else None
        is_class = isinstance(above, Binding) and above.kind is BindingKind.CLASS
        inherited = instance_of(context, above.scope, depth) if is_class else None
        if last_name(base) == "TypedDict" or isinstance(inherited, Dict):
            is_keyed = True
            items.update(getattr(inherited, "items", ()))
    if not is_keyed:
        return None
    for name, (binding, *_) in scope.names.items():
        if binding.annotation is not None:
            items[name] = annotated(context, binding.annotation, binding.point, depth)
    return dict_of(items.items())


def _keyed_by_call(context: Context, node: ast.Call, at: Point, depth: int) -> Kind:
    """``TypedDict("D", {"key": T})``."""
    fields = node.args[1] if len(node.args) > 1 else None
    if not isinstance(fields, ast.Dict):
        return dict_of((), UNKNOWN)
    return dict_of(
        (key.value, annotated(context, part, at, depth))
        for key, part in zip(fields.keys, fields.values)
        if isinstance(key, ast.Constant)
    )


def _dotted(context: Context, node: ast.expr, at: Point) -> str | None:
    """Return the dotted name that an attribute chain stands for."""
    root, dot, rest = dotted(node).partition(".")
    if not root:
        return None
    found = context.look_up(root, at)
    path = found.symbol if isinstance(found, Binding) and found.symbol else root
    return f"{path}{dot}{rest}"


def _generic(context: Context, node: ast.Subscript, at: Point, depth: int) -> Kind:
    path = _dotted(context, node.value, at) or ""
    last = path.rpartition(".")[2]
    rule = GENERICS.get(last)
    arguments = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if rule is None or not arguments:  # tuple[()]
        return _without_rule(context, node, last, at, depth)
    if rule == "literal":
        return join_all(map(_literal, arguments))
    if rule in ("callable", "class"):
        return _callable(context, arguments, at, depth)
    given = [annotated(context, part, at, depth) for part in arguments]
    if rule == "first" and isinstance(node.slice, ast.Tuple) and given[0] is UNKNOWN:
        return type_named(path) or UNKNOWN  # type: ignore[return-value]
    return _apply(rule, given, arguments)


def _without_rule(context: Context, node: ast.Subscript, name: str, at: Point, depth: int) -> Kind:
    """Return what a name that is no generic stands for: ``[int]`` may make something else of it."""
    known = OF_INTEGERS.get(name) if last_name(node.slice) == "int" else None
    return known or annotated(context, node.value, at, depth)


def _callable(context: Context, arguments: list[ast.expr], at: Point, depth: int) -> Kind:
    """``Callable[[A], R]``: what a call gives; ``type[C]`` tells nothing of it."""
    result = annotated(context, arguments[1], at, depth) if len(arguments) == 2 else UNKNOWN
    return NATIVE if result is UNKNOWN else Callback(result)


def _apply(rule: str, given: list[Kind], arguments: list[ast.expr]) -> Kind:
    if rule == "union":
        return _united(given, arguments)
    if rule == "sequence" or rule == "generator":
        return sequence(given[0])
    if rule == "tuple":
        last = arguments[-1]
        if isinstance(last, ast.Constant) and last.value is Ellipsis:
            return sequence(given[0])
        return tuple_of(given)
    if rule == "dict":
        return dict_of((), given[-1])
    if rule == "counter":
        return dict_of((), NUMBER)
    return given[0] if given else BOTTOM


def _literal(node: ast.expr) -> Kind:
    value = node.value if isinstance(node, ast.Constant) else 0
    if isinstance(value, (str, bytes)):
        return STRING
    return NUMBER if isinstance(value, (int, float)) else NATIVE
