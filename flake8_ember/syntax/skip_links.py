"""Ways back over many blocks at once, for names that nothing on the way binds or tests.

A name may be bound a thousand ``if``s before it is read. Going back block by block would make a
file with many such names quadratic, so each block has a link further back, made on first demand:

    block   0   1   2   3   4   5   6   7   8   9  10  11  12  13  14
            └───┘   │   └───┘   │   │   └───┘   │   └───┘   │   │   │
            └───────┘           │   └───────────┘           │   │   │
                    └───────────┘                           │   │   │
            └───────────────────────────────────────────────────┘   │
                                                            └───────┘

A link is one step, or that step and the two links behind it if these are equally long. Any block
far back is then as few links away as the distance has binary digits (jump pointers, Myers 1983).
A link knows the range of what is bound on its way and the numbers of the tests there, so that it
tells in one look whether a name is free to go.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from flake8_ember.syntax.scopes import END, Binding, Block, Region, Scope, SkipLink, order_of

NO_TESTS = range(0)


def way_back(block: Block, name: str, scope: Scope) -> Region | None:
    """Return the longest way back from a block: a link, if the name is free to go it.

    What stops a name are its bindings and the tests that say something of it.
    """
    link = block.skip_link or _made(block)
    if link is None or is_bound_in(link, scope.names[name]):
        return block.region
    tests = scope.narrowed.get(name, ())  # the numbers of their blocks
    index = bisect_left(tests, link.tests.start)
    is_tested = index < len(tests) and tests[index] < link.tests.stop
    return block.region if is_tested else link


def is_bound_in(region: Region, bindings: list[Binding]) -> bool:
    """Return whether one of ``bindings`` lies in the region."""
    if bindings[-1].point.order <= region.start:  # mostly
        return False
    first = bisect_right(bindings, region.start, key=order_of)
    return bindings[first].point.order <= region.end


def _made(block: Block) -> SkipLink | None:
    """Make the link of a block, and those behind it that are still to be made."""
    waiting = []
    before = block
    while before.skip_link is None and (step := _step(before)) is not None:
        waiting.append((before, step))
        before = step.before
    for before, step in reversed(waiting):
        before.skip_link = _extended(step)
    return block.skip_link


def _step(block: Block) -> SkipLink | None:
    """Return the way back over one block, or over the statement that ends at it."""
    region = block.region
    if region is not None:
        end = max(region.end, block.order + 1)
        return SkipLink(region.before, END, region.start, end, NO_TESTS, depth=0)
    if len(block.predecessors) != 1:
        return None
    end = block.order + 1  # what a walrus on the way there binds
    tests = range(block.number, block.number + 1) if block.narrowed_names else NO_TESTS
    return SkipLink(block.predecessors[0], block.until, block.order, end, tests, depth=0)


def _extended(step: SkipLink) -> SkipLink:
    """Return a step, together with the two links behind it if these are equally long."""
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
