"""One file: from its text to a proved new one, and what is left."""

from __future__ import annotations

import ast
import tokenize
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from flake8_ember import rules
from flake8_ember.codes import EH001
from flake8_ember.diagnostics import Diagnostic, in_order
from flake8_ember.fixes import reasons
from flake8_ember.fixes.edits import Edit, apply
from flake8_ember.fixes.from_numpy.moves import Moves, Remaining
from flake8_ember.fixes.from_numpy.uses import NUMPY
from flake8_ember.fixes.imports import AddedImport
from flake8_ember.fixes.judgement import Fix, Judge, Way
from flake8_ember.fixes.layer_source import Sources
from flake8_ember.fixes.names import Names
from flake8_ember.fixes.offers import Offers
from flake8_ember.fixes.places import Places
from flake8_ember.fixes.proof import UnprovedError, prove
from flake8_ember.fixes.rewrites import NoStatement, OtherFunction, Rewrite
from flake8_ember.fixes.text import Text, normalised
from flake8_ember.inference.model import FileModel
from flake8_ember.modules import Module
from flake8_ember.settings import Settings
from flake8_ember.syntax.imports import Import

MAX_NESTED = 60  # calls in one another; the parser takes 200 parentheses
MAX_ROUNDS = 10  # what is fixed may show more

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
        moved: how many uses of NumPy have moved to the layer.
        remaining: those that have not, if it was tried.
    """

    text: str
    fixed: int
    left: Counter[str]
    unsafe: int
    unproved: str = ""
    moved: int = 0
    remaining: tuple[Remaining, ...] = ()


class Proposal(NamedTuple):
    """What may be done in a file.

    Attributes:
        fixes: for each finding, and each use of NumPy that moves.
        remaining: the uses of NumPy that do not.
        uses: how many uses of NumPy there are.
    """

    fixes: list[Fix]
    remaining: tuple[Remaining, ...] = ()
    uses: int = 0


def purify(text: str, path: str, options: Options) -> Result:
    """Return the text of a file with what can be fixed in it fixed.

    Args:
        text: what is in the file.
        path: where it is, or would be.
        options: how it is to be fixed.

    Raises:
        SyntaxError, ValueError, RecursionError, MemoryError: if it is no Python.
    """
    before = Text(text, ast.parse(normalised(text)))
    fixed, unproved, has_moved = 0, "", False
    used: list[int] = []
    for _ in range(MAX_ROUNDS):
        fixes, remaining, uses = propose(before, path, options, has_moved)
        used.append(uses)
        chosen = [fix for fix in fixes if _is_chosen(fix, options)]
        if not chosen:
            break
        try:
            before = _changed(before, chosen)
        except (UnprovedError, ValueError, SyntaxError, tokenize.TokenError) as error:
            unproved = str(error)
            fixes = [_unproved(fix) if _is_chosen(fix, options) else fix for fix in fixes]
            break
        fixed += len(_about_findings(chosen))
        has_moved |= _is_moving(chosen)
    left = _about_findings([fix for fix in fixes if not _is_chosen(fix, options)])
    return Result(
        before.raw,
        fixed,
        Counter(fix.reason for fix in left),
        sum(fix.rewrite is not None for fix in left),
        unproved,
        used[0] - used[-1],
        remaining,
    )


def check(text: Text, fixes: list[Fix]) -> None:
    """Prove that fixes do together what they are meant to.

    Raises:
        UnprovedError, ValueError, SyntaxError, tokenize.TokenError: if they do not.
    """
    _changed(text, fixes)


def _is_chosen(fix: Fix, options: Options) -> bool:
    return fix.rewrite is not None and (options.unsafe or not fix.reason)


def _about_findings(fixes: list[Fix]) -> list[Fix]:
    return [fix for fix in fixes if not fix.is_use]


def _is_moving(fixes: list[Fix]) -> bool:
    """Return whether a call of NumPy becomes the layer's."""
    return any(isinstance(each.rewrite, OtherFunction) for each in fixes)


