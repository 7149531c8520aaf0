"""What imported names stand for, where they are called and where they are read."""

from __future__ import annotations

import ast

from flake8_ember.inference.annotations import derived, named
from flake8_ember.inference.context import Context
from flake8_ember.inference.namespaces import is_array_function
from flake8_ember.knowledge.lookup import (
    call_result,
    class_around,
    is_layer_function,
    method_of,
    ops_call,
    ops_value,
)
from flake8_ember.knowledge.methods import STRINGS_HAVE
from flake8_ember.knowledge.names import guess, is_class_name, may_be_namespace
from flake8_ember.knowledge.namespaces import NAMESPACE_GETTERS, NAMESPACE_METHOD, gives_more
from flake8_ember.knowledge.rows import Result
from flake8_ember.lattice.kinds import (
    NATIVE,
    NUMBER,
    POSSIBLE_NAMESPACE,
    STRING,
    TENSOR,
    UNKNOWN,
    Kind,
    Object,
    OneOf,
    OpaqueInstance,
    Symbol,
)
from flake8_ember.lattice.operations import join_all, tuple_of


def called(context: Context, path: str) -> Result:
    """Return what calling the function or class at a dotted path gives."""
    name = context.layer.name_of(path)
    last = path.rpartition(".")[2]
    if last in context.tensor_types:
        return TENSOR
    if last in NAMESPACE_GETTERS:
        return _got(context, gives_more(path))
    owner = class_around(path)
    if name is not None and not owner:
        return _of_layer(context, path, last) if name else TENSOR  # the namespace itself: tensor(x)
    result = call_result(path)
    if result is not None and result is not UNKNOWN:
        return result
    if owner:
        return _method_of(context, owner, last)
    if is_class_name(last):
        known = named(context, path)
        return known if known.is_array else OpaqueInstance(path)
    return UNKNOWN


def _got(context: Context, more: bool | None) -> Kind:
    """Return what a getter gives: the namespace, alone, with more, or one of these."""
    space = context.namespace
    if more is None:
        return POSSIBLE_NAMESPACE
    return tuple_of([space, NUMBER, NATIVE]) if more else space


def _of_layer(context: Context, path: str, name: str) -> Result:
    """Return what a function gives of the layer, or of a backend: helpers stand there, too."""
    public = name.lstrip("_") or name
    is_helper = not is_layer_function(public) and context.layer.is_beside(path)
    return UNKNOWN if is_helper else ops_call(public)


def is_unlisted(context: Context, path: str) -> bool:
    """Return whether no table lists such a function of a layer: that it gives an array is bold."""
    name = context.layer.name_of(path)
    return bool(name and not is_layer_function(name))


def _method_of(context: Context, owner: str, name: str) -> Result:
    """Return what a method gives that is called on a class: ``Tensor.add(x, y)``."""
    if name.startswith("from_"):
        return called(context, owner)  # from_config, from_tensor … make an instance
    return method_of(owner, named(context, owner), name)


def is_method_of_any(context: Context, path: str) -> bool:
    """Return whether something may be a method of a class that the tables do not speak of.

    ``path`` is its dotted name, empty if nothing imported is called.
    """
    owner = path.rpartition(".")[0].rpartition(".")[2]
    return not path or (is_class_name(owner) and not _is_listed(context, path))


def may_be_namespace_at(context: Context, path: str) -> bool:
    """Return whether what a module of the project has at ``path`` may be a library of functions."""
    return may_be_namespace(path.rpartition(".")[2]) and not _is_listed(context, path)


def _is_listed(context: Context, path: str) -> bool:
    return context.layer.holds(path) or call_result(path) is not None


def function_on(context: Context, receiver: Kind, call: ast.Call) -> Symbol | None:
    """Return the function that a call on a value is of, if that is a module or a namespace."""
    name: str = call.func.attr  # type: ignore[attr-defined]
    if type(receiver) is Symbol:
        return Symbol(f"{receiver.path}.{name}")
    may_be = receiver is POSSIBLE_NAMESPACE or is_no_string(receiver, name)
    if name == NAMESPACE_METHOD or (may_be and is_array_function(call)):
        return Symbol(f"{context.namespace.path}.{name}")
    return None


def is_no_string(receiver: Kind, name: str) -> bool:
    """Return whether what was taken for a string is none, as strings have no such method."""
    return receiver is STRING and name not in STRINGS_HAVE


def as_value(context: Context, kind: Kind) -> Kind:
    """Return the kind of a value that is imported, or of a class that derives from arrays'."""
    if not kind.is_reference:
        return kind
    if type(kind) is OneOf:
        return join_all(as_value(context, each) for each in kind.kinds)
    if type(kind) is Object:
        return derived(context, kind.scope) or kind
    return _read(context, kind.path)  # type: ignore[attr-defined]


def _read(context: Context, path: str) -> Kind:
    """Return the kind of something imported, by its dotted name."""
    last = path.rpartition(".")[2]
    if context.layer.holds(path):
        return ops_value(path) or NATIVE
    if last.isupper():
        return guess(last) or NUMBER  # a constant
    if is_class_name(last) or call_result(path) is not None:
        return NATIVE
    return guess(last) or UNKNOWN
