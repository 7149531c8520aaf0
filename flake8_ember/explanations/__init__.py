"""Why a value counts as a tensor, or may be one: the first thing in the code that made it so.

The way back leads through the definitions that the inference went through, and asks it for the
kinds on the way; nothing is worked out a second time.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from flake8_ember.explanations.definitions import DEFINITIONS
from flake8_ember.explanations.expressions import EXPRESSIONS
from flake8_ember.explanations.trail import Hop, Trail
from flake8_ember.explanations.words import abbreviate
from flake8_ember.inference import Inference
from flake8_ember.syntax.scopes import Point

STEPS = {**EXPRESSIONS, **DEFINITIONS}


def explain(
    inference: Inference, operands: Sequence[ast.expr], point: Point, *, known: bool
) -> str:
    """Return one clause on the first of ``operands`` that is a tensor, or is not known.

    Args:
        inference: has told the kinds of the operands.
        operands: what a finding is about.
        place: where they are evaluated.
        known: whether a tensor is to be explained; else a value of which too little is known.
    """
    trail = Trail(inference, known, STEPS)
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