def _unproved(fix: Fix) -> Fix:
    return Fix(fix.diagnostic, reason=reasons.NOT_PROVED, is_use=fix.is_use)


def propose(text: Text, path: str, options: Options, has_moved: bool = False) -> Proposal:
    """Return what may be done about each finding of a file as it is, and change nothing.

    Args:
        text: what is in the file.
        path: where it is, or would be.
        options: which findings are meant; the others of it count for nothing.
        has_moved: whether calls of NumPy have become the layer's before.
    """
    settings = options.settings
    with FileModel(text.tree, text.source, Module.from_path(path), settings) as model:
        found, _ = rules.check(model)
        wanted = in_order(options.select(text, found)) if found else []
        if not wanted:
            return Proposal([])
        offers = Offers(model.layer, settings, options.sources, path)
        if offers.is_own(model.module):
            return Proposal([Fix(each, reason=reasons.LAYER_ITSELF) for each in wanted])
        places = Places(text.tree)
        names = Names(model, places, offers)
        imports = _moving(model, wanted) if options.unsafe and not model.is_backend else {}
        moves = Moves(model, places, names, list(imports)) if imports else None
        judge = Judge(model, text, places, names, Way(options.unsafe, has_moved, moves))
        fixes = [judge.judge(each) for each in wanted]
        if moves is None:
            return Proposal(_not_too_deep(fixes, places))
        fixes += _of_uses(moves, fixes, next(iter(imports.values())))
        remaining = tuple(moves.remaining)
        return Proposal(_not_too_deep(fixes, places), remaining, len(moves.uses.found))


def _of_uses(moves: Moves, fixes: list[Fix], about: Diagnostic) -> list[Fix]:
    """Return how uses of NumPy move that no finding is about."""
    done = {fix.rewrite.node for fix in fixes if fix.rewrite is not None}
    return [
        Fix(about, each.rewrite, each.added, reasons.MOVED, is_use=True)
        for each in moves.found
        if each.rewrite.node not in done
    ]


def _moving(model: FileModel, wanted: Iterable[Diagnostic]) -> dict[Import, Diagnostic]:
    """Return the imports of NumPy that findings are about, and these."""
    rows = {each.row: each for each in wanted if each.rule is EH001}
    return {
        each: rows[row]
        for each in model.imports
        if each.root == NUMPY and not each.is_relative
        for row in range(each.statement.lineno, (each.statement.end_lineno or 0) + 1)
        if row in rows
    }


def _not_too_deep(fixes: list[Fix], places: Places) -> list[Fix]:
    """Leave expressions whose calls would be nested deeper than the parser goes."""
    nodes = {fix.rewrite.node for fix in fixes if fix.rewrite is not None}
    depths = nested(nodes, places)
    deep = {outermost for depth, outermost in depths.values() if depth > MAX_NESTED}
    return [
        Fix(fix.diagnostic, reason=reasons.TOO_DEEP, is_use=fix.is_use)
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


def _changed(before: Text, chosen: list[Fix]) -> Text:
    """Return the new text, proved.

    Raises:
        UnprovedError: if it is not what it was meant to be.
    """
    rewrites: dict[ast.AST, Rewrite] = {
        fix.rewrite.node: fix.rewrite for fix in chosen if fix.rewrite is not None
    }
    edits: list[Edit] = []
    for rewrite in rewrites.values():
        edits.extend(rewrite.edits(before, rewrites))
    added = sorted(
        {fix.added for fix in chosen if fix.added is not None},
        key=lambda each: (each.line.startswith("from "), each),
    )
    edits.extend(each.edit(before)._replace(order=at) for at, each in enumerate(added))
    after = apply(before.raw, edits)
    return prove(before, after, rewrites, _bodies(before.tree, added, rewrites.values()))


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
