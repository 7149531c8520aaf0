"""The engine: works out kinds on demand, each item once, however deep or tangled.

An evaluator returns a kind, or is a generator that yields ``(item, place)`` for each kind it needs
and returns its own. The generators wait on a stack of ours, so depth is no matter. A shortcut is an
evaluator that asks for nothing: it returns a kind, or an item of the others that has the same one.

Items that need each other (loops, recursion) form cycles. Inside a cycle an item that is being
worked out counts as ``BOTTOM``, the bottom of the lattice; what was found under that assumption
is provisional. When the item that heads the cycle is done, the cycle is gone through again with
what was found the last time, until all that was assumed has come true. (Gabow's path-based
strongly connected components.)
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import Any, TypeVar

from flake8_ember.lattice.kinds import BOTTOM, UNKNOWN, Kind
from flake8_ember.lattice.operations import join
from flake8_ember.syntax.scopes import Point

Request = tuple[object, Point]
Result = TypeVar("Result")
Asking = Generator[Request, Kind, Result]  # asks for kinds on its way to a result
Steps = Asking[Kind]
Evaluator = Callable[[Any, Any, Point], Any]

MAX_ROUNDS = 8  # guesses are not monotone: items could be at odds for ever
OPEN = 0  # the number of a task that is to be worked out again


class Provisional:
    """What is known so far of an item that is part of a cycle.

    ``value`` is what those who ask are told: what the last round found, ``BOTTOM`` in the first.
    ``number`` is ``OPEN`` where a round found it and the next has not come to it (it may never).
    """

    __slots__ = ("asked", "item", "number", "refuted", "rounds", "value")

    def __init__(self, item: object, number: int, value: Kind) -> None:
        self.item = item
        self.begin(number)
        self.value = value

    def begin(self, number: int) -> None:
        """Work it out by the task of that number."""
        self.number = number
        self.rounds = 1
        self.asked = False  # by those above it: something was assumed
        self.refuted = False  # and it has not come true


Task = tuple[int, object, Point, Steps]  # its number, what is worked out, where, and the generator
Memo = dict[object, Kind | Task | Provisional]


class Engine:
    """Works out kinds.

    ``shortcuts`` are evaluators, by type of item, that never need to wait; ``evaluators`` are the
    others. Both are given ``context``.
    """

    def __init__(
        self, context: object, shortcuts: dict[type, Evaluator], evaluators: dict[type, Evaluator]
    ) -> None:
        self.context = context
        self.shortcuts = shortcuts
        self.evaluators = evaluators
        self.memo: Memo = {}
        self.tasks: list[Task] = []
        self.started = 0
        self.cycles: list[tuple[int, int]] = []  # of each, the numbers of the first and last task
        self.trail: list[Provisional] = []  # what was found inside of cycles, in order

    def solve(self, item: object, point: Point) -> Kind:
        """Return the kind of ``item`` at ``place``."""
        shortcuts, evaluators, context = self.shortcuts, self.evaluators, self.context
        memo, tasks, cycles = self.memo, self.tasks, self.cycles
        while True:
            if type(item) in shortcuts:
                item = shortcuts[type(item)](context, item, point)
            answer: Any = memo.get(item)
            if answer is not None and not isinstance(answer, Kind):
                answer = self.assumed(item, answer)
            if answer is None:
                steps = evaluators.get(type(item), _given)(context, item, point)
                if isinstance(steps, Kind):
                    memo[item] = answer = steps
                else:
                    self.started += 1
                    task = (self.started, item, point, steps)
                    memo.setdefault(item, task)  # what a cycle knows of it, stays
                    tasks.append(task)
            while tasks:  # go on with the top one, or with the one that waits for what it found
                task = tasks[-1]
                try:
                    item, point = task[3].send(answer)
                    break
                except StopIteration as stop:
                    if cycles and cycles[-1][1] >= task[0]:  # it is part of the last one
                        answer = self.finish(task, stop.value)
                    else:
                        memo[task[1]] = answer = stop.value
                        tasks.pop()
            else:
                return answer  # type: ignore[no-any-return]

    def assumed(self, item: object, known: Task | Provisional) -> Kind | None:
        """Return what counts as the kind of an item in a cycle; None if it is to be worked out."""
        if isinstance(known, tuple):  # it waits for what asks for it
            known = self.memo[item] = Provisional(item, known[0], BOTTOM)
        if known.number == OPEN:
            known.begin(self.started + 1)
            return None
        known.asked = True
        self.rest_on(known.number)
        return known.value

    def rest_on(self, number: int) -> None:
        """Make one cycle of that task, all that began later, and the cycles these are part of."""
        cycles = self.cycles
        while cycles and cycles[-1][1] >= number:
            number = min(number, cycles.pop()[0])
        cycles.append((number, self.started))

    def finish(self, task: Task, value: Kind) -> Kind | None:
        """Take the top task, part of a cycle, off the stack, or begin another round of it."""
        number, item, _, _ = task
        known: Any = self.memo[item]
        if known is task:
            known = self.memo[item] = Provisional(item, number, value)
        if known.asked:
            known.refuted = value != known.value
        if self.cycles[-1][0] != number:
            known.value = value
            self.trail.append(known)
        else:
            members = self.found_above(number)
            if known.rounds < MAX_ROUNDS and any(each.refuted for each in (known, *members)):
                for member in members:
                    member.number = OPEN
                self.again(task, known, value)
                return None
            known.value = value
            for each in (*members, known):
                self.memo[each.item] = each.value
            self.cycles.pop()
        self.tasks.pop()
        return value

    def found_above(self, number: int) -> list[Provisional]:
        """Take off the trail what began after that task."""
        trail = self.trail
        first = len(trail)
        while first and trail[first - 1].number > number:
            first -= 1
        members = trail[first:]
        del trail[first:]
        return members

    def again(self, task: Task, known: Provisional, value: Kind) -> None:
        """Begin another round of a cycle, assuming what the last one found."""
        known.value = value
        known.rounds += 1
        known.asked = known.refuted = False
        number, item, point, _ = task
        steps = self.evaluators[type(item)](self.context, item, point)
        self.tasks[-1] = (number, item, point, steps)


def joined(kinds: Iterable[Kind], ask: Callable[[Kind], Steps]) -> Steps:
    """Return what any of several kinds gives, each being asked the same."""
    result: Kind = BOTTOM
    for kind in kinds:
        result = join(result, (yield from ask(kind)))
    return result


def _given(context: object, item: object, point: Point) -> Kind:
    """Return what a shortcut has given; of syntax that is yet to come nothing is known."""
    return item if isinstance(item, Kind) else UNKNOWN
