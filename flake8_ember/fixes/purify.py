"""One file: from its text to a proved new one, and what is left."""

from __future__ import annotations

import ast
import tokenize
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from flake8_ember import rules
from flake8_ember.diagnostics import Diagnostic, in_order
from flake8_ember.fixes import reasons
from flake8_ember.fixes.edits import Edit, apply
from flake8_ember.fixes.imports import AddedImport
from flake8_ember.fixes.judgement import Fix, Judge
from flake8_ember.fixes.layer_source import Sources
from flake8_ember.fixes.names import Names
from flake8_ember.fixes.offers import Offers
from flake8_ember.fixes.places import Places
from flake8_ember.fixes.proof import UnprovedError, prove
from flake8_ember.fixes.rewrites import NoStatement, OtherFunction, Rewrite
from flake8_ember.fixes.text import Text
from flake8_ember.inference.model import FileModel
from flake8_ember.modules import Module
from flake8_ember.settings import Settings

MAX_NESTED = 60  # calls in one another; the parser takes 200 parentheses
MAX_ROUNDS = 6  # what is fixed may show more

# Tells which diagnostics flake8 would print of a text.
Select = Callable[[Text, list[Diagnostic]], Iterable[Diagnostic]]


class Options(NamedTuple):
    """How files are fixed.

    Attributes:
        settings: what the user set.
        unsafe: whether unsafe fixes are made.
        select: tells which diagnostics are to be looked at.
        sources: the modules read so far.
    """

    settings: Settings
    unsafe: bool
    select: Select
    sources: Sources


class Result(NamedTuple):
    """What became of a file.

    Attributes:
        text: the new text.
        fixed: how many findings were fixed.
        left: how many were not, by reason.
        unsafe: how many of these ``--unsafe`` would fix.
        unproved: why a better text was not taken; empty if there was none.
    """

    text: str
    fixed: int
    left: Counter[str]
    unsafe: int
    unproved: str = ""


def purify(text: str, path: str, options: Options) -> Result:
    """Return the text of a file with what can be fixed in it fixed.

    Args:
        text: what is in the file.
        path: where it is, or would be.
        options: how it is to be fixed.

    Raises:
        SyntaxError, ValueError, RecursionError, MemoryError: if it is no Python.
    """
    before = Text(text)
    tree = ast.parse("".join(before.lines))
    fixed, unproved, moved = 0, "", 0
    for _ in range(MAX_ROUNDS):
        fixes = propose(before, tree, path, options, moved > 0)
        chosen = [fix for fix in fixes if _is_chosen(fix, options)]
        if not chosen:
            break
        try:
            after, tree = _changed(before, tree, chosen)
        except (UnprovedError, ValueError, SyntaxError, tokenize.TokenError) as error:
            unproved = str(error)
            fixes = [_unproved(fix) if _is_chosen(fix, options) else fix for fix in fixes]
            break
        fixed += len(chosen)
        moved += _moves(chosen)
        before = Text(after)
    left = [fix for fix in fixes if not _is_chosen(fix, options)]
    return Result(
        before.raw,
        fixed,
        Counter(fix.reason for fix in left),
        sum(fix.rewrite is not None for fix in left),
        unproved,
    )


def check(text: Text, tree: ast.Module, fixes: list[Fix]) -> None:
    """Prove that fixes do together what they are meant to.

    Raises:
        UnprovedError, ValueError, SyntaxError, tokenize.TokenError: if they do not.
    """
    _changed(text, tree, fixes)


def _is_chosen(fix: Fix, options: Options) -> bool:
    return fix.rewrite is not None and (options.unsafe or not fix.reason)


def _moves(fixes: list[Fix]) -> int:
    """Return how many calls of NumPy become the layer's."""
    return sum(isinstance(each.rewrite, OtherFunction) for each in fixes)


def _unproved(fix: Fix) -> Fix:
    return Fix(fix.diagnostic, reason=reasons.NOT_PROVED)


