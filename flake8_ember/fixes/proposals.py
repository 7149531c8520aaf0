"""What ``fix`` would do about the findings of a report; nothing is written."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from flake8_ember.diagnostics import Diagnostic
from flake8_ember.fixes.edits import Edit, apply
from flake8_ember.fixes.judgement import Fix
from flake8_ember.fixes.layer_source import Sources
from flake8_ember.fixes.places import Places
from flake8_ember.fixes.proof import UnprovedError
from flake8_ember.fixes.purify import Options, check, nested, propose
from flake8_ember.fixes.text import Text
from flake8_ember.settings import Settings

Place = tuple[int, int, str]  # row and column, both from 1, and code


class Replacement(NamedTuple):
    """A stretch of text and what comes in its place; rows and columns from 1.

    Attributes:
        start: row and column of its first character.
        end: row and column behind its last one.
        text: what comes in its place.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    text: str


class How(NamedTuple):
    """Whether a finding can be fixed.

    Attributes:
        is_safe: whether ``fix`` does it without being asked.
        is_unsafe: whether it takes ``--unsafe``.
    """

    is_safe: bool
    is_unsafe: bool


class Proposer:
    """Judges findings file by file."""

    def __init__(self, settings: Settings) -> None:
        """Begin with no file read."""
        self._settings = settings
        self._sources = Sources()
        # Of the file judged last, by its tree: reports ask for one file in turn.
        self._last: tuple[ast.Module | None, list[Fix]] = None, []

    def judge(
        self, path: str, lines: Sequence[str], tree: ast.Module, places: Iterable[Place]
    ) -> dict[Place, How]:
        """Return what may be done about the findings at some places.

        Args:
            path: of the file.
            lines: its physical lines.
            tree: its tree.
            places: the findings that flake8 shows.
        """
        fixes = self._fixes(path, lines, tree, places)
        return {_place(each.diagnostic): _how(each) for each in fixes}

    def replacements(
        self, path: str, lines: Sequence[str], tree: ast.Module, places: Iterable[Place]
    ) -> dict[Place, list[Replacement]]:
        """Return the safe fixes, each proved to do by itself what it is meant to.

        Args:
            path: of the file.
            lines: its physical lines.
            tree: its tree.
            places: the findings that flake8 shows.
        """
        fixes = [fix for fix in self._fixes(path, lines, tree, places) if _how(fix).is_safe]
        text = Text("".join(lines), tree)
        return {
            _place(fix.diagnostic): list(_replacements(text, fix))
            for level in _levels(fixes, tree)
            for fix in _proved(text, level)
        }

    def _fixes(
        self, path: str, lines: Sequence[str], tree: ast.Module, places: Iterable[Place]
    ) -> list[Fix]:
        if self._last[0] is not tree:
            self._last = tree, self._found(path, lines, tree, set(places))
        return self._last[1]

    def _found(
        self, path: str, lines: Sequence[str], tree: ast.Module, wanted: set[Place]
    ) -> list[Fix]:

        def select(_: Text, found: list[Diagnostic]) -> Iterator[Diagnostic]:
            return (each for each in found if _place(each) in wanted)

        options = Options(self._settings, False, select, self._sources)
        try:
            return propose(Text("".join(lines), tree), path, options).fixes
        except (ValueError, RecursionError, MemoryError):  # as ``fix`` leaves such a file
            return []


def _place(diagnostic: Diagnostic) -> Place:
    row: int = diagnostic.row
    column: int = diagnostic.column
    return row, column + 1, diagnostic.code


def _how(fix: Fix) -> How:
    is_fixed = fix.rewrite is not None
    return How(is_fixed and not fix.reason, is_fixed and bool(fix.reason))


def _levels(fixes: Iterable[Fix], tree: ast.Module) -> Iterable[list[Fix]]:
    """Part fixes so that none is within another: then each does alone what it does with others."""
    by_node = {fix.rewrite.node: fix for fix in fixes if fix.rewrite is not None}
    levels: dict[int, list[Fix]] = {}
    for node, (depth, _) in nested(set(by_node), Places(tree)).items():
        levels.setdefault(depth, []).append(by_node[node])
    return levels.values()


def _proved(text: Text, fixes: list[Fix]) -> list[Fix]:
    """Return those that do what they are meant to."""
    try:
        check(text, fixes)
    except (UnprovedError, ValueError, SyntaxError, tokenize.TokenError):
        return [] if len(fixes) == 1 else [each for fix in fixes for each in _proved(text, [fix])]
    return fixes


def _replacements(text: Text, fix: Fix) -> Iterator[Replacement]:
    """Yield the import that a fix adds, if any, and the expression, or statement, that changes."""
    assert fix.rewrite is not None
    if fix.added is not None:
        yield _merged(text, [fix.added.edit(text)])
    yield _merged(text, list(fix.rewrite.edits(text, {fix.rewrite.node})))


def _merged(text: Text, edits: list[Edit]) -> Replacement:
    """Make one stretch of several edits: of what is put in at one place the order would count."""
    start, end = min(each.start for each in edits), max(each.end for each in edits)
    before = max(start - 1, 0)  # names must not grow together
    after = apply(text.raw[before:end], [each.within(before) for each in edits])
    return Replacement(text.place(start), text.place(end), after[start - before :])
