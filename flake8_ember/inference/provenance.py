"""Provenance: which of the things that an item asked for made it what it is, or what else did.

A thing counts if the item would be what it is by that alone. Whether it would is tried: a recorder
lets the item's evaluator run without the others. So no rule of the inference is told once more.
"""

from __future__ import annotations

import ast
from itertools import chain, starmap
from typing import Any, NamedTuple

from flake8_ember.inference.context import Context, Member, Return
from flake8_ember.inference.engine import Request
from flake8_ember.inference.recorder import Notes, Reason, Recorder
from flake8_ember.inference.symbols import as_value
from flake8_ember.lattice.evidence import (
    FILE,
    LAYER,
    LIBRARY,
    NAMESPACE,
    NOTHING,
    NUMPY,
    PROOF,
    USE,
)
from flake8_ember.lattice.kinds import (
    BOTTOM,
    CONTAINERS,
    NONE,
    NUMBER,
    UNKNOWN,
    Kind,
)
from flake8_ember.lattice.leaves import Path, with_leaves
from flake8_ember.lattice.operations import item_of
from flake8_ember.syntax.scopes import AllBindings, Binding, BindingKind, Merge, Point

MAX_PARTS = 16  # so many places in what an item asked for are tried
MAX_LINKS = 64  # so many are asked who vouches for them
VOUCHING = (LAYER, NAMESPACE, LIBRARY)
FLOWS = (Merge, AllBindings, Member, Return, ast.BoolOp, ast.IfExp)  # one of several, by the path
DISPLAYS = (ast.List, ast.Tuple, ast.Set, ast.Dict)
CHOICES = (*FLOWS, *DISPLAYS, ast.Call, ast.Subscript, Binding)  # or by the element


class Link(NamedTuple):
    """An item, or a place in it, that has the kind in question.

    Attributes:
        item: an expression or a definition.
        point: where it is asked for.
        path: the keys that lead to the value, if the item is a container of it.
        reason: what decided here, or why the next link counts.
        partly: whether it is something else on other paths of the program.
    """

    item: object
    point: Point
    path: Path
    reason: Reason | None = None
    partly: bool = False


class Why(NamedTuple):
    """Why a link has the kind in question.

    Attributes:
        reason: what decided, if not what the item asked for.
        parts: what counted of that.
        given: why the parts count, where that takes a reason.
        rank: what the reason, or the item itself, rests on.
        origin: where what that names, calls or reads comes from.
        whole: whether all that it names are tensors.
    """

    reason: Reason | None
    parts: list[Link]
    given: list[Reason]
    rank: int = NOTHING
    origin: str = FILE
    whole: bool = False

    @property
    def is_end(self) -> bool:
        """Whether the link itself may tell; others rest on their parts and have no rank."""
        return self.reason is not None or not self.parts


