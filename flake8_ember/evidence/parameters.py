"""What decided the kind of a parameter, or of a value that only its uses and its name tell."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.bindings.scopes import Binding, Form, Place
from flake8_ember.evidence.trail import Hop, Trail
from flake8_ember.evidence.words import is_told, short, untold, where
from flake8_ember.inference.annotations import annotated
from flake8_ember.inference.calls import arguments
from flake8_ember.inference.parameters import calls_of, described_as, passed
from flake8_ember.inference.usage import told_by, uses
from flake8_ember.kinds import UNKNOWN
from flake8_ember.knowledge import guess

Steps = Iterator[Hop | str]
WORD = "parameter"


def parameter(trail: Trail, item: Binding, hop: Hop) -> Steps:
    """In the order in which the inference lets them decide."""
    context, scope, frame = trail.context, item.place.scope, hop.place.frame
    if item.annotation is not None:
        known = annotated(context, item.annotation, scope.place or item.place)
        if known is not UNKNOWN:
            text = f"annotated {short(item.annotation)}, {where(item.annotation)}"
            yield is_told(hop, item.name, WORD, text)
            return
    if frame is not None and frame in trail.calls and item.name in frame.kinds:
        function, call, place = trail.calls[frame]
        argument = arguments(context, function, call).get(item.name)
        if argument is not None:
            yield hop.out(argument, hop.path, place)
    if item.value is not None and scope.place is not None:
        yield from _passed(trail, item, item.value, scope.place, "with the default", hop)
    for call, place in calls_of(context, scope):
        given = trail.ask(passed(context, item, call, place))
        if given is not None:
            yield from _passed(trail, item, given, place, "given", hop)
    yield from told(trail, item, hop)


def _passed(
    trail: Trail, item: Binding, value: ast.expr, place: Place, how: str, hop: Hop
) -> Steps:
    """What the file itself passes decides, if anything is known of it."""
    kind = trail.kind(value, place)
    if kind is UNKNOWN or not trail.fits(kind, hop.path):
        return
    if trail.known:
        yield is_told(hop, item.name, WORD, f"{how} {short(value)}, {where(value)}")
    else:
        yield hop.out(value, hop.path, place)


def told(trail: Trail, item: Binding, hop: Hop) -> Steps:
    """Uses, the docstring, the name, then uses that only suggest a kind."""
    word = WORD if item.form is Form.PARAMETER else ""
    if not trail.known:
        yield untold(hop, item)
        return
    weak = ""
    for use in uses(item.place.scope, item):
        sure, hint = trail.ask(told_by(trail.context, use))
        text = f"used as {short(use[0] or use[1])}, {where(use[1])}"
        if sure is not None:
            if trail.fits(sure, hop.path):
                yield is_told(hop, item.name, word, text)
            break
        if not weak and trail.fits(hint, hop.path):
            weak = text
    scope = item.place.scope
    if word and trail.fits(described_as(trail.context, scope).get(item.name), hop.path):
        yield is_told(hop, item.name, word, "described as a tensor in the docstring")
    if trail.fits(guess(item.name), hop.path):
        away = "" if hop.subject == item.name else f", {where(item.node)}"
        yield is_told(hop, item.name, "", f"by its name{away}")
    if weak:
        yield is_told(hop, item.name, word, weak)
