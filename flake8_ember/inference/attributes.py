"""Kinds of attributes: of modules, of tensors and plain values, of classes in the file."""

from __future__ import annotations

import ast

from flake8_ember.inference.annotations import derived, is_vague, stated
from flake8_ember.inference.context import (
    Context,
    Member,
    bases,
    first_parameter,
    method_around,
)
from flake8_ember.inference.engine import Steps, joined
from flake8_ember.inference.namespaces import is_telling
from flake8_ember.knowledge.array_members import is_member
from flake8_ember.knowledge.lookup import may_hold_functions, members_of, ops_value, value_of
from flake8_ember.knowledge.methods import ANY_ATTRIBUTES, ATTRIBUTES, BY_CONTENTS
from flake8_ember.knowledge.names import may_be_namespace
from flake8_ember.knowledge.namespaces import NAMESPACES
from flake8_ember.lattice.evidence import BY_NAMESAKE, PROOF, USE
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NATIVE,
    NONE,
    POSSIBLE_NAMESPACE,
    STRING,
    TENSOR,
    UNKNOWN,
    Class,
    Function,
    Instance,
    Kind,
    Object,
    OneOf,
    OpaqueInstance,
    Symbol,
    Tuple,
)
from flake8_ember.lattice.operations import element_of, join, leaf_of, or_default, tuple_of
from flake8_ember.syntax.predicates import dotted, last_name, late_default
from flake8_ember.syntax.scopes import Binding, BindingKind, Point, Scope

PROPERTIES = frozenset({"property", "cached_property", "setter", "getter", "abstractproperty"})

MAX_LENGTH = 12  # no module lies deeper
MAX_DEFAULTS = 8  # so many values of an attribute may be missing, and have a default


def attribute_of(context: Context, kind: Kind, name: str, at: Point) -> Steps:
    """Return the kind of ``<kind>.name``."""
    if type(kind) is Symbol:
        return _of_symbol(context, kind, name)
    if type(kind) is OneOf:
        return (yield from joined(kind.kinds, lambda each: attribute_of(context, each, name, at)))
    if type(kind) is Object or type(kind) is Class:
        found = yield context.member(kind.scope, name), at
        if type(found) is Function and type(kind) is Object:
            return Function(found.scope, kind)
        above = derived(context, kind.scope) if found is UNKNOWN else None
        found = found if above is None else _of_plain(above, name)
    else:
        found = _of_plain(kind, name)
        if found is UNKNOWN and kind in (NATIVE, UNKNOWN) and not is_member(name):
            found = yield from _namesakes(context, name, at)
    return _or_by_name(context, found, kind, name)


def _or_by_name(context: Context, found: Kind, owner: Kind, name: str) -> Kind:
    if _is_namespace(context, found, name):
        return context.namespace
    return found if found is not UNKNOWN else _by_name(context, owner, name)


def _namesakes(context: Context, name: str, at: Point) -> Steps:
    """Return what attributes of that name are in the classes of the file, for want of better."""
    result: Kind = BOTTOM
    for scope in context.namesakes(context.with_attribute, name):
        result = join(result, (yield context.member(scope, name), at))
    if result is BOTTOM or result is UNKNOWN:
        return UNKNOWN
    context.because(*BY_NAMESAKE)
    return result


def _is_namespace(context: Context, kind: Kind, name: str) -> bool:
    """Return whether the attribute is a library of functions, whatever class it is of."""
    if kind is UNKNOWN or type(kind) is OpaqueInstance:
        if name in NAMESPACES:
            return True
        may_be = may_be_namespace(name)
    elif type(kind) is Instance:
        may_be = may_be_namespace(name) and may_hold_functions(kind.path)
    else:
        may_be = kind is POSSIBLE_NAMESPACE or kind is STRING
    return may_be and name in context.attributes_with_functions


def _by_name(context: Context, owner: Kind, name: str) -> Kind:
    known = ANY_ATTRIBUTES.get(name)
    if known is None or (known is TENSOR and isinstance(owner, Object)):  # its class is no tensor's
        return context.guess(name)
    words = "only tensors have this attribute" if known is TENSOR else "by its attribute"
    context.because(USE, words)
    return known


def _of_symbol(context: Context, kind: Symbol, name: str) -> Kind:
    path = f"{kind.path}.{name}"
    return UNKNOWN if path.count(".") > MAX_LENGTH else imported_value(context, path)


def imported_value(context: Context, path: str) -> Kind:
    """Return what a module holds at a dotted path: a constant, or the symbol of all else."""
    known = value_of(path)
    if known is None and context.layer.holds(path):
        known = ops_value(path)
    return known or Symbol(path)