class Provenance:
    """Tells why items are of a kind: tensors, NumPy's own arrays, or ``UNKNOWN``."""

    def __init__(self, recorder: Recorder, context: Context, kind: Kind) -> None:
        self.recorder = recorder
        self.context = context
        self.kind = kind
        self.known = kind.is_array
        self.solve = recorder.engine.solve
        self.whys: dict[tuple[object, Path], Why] = {}

    def links(self, item: object, point: Point) -> list[Link]:
        """Return a link for each place in an item that has the kind in question."""
        found: list[Link] = []

        def look(path: Path, leaf: Kind) -> Kind:
            if self._is_wanted(leaf):
                found.append(Link(item, point, path))
            return leaf

        with_leaves(self.solve(item, point), look)
        return found

    def why(self, link: Link) -> Why:
        """Return why a link has the kind in question."""
        key = (link.item, link.path)
        if key not in self.whys:
            notes = self._notes(link)
            why = Why(*self._told(link, notes))
            is_ranked = why.is_end and self.known
            self.whys[key] = self._ranked(link, why, notes.requests) if is_ranked else why
        return self.whys[key]

    def is_vouched_for(self, item: object, point: Point) -> bool:
        """Return whether more than the way it is used, or a name, makes an item what it is.

        NumPy's arrays have a shape and are indexed as well: that tells nothing of whose it is, nor
        does NumPy's own ``ArrayLike``.
        """
        waiting = self.links(item, point)
        seen: set[tuple[object, Path]] = set()
        while waiting:
            link = waiting.pop()
            place = (link.item, link.path)
            if place in seen or len(seen) > MAX_LINKS:
                continue
            seen.add(place)
            why = self.why(link)
            is_proof = why.rank == PROOF and why.origin != NUMPY
            if why.is_end and (is_proof or (why.rank == USE and why.origin in VOUCHING)):
                return True
            waiting.extend(why.parts)
        return False

    def may_be_other(self, link: Link, why: Why) -> bool:
        """Return whether a link of which parts count may be something else, too."""
        item, path = link.item, link.path
        if isinstance(item, Member):  # which is unknown, rather than nothing, without all of them
            requests = self._notes(link).requests
            asked = [request for request in requests if not self._is_aside(item, *request)]
            return any(self._is_other(self._at(self.solve(*request), path)) for request in asked)
        if _is(item, BindingKind.PARAMETER):
            return True
        is_choice = _is_choice(item, why.parts)
        return is_choice and self._is_other(self._at(self._by(link, None), path))

    def _told(self, link: Link, notes: Notes) -> tuple[Reason | None, list[Link], list[Reason]]:
        """Return the reason, the parts, and why those count."""
        given, reason = self._reasons(link, notes)
        if reason is not None and self.known and not isinstance(link.item, Merge):
            return reason, [], []
        if not _is(link.item, BindingKind.PARAMETER):
            return reason, self._parts(link, notes), []
        nodes = [reason.node for reason in given]
        requests = [request for request in notes.requests if request[0] in nodes]
        places = chain.from_iterable(starmap(self.links, requests))
        return reason, [place for place in places if place.path == link.path], given

    def _reasons(self, link: Link, notes: Notes) -> tuple[list[Reason], Reason | None]:
        """Return why a binding counts on things that it asked for, and what else decided."""
        asked = [part for part, _ in notes.requests] if isinstance(link.item, Binding) else []
        given = [reason for reason in notes.reasons if reason.node in asked]
        decisive = [reason for reason in notes.reasons if reason.node not in asked]
        if not decisive or not self._fits(notes.kind, link.path):
            return given, None
        if not self.known and decisive[-1].rank != PROOF:
            return given, None  # uses and names tell nothing of what is not known
        return given, decisive[-1]

    def _notes(self, link: Link) -> Notes:
        """Return notes of all that an item may ask for, whatever it had enough with."""
        item, point = link.item, link.point
        if isinstance(item, Merge) and self.known:  # so it shows what a test alone tells
            return self.recorder.notes(item, point, lambda part, kind: UNKNOWN)
        notes = self.recorder.notes(item, point)
        if isinstance(item, (AllBindings, Return, Member)):
            asked = [part for part, _ in notes.requests]
            rest = self.recorder.notes(item, point, lambda part, kind: BOTTOM).requests
            notes.requests.extend(request for request in rest if request[0] not in asked)
        return notes

    # -- what counted

    def _parts(self, link: Link, notes: Notes) -> list[Link]:
        """Return what counted of what an item asked for."""
        item = link.item
        if _is(item, BindingKind.ENTER) or self._is_made_here(link):
            return []
        found = list(chain.from_iterable(starmap(self.links, notes.requests)))
        places = [
            place
            for place in found
            if not _is_cut_off(item, place) and not self._is_aside(item, place.item, place.point)
        ]
        if not isinstance(item, Merge) and len({(each.item, each.path) for each in found}) == 1:
            return places if self._fits(notes.kind, link.path) else []  # it was alone already
        tried = places[:MAX_PARTS]
        return [place for place in tried if self._fits(self._by(link, place), link.path)]

    def _by(self, link: Link, part: Link | None) -> Kind:
        """Return what an item is by a part alone, or without any that has the kind."""
        without = BOTTOM if self.known or isinstance(link.item, Member) else NUMBER

        def tell(item: object, kind: Kind) -> Kind:
            def change(path: Path, leaf: Kind) -> Kind:
                kept = part is not None and item is part.item and path == part.path
                return leaf if kept or not self._is_wanted(leaf) else without

            return with_leaves(kind, change)

        return self.recorder.notes(link.item, link.point, tell).kind

    def _is_made_here(self, link: Link) -> bool:
        """Return whether an item is not known, whatever is known of all that it asked for."""
        if self.known or isinstance(link.item, FLOWS):
            return False
        return self._fits(self._by(link, None), link.path)

    def _is_aside(self, item: object, part: object, point: Point) -> bool:
        """Return whether a part tells what to do, and nothing of the value."""
        if isinstance(part, Return):
            return type(part) is not Return  # what a class makes
        if not isinstance(part, ast.expr):
            return False
        if isinstance(item, ast.Attribute):
            owner = self.solve(part, point)
            return not owner.is_array and owner is not UNKNOWN
        if isinstance(item, ast.Call) and not self.known:
            is_called = part is item.func or part is _receiver(item)
            return is_called and not isinstance(self.solve(part, point), CONTAINERS)
        return isinstance(item, Member)  # a base class

    # -- what it rests on

    def _ranked(self, link: Link, why: Why, requests: list[Request]) -> Why:
        """Add what is known of the reason, or of the item if there is none."""
        reason = why.reason
        origin = self._origin(link, reason, requests)
        if reason is not None:
            whole = all(kind in (self.kind, NONE) for _, kind in reason.types)
            return why._replace(rank=reason.rank, origin=origin, whole=whole)
        # A binary operation of unknown operands: only tensors have ``@``.
        rank = USE if isinstance(link.item, ast.BinOp) else PROOF
        return why._replace(rank=rank, origin=origin, whole=True)

    def _origin(self, link: Link, reason: Reason | None, requests: list[Request]) -> str:
        node: Any = link.item
        if _is(node, BindingKind.IMPORT):
            return self.context.layer.origin_of(node.symbol)
        if reason is not None:
            node = reason.node
            for path, kind in reason.types:
                if kind is self.kind:
                    return self.context.layer.origin_of(path)
        node = node.func if isinstance(node, ast.Call) else node
        owner = node.value if isinstance(node, ast.Attribute) else node
        for part, point in (*requests, (link.item, link.point)):
            is_named = part is owner or isinstance(part, Member)
            path = getattr(self.solve(part, point), "path", "") if is_named else ""
            if path:
                name = f".{node.attr}" if isinstance(node, ast.Attribute) else ""
                return self.context.layer.origin_of(f"{path}{name}")
        return FILE

    # -- kinds

    def _fits(self, kind: Kind, path: Path) -> bool:
        return self._is_wanted(self._at(kind, path))

    def _at(self, kind: Kind, path: Path) -> Kind:
        for key in path:
            kind = item_of(kind, key)
        return kind

    def _is_wanted(self, kind: Kind) -> bool:
        kind = as_value(self.context, kind)
        if self.known:
            return kind is self.kind
        return not (kind.is_native or kind.is_array or kind is BOTTOM)

    def _is_other(self, kind: Kind) -> bool:
        return not (kind is NONE or kind is BOTTOM or self._is_wanted(kind))


def _is(item: object, kind: str) -> bool:
    return isinstance(item, Binding) and item.kind is kind


def _is_choice(item: object, parts: list[Link]) -> bool:
    """Return whether each of the parts may be the value; of a tensor's method all is one."""
    is_method = any(part.item is _receiver(item) and part.path == () for part in parts)
    return isinstance(item, CHOICES) and not is_method


def _is_cut_off(item: object, place: Link) -> bool:
    """Return whether a slice leaves a place out: kinds do not tell."""
    start = getattr(getattr(getattr(item, "slice", None), "lower", None), "value", 0)
    key = place.path[0] if place.path else None
    return isinstance(key, int) and isinstance(start, int) and 0 <= key < start


def _receiver(item: object) -> ast.expr | None:
    function = getattr(item, "func", None)
    return function.value if isinstance(function, ast.Attribute) else None
