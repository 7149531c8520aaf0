"""Why a value counts as a tensor, or may be one: the first thing in the code that made it so."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence

from flake8_ember.diagnostics import Diagnostic, Evidence
from flake8_ember.explanations.chain import Search
from flake8_ember.explanations.clauses import clause
from flake8_ember.explanations.snippets import abbreviate
from flake8_ember.inference.model import FileModel
from flake8_ember.lattice.evidence import FILE, NOTHING, USE
from flake8_ember.lattice.kinds import BOTTOM, UNKNOWN, Kind
from flake8_ember.syntax.scopes import Point


def explain(model: FileModel, diagnostics: Iterable[Diagnostic]) -> None:
    """Give each diagnostic on values the evidence for it."""
    for each in diagnostics:
        subject = each.subject
        if subject is not None:
            kind = subject.kind if subject.kind.is_array else UNKNOWN
            each.evidence = evidence(model, subject.operands, subject.point, kind)


def evidence(model: FileModel, operands: Sequence[ast.expr], point: Point, kind: Kind) -> Evidence:
    """Return the strongest evidence that one of the operands is of a kind.

    Args:
        model: the file's.
        operands: expressions.
        point: where they are evaluated.
        kind: ``TENSOR``, ``NUMPY_ARRAY``, or ``UNKNOWN`` for why it is not known.
    """
    search = Search(model, kind)
    starts = search.starts(operands, point)
    best = search.strongest(starts)
    if best is None:
        told = _without_a_chain(search, operands, point, is_on_the_way=bool(starts))
        rank = USE if search.known and not starts else NOTHING
        return Evidence(told, rank, FILE, everywhere=False)
    return Evidence(clause(best, search), best.rank, best.origin, best.everywhere)


def _without_a_chain(
    search: Search, operands: Sequence[ast.expr], point: Point, *, is_on_the_way: bool
) -> str:
    """Word what is found of operands that are not what they give, or are so by themselves."""
    void = [each for each in operands if search.provenance.solve(each, point) is BOTTOM]
    told = "unknown what is in it"
    if search.exhausted:
        told = "evidence too long to show"
    elif search.known:
        told = "known from itself alone" if is_on_the_way else "only tensors have this operator"
    elif void or is_on_the_way:
        told = "nothing tells"
    return f"'{abbreviate((*void, *operands)[0])}': {told}"
