"""What decided the kind of a parameter, or of a value that only its uses and its name tell."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.explanations.trail import Hop, Trail
from flake8_ember.explanations.words import abbreviate, is_told, untold, where
from flake8_ember.inference.annotations import annotated
from flake8_ember.inference.parameters import calls_of, described_as, passed
from flake8_ember.inference.uses import from_use, uses
from flake8_ember.knowledge.names import guess
from flake8_ember.lattice.kinds import UNKNOWN
from flake8_ember.syntax.scopes import Binding, BindingKind, Point

Steps = Iterator[Hop | str]
WORD = "parameter"


def parameter(trail: Trail, item: Binding, hop: Hop) -> Steps:
    """In the order in which the inference lets them decide."""
    context, scope = trail.context, item.point.scope
    if item.annotation is not None:
        known = annotated(context, item.annotation, scope.point or item.point)
        if known is not UNKNOWN:
            text = f"annotated {abbreviate(item.annotation)}, {where(item.annotation)}"
            yield is_told(hop, item.name, WORD, text)
            return
    if item.value is not None and scope.point is not None:
        yield from _passed(trail, item, item.value, scope.point, "with the default", hop)
    for call, point in calls_of(context, scope):
        given = trail.ask(passed(context, item, call, point))
        if given is not None:
            yield from _passed(trail, item, given, point, "given", hop)
    yield from from_uses_or_name(trail, item, hop)


def _passed(
    trail: Trail, item: Binding, value: ast.expr, point: Point, how: str, hop: Hop
) -> Steps:
    """What the file itself passes decides, if anything is known of it."""
    kind = trail.kind(value, point)
    if kind is UNKNOWN or not trail.fits(kind, hop.path):
        return
    if trail.known:
        yield is_told(hop, item.name, WORD, f"{how} {abbreviate(value)}, {where(value)}")
    else:
        yield hop.out(value, hop.path, point)


def from_uses_or_name(trail: Trail, item: Binding, hop: Hop) -> Steps:
    """Uses, the docstring, the name, then uses that only suggest a kind."""
    word = WORD if item.kind is BindingKind.PARAMETER else ""
    if not trail.known:
        yield untold(hop, item)
        return
    weak = ""
    for use in uses(item.point.scope, item):
        sure, hint = trail.ask(from_use(trail.context, use))
        text = f"used as {abbreviate(use[0] or use[1])}, {where(use[1])}"
        if sure is not None:
            if trail.fits(sure, hop.path):
                yield is_told(hop, item.name, word, text)
            break
        if not weak and trail.fits(hint, hop.path):
            weak = text
    scope = item.point.scope
    if word and trail.fits(described_as(trail.context, scope).get(item.name), hop.path):
        yield is_told(hop, item.name, word, "described as a tensor in the docstring")
    if trail.fits(guess(item.name), hop.path):
        away = "" if hop.subject == item.name else f", {where(item.node)}"
        yield is_told(hop, item.name, "", f"by its name{away}")
    if weak:
        yield is_told(hop, item.name, word, weak)
