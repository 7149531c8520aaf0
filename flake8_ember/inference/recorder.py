"""A recorder: what an item asked for on the way to its kind, and what else decided.

It lets the evaluator of one item run once more, on the answers that the engine has by now, and
takes notes meanwhile. So nothing is noted, nor slowed down, before somebody wants to know why.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from types import GeneratorType
from typing import Any, NamedTuple

from flake8_ember.inference.context import Context
from flake8_ember.inference.engine import Engine, Request, Steps
from flake8_ember.lattice.kinds import UNKNOWN, Kind
from flake8_ember.syntax.scopes import Point

# What to answer instead, given the item asked for and its kind.
Tell = Callable[[object, Kind], Kind]


class Reason(NamedTuple):
    """What decided a kind beside what was asked for.

    Attributes:
        rank: what it rests on, of ``lattice.evidence``.
        words: what it is, as a clause begins: ``used as``.
        node: the expression it speaks of, if it speaks of one.
        types: the types that an annotation or a test names, by their paths, and their kinds.
    """

    rank: int
    words: str
    node: ast.AST | None
    types: tuple[tuple[str, Kind], ...] = ()


class Notes(NamedTuple):
    """What an item asked for, in order; what decided beside that, the last at the end; its kind."""

    requests: list[Request]
    reasons: list[Reason]
    kind: Kind


class Recorder:
    """Takes notes of what an engine works out."""

    def __init__(self, engine: Engine, context: Context) -> None:
        self.engine = engine
        self.context = context

    def notes(self, item: object, point: Point, tell: Tell | None = None) -> Notes:
        """Return notes of an item; what it asks for is as ``tell`` has it, if that is given.

        Told that there is nothing, it asks for all that it might have asked for.
        """
        noted: list[tuple[Any, ...]] = []
        requests: list[Request] = []
        engine, context = self.engine, self.context

        def ask(request: Request) -> Kind:
            requests.append(request)
            context.notes = None
            answer = engine.solve(*request)
            context.notes = noted
            return answer if tell is None else tell(request[0], answer)

        evaluator = engine.shortcuts.get(type(item)) or engine.evaluators.get(type(item))
        context.notes = noted
        found = UNKNOWN if evaluator is None else evaluator(context, item, point)
        if isinstance(found, GeneratorType):
            found = _run(found, ask)
        elif not isinstance(found, Kind):
            found = ask((found, point))
        context.notes = None
        return Notes(requests, _reasons(noted), found)


def _run(steps: Steps, ask: Callable[[Request], Kind]) -> Kind:
    answer = None
    while True:
        try:
            answer = ask(steps.send(answer))  # type: ignore[arg-type]
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]


def _reasons(noted: list[tuple[Any, ...]]) -> list[Reason]:
    """Put each reason together with the types that were looked at before it."""
    reasons: list[Reason] = []
    types: list[tuple[str, Kind]] = []
    for note in noted:
        if len(note) == 2:
            types.append(note)
        else:
            reasons.append(Reason(note[0], note[1], note[2], tuple(types)))
            types.clear()
    return reasons
