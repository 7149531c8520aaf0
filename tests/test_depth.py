"""Nesting as deep as Python itself parses: findings, where a recursive visitor dies."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from checking import Finding, Linted, check, frames_left, misplaced
from slow import named

from flake8_ember import rules
from flake8_ember.checker import EmberChecker
from flake8_ember.inference.model import FileModel
from flake8_ember.modules import Module
from flake8_ember.reports.excused import excused
from flake8_ember.reports.files import Content
from flake8_ember.rules import casts
from flake8_ember.settings import Settings
from flake8_ember.suppressions import parse_allowlist

# From the deepest that some Python takes to what all take; the first that parses is used.
_DEPTHS = (9_000, 5_900, 4_900, 2_900, 1_450, 700, 199, 180, 99, 95, 60, 40, 1)


def _blocks(line: Callable[[int], str]) -> Callable[[int], str]:
    """Statements one inside the other, and an operator in the last."""

    def make(depth: int) -> str:
        lines = [" " * level + line(level) for level in range(depth)]
        return "\n".join([*lines, " " * depth + "r = a + 1", ""])

    return make


def _tries(depth: int) -> str:
    heads = [" " * level + "try:" for level in range(depth)]
    tails = [
        f"{' ' * level}except E:\n{' ' * level} r = a + 1\n{' ' * level}finally:\n"
        f"{' ' * level} r = a + 2"
        for level in reversed(range(depth))
    ]
    return "\n".join([*heads, " " * depth + "pass", *tails, ""])


def _matches(depth: int) -> str:
    pairs = [
        f"{'  ' * level}match a:\n{'  ' * level} case [{'b'}, *_]:" for level in range(depth // 2)
    ]
    return "\n".join([*pairs, "  " * (depth // 2) + "r = a + 1", ""])


class Nest(NamedTuple):
    """A direction to nest in: the source of a depth, and what must at least be found."""

    make: Callable[[int], str]
    least: Callable[[int], int] = lambda depth: 1


def _all(depth: int) -> int:
    return depth


EXPRESSIONS = {
    "sum": Nest(lambda n: "r = a" + " + a" * n, _all),
    "power": Nest(lambda n: "r = " + "a ** " * n + "a", _all),
    "negative": Nest(lambda n: "r = " + "-" * n + "a", _all),
    "not": Nest(lambda n: "r = " + "not " * n + "(a + 1)"),
    "attributes": Nest(lambda n: "r = a" + ".b" * n + " + 1"),
    "attributes of numpy": Nest(
        lambda n: "import numpy as np\nr = np" + ".b" * min(n, 700) + " + 1"
    ),
    "calls": Nest(lambda n: "r = a" + "()" * n + " + 1"),
    "methods": Nest(lambda n: "r = a" + ".b()" * n + " + 1"),
    "subscripts": Nest(lambda n: "r = a" + "[0]" * n + " + 1"),
    "arguments": Nest(lambda n: "r = " + "f(" * n + "a + 1" + ")" * n),
    "keywords": Nest(lambda n: "r = " + "f(k=" * n + "a + 1" + ")" * n),
    "indexes": Nest(lambda n: "r = " + "f[" * n + "ops.sin(a) + 1" + "]" * n),
    "slices": Nest(lambda n: "r = " + "f[a:" * n + "ops.sin(a) + 1" + "]" * n),
    "lists": Nest(lambda n: "r = " + "[" * n + "a + 1" + "]" * n),
    "tuples": Nest(lambda n: "r = " + "(" * n + "a + 1" + ",)" * n),
    "sets": Nest(lambda n: "r = " + "{" * n + "a + 1" + "}" * n),
    "dicts": Nest(lambda n: "r = " + "{1: " * n + "a + 1" + "}" * n),
    "dict keys": Nest(lambda n: "r = " + "{" * n + "a + 1" + ": 1}" * n),
    "starred": Nest(lambda n: "r = " + "[*" * n + "a + 1" + "]" * n),
    "parentheses": Nest(lambda n: "r = " + "(" * n + "a + 1" + ")" * n),
    "lambdas": Nest(lambda n: "r = " + "lambda: " * n + "a + 1"),
    "lambda parameters": Nest(
        lambda n: "r = " + "".join(f"lambda a{i}: " for i in range(n)) + "a0 + 1"
    ),
    "lambda defaults": Nest(lambda n: "r = " + "lambda a=" * n + "b" + ": c + 1" * n, _all),
    "conditionals": Nest(lambda n: "r = " + "a if b else " * n + "a + 1"),
    "telling conditionals": Nest(lambda n: "r = " + "a if b is None else " * n + "b + 1"),
    "and": Nest(lambda n: "r = " + "a and (" * n + "a + 1" + ")" * n),
    "and or": Nest(lambda n: "r = " + "a is None and (b or " * n + "a + 1" + ")" * n),
    "long and": Nest(lambda n: "r = " + "a and " * n + "a + 1"),
    "comparisons": Nest(lambda n: "r = " + "a < " * n + "a + 1"),
    "list comprehensions": Nest(lambda n: "r = " + "[" * n + "a + 1" + " for a in b]" * n),
    "comprehension sources": Nest(
        lambda n: "r = " + "[a + 1 for a in " * n + "b" + "]" * n, lambda n: 1
    ),
    "comprehension targets": Nest(
        lambda n: "r = " + "[1 for b[" * n + "ops.sin(a) + 1" + "] in c]" * n
    ),
    "comprehension loops": Nest(lambda n: "r = [a + 1 " + "for a in a " * min(n, 300) + "]"),
    "comprehension tests": Nest(lambda n: "r = [a + 1 for a in b " + "if a is not c " * n + "]"),
    "generators": Nest(lambda n: "r = " + "(" * n + "a + 1" + " for a in b)" * n),
    "dict comprehensions": Nest(lambda n: "r = " + "{1: " * n + "a + 1" + " for a in b}" * n),
    "f-string parts": Nest(lambda n: "r = f'" + "{a + 1}" * n + "'", _all),
    "f-strings": Nest(lambda n: "r = " + "f'{" * n + "a + 1" + "}'" * n),
    "f-string specs": Nest(lambda n: "r = f'{a:{" + "b" * n + " + 1}}'"),
    "walrus": Nest(lambda n: "r = " + "(a := " * n + "f() + 1" + ")" * n),
    "await": Nest(lambda n: "async def f(a):\n r = " + "(await " * n + "a + 1" + ")" * n),
    "yield": Nest(lambda n: "def f(a):\n r = " + "(yield " * n + "a + 1" + ")" * n),
    "strings": Nest(lambda n: "r = " + "'a' " * n + "\nr = a + 1"),
}
STATEMENTS = {
    "if": Nest(_blocks(lambda level: "if a:")),
    "if is": Nest(_blocks(lambda level: "if a is not None:")),
    "elif": Nest(lambda n: "if a: pass\n" + "elif a is b: r = a + 1\n" * n, _all),
    "for": Nest(_blocks(lambda level: f"for a{level} in a{level - 1}:")),
    "async for": Nest(
        lambda n: (
            "async def f(a):\n"
            + _blocks(lambda level: " async for b in a:")(n).replace("r =", " r =")
        )
    ),
    "while": Nest(_blocks(lambda level: "while a:")),
    "with": Nest(_blocks(lambda level: "with a as a:")),
    "with items": Nest(lambda n: "with " + ", ".join(["a as b"] * n) + ":\n r = a + 1"),
    "try": Nest(_tries, _all),
    "match": Nest(_matches),
    "functions": Nest(_blocks(lambda level: f"def f{level}(a, b=a):")),
    "classes": Nest(_blocks(lambda level: f"class C{level}(a):")),
    "methods": Nest(
        lambda n: _blocks(lambda level: "def f(self, a):" if level % 2 else "class C:")(n)
    ),
    "patterns": Nest(lambda n: "match a:\n case " + "[" * n + "b" + "]" * n + ": r = b + 1"),
    "class patterns": Nest(lambda n: "match a:\n case " + "C(" * n + "b" + ")" * n + ": r = a + 1"),
    "as patterns": Nest(
        lambda n: "match a:\n case " + "(" * n + "b" + " as c)" * n + ": r = b + 1"
    ),
    "or patterns": Nest(lambda n: "match a:\n case " + "1 | " * n + "2: r = a + 1"),
    "dotted patterns": Nest(lambda n: "match a:\n case a" + ".b" * n + ": r = a + 1"),
    "cases": Nest(lambda n: "match a:\n" + " case C(b): r = b + 1\n" * n, _all),
    "decorator": Nest(lambda n: "@a" + "(b + 1)" * n + "\ndef f(): pass"),
    "decorators": Nest(lambda n: "@(a + 1)\n" * n + "def f(): pass", _all),
    "targets": Nest(lambda n: "(" * n + "a" + ",)" * n + " = b\nr = a + 1"),
    "starred targets": Nest(lambda n: "[" * n + "a" + ", *b]" * n + " = c\nr = a + 1"),
    "attribute target": Nest(lambda n: "a" + ".b" * n + " += ops.sin(c)"),
    "subscript target": Nest(lambda n: "a" + "[ops.sin(b) + 1]" * n + " = d", _all),
    "assignments": Nest(lambda n: "a = " * n + "b + 1"),
    "deletions": Nest(lambda n: "del " + "(" * n + "a[ops.sin(b) + 1]" + ")" * n),
    "annotation": Nest(lambda n: "def f(a: " + "L[" * n + "C" + "]" * n + "):\n return a + 1"),
    "annotation string": Nest(
        lambda n: "def f(a: '" + "L[" * n + "C" + "]" * n + "'):\n return a + 1"
    ),
    "annotation union": Nest(lambda n: "def f(a: " + "C | " * n + "D):\n return a + 1"),
    "annotation name": Nest(lambda n: "def f(a: b" + ".c" * n + "):\n return a + 1"),
    "imports": Nest(lambda n: "import a" + ".b" * n + "\nr = a.f() + 1"),
    "dots": Nest(lambda n: "from " + "." * n + " import a\nr = a.f() + 1"),
    "names declared": Nest(
        lambda n: "def f():\n global " + ", ".join(f"a{i}" for i in range(n)) + "\n r = a0 + 1"
    ),
    "statements on a line": Nest(lambda n: "; ".join(f"r{i} = a + 1" for i in range(n)), _all),
    "bases": Nest(
        lambda n: (
            "class C0(a): pass\n"
            + "".join(f"class C{i + 1}(C{i}): pass\n" for i in range(n))
            + f"r = C{n}().b + C{n}()()"
        )
    ),
}


def deepest(make: Callable[[int], str]) -> int:
    """The deepest nesting that this Python parses."""
    for depth in _DEPTHS:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                ast.parse(make(depth))
        except (SyntaxError, RecursionError, MemoryError):
            continue
        return depth
    raise AssertionError("no depth parses")


@pytest.mark.parametrize("nest", named(EXPRESSIONS, slow={"f-string parts"}))
def test_deep_expressions(nest: Nest) -> None:
    _check_deepest(nest)


_LONG = {"async for", "bases", "cases", "elif", "statements on a line", "try"}


@pytest.mark.parametrize("nest", named(STATEMENTS, slow=_LONG))
def test_deep_statements(nest: Nest) -> None:
    _check_deepest(nest)


def _check_deepest(nest: Nest) -> None:
    depth = deepest(nest.make)
    linted = Linted("model.py", nest.make(depth))
    findings = linted.findings()
    assert len(findings) >= nest.least(depth), depth
    assert not misplaced(linted, findings)


def test_what_is_given_up_is_one_function() -> None:
    """With so few calls left that a function's nesting is too deep, the others are still told."""
    deep = _blocks(lambda level: " if a:")(95).replace(" r =", "  r =")
    source = f"def f(a):\n return a + 1\ndef g(a):\n{deep}\ndef h(a):\n return a + 2\n"
    linted = Linted("model.py", source)
    assert len(linted.findings()) == 3
    with frames_left(120):
        findings = linted.findings(may_give_up=True)
    rows = {finding.row for finding in findings}
    assert {2, source.count("\n")} <= rows


