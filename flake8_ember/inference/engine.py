"""The engine: works out kinds on demand, each item once, however deep or tangled.

An evaluator returns a kind, or another item that has the same one, or is a generator that yields
``(item, place)`` for each kind it needs and returns its own. The generators wait on a stack of
ours, so depth is no matter.

Items that need each other (loops, recursion) form cycles. Inside a cycle an item that is being
worked out counts as ``NOTHING``, the bottom of the lattice; what was found under that assumption
is provisional. When the item that heads the cycle is done, the cycle is gone through again with
what was found the last time, until all that was assumed has come true. (Gabow's path-based
strongly connected components.)
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from types import GeneratorType
from typing import Any, NamedTuple, TypeVar

from flake8_ember.bindings.scopes import Frame, Place
from flake8_ember.kinds import NOTHING, UNKNOWN, Kind

Request = tuple[object, Place]
Result = TypeVar("Result")
Asking = Generator[Request, Kind, Result]  # asks for kinds on its way to a result
Steps = Asking[Kind]
Evaluator = Callable[[Any, Any, Place], Any]
Memo = dict[int, Kind]
Key = int | tuple[int, Frame]

ROUNDS = 8  # guesses are not monotone: items could be at odds for ever


class _Task:
    """An item being worked out."""

    __slots__ = ("asked", "item", "key", "mark", "memo", "number", "place", "rounds", "steps")

    def __init__(
        self, item: object, place: Place, key: Key, memo: Memo, steps: Steps, number: int, mark: int
    ) -> None:
        self.item = item
        self.place = place
        self.key = key
        self.memo = memo
        self.steps = steps
        self.number = number
        self.mark = mark
        self.rounds = 1
        self.asked = False  # by those above it: something was assumed


class _Provisional(NamedTuple):
    """What was found inside a cycle whose head is still being worked out."""

    value: Kind
    number: int
    refuted: bool
    memo: Memo
    item: int


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
        self.tasks: list[_Task] = []
        self.active: dict[Key, _Task] = {}
        self.started = 0
        self.heads: list[int] = []  # the numbers of tasks that rest on none below, so far
        self.assumed: dict[Key, Kind] = {}
        self.provisional: dict[Key, _Provisional] = {}
        self.trail: list[Key] = []  # the provisional ones, in order

    def solve(self, item: object, place: Place) -> Kind:
        """Return the kind of ``item`` at ``place``."""
        answer = self.ask(item, place)
        tasks = self.tasks
        while tasks:
            try:
                request = tasks[-1].steps.send(answer)  # type: ignore[arg-type]
            except StopIteration as stop:
                answer = self.finish(stop.value)
            else:
                answer = self.ask(request[0], request[1])
        assert answer is not None
        return answer

    def ask(self, item: object, place: Place) -> Kind | None:
        """Return a kind at once, or None after putting a task on the stack."""
        shortcuts = self.shortcuts
        while type(item) in shortcuts:
            item = shortcuts[type(item)](self.context, item, place)
            if isinstance(item, Kind):
                return item
        identity = id(item)
        frame = place.frame
        key: Key = identity if frame is None else (identity, frame)
        memo = self.memo if frame is None else frame.memo
        if identity in memo:
            return memo[identity]
        if key in self.active:
            task = self.active[key]
            task.asked = True
            self.rest_on(task.number)
            return self.assumed.get(key, NOTHING)
        if key in self.provisional:
            found = self.provisional[key]
            self.rest_on(found.number)
            return found.value
        result = self.evaluators.get(type(item), _stranger)(self.context, item, place)
        if type(result) is not GeneratorType:
            return result if isinstance(result, Kind) else self.ask(result, place)
        number = self.started = self.started + 1
        task = _Task(item, place, key, memo, result, number, len(self.trail))
        self.active[key] = task
        self.heads.append(number)
        self.tasks.append(task)
        return None

    def rest_on(self, number: int) -> None:
        """Make one cycle of all tasks above that one (or above the head of its cycle)."""
        heads = self.heads
        while heads[-1] > number:
            heads.pop()

    def finish(self, value: Kind) -> Kind | None:
        """Take the top task, which gave ``value``, off the stack, or begin another round."""
        task = self.tasks[-1]
        refuted = task.asked and value != self.assumed.get(task.key, NOTHING)
        if self.heads[-1] != task.number:
            self.provisional[task.key] = _Provisional(
                value, task.number, refuted, task.memo, id(task.item)
            )
            self.trail.append(task.key)
        elif task.asked and task.rounds < ROUNDS and (refuted or self.refuted(task)):
            self.again(task, value)
            return None
        else:
            self.heads.pop()
            task.memo[id(task.item)] = value
            if task.asked:
                self.settle(task)
        self.tasks.pop()
        del self.active[task.key]
        return value

    def refuted(self, task: _Task) -> bool:
        """Return whether this round of a cycle assumed something of a member that is not so."""
        return any(self.provisional[key].refuted for key in self.trail[task.mark :])

    def again(self, task: _Task, value: Kind) -> None:
        """Begin another round of a cycle, assuming what the last one found."""
        self.assumed[task.key] = value
        for key in self.trail[task.mark :]:
            self.assumed[key] = self.provisional.pop(key).value
        del self.trail[task.mark :]
        task.rounds += 1
        task.asked = False
        task.steps = self.evaluators[type(task.item)](self.context, task.item, task.place)

    def settle(self, task: _Task) -> None:
        """Make final what was found while the head of a cycle was being worked out."""
        self.assumed.pop(task.key, None)
        for key in self.trail[task.mark :]:
            found = self.provisional.pop(key)
            found.memo[found.item] = found.value
            self.assumed.pop(key, None)
        del self.trail[task.mark :]


def _stranger(context: object, item: object, place: Place) -> Kind:
    """Whatever syntax is yet to come."""
    return UNKNOWN
