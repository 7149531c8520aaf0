"""The engine: works out kinds on demand, each item once, however deep or tangled.

An evaluator returns a kind, or another item that has the same one, or is a generator that yields
``(item, place)`` for each kind it needs and returns its own. The generators wait on a stack of
ours, so depth is no matter.

Items that need each other (loops, recursion) form cycles. Inside a cycle an item that is being
worked out counts as ``NOTHING``, the bottom of the lattice; what was found under that assumption
is provisional. When the item that heads the cycle is done, the cycle is gone through again with
what was found the first time, until nothing changes. (Tarjan's strongly connected components.)
"""
from __future__ import annotations

from collections.abc import Callable, Generator
from types import GeneratorType
from typing import Any

from flake8_ember.kinds import NOTHING, UNKNOWN, Kind
from flake8_ember.scopes import Place

Request = tuple[object, Place]
Steps = Generator[Request, Kind, Kind]
Evaluator = Callable[[Any, Any, Place], Any]
Key = tuple[int, Any]

ROUNDS = 4  # the lattice is low: more are never needed in practice
FREE = 1 << 60  # waits for nothing above it


def _stranger(context: object, item: object, place: Place) -> Kind:
    """Whatever syntax is yet to come."""
    return UNKNOWN


class _Task:
    """An item being worked out."""

    __slots__ = ("item", "place", "key", "steps", "index", "low", "mark", "rounds")

    def __init__(
        self, item: object, place: Place, key: Key, steps: Steps, index: int, mark: int
    ) -> None:
        self.item = item
        self.place = place
        self.key = key
        self.steps = steps
        self.index = index
        self.low = FREE  # the lowest task on the stack that this one's result rests on
        self.mark = mark
        self.rounds = 1


class Engine:
    """Works out kinds with the evaluators given by type of item."""

    def __init__(self, context: object, evaluators: dict[type, Evaluator]) -> None:
        self.context = context
        self.evaluators = evaluators
        self.memo: dict[int, Kind] = {}
        self.tasks: list[_Task] = []
        self.active: dict[Key, int] = {}
        self.assumed: dict[Key, Kind] = {}
        self.provisional: dict[Key, tuple[Kind, int]] = {}
        self.trail: list[Key] = []  # the provisional ones, in order
        self.memos: dict[Key, dict[int, Kind]] = {}

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
                answer = self.ask(*request)
        assert answer is not None
        return answer

    def ask(self, item: object, place: Place) -> Kind | None:
        """Return a kind at once, or None after putting a task on the stack."""
        frame = place.frame
        memo = self.memo if frame is None else frame.memo
        identity = id(item)
        known = memo.get(identity)
        if known is not None:
            return known
        key = (identity, frame)
        index = self.active.get(key)
        if index is not None:
            self.rest_on(index)
            return self.assumed.get(key, NOTHING)
        waiting = self.provisional.get(key)
        if waiting is not None:
            self.rest_on(waiting[1])
            return waiting[0]
        result = self.evaluators.get(type(item), _stranger)(self.context, item, place)
        if isinstance(result, Kind):
            return result
        if type(result) is not GeneratorType:
            return self.ask(result, place)
        index = len(self.tasks)
        self.active[key] = index
        self.memos[key] = memo
        self.tasks.append(_Task(item, place, key, result, index, len(self.trail)))
        return None

    def rest_on(self, index: int) -> None:
        if self.tasks and index < self.tasks[-1].low:
            self.tasks[-1].low = index

    def finish(self, value: Kind) -> Kind | None:
        """Take the top task, which gave ``value``, off the stack, or begin another round."""
        task = self.tasks[-1]
        if task.low < task.index:
            self.tasks.pop()
            del self.active[task.key]
            self.provisional[task.key] = (value, task.low)
            self.trail.append(task.key)
            self.rest_on(task.low)
            return value
        heads = task.low == task.index
        if heads and task.rounds < ROUNDS and self.changed(task, value):
            self.again(task, value)
            return None
        self.tasks.pop()
        del self.active[task.key]
        self.settle(task.key, value)
        for key in self.trail[task.mark:]:
            self.settle(key, self.provisional.pop(key)[0])
        del self.trail[task.mark:]
        return value

    def changed(self, task: _Task, value: Kind) -> bool:
        """Return whether this round found something that the last did not."""
        return task.rounds == 1 or value != self.assumed.get(task.key)

    def again(self, task: _Task, value: Kind) -> None:
        """Begin another round of a cycle, assuming what the last one found."""
        self.assumed[task.key] = value
        for key in self.trail[task.mark:]:
            self.assumed[key] = self.provisional.pop(key)[0]
        del self.trail[task.mark:]
        task.rounds += 1
        task.low = FREE
        steps = self.evaluators[type(task.item)](self.context, task.item, task.place)
        assert not isinstance(steps, Kind)
        task.steps = steps

    def settle(self, key: Key, value: Kind) -> None:
        self.memos.pop(key)[key[0]] = value
        self.assumed.pop(key, None)
