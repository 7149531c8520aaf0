"""Why a value counts as a tensor, or may be one: the first thing in the code that made it so.

The way back leads through the definitions that the inference went through, and asks it for the
kinds on the way; nothing is worked out a second time.
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_ember.diagnostics import Diagnostic, Subject
from flake8_ember.explanations.definitions import DEFINITIONS
from flake8_ember.explanations.expressions import EXPRESSIONS
from flake8_ember.explanations.trail import Hop, Trail
from flake8_ember.explanations.words import abbreviate
from flake8_ember.inference.model import FileModel

STEPS = {**EXPRESSIONS, **DEFINITIONS}


def explain(model: FileModel, diagnostics: Iterable[Diagnostic]) -> None:
    """Give each diagnostic on values a clause that says what decided."""
    for diagnostic in diagnostics:
        subject = diagnostic.subject
        if subject is not None:
            diagnostic.clause = _clause(model, subject, known=diagnostic.is_known)


def _clause(model: FileModel, subject: Subject, *, known: bool) -> str:
    """Return one clause on the first of the operands that is a tensor, or is not known."""
    operands, point = subject.operands, subject.point
    trail = Trail(model, known, STEPS)
    starts = [
        Hop(operand, point, path, abbreviate(operand))
        for operand in operands
        for path in ((), None)
        if trail.fits(trail.kind(operand, point), path)
    ]
    if not starts:  # the operator tells, or what a value of known kind holds is not known
        told = "only tensors have this operator" if known else "unknown what is in it"
        return f"'{abbreviate(operands[0])}': {told}"
    return trail.follow(starts[0])
