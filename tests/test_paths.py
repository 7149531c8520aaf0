"""Paths through a program that the random programs leave out, each with what it must bring."""

from __future__ import annotations

import pytest
from checking import check

_UNKNOWN = "EH004 raw operator on a value that may be"


def said(source: str) -> dict[int, str]:
    """What is said of operators, by row."""
    return {finding.row: finding.text.split(" a tensor")[0] for finding in check(source)}


def test_a_handler_sees_what_was_bound_in_between() -> None:
    source = "try:\n v = ops.zeros(3)\n f()\n v = 1\nexcept E:\n f(v + 1)\n"
    assert 6 in said(source)


def test_a_finally_sees_what_was_bound_in_between() -> None:
    source = "try:\n v = ops.zeros(3)\n f()\n v = 1\nfinally:\n f(v + 1)\n"
    assert 6 in said(source)


@pytest.mark.parametrize(
    "source",
    [
        "v = 1\ntry:\n f()\n v = ops.zeros(3)\n v = 2\nfinally:\n g()\nf(v + 1)\n",
        "try:\n v = ops.zeros(3)\n v = 2\nexcept E:\n v = 3\nfinally:\n g()\nf(v + 1)\n",
        "v = ops.zeros(3)\ntry:\n f()\nfinally:\n v = 1\nf(v + 1)\n",
        "v = ops.zeros(3)\ntry:\n v = 1\nexcept E:\n return\nfinally:\n g()\nf(v + 1)\n",
        "v = ops.zeros(3)\ntry:\n v = 1\nfinally:\n try:\n  g()\n finally:\n  g()\nf(v + 1)\n",
    ],
)
def test_what_follows_a_finally_comes_after_a_normal_end(source: str) -> None:
    assert not said(source)


@pytest.mark.parametrize(
    "source",
    [
        "v = 1\ntry:\n v = ops.zeros(3)\nfinally:\n g()\nf(v + 1)\n",
        "v = 1\ntry:\n g()\nfinally:\n g()\n v = ops.zeros(3)\nf(v + 1)\n",
        "v = 1\ntry:\n g()\nfinally:\n if u: v = ops.zeros(3)\n g()\nf(v + 1)\n",
        "v = 1\ntry: g()\nexcept E:\n v = ops.zeros(3)\nfinally: g()\nf(v + 1)\n",
        "v = 1\ntry: g()\nexcept E:\n v = ops.zeros(3)\n raise\nfinally:\n f(v + 1)\n",
        "try: v = 1\nexcept E: g()\nelse:\n v = ops.zeros(3)\n v = 1\nfinally: f(v + 1)\n",
    ],
)
def test_tensors_that_reach_a_finally_or_what_follows(source: str) -> None:
    assert len(said(source)) == 1


def test_a_handler_sees_what_was_bound_before() -> None:
    source = "v = ops.zeros(3)\ntry:\n f()\n v = 1\nexcept E:\n f(v + 1)\nf(v + 2)\n"
    assert list(said(source)) == [6, 7]


@pytest.mark.parametrize("rest", ["_", "other", "(1 | _)", "1 | (_ as other)"])
def test_a_match_with_a_case_for_everything(rest: str) -> None:
    source = f"v = ops.zeros(3)\nmatch f():\n case 1:\n  v = 1\n case {rest}:\n  v = 2\nf(v + 1)\n"
    assert not said(source)


@pytest.mark.parametrize("rest", ["2", "_ if u", "[_]", "C() as c", "1 | 2"])
def test_a_match_without_a_case_for_everything(rest: str) -> None:
    source = f"v = ops.zeros(3)\nmatch f():\n case 1:\n  v = 1\n case {rest}:\n  v = 2\nf(v + 1)\n"
    assert 7 in said(source)


def test_a_case_sees_nothing_of_what_follows_the_match() -> None:
    source = "def g():\n v = 1\n match f():\n  case 1:\n   return v + 1\n v = ops.zeros(3)\n f(v)\n"
    assert not said(source)


def test_captures_and_bindings_of_a_match() -> None:
    source = "match f():\n case [v]:\n  v = ops.zeros(3)\n case {1: v}:\n  v = 2\nf(v + 1)\n"
    assert 6 in said(source)


@pytest.mark.parametrize(
    ("use", "known"),
    [
        ("v.cpu", False),
        ("map(v.detach, u)", False),
        ("v.cpu()", True),
        ("v.cpu().x", True),
        ("v.shape", True),
        ("v.dtype()", True),
        ("v.T", True),
    ],
)
def test_a_method_tells_by_being_called(use: str, known: bool) -> None:
    said_of = said(f"def f(v, w):\n g({use})\n return v / w\n")[3]
    assert said_of.startswith(_UNKNOWN) is not known


def test_an_attribute_is_no_call() -> None:
    source = "def f(v, w):\n return v.cpu / w.cpu\n"
    assert said(source)[2].startswith(_UNKNOWN)