def _of_plain(kind: Kind, name: str) -> Kind:
    if isinstance(kind, Instance):
        members = members_of(kind.path)
        return UNKNOWN if members is None else members.attributes.get(name, members.attribute)
    listed, other = ATTRIBUTES.get(kind.row, ({}, UNKNOWN))
    if isinstance(kind, Tuple) and element_of(kind).is_array and not hasattr(tuple, name):
        return element_of(kind)  # as it has that attribute, it is a named one
    found = listed.get(name, other)
    return by_contents(kind, name) if found is UNKNOWN else found


def by_contents(kind: Kind, name: str) -> Kind:
    """Return what a container of numbers or texts has beside; what arrays have, too, is unknown."""
    if not isinstance(kind, CONTAINERS) or is_member(name):
        return UNKNOWN
    return BY_CONTENTS.get(leaf_of(kind), UNKNOWN)


def iterated(kind: Kind) -> Kind:
    """Return what a loop over a value of this kind takes out of it."""
    if isinstance(kind, Instance):
        members = members_of(kind.path)
        return UNKNOWN if members is None else members.element
    return element_of(kind)


# -- classes of the file


def fields(context: Context, kind: Object, at: Point) -> Steps:
    """Return a named tuple as a tuple; what is none as it is."""
    if not any(last_name(base) == "NamedTuple" for base, _ in bases(kind.scope)):
        return kind
    kinds = []
    for name, bindings in kind.scope.names.items():
        if bindings[0].annotation is not None:
            kinds.append((yield context.member(kind.scope, name), at))
    return tuple_of(kinds)


def member(context: Context, item: Member, at: Point) -> Steps:
    """What the class itself binds, what methods store on ``self``, what the bases give."""
    scope, name = item.scope, item.name
    result: Kind = BOTTOM
    for binding in scope.names.get(name, ()):
        known = stated(context, binding.annotation, binding.point)
        if known is not UNKNOWN and not is_vague(known):
            return known
        result = join(result, (yield from _bound(context, binding, at)))
    result = yield from _stored(context, scope, name, result, at)
    if result is TENSOR:
        return TENSOR
    if result is BOTTOM or result is NONE or result is UNKNOWN:
        inherited = yield from _inherited(context, scope, name, at)
        result = inherited if result is not UNKNOWN or inherited is not BOTTOM else result
    return UNKNOWN if result is BOTTOM or result is NONE else result


def _stored(context: Context, scope: Scope, name: str, result: Kind, at: Point) -> Steps:
    """Add what methods store: where it takes a missing value's place it tells of the others."""
    bindings = context.on_self[0].get(scope, {}).get(name, [])
    defaults: list[Kind] = []
    missing = _may_be_missing(bindings, name)
    for binding in bindings:
        kind = yield binding, at
        default = late_default(binding, missing)
        if default is not None and is_telling(kind, default):
            defaults.append(kind)
        else:
            result = join(result, kind)
        if result is TENSOR:
            return TENSOR
    for kind in defaults:
        result = or_default(result, kind)
    return result


def _may_be_missing(bindings: list[Binding], name: str) -> list[str]:
    """Return the names, of the attribute and of what it is set to, that may lack a value."""
    names = []
    for binding in bindings[:MAX_DEFAULTS]:
        method = method_around(binding.point.scope)
        if method is not None:
            names.append(f"{first_parameter(method)}.{name}")
        if binding.value is not None and not binding.path:
            names.append(dotted(binding.value))
    return list(dict.fromkeys(filter(None, names)))


def _bound(context: Context, binding: Binding, at: Point) -> Steps:
    if (
        binding.kind is BindingKind.FUNCTION
        and binding.scope is not None
        and is_property(binding.node)
    ):
        return (yield context.return_of(binding.scope), at)
    return (yield binding, at)


def is_property(node: ast.AST) -> bool:
    """Return whether reading the method calls it."""
    return bool(decorators(node) & PROPERTIES)


def decorators(node: ast.AST) -> set[str]:
    """Return the last names of a definition's decorators."""
    names = set()
    for decorator in getattr(node, "decorator_list", ()):
        if isinstance(decorator, ast.Call):
            decorator = decorator.func
        if isinstance(decorator, ast.Attribute):
            names.add(decorator.attr)
        elif isinstance(decorator, ast.Name):
            names.add(decorator.id)
    return names


def _inherited(context: Context, scope: Scope, name: str, at: Point) -> Steps:
    for base, point in bases(scope):
        kind = yield base, point
        if isinstance(kind, Class):
            found = yield context.member(kind.scope, name), at
        elif isinstance(kind, Symbol):
            members = members_of(kind.path) or members_of(
                f"torch.nn.{kind.path.rpartition('.')[2]}"
            )
            found = members.attributes.get(name, BOTTOM) if members else BOTTOM
            if found is not BOTTOM:
                context.because(PROOF, "inherited from", base)
        else:
            continue
        if found is not UNKNOWN and found is not BOTTOM:
            return found
    return BOTTOM
