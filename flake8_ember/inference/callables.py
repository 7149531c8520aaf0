"""What comes of calling a value, whatever it is given: functions, classes, layers, callbacks."""

from __future__ import annotations

from flake8_ember.inference.context import Context
from flake8_ember.inference.engine import Steps, joined
from flake8_ember.inference.symbols import called
from flake8_ember.knowledge.lookup import members_of
from flake8_ember.lattice.kinds import (
    UNKNOWN,
    Callback,
    Class,
    Function,
    Instance,
    Kind,
    Object,
    OneOf,
    Symbol,
)
from flake8_ember.lattice.operations import join_all
from flake8_ember.syntax.scopes import Point

CALLED = ("__call__", "call", "forward")  # what calling an instance runs


def result_of(context: Context, kind: Kind, at: Point) -> Steps:
    """Return what calling a value of this kind gives, if that does not depend on the arguments."""
    if isinstance(kind, Function):
        return (yield context.return_of(kind.scope), at)
    if isinstance(kind, Class):
        return (yield context.made(kind.scope), at)
    if isinstance(kind, Object):
        for name in CALLED:
            found = yield context.member(kind.scope, name), at
            if isinstance(found, Function):
                return (yield context.return_of(found.scope), at)
        return (yield context.mapped(kind.scope), at)
    if isinstance(kind, Instance):
        members = members_of(kind.path)
        result = None if members is None else members.call
        return result if isinstance(result, Kind) else UNKNOWN
    return kind.result if isinstance(kind, Callback) else UNKNOWN


def given(context: Context, function: Kind, kinds: list[Kind], at: Point) -> Steps:
    """Return what a function gives for arguments of these kinds."""
    if isinstance(function, Symbol):
        known = called(context, function.path)
        if isinstance(known, Kind):
            return known
        return join_all(kinds) if known in ("first", "join") else UNKNOWN
    if isinstance(function, OneOf):
        return (yield from joined(function.kinds, lambda each: given(context, each, kinds, at)))
    return (yield from result_of(context, function, at))
