"""What holds for every program."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Sequence

import pytest
from checking import Finding, Linted, check, misplaced
from hypothesis import given, settings
from hypothesis import strategies as st
from programs import NAMES, Block, interpret, programs, render

from flake8_ember.knowledge.names import guess
from flake8_ember.knowledge.namespaces import NAMESPACES

# -- any program Python parses


def _from_grammar() -> st.SearchStrategy[str]:
    import hypothesmith  # takes half a second, and as much again to read the grammar

    return hypothesmith.from_grammar()


def _from_node() -> st.SearchStrategy[str]:
    import hypothesmith

    return hypothesmith.from_node()


@pytest.mark.slow
@given(st.deferred(_from_grammar))
def test_grammar(source: str) -> None:
    _check_placed(source)


@pytest.mark.slow
@settings(max_examples=settings().max_examples // 2)
@given(st.deferred(_from_node))
def test_nodes(source: str) -> None:
    _check_placed(source)


def _check_placed(source: str) -> None:
    try:
        linted = Linted("model.py", source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    findings = linted.findings()
    assert not misplaced(linted, findings)
    assert findings == linted.findings()


_WORDS = ("noqa", "NOQA", "EH001", "EH0", "EH005", "F401", "flake8:", "type: ignore", "why", "é")
_MARKS = (":", " ", "  ", "\t", ",", "--", "#", "(", ")", "'", '"', "\\")
_words = st.sampled_from([*_WORDS, *_MARKS])


@given(st.lists(st.lists(_words, max_size=8).map("".join), min_size=1, max_size=6))
def test_comments(comments: list[str]) -> None:
    lines = ["import numpy", "x = a + b", "y = (", "    a @ b", ")", 'z = """noqa']
    source = "".join(f"{line}  # {text}\n" for line, text in zip(lines, comments, strict=False))
    _check_placed(source)
    _check_placed(source + '"""\n')


# -- programs whose meaning is known


@settings(max_examples=2 * settings().max_examples)
@given(programs)
def test_each_use_sees_what_some_path_brings(program: Block) -> None:
    source = render(program)
    found = {finding.row: finding.text for finding in check(source)}
    rows = [row for row, line in enumerate(source.splitlines(), 1) if "use(" in line]
    for row, values in zip(rows, interpret(program), strict=True):
        if values is None:
            continue  # no path leads there: whatever is said is right
        text = found.get(row, "")
        assert ("on a tensor" in text) is ("tensor" in values), f"{row}: {sorted(values)}\n{source}"


# -- programs changed in what should not matter

_FUNCTIONS = [
    "def {name}(p, q=1):\n    return p + q\n",
    "def {name}(p):\n    r = {other}(p)\n    return r * 2\n",
    "def {name}(p, q):\n    if p is None:\n        return {other}(q) - 1\n    return q\n",
    "def {name}():\n    return ops.zeros(3)\n",
    "def {name}():\n    return len([1, 2])\n",
    "def {name}(p):\n    for s in range(3):\n        p = {other}(p + s)\n    return p\n",
    "def {name}(p):\n    s = [{other}(t) for t in p]\n    return s[0] + s[1]\n",
    "def {name}(p):\n    while p > 2:\n        p = {other}(p - 1)\n    return p\n",
    "def {name}(p):\n    return (lambda s: s + {other}(p))(p) / 2\n",
    "class {name}:\n    def __init__(self, p):\n        self.h = {other}(p)\n\n"
    "    def m(self):\n        return self.h + 1\n",
]


@st.composite
def modules(draw: st.DrawFn, *, recursive: bool = True) -> list[str]:
    """Definitions that need nothing of each other before they are called."""
    names = [f"k{index}" for index in range(draw(st.integers(2, 6)))]
    return [
        draw(st.sampled_from(_FUNCTIONS)).format(
            name=name, other=draw(st.sampled_from(names if recursive else (*names[:index], "g")))
        )
        for index, name in enumerate(names)
    ]


def _by_text(findings: Sequence[Finding], source: str) -> list[tuple[str, int, str]]:
    lines = source.splitlines()
    owner = ""
    owners = []
    for line in lines:
        match = re.match(r"(?:def|class) (\w+)", line)
        owner = match[1] if match else owner
        owners.append(owner)
    return sorted(
        (owners[finding.row - 1] + lines[finding.row - 1], finding.column, finding.text)
        for finding in findings
    )


@given(modules(recursive=False), st.randoms(use_true_random=False))
def test_order_of_definitions_changes_nothing(parts: list[str], chance: random.Random) -> None:
    _check_order(parts, chance.sample(parts, len(parts)))


@pytest.mark.xfail(
    reason="what nothing but a cycle tells hangs on where it is entered", strict=True
)
def test_order_of_functions_that_call_each_other_changes_nothing() -> None:
    parts = [
        "def k0(p):\n    while p > 2:\n        p = k1(p - 1)\n    return p\n",
        "def k1(p):\n    for s in range(3):\n        p = k0(p + s)\n    return p\n",
    ]
    _check_order(parts, parts[::-1])


def _check_order(parts: list[str], others: list[str]) -> None:
    head = "from ember_ml import ops\n"
    first, second = head + "".join(parts), head + "".join(others)
    assert _by_text(check(first), first) == _by_text(check(second), second), second


@given(programs)
def test_names_that_tell_nothing_may_be_others(program: Block) -> None:
    others = {"v": "qv", "w": "zw", "u": "ju"}
    assert not any(guess(name) or name in NAMESPACES for name in (*NAMES, *others.values()))
    source = render(program)
    renamed = re.sub(r"\b([vwu])\b", lambda match: others[match[1]], source)
    assert [(finding.row, finding.text) for finding in check(renamed)] == [
        (finding.row, finding.text) for finding in check(source)
    ]


@given(modules(), st.integers(0, 4))
def test_what_is_around_changes_nothing(parts: list[str], blank: int) -> None:
    """Parentheses, blank lines and comments move findings at most."""
    source = "from ember_ml import ops\n" + "".join(parts)
    spaced = re.sub(r"return (.*)", r"return (  # +\n        \1)  # -", source)
    spaced = "\n" * blank + spaced.replace("):\n", "):  # *\n\n")
    assert [finding.text for finding in check(spaced)] == [
        finding.text for finding in check(source)
    ]


@given(programs)
def test_the_tree_is_left_alone(program: Block) -> None:
    linted = Linted("model.py", render(program))
    before = ast.dump(linted.tree, include_attributes=True)
    linted.findings()
    assert ast.dump(linted.tree, include_attributes=True) == before
