"""Paths through a program that the random programs leave out, each with what it must bring."""

from __future__ import annotations

import pytest
from checking import check

_UNKNOWN = "EH004 raw operator on a value that may be"


def said(source: str) -> dict[int, str]:
    """What is said of operators, by row."""
    return {finding.row: finding.text.split(" a tensor")[0] for finding in check(source)}


def _defect(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(reason=reason, strict=True)


def test_a_handler_sees_what_was_bound_in_between() -> None:
    source = "try:\n v = ops.zeros(3)\n f()\n v = 1\nexcept E:\n f(v + 1)\n"
    assert 6 in said(source)


@_defect("a finally sees the ends that no exception cut short alone")
def test_a_finally_sees_what_was_bound_in_between() -> None:
    source = "try:\n v = ops.zeros(3)\n f()\n v = 1\nfinally:\n f(v + 1)\n"
    assert 6 in said(source)


def test_a_handler_sees_what_was_bound_before() -> None:
    source = "v = ops.zeros(3)\ntry:\n f()\n v = 1\nexcept E:\n f(v + 1)\nf(v + 2)\n"
    assert list(said(source)) == [6, 7]


@_defect("a match with a case for everything is taken to be left without any")
def test_a_match_with_a_case_for_everything() -> None:
    source = "v = ops.zeros(3)\nmatch f():\n case 1:\n  v = 1\n case _:\n  v = 2\nf(v + 1)\n"
    assert not said(source)


def test_a_match_without_a_case_for_everything() -> None:
    source = "v = ops.zeros(3)\nmatch f():\n case 1:\n  v = 1\n case 2:\n  v = 2\nf(v + 1)\n"
    assert 7 in said(source)


def test_captures_and_bindings_of_a_match() -> None:
    source = "match f():\n case [v]:\n  v = ops.zeros(3)\n case {1: v}:\n  v = 2\nf(v + 1)\n"
    assert 6 in said(source)


def test_calls_that_differ_in_which_argument_is_known() -> None:
    source = "def f(v, w): return v\nf(1, u) + 1\nf(u, 1) + 1\n"
    assert list(said(source)) == [3]


@_defect("a name is taken for a tensor by an attribute that only tensors can call")
def test_an_attribute_is_no_call() -> None:
    source = "def f(v, w):\n return v.cpu / w.cpu\n"
    assert said(source)[2].startswith(_UNKNOWN)
