"""How evidence is worded: one short clause, with the line of what it speaks of."""

from __future__ import annotations

import ast
from itertools import pairwise, takewhile
from typing import Any, NamedTuple

from flake8_ember.diagnostics import value_of
from flake8_ember.explanations.chain import Chain, Search
from flake8_ember.explanations.snippets import abbreviate, where
from flake8_ember.inference.context import Member, Return
from flake8_ember.inference.provenance import Link
from flake8_ember.lattice.evidence import DOCSTRING, LAYER, NAME, USE
from flake8_ember.lattice.kinds import Instance, Kind, OpaqueInstance, Symbol
from flake8_ember.syntax.reaching import look_up
from flake8_ember.syntax.scopes import AllBindings, Binding, BindingKind, Merge

MAX_LENGTH = 72  # characters of a clause that still has room for the call it came through
GIVEN = (BindingKind.PARAMETER, BindingKind.REST, BindingKind.KEYWORDS)
WEAKER = {USE: ", by a use", DOCSTRING: ", by a docstring", NAME: ", by its name"}
MAKERS = (ast.BinOp, ast.Compare, ast.UnaryOp, ast.Starred, ast.Call, ast.Attribute)
WHAT = {ast.Call: "what it gives back", ast.Attribute: "what it is", ast.BinOp: "what it is"}


class Way(NamedTuple):
    """What the links before the last tell of the way."""

    value: str  # what messages call a value of the kind that is explained
    subject: str  # the operand, as a message shows it
    through: str  # the call of a function of the file whose body the way has entered
    inside: bool  # whether the way is still within the operand
    derived: bool  # whether the value is made from the last item, rather than being it
    partly: bool  # whether other paths of the program have no tensor here


def clause(chain: Chain, search: Search) -> str:
    """Return a clause on the first link that has a reason, else on the last."""
    links, known = chain.links, search.known
    end = next((i for i, link in enumerate(links) if known and link.reason), len(links) - 1)
    while isinstance(links[end].item, Member) and not links[end].reason:
        end -= 1  # nothing sets what is read there
    way, link = _way(links[: end + 1], search), links[end]
    if link.reason is not None:
        text = _decided(way, link, known)
        return text if link is links[-1] else f"{text}{WEAKER.get(chain.rank, '')}"
    if known:
        return _made_here(way, link.item, chain)
    solve = search.provenance.solve
    kind = solve(link.item, link.point)
    if not isinstance(link.item, ast.expr):
        return _unknown_name(way, link.item)
    if link is not links[-1]:
        return _unknown_value(way, link.item, "what sets it")
    owner = solve(getattr(link.item, "value", link.item), link.point)
    return _unknown_value(way, link.item, _what(link, kind, owner))


def _way(links: tuple[Link, ...], search: Search) -> Way:
    inner = list(takewhile(lambda link: isinstance(link.item, ast.expr), links))
    subject: Any = links[0].item
    for before, after in pairwise(inner):
        takes_out = isinstance(before.item, ast.Subscript) and after.path != ()
        if not takes_out and (search.known or not isinstance(before.item, ast.Attribute)):
            subject = after.item
    body = next((i for i, link in enumerate(links) if isinstance(link.item, Return)), 0)
    calls = [link.item for link in links[:body] if isinstance(link.item, ast.expr)]
    through = "".join(map(abbreviate, calls[-1:]))
    derived = any(_derives(before, after) for before, after in pairwise(links[len(inner) :]))
    partly = any(link.partly for link in links)
    value = value_of(search.kind).wording
    return Way(value, abbreviate(subject), through, len(inner) == len(links), derived, partly)


def _derives(before: Link, after: Link) -> bool:
    """Return whether an item is made from a part of it, rather than being it."""
    item = before.item
    if isinstance(item, Binding):
        is_put = after.item is not item.value and before.reason is None
        return is_put or bool(item.path) or item.kind in (BindingKind.ITERATE, BindingKind.AUGMENT)
    makes = isinstance(item, MAKERS) or (isinstance(item, ast.Subscript) and after.path == ())
    return makes and isinstance(after.item, ast.expr)


def _decided(way: Way, link: Link, known: bool) -> str:
    item, reason = link.item, link.reason
    assert reason is not None
    text = reason.words
    if reason.node is not None:
        text = f"{text} {abbreviate(reason.node)}, {where(reason.node)}"
    if isinstance(item, Return):
        text = text if reason.node else f"{text}, {where(item.scope.node)}"
        return _sentence(way, f" is {text}", text, text)
    if isinstance(item, ast.Call):
        return _made(way, item, f" {reason.words}")
    if not known and isinstance(item, Merge):
        text = f"unknown, as it {text}"
    return _told(way, item, text, is_placed=reason.node is not None)