def test_no_noqa_is_stale_in_a_function_that_is_given_up() -> None:
    deep = _blocks(lambda level: " if a:")(95).replace(
        " r = a + 1", "  r = a + 1  # noqa: EH004 -- so"
    )
    linted = Linted("model.py", f"def g(a):\n{deep}")
    with frames_left(120):
        assert linted.findings(may_give_up=True) == []


def test_depth_is_checked_with_few_calls_left() -> None:
    """flake8 has come deep itself when it calls a plugin."""
    with frames_left(400):
        assert len(check("r = " + "a + " * 900 + "a")) == 900
        assert check(_blocks(lambda level: f"def f{level}(a):")(95))


# The finding of the last line is lost below, so nobody can tell whether its noqa is stale.
_EXCUSED = """\
import numpy  # noqa: EH001
import numpy.fft  # noqa: EH001 -- drawn
def f(x):
    return float(x)
def g(x):
    return x + 1  # noqa: EH004 -- summed up
"""
_SETTINGS = Settings(allowlist=parse_allowlist("plots: EH002 -- draws floats"))


def _gives_up(file: FileModel) -> Iterator[Finding]:
    yield from ()
    raise RecursionError


@pytest.fixture
def _nested_too_deep(monkeypatch: pytest.MonkeyPatch) -> None:
    """The interpreter gives up at the operators."""
    monkeypatch.setattr(rules, "ON_VALUES", (casts.check, _gives_up))


def test_a_rule_that_gives_up_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "ON_VALUES", (_gives_up, casts.check))
    found = Linted("model.py", "def f(x):\n return float(x)\n").findings(may_give_up=True)
    assert [finding.code for finding in found] == ["EH002"]


@pytest.mark.usefixtures("_nested_too_deep")
def test_exceptions_count_for_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EmberChecker, "settings", _SETTINGS)
    linted = Linted("plots.py", _EXCUSED)
    plugin = EmberChecker(linted.tree, linted.lines, "plots.py", linted.processor.noqa_line_for)
    found = [(row, text[:5]) for row, _, text, _ in plugin.run()]
    assert found == [(1, "EH001"), (1, "EH005"), (2, "EH001")]


@pytest.mark.usefixtures("_nested_too_deep")
def test_the_register_tells_of_what_was_found() -> None:
    linted = Linted("plots.py", _EXCUSED)
    module = Module.from_path("plots.py")
    content = Content(module, linted.tree, linted.lines, linted.processor.noqa_line_for)
    found = excused(content, _SETTINGS, False)
    assert [(entry.row, entry.excused) for entry in found.documented] == [(2, {"EH001": 1})]
    assert [counts for _, counts in found.allowed] == [{"EH002": 1}]
