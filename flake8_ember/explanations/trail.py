"""The way back from an operand to what decided its kind: a search of few steps."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from flake8_ember.explanations.words import abbreviate
from flake8_ember.inference.engine import Asking
from flake8_ember.inference.model import FileModel
from flake8_ember.inference.symbols import as_value
from flake8_ember.lattice.kinds import BOTTOM, CONTAINERS, TENSOR, Dict, Kind, Tuple
from flake8_ember.lattice.operations import element_of, item_of
from flake8_ember.syntax.scopes import Point

# The keys that lead to the value inside a container (None: any element); no path at all: the
# value lies somewhere in it.
Path = tuple[object, ...] | None
Result = TypeVar("Result")

MAX_STEPS = 48  # a search that takes more ends without a result


def shifted(path: tuple[object, ...], start: object) -> tuple[object, ...]:
    """Return the path in a sequence of what is at ``path`` in the part that begins at ``start``."""
    key = path[0] if path else None
    if isinstance(start, int) and start >= 0 and (key is None or isinstance(key, int)):
        index: int = max(key or 0, 0)
        return (start + index, *path[1:])
    return (None, *path[1:])


class Hop(NamedTuple):
    """One step of the way.

    Attributes:
        item: an expression or a definition.
        place: where it is asked for.
        path: which part of it is meant.
        subject: the operand, as a message shows it.
        through: the call of a function of the file whose body the way has entered.
        inside: whether the way is still within the finding's own expression.
        partly: whether other paths of the program have no tensor here.
        derived: whether the value is made from the item, rather than being it.
    """

    item: object
    point: Point
    path: Path
    subject: str
    through: str = ""
    inside: bool = True
    partly: bool = False
    derived: bool = False

    def into(self, part: ast.expr, path: Path, point: Point | None = None) -> Hop:
        """Go on with a part of the same expression, of which the value is made."""
        return self.at(part, path, point)._replace(derived=self.derived or not self.inside)

    def at(self, part: ast.expr, path: Path, point: Point | None = None) -> Hop:
        """Go on with a part of the same expression, which is the value."""
        subject = abbreviate(part) if self.inside else self.subject
        return self._replace(item=part, path=path, point=point or self.point, subject=subject)

    def out(self, item: object, path: Path, point: Point | None = None) -> Hop:
        """Go on with what stands elsewhere."""
        return self._replace(item=item, path=path, point=point or self.point, inside=False)


Step = Callable[["Trail", Any, Hop], Iterator["Hop | str"]]


class Trail:
    """A search for what decided a kind: depth first, the likeliest way first.

    A step yields where the way may lead on, or a clause, which ends the search.
    """

    def __init__(self, model: FileModel, known: bool, steps: Mapping[type, Step]) -> None:
        self.context = model.context
        self.engine = model.engine
        self.known = known
        self.steps = steps

    def follow(self, start: Hop) -> str:
        """Return the clause that the search ends with."""
        seen: set[tuple[int, Path]] = set()
        subject = start.subject
        waiting: list[Iterator[Hop | str]] = [iter((start,))]
        while waiting:
            found = next(waiting[-1], None)
            if found is None:
                waiting.pop()
            elif isinstance(found, str):
                return found
            elif (key := (id(found.item), found.path)) not in seen:
                if len(seen) == MAX_STEPS:
                    break
                seen.add(key)
                if found.inside:
                    subject = found.subject
                step = self.steps.get(type(found.item))
                if step is not None:
                    waiting.append(step(self, found.item, found))
        return f"'{subject}': evidence too long to show"

    def kind(self, item: object, point: Point) -> Kind:
        """Return the kind of an item, which may be a module or an imported function."""
        return self.engine.solve(item, point)

    def ask(self, steps: Asking[Result]) -> Result:
        """Return what an evaluator of the inference comes to."""
        answer: Any = None
        while True:
            try:
                item, point = steps.send(answer)
            except StopIteration as stop:
                return stop.value  # type: ignore[no-any-return]
            answer = self.engine.solve(item, point)

    def fits(self, kind: Kind | None, path: Path) -> bool:
        """Return whether what ``path`` leads to in ``kind`` is what is to be explained."""
        if kind is None:
            return False
        kind = as_value(self.context, kind)
        if path is None:
            return self.holds(kind)
        for key in path:
            kind = item_of(kind, key)
        return self.wanted(kind)

    def wanted(self, kind: Kind) -> bool:
        """Return whether a kind is what is to be explained."""
        return kind is TENSOR if self.known else not (kind is TENSOR or kind.is_native)

    def holds(self, kind: Kind) -> bool:
        """Return whether a kind, or what it contains, is what is to be explained."""
        if isinstance(kind, Tuple):
            return any(map(self.holds, kind.elements))
        if isinstance(kind, Dict):
            parts = [*(part for _, part in kind.items), kind.rest]
            return any(part is not BOTTOM and self.holds(part) for part in parts)
        if isinstance(kind, CONTAINERS):
            element = element_of(kind)
            return element is not BOTTOM and self.holds(element)
        return self.wanted(kind)
