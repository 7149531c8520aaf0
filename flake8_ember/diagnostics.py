"""What a rule found, and the text that flake8 prints of it."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from flake8_ember.codes import MAYBE, NUMPY_ARRAY, TENSOR, Code, Value
from flake8_ember.lattice import kinds
from flake8_ember.lattice.kinds import Kind
from flake8_ember.source import Position

_VALUES: dict[Kind, Value] = {kinds.TENSOR: TENSOR, kinds.NUMPY_ARRAY: NUMPY_ARRAY}


def value_of(kind: Kind) -> Value:
    """Return what messages and reports call a value of a kind."""
    return _VALUES.get(kind, MAYBE)


class Subject:
    """The values that a diagnostic is about.

    Attributes:
        operands: the expressions of which the rule asked the kind.
        point: where they are evaluated, as the model of the file has it.
        kind: what they, or what is made of them, turned out to be.
    """

    __slots__ = ("kind", "operands", "point")

    def __init__(self, operands: tuple[ast.expr, ...], point: Any, kind: Kind) -> None:
        self.operands = operands
        self.point = point
        self.kind = kind


class Evidence:
    """Why the values that a diagnostic is about count as tensors, or may be some.

    Attributes:
        clause: what decided, in a few words.
        rank: what that rests on: ``PROOF``, ``USE``, ``DOCSTRING``, ``NAME``, or ``NOTHING``.
        origin: where it comes from: ``LAYER``, ``NAMESPACE``, ``LIBRARY``, ``NUMPY``, ``FILE``.
        everywhere: whether it is a tensor on every path, on evidence that is no weaker.
    """

    __slots__ = ("clause", "everywhere", "origin", "rank")

    def __init__(self, clause: str, rank: int, origin: str, everywhere: bool) -> None:
        self.clause = clause
        self.rank = rank
        self.origin = origin
        self.everywhere = everywhere


class Diagnostic:
    """One thing to report; diagnostics sort in the order of the file.

    Attributes:
        rule: its entry in the table of codes.
        row: physical line, from 1.
        column: characters (not bytes) before it on that line, from 0.
        found: what was found, as the message quotes it: ``+``, ``.numpy()``, ``numpy.linalg``.
        remedy: what to use instead, as the message names it: ``ops.add``.
        node: what is reported, if that is a node of the tree.
        subject: the values it is about, if it is about values.
        library: whose import it is, if it is one.
        evidence: why the values count as tensors, or may be some, where that is asked for.
    """

    __slots__ = (
        "column",
        "evidence",
        "found",
        "library",
        "node",
        "remedy",
        "row",
        "rule",
        "subject",
    )

    def __init__(
        self,
        rule: Code,
        position: Position,
        found: str,
        remedy: str,
        node: ast.AST | None = None,
        subject: Subject | None = None,
        library: str = "",
    ) -> None:
        self.rule = rule
        self.row, self.column = position
        self.found = found
        self.remedy = remedy
        self.node = node
        self.subject = subject
        self.library = library
        self.evidence: Evidence | None = None

    @property
    def code(self) -> str:
        """The code's name, ``"EH004"``."""
        return self.rule.name

    @property
    def value(self) -> Value:
        """What the values are called; without meaning if it is about none."""
        return TENSOR if self.subject is None else value_of(self.subject.kind)

    @property
    def is_known(self) -> bool:
        """Whether the values are known to be arrays; without meaning if it is about none."""
        return self.value.is_known

    @property
    def text(self) -> str:
        """The message without the code."""
        text = _message(self.rule, self.value, self.found, self.remedy, self.library)
        return f"{text} -- {self.evidence.clause}" if self.evidence else text

    @property
    def key(self) -> tuple[object, ...]:
        """What it says, and of which place; as a key of its own, it sorts as the file goes."""
        said = (self.code, self.value.wording, self.found, self.remedy, self.library)
        return (self.row, self.column, *said)

    def __repr__(self) -> str:
        return f"{self.row}:{self.column} {self.code} {self.text}"


@lru_cache(1024)
def _message(rule: Code, value: Value, found: str, remedy: str, library: str) -> str:
    """Return what a file says many times over."""
    return rule.say(value=value, found=found, remedy=remedy, library=library)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics sorted, and without those that say the same of the same place."""
    keyed = {each.key: each for each in diagnostics}
    return [keyed[key] for key in sorted(keyed)]


def collect(found: Iterable[Diagnostic]) -> tuple[list[Diagnostic], bool]:
    """Return what can be had, and whether it is all: nesting may outrun the interpreter."""
    had: list[Diagnostic] = []
    try:
        for each in found:
            had.append(each)
    except RecursionError:
        return had, False
    return had, True
