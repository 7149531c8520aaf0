"""Which binding of a name reaches a point: the last one before it, or all that meet there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from flake8_ember.syntax.scopes import Binding, Block, Merge, Point, Region, Scope, SkipLink

END = 1 << 60  # later than any point of a block
NO_TESTS = range(0)
NEAR = 16  # so many blocks are gone back one by one, which is mostly enough


class AllBindings:
    """A name seen from a function that runs later: any of its bindings may count."""

    __slots__ = ("bindings",)

    def __init__(self, bindings: list[Binding]) -> None:
        self.bindings = bindings


Definition = Binding | Merge | AllBindings


def look_up(name: str, point: Point) -> Definition | None:
    """Return what ``name`` means at ``place``, or None where no scope of the file binds it."""
    scope: Scope | None = point.scope
    at: Point | None = point
    while scope is not None:
        if scope.outer and name in scope.outer:
            return all_bindings(name, scope.outer[name])
        if name in scope.names:
            if at is None:
                return all_bindings(name, scope)
            found = reach(name, scope, at.block, at.order)
            if found is not None:
                return found
            if scope.is_function:
                return all_bindings(name, scope)
        at = scope.point if at is not None and not scope.runs_later else None
        below = scope
        scope = scope.parent
        while scope is not None and scope.is_class and below.is_function:
            scope = scope.parent
    return None


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


def reach(name: str, scope: Scope, block: Block, order: int) -> Definition | None:
    """Return what of ``scope`` reaches a point of ``block``; None if nothing in it does."""
    bindings = scope.names[name]
    tests = scope.narrowed.get(name, ())
    if not tests and len(bindings) == 1 and (scope.is_function or bindings[0].point.order < order):
        return bindings[0]
    passed = 0
    while True:
        if block.bound is not None and name in block.bound:
            bound = block.bound[name]
            if bound[-1].point.order < order:  # mostly
                return bound[-1]
            index = bisect_left(bound, order, key=_order)
            if index:
                return bound[index - 1]
        passed += 1
        if passed > NEAR and (skip_link := skip_link_from(block, bindings, tests)):
            block, order = skip_link.before, skip_link.until
            continue
        predecessors = block.predecessors
        if block.region is not None and not _is_bound_in(block.region, bindings):
            block, order = block.region.before, END
        elif (
            len(predecessors) == 1
            and not block.sweeps
            and not (tests and name in block.narrowed_names)
        ):
            order = END if block.until is None else block.until
            block = predecessors[0]
        elif not predecessors:
            return None
        else:
            if block.merges is None:
                block.merges = {}
            merge = block.merges.get(name)
            if merge is None:
                merge = block.merges[name] = Merge(name, block, scope)
            return merge


def skip_link_from(block: Block, bindings: list[Binding], tests: Sequence[int]) -> SkipLink | None:
    """Return the longest way back from a block that a name is free to go; None if there is none.

    What stops a name are its ``bindings`` and ``tests``: the numbers of blocks with tests of it.
    """
    skip_link = block.skip_link or _find_skip_link(block)
    if skip_link is None or _is_bound_in(skip_link, bindings):
        return None
    index = bisect_left(tests, skip_link.tests.start)
    return None if index < len(tests) and tests[index] < skip_link.tests.stop else skip_link


def _find_skip_link(block: Block) -> SkipLink | None:
    """Return the leap back from a block, made on first demand, as are those before it.

    It is one step, or that and the two leaps that follow it, if these are equally long: so any
    place far back is as few steps and leaps away as its distance has binary digits.
    """
    waiting = []
    before = block
    while before.skip_link is None and (step := _step(before)) is not None:
        waiting.append((before, step))
        before = step.before
    for before, step in reversed(waiting):
        before.skip_link = _skip_link(step)
    return block.skip_link


def _step(block: Block) -> SkipLink | None:
    region = block.region
    if region is not None:
        end = max(region.end, block.order + 1)
        return SkipLink(region.before, END, region.start, end, NO_TESTS, depth=0)
    if len(block.predecessors) != 1:
        return None
    until = END if block.until is None else block.until
    end = block.order + 1  # what a walrus on the way there binds
    tests = range(block.number, block.number + 1) if block.narrowed_names else NO_TESTS
    return SkipLink(block.predecessors[0], until, block.order, end, tests, depth=0)


def _skip_link(step: SkipLink) -> SkipLink:
    first = step.before.skip_link
    second = None if first is None else first.before.skip_link
    step.depth = 1 if first is None else first.depth + 1
    if first is None or second is None:
        return step
    last = second.before.skip_link
    if first.depth - second.depth != second.depth - (0 if last is None else last.depth):
        return step
    parts = (step, first, second)
    start = min(part.start for part in parts)
    end = max(part.end for part in parts)
    passed = [part.tests for part in parts if part.tests]  # the latest first
    tests = range(passed[-1].start, passed[0].stop) if passed else NO_TESTS
    return SkipLink(second.before, second.until, start, end, tests, step.depth)


def incoming(item: Merge) -> Iterator[Definition]:
    """Yield what meets at a block: the last of each source, and all of a ``try`` broken off."""
    block = item.block
    if block.sweeps and block.region is not None:
        bindings = item.scope.names[item.name]
        first = bisect_right(bindings, block.region.start, key=_order)
        last = bisect_right(bindings, block.region.end, key=_order)
        yield from bindings[first:last]
    is_reachable = [source for source in block.predecessors if source.is_reachable]
    for source in is_reachable or block.predecessors:
        order = END if block.until is None else block.until
        found = reach(item.name, item.scope, source, order)
        if found is not None:
            yield found


def _is_bound_in(region: Region, bindings: list[Binding]) -> bool:
    """Return whether one of ``bindings`` lies in the region."""
    if bindings[-1].point.order <= region.start:  # mostly
        return False
    return bindings[bisect_right(bindings, region.start, key=_order)].point.order <= region.end


def _order(binding: Binding) -> int:
    return binding.point.order
