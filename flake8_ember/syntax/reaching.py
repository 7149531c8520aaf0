"""Which binding of a name reaches a point: the last one before it, or all that meet there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from flake8_ember.syntax.scopes import (
    AllBindings,
    Binding,
    Block,
    Definition,
    Merge,
    Point,
    Scope,
    order_of,
)
from flake8_ember.syntax.skip_links import is_bound_in, way_back

NEAR = 16  # so many blocks are gone back one by one, which is mostly enough


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
    is_bound_once = len(bindings) == 1 and (scope.is_function or bindings[0].point.order < order)
    if is_bound_once and name not in scope.narrowed:
        return bindings[0]
    return _go_back(name, scope, block, order)


def _go_back(name: str, scope: Scope, block: Block, order: float) -> Definition | None:
    """Return what reaches a point; what reaches the blocks on the way is kept for the next."""
    bindings, known = scope.names[name], scope.reaching[name]
    passed: list[Block] = []
    while True:
        if name in block.bound:
            found: Definition | None = _last_before(order, block.bound[name])
            if found is not None:
                break
        if block in known:
            found = known[block]
            break
        passed.append(block)
        before = block.predecessors
        region = block.region if len(passed) <= NEAR else way_back(block, name, scope)
        if region is not None and not is_bound_in(region, bindings):
            block, order = region.before, region.until
        elif len(before) == 1 and not block.sweeps and name not in block.narrowed_names:
            block, order = before[0], block.until  # it hands on what comes from the only one before
        else:
            found = _merge(name, scope, block)
            break
    for each in passed:
        known[each] = found
    return found


def _last_before(order: float, bound: list[Binding]) -> Binding | None:
    if bound[-1].point.order < order:  # mostly
        return bound[-1]
    index = bisect_left(bound, order, key=order_of)
    return bound[index - 1] if index else None


def _merge(name: str, scope: Scope, block: Block) -> Merge | None:
    return Merge(name, block, scope) if block.predecessors else None


def incoming(item: Merge) -> Iterator[Definition]:
    """Yield what meets at a block: the last of each source, and all of a ``try`` broken off."""
    name, scope, block = item.name, item.scope, item.block
    if block.sweeps and block.region is not None:
        bindings = scope.names[name]
        first = bisect_right(bindings, block.region.start, key=order_of)
        last = bisect_right(bindings, block.region.end, key=order_of)
        yield from bindings[first:last]
    reachable = [source for source in block.predecessors if source.is_reachable]
    for source in reachable or block.predecessors:
        found = _go_back(name, scope, source, block.until)
        if found is not None:
            yield found