def propose(
    text: Text, tree: ast.Module, path: str, options: Options, has_moved: bool = False
) -> list[Fix]:
    """Return what may be done about each finding of a file as it is, and change nothing.

    Args:
        text: what is in the file.
        tree: its tree.
        path: where it is, or would be.
        options: which findings are meant; the others of it count for nothing.
        has_moved: whether calls of NumPy have become the layer's before.
    """
    settings = options.settings
    with FileModel(tree, text.lines, Module.from_path(path), settings) as model:
        found, _ = rules.check(model)
        wanted = in_order(options.select(text, found)) if found else []
        if not wanted:
            return []
        offers = Offers(model.layer, settings, options.sources, path)
        if offers.is_own(model.module):
            return [Fix(each, reason=reasons.LAYER_ITSELF) for each in wanted]
        places = Places(tree)
        judge = Judge(model, text, places, Names(model, places, offers), has_moved)
        return _not_too_deep([judge.judge(each) for each in wanted], places)


def _not_too_deep(fixes: list[Fix], places: Places) -> list[Fix]:
    """Leave expressions whose calls would be nested deeper than the parser goes."""
    nodes = {fix.rewrite.node for fix in fixes if fix.rewrite is not None}
    depths = nested(nodes, places)
    deep = {outermost for depth, outermost in depths.values() if depth > MAX_NESTED}
    return [
        Fix(fix.diagnostic, reason=reasons.TOO_DEEP)
        if fix.rewrite is not None and depths[fix.rewrite.node][1] in deep
        else fix
        for fix in fixes
    ]


def nested(nodes: set[ast.AST], places: Places) -> dict[ast.AST, tuple[int, ast.AST]]:
    """Return how deep each node is in others of them, and the outermost of those around it."""
    depths: dict[ast.AST, tuple[int, ast.AST]] = {}
    for node in nodes:
        way = []  # up to one that is known
        for each in places.around(node):
            if each in nodes:
                way.append(each)
            if each in depths:
                break
        depth, outermost = depths.get(way[-1], (1, way[-1]))
        for steps, each in enumerate(reversed(way)):
            depths[each] = depth + steps, outermost
    return depths


def _changed(before: Text, tree: ast.Module, chosen: list[Fix]) -> tuple[str, ast.Module]:
    """Return the new text and its tree, proved.

    Raises:
        UnprovedError: if it is not what it was meant to be.
    """
    rewrites: dict[ast.AST, Rewrite] = {
        fix.rewrite.node: fix.rewrite for fix in chosen if fix.rewrite is not None
    }
    edits: list[Edit] = []
    for rewrite in rewrites.values():
        edits.extend(rewrite.edits(before, rewrites))
    added = sorted({fix.added for fix in chosen if fix.added is not None})
    edits.extend(each.edit(before, tree) for each in added)
    after = apply(before.raw, edits)
    bodies = _bodies(tree, added, rewrites.values())
    return after, prove(before, tree, after, rewrites, bodies)


def _bodies(
    tree: ast.Module, added: list[AddedImport], rewrites: Iterable[Rewrite]
) -> dict[ast.AST, list[ast.stmt]]:
    """Return what blocks are to hold, of those that gain or lose a statement."""
    gone = {each.node for each in rewrites if isinstance(each, NoStatement) and not each.is_only}
    bodies: dict[ast.AST, list[ast.stmt]] = {tree: _with_imports(tree, added)} if added else {}
    for node in ast.walk(tree) if gone else ():
        body = bodies.get(node) or getattr(node, "body", None)
        if isinstance(body, list) and not gone.isdisjoint(body):
            bodies[node] = [each for each in body if each not in gone]
    return bodies


def _with_imports(tree: ast.Module, added: list[AddedImport]) -> list[ast.stmt]:
    body = list(tree.body)
    for each in reversed(added):
        after: int = each.after
        body.insert(after + 1, each.statement)
    return body
