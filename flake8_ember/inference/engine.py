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

ROUNDS = 4  # the lattice is low: more are never needed in practice
FREE = 1 << 60  # rests on nothing above it


class _Task:
    """An item being worked out."""

    __slots__ = ("index", "item", "key", "low", "mark", "memo", "place", "rounds", "steps")

    def __init__(
        self, item: object, place: Place, key: Key, memo: Memo, steps: Steps, index: int, mark: int
    ) -> None:
        self.item = item
        self.place = place
        self.key = key
        self.memo = memo
        self.steps = steps
        self.index = index
        self.low = FREE  # the lowest task on the stack that this one's result rests on
        self.mark = mark
        self.rounds = 1


class _Provisional(NamedTuple):
    """What was found inside a cycle whose head is still being worked out."""

    value: Kind
    low: int
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
        self.active: dict[Key, int] = {}
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
            self.rest_on(self.active[key])
            return self.assumed.get(key, NOTHING)
        if key in self.provisional:
            self.rest_on(self.provisional[key].low)
            return self.provisional[key].value
        result = self.evaluators.get(type(item), _stranger)(self.context, item, place)
        if type(result) is not GeneratorType:
            return result if isinstance(result, Kind) else self.ask(result, place)
        tasks = self.tasks
        index = self.active[key] = len(tasks)
        tasks.append(_Task(item, place, key, memo, result, index, len(self.trail)))
        return None

    def rest_on(self, index: int) -> None:
        if self.tasks and index < self.tasks[-1].low:
            self.tasks[-1].low = index

    def finish(self, value: Kind) -> Kind | None:
        """Take the top task, which gave ``value``, off the stack, or begin another round."""
        task = self.tasks[-1]
        low = task.low
        if low < task.index:
            self.tasks.pop()
            del self.active[task.key]
            self.provisional[task.key] = _Provisional(value, low, task.memo, id(task.item))
            self.trail.append(task.key)
            self.rest_on(low)
            return value
        if low == task.index and task.rounds < ROUNDS and self.changed(task, value):
            self.again(task, value)
            return None
        self.tasks.pop()
        del self.active[task.key]
        task.memo[id(task.item)] = value
        if len(self.trail) > task.mark:
            self.settle(task)
        return value

    def changed(self, task: _Task, value: Kind) -> bool:
        """Return whether this round found something that the last did not."""
        return task.rounds == 1 or value != self.assumed.get(task.key)

    def again(self, task: _Task, value: Kind) -> None:
        """Begin another round of a cycle, assuming what the last one found."""
        self.assumed[task.key] = value
        for key in self.trail[task.mark :]:
            self.assumed[key] = self.provisional.pop(key).value
        del self.trail[task.mark :]
        task.rounds += 1
        task.low = FREE
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
