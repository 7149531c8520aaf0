"""The proof that a text is what was meant: by its tree and its comments."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from flake8_ember.fixes.rewrites import Pairs, Rewrite
from flake8_ember.fixes.text import Text, normalised


class UnprovedError(Exception):
    """A text is not what was meant; says in which way."""


def prove(
    before: Text,
    after: str,
    rewrites: Mapping[ast.AST, Rewrite],
    bodies: Mapping[ast.AST, Sequence[ast.stmt]],
) -> Text:
    """Return a changed text if that is as it should be.

    Args:
        before: the text as it was.
        after: the text as it is to be.
        rewrites: the nodes of its tree that were to change.
        bodies: what nodes of it were to hold instead of their bodies.

    Raises:
        UnprovedError: if it is not.
    """
    try:
        new = ast.parse(normalised(after))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise UnprovedError(f"it does not parse: {error}") from error
    proved = Text(after, new)
    if not _is_predicted(before, proved, rewrites, bodies):
        raise UnprovedError("its tree is another than it should be")
    is_same = before.asides == proved.asides  # tokenizing takes as long as all the rest
    if not is_same and before.comments != proved.comments:
        raise UnprovedError("its comments are others")
    return proved


def _is_predicted(
    before: Text,
    after: Text,
    rewrites: Mapping[ast.AST, Rewrite],
    bodies: Mapping[ast.AST, Sequence[ast.stmt]],
) -> bool:
    """Compare without recursion: trees may be as deep as the parser goes."""
    waiting: Pairs = [(before.tree, after.tree)]
    while waiting:
        a, b = waiting.pop()
        if isinstance(a, ast.stmt) and isinstance(b, ast.stmt):
            if before.written(a) == after.written(b):
                continue  # mostly
        rewrite = rewrites.get(a) if isinstance(a, ast.AST) else None
        pairs = _parts(a, b, bodies) if rewrite is None else rewrite.pairs(b)
        if pairs is None:
            return False
        waiting.extend(pairs)
    return True


def _parts(a: object, b: object, bodies: Mapping[ast.AST, Sequence[ast.stmt]]) -> Pairs | None:
    """Return the parts that must be equal for two things to be so; None if they are not."""
    if type(a) is not type(b):
        return None
    if isinstance(a, ast.AST):
        body = bodies.get(a)
        return [
            (
                list(body) if body and name == "body" else getattr(a, name, None),
                getattr(b, name, None),
            )
            for name in a._fields
        ]
    if isinstance(a, list) and isinstance(b, list):
        return list(zip(a, b)) if len(a) == len(b) else None
    return [] if a == b or repr(a) == repr(b) else None  # nan