def _made_here(way: Way, item: Any, chain: Chain) -> str:
    of_layer = chain.origin == LAYER
    if isinstance(item, Binding):
        if item.kind is BindingKind.IMPORT:
            return _told(way, item, "of the ops layer", is_placed=True)
        return _made(way._replace(derived=True), item.value or item.node)
    if not isinstance(item, ast.expr):
        return f"'{way.subject}': known as {way.value}"
    if isinstance(item, ast.BinOp) and way.inside:
        return f"'{way.subject}': only tensors have '@'"
    is_constant = of_layer and not way.inside and not isinstance(item, ast.Call)
    return _made(way, item, " of the ops layer" if is_constant else "")


def _what(link: Link, kind: Kind, owner: Kind) -> str:
    item: Any = link.item
    if isinstance(item, ast.Attribute) and isinstance(owner, Symbol):
        kind = Symbol(f"{owner.path}.{item.attr}")
    if isinstance(kind, Symbol):
        return f"what {'.'.join(kind.path.split('.')[-2:])} is"
    if isinstance(item, ast.Attribute) and isinstance(owner, (Instance, OpaqueInstance)):
        return f"attribute of {owner.path.rpartition('.')[2]}"
    if isinstance(item, ast.Name):
        return ""
    if isinstance(item, ast.Attribute) and isinstance(item.value, ast.Name):
        found = look_up(item.value.id, link.point)
        if isinstance(found, Binding):
            word = "parameter " if found.kind in GIVEN else ""
            return f"attribute of {word}'{found.name}', {where(found.node)}"
    return WHAT.get(type(item), "what is in it")


def _unknown_value(way: Way, item: ast.expr, what: str) -> str:
    if not what:
        return _told(way, item, "bound nowhere in the file", is_placed=True)
    if way.inside:
        made = abbreviate(item)
        return f"'{way.subject}': {'' if way.subject == made else f'{made}, '}unknown {what}"
    return _made(way._replace(partly=False), item, after=f", unknown {what}")


def _unknown_name(way: Way, item: Any) -> str:
    if isinstance(item, Return):
        text = f"of which nothing tells, {where(item.scope.node)}"
        return _sentence(way, f" is {text}", text, text)
    kind = getattr(item, "kind", "")
    if not kind or kind is BindingKind.IMPORT:
        text = "imported and unknown" if kind else "differs from path to path"
        return _told(way, item, text, is_placed=True)
    if kind is BindingKind.ENTER:
        text = f"unknown what {abbreviate(item.value)} enters, {where(item.value)}"
        return _told(way, item, text, is_placed=True)
    if item.value is not None and kind is not BindingKind.PARAMETER:
        what = WHAT.get(type(item.value), "what is in it")
        return _unknown_value(way._replace(derived=True), item.value, what)
    annotation = f", annotated {abbreviate(item.annotation)}" if item.annotation else ""
    if way.subject == item.name and not way.through:
        return f"'{way.subject}': nothing tells{annotation}"
    text = f"nothing tells of '{item.name}'{annotation}, {where(item.node)}"
    return _sentence(way, f": {text}", f"and {text}", f"and {text}")


# -- sentences


def _made(way: Way, item: ast.AST, more: str = "", after: str = "") -> str:
    """Say that an expression made the value."""
    if way.inside:
        return f"'{abbreviate(item)}' gives {way.value}{more}"
    partly = " on one path" if way.partly else ""
    source = f"{abbreviate(item)}{more}{partly}, {where(item)}{after}"
    if way.derived:
        return _sentence(way, f" comes from {source}", f"using {source}", f"uses {source}")
    return _sentence(way, f" is {source}", f"returning {source}", f"returns {source}")


def _told(way: Way, item: Any, evidence: str, *, is_placed: bool = False) -> str:
    """Say what tells the kind of a name or an expression."""
    if isinstance(item, AllBindings):
        item = item.bindings[-1]
    name = abbreviate(item) if isinstance(item, ast.expr) else item.name
    itself = f".{way.subject}".endswith(f".{name}") and not way.through
    word = isinstance(item, Binding) and item.kind in GIVEN and evidence != "by its name"
    parts = ["parameter" * word, "" if itself else f"'{name}'", evidence]
    text = " ".join(filter(None, parts))
    if not itself and not is_placed:
        text += f", {where(getattr(item, 'node', item))}"
    return _sentence(way, f": {text}", f"with {text}", f"with {text}")


def _sentence(way: Way, is_: str, returning: str, returns: str) -> str:
    """Word what a value is, without the operand if that is too long."""
    if not way.through:
        return f"'{way.subject}'{is_}"
    text = f"'{way.subject}' is {way.through} {returning}"
    if way.subject == way.through or len(text) > MAX_LENGTH:
        return f"'{way.through}' {returns}"
    return text
