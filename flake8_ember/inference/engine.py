"""The engine: works out kinds on demand, each item once, however deep or tangled.

An evaluator returns a kind, or is a generator that yields ``(item, place)`` for each kind it needs
and returns its own. The generators wait on a stack of ours, so depth is no matter. A shortcut is an
evaluator that asks for nothing: it returns a kind, or another item that has the same one.

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


class Task:
    """An item being worked out, or found inside a cycle whose head still is.

    ``value`` is what those who ask are told: what the last round found, ``BOTTOM`` in the first.
    It is ``OPEN`` where a round found it and the next has not come to it (and may never do).
    """

    __slots__ = (
        "asked",
        "item",
        "mark",
        "number",
        "point",
        "refuted",
        "rounds",
        "steps",
        "value",
    )

    def __init__(
        self,
        item: object,
        point: Point,
        value: Kind,
        steps: Steps,
        number: int,
        mark: int,
    ) -> None:
        self.item = item
        self.point = point
        self.value = value
        self.steps = steps
        self.number = number
        self.mark = mark  # how long the trail was
        self.rounds = 1
        self.asked = False  # by those above it: something was assumed
        self.refuted = False  # and it has not come true


Memo = dict[int, Kind | Task]


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
        self.heads: list[int] = []  # the numbers of tasks that rest on none below, so far
        self.trail: list[Task] = []  # what was found inside of cycles, in order

    def solve(self, item: object, point: Point) -> Kind:
        """Return the kind of ``item`` at ``place``."""
        shortcuts, context, memo, tasks = self.shortcuts, self.context, self.memo, self.tasks
        while True:
            while type(item) in shortcuts:
                item = shortcuts[type(item)](context, item, point)
                if isinstance(item, Kind):
                    answer: Any = item
                    break
            else:
                answer = memo.get(id(item))
                if answer is None or type(answer) is Task:
                    answer = self.begin(item, point, answer)
            while True:  # go on with the top task, or with the one that waits for what it found
                if not tasks:
                    return answer  # type: ignore[no-any-return]
                task = tasks[-1]
                try:
                    item, point = task.steps.send(answer)
                    break
                except StopIteration as stop:
                    if task.asked or self.heads[-1] != task.number:
                        answer = self.finish(task, stop.value)
                    else:  # mostly: it is in no cycle
                        memo[id(task.item)] = answer = stop.value
                        self.heads.pop()
                        tasks.pop()

    def begin(self, item: object, point: Point, known: Task | None) -> Kind | None:
        """Return a kind at once, or None after putting a task on the stack."""
        value: Kind = BOTTOM
        if known is not None:
            value = known.value
            if known.number != OPEN:
                known.asked = True
                self.rest_on(known.number)
                return value
        steps = self.evaluators.get(type(item), _unsupported)(self.context, item, point)
        if isinstance(steps, Kind):
            self.memo[id(item)] = steps
            return steps
        number = self.started = self.started + 1
        task = self.memo[id(item)] = Task(item, point, value, steps, number, len(self.trail))
        self.heads.append(number)
        self.tasks.append(task)
        return None

    def rest_on(self, number: int) -> None:
        """Make one cycle of all tasks above that one (or above the head of its cycle)."""
        heads = self.heads
        while heads[-1] > number:
            heads.pop()

    def finish(self, task: Task, value: Kind) -> Kind | None:
        """Take the top task, part of a cycle, off the stack, or begin another round of it."""
        if task.asked:
            task.refuted = value != task.value
        if self.heads[-1] != task.number:
            task.value = value
            self.trail.append(task)
        else:
            members = self.trail[task.mark :]
            del self.trail[task.mark :]
            if task.rounds < MAX_ROUNDS and (task.refuted or any(each.refuted for each in members)):
                self.again(task, members, value)
                return None
            task.value = value
            for each in (*members, task):
                self.memo[id(each.item)] = each.value
            self.heads.pop()
        self.tasks.pop()
        return value

    def again(self, task: Task, members: list[Task], value: Kind) -> None:
        """Begin another round of a cycle, assuming what the last one found."""
        for member in members:
            member.number = OPEN
        task.value = value
        task.rounds += 1
        task.asked = task.refuted = False
        task.steps = self.evaluators[type(task.item)](self.context, task.item, task.point)


def joined(kinds: Iterable[Kind], ask: Callable[[Kind], Steps]) -> Steps:
    """Return what any of several kinds gives, each being asked the same."""
    result: Kind = BOTTOM
    for kind in kinds:
        result = join(result, (yield from ask(kind)))
    return result


def _unsupported(context: object, item: object, point: Point) -> Kind:
    """Whatever syntax is yet to come."""
    return UNKNOWN
