"""The chain of items from an operand back to what decided its kind."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import NamedTuple

from flake8_ember.inference.model import FileModel
from flake8_ember.inference.provenance import FLOWS, Link, Why
from flake8_ember.inference.recorder import Reason
from flake8_ember.lattice.evidence import FILE, LAYER, NAME, NAMESPACE, NOTHING, PROOF
from flake8_ember.lattice.kinds import Kind
from flake8_ember.syntax.scopes import Binding, BindingKind, Point

MAX_STEPS = 128  # a search that takes more ends with what it has


class Chain(NamedTuple):
    """Links from an operand to what decided."""

    links: tuple[Link, ...]
    rank: int = NOTHING  # what the last of them rests on
    origin: str = FILE  # where what it speaks of comes from
    everywhere: bool = False  # whether each path has a tensor, on evidence that is no weaker

    @property
    def strength(self) -> tuple[int, bool, bool]:
        """How much it counts where any of several would do."""
        return self.rank, self.everywhere, self.origin in (LAYER, NAMESPACE)


class Search:
    """Finds chains: depth first, in the order in which items asked."""

    def __init__(self, model: FileModel, kind: Kind) -> None:
        self.provenance = model.provenance[kind]
        self.kind = kind
        self.known = kind.is_array
        self.found: dict[tuple[object, ...], Chain | None] = {}  # None: on the way, or no way out
        self.exhausted = False

    def starts(self, operands: Iterable[ast.expr], point: Point) -> list[Link]:
        """Return a link for each place in operands that has the kind in question."""
        links = self.provenance.links
        return [link for operand in operands for link in links(operand, point)]

    def strongest(self, starts: Iterable[Link]) -> Chain | None:
        """Return the strongest of the chains that begin with one of these; None if none does."""
        found = [chain for chain in map(self.chain, starts) if chain is not None]
        if not found:
            return None
        best = max(found, key=lambda chain: chain.strength)
        return best._replace(everywhere=best.everywhere and not self.exhausted)

    def chain(self, link: Link) -> Chain | None:
        """Return the chain that begins with a link; None if it leads back to where it came from."""
        key = (link.item, link.path)
        if key not in self.found:
            self.exhausted = self.exhausted or len(self.found) >= MAX_STEPS
            if self.exhausted:
                return None
            self.found[key] = None
            self.found[key] = self._follow(link)
        return self.found[key]

    def _follow(self, link: Link) -> Chain | None:
        why = self.provenance.why(link)
        told = Chain((link._replace(reason=why.reason),), why.rank, why.origin, why.whole)
        if not why.parts:
            return told
        chain = self._onward(link, why)
        if chain is None and why.given:  # the function itself passes on what it is given
            reason = why.given[0] if self.known else None
            return Chain((link._replace(reason=reason),), NAME if self.known else NOTHING)
        if chain is None or why.reason is None or not self.known:
            return chain
        return max(chain, told, key=lambda chain: chain.strength)

    def _onward(self, link: Link, why: Why) -> Chain | None:
        """Return the chain that goes on with one of the parts that count."""
        augmented = isinstance(link.item, Binding) and link.item.kind is BindingKind.AUGMENT
        any_will_do = augmented or isinstance(link.item, (ast.BinOp, ast.Compare))
        # What was there before comes first.
        found = self._chains(why.parts[::-1] if augmented else why.parts, any_will_do)
        if not found:
            return None
        if any_will_do:
            best = max(found, key=lambda chain: chain.strength)
            return best._replace(links=(link, *best.links))
        best = found[0]
        weaker = [chain for chain in found if chain.rank < best.rank or not chain.everywhere]
        reasons: dict[object, Reason] = {reason.node: reason for reason in why.given}
        others = self.provenance.may_be_other(link, why)
        partly = others and isinstance(link.item, FLOWS)
        link = link._replace(reason=reasons.get(best.links[0].item), partly=partly)
        return best._replace(links=(link, *best.links), everywhere=not (weaker or others))

    def _chains(self, parts: list[Link], any_will_do: bool) -> list[Chain]:
        """Return the chains of parts, of no more than are needed."""
        found = []
        for part in parts:
            chain = self.chain(part)
            if chain is not None:
                found.append(chain)
                if not self.known or (any_will_do and chain.strength == (PROOF, True, True)):
                    break
        return found
