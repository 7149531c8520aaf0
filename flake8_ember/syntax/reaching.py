"""Which binding of a name reaches a point: the last one before it, or all that meet there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from flake8_ember.syntax.scopes import (
    END,
    AllBindings,
    Binding,
    Block,
    Merge,
    Point,
    Scope,
    order_of,
)
from flake8_ember.syntax.skip_links import is_bound_in, link_from

NEAR = 16  # so many blocks are gone back one by one, which is mostly enough

Definition = Binding | Merge | AllBindings


def look_up(name: str, point: Point) -> Definition | None:
    """Return what ``name`` means at ``point``, or None where no scope of the file binds it."""
    scope: Scope | None = point.scope
    at: Point | None = point
    while scope is not None:
        if scope.outer and name in scope.outer:
            return all_bindings(name, scope.outer[name])
        if name in scope.names:
            found = None if at is None else reach(name, scope, at.block, at.order)
            if found is not None:
                return found
            if at is None or scope.is_function:
                return _seen_later(name, scope, point)
        at = scope.point if at is not None and not scope.runs_later else None
        scope = _around(scope)
    return None


def _seen_later(name: str, scope: Scope, point: Point) -> Definition | None:
    """Return what a function that runs later sees of a name: if it stays what it was, that."""
    bindings = scope.names[name]
    if len(bindings) > 1 or name in scope.narrowed:
        at: Point | None = point
        while at is not None and at.scope is not scope:
            at = at.scope.point
        # They stand in the order of the walk, in which other functions' come last: global x.
        if at is not None and bindings[-1].point.order < at.order:
            return reach(name, scope, at.block, at.order) or all_bindings(name, scope)
    return all_bindings(name, scope)


def _around(scope: Scope) -> Scope | None:
    """Return the scope in which the free names of another are looked up next."""
    outer = scope.parent
    while outer is not None and outer.is_class and scope.is_function:
        outer = outer.parent
    return outer


def all_bindings(name: str, scope: Scope) -> Definition | None:
    """Return what ``name`` may be bound to by the time that a later reader runs."""
    bindings = scope.names.get(name)
    if not bindings:
        return None
    if len(bindings) == 1:
        return bindings[0]
    known = scope.joins.get(name)
    if known is None:
        known = scope.joins[name] = AllBindings(bindings)
    return known


def look_up_later(name: str, point: Point) -> Definition | None:
    """Return what ``name`` means there when the whole file has run, as to a deferred annotation."""
    scope: Scope | None = point.scope
    while scope is not None:
        found = all_bindings(name, scope)
        if found is not None:
            return found
        scope = _around(scope)
    return None


def reach(name: str, scope: Scope, block: Block, order: float) -> Definition | None:
    """Return what of ``scope`` reaches a point of ``block``; None if nothing in it does."""
    bindings = scope.names[name]
    tests = scope.narrowed.get(name, ())
    if not tests and len(bindings) == 1 and (scope.is_function or bindings[0].point.order < order):
        return bindings[0]
    return _go_back(name, scope, block, order, tests)


def _go_back(
    name: str, scope: Scope, block: Block, order: float, tests: Sequence[int]
) -> Definition | None:
    bindings = scope.names[name]
    passed = 0
    while True:
        if block.bound is not None and name in block.bound:
            found = _last_before(order, block.bound[name])
            if found is not None:
                return found
        passed += 1
        before = block.predecessors
        link = link_from(block, bindings, tests) if passed > NEAR else None
        if link is not None:
            block, order = link.before, link.until
        elif block.region is not None and not is_bound_in(block.region, bindings):
            block, order = block.region.before, END
        elif len(before) == 1 and not block.sweeps and name not in block.narrowed_names:
            block, order = before[0], block.until  # it hands on what comes from the only one before
        else:
            return _merge(name, scope, block)


def _last_before(order: float, bound: list[Binding]) -> Binding | None:
    if bound[-1].point.order < order:  # mostly
        return bound[-1]
    index = bisect_left(bound, order, key=order_of)
    return bound[index - 1] if index else None


def _merge(name: str, scope: Scope, block: Block) -> Merge | None:
    if not block.predecessors:
        return None
    if block.merges is None:
        block.merges = {}
    merge = block.merges.get(name)
    if merge is None:
        merge = block.merges[name] = Merge(name, block, scope)
    return merge


def incoming(item: Merge) -> Iterator[Definition]:
    """Yield what meets at a block: the last of each source, and all of a ``try`` broken off."""
    name, scope, block = item.name, item.scope, item.block
    if block.sweeps and block.region is not None:
        bindings = scope.names[name]
        first = bisect_right(bindings, block.region.start, key=order_of)
        last = bisect_right(bindings, block.region.end, key=order_of)
        yield from bindings[first:last]
    tests = scope.narrowed.get(name, ())
    reachable = [source for source in block.predecessors if source.is_reachable]
    for source in reachable or block.predecessors:
        found = _go_back(name, scope, source, block.until, tests)
        if found is not None:
            yield found
