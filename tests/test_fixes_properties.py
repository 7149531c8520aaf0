"""What holds of every fix: it parses, as predicted; comments stay; nothing is left for a second."""

from __future__ import annotations

import ast
import random
import tokenize
import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_ember.checker import EmberChecker
from flake8_ember.fixes.layer_source import Sources
from flake8_ember.fixes.purify import Options, purify
from flake8_ember.fixes.text import lines_of, normalised
from flake8_ember.settings import Settings

CASES = sorted((Path(__file__).parent / "cases").rglob("*.py"))
_NO_PYTHON = (SyntaxError, ValueError, RecursionError, MemoryError)


def _known(text: str) -> int:
    """How many findings on known tensors there are."""
    lines = lines_of(normalised(text))
    checker = EmberChecker(ast.parse("".join(lines)), lines, "model.py", lambda row: "")
    return sum(" a tensor: " in message for _, _, message, _ in checker.run())


def _comments(text: str) -> list[str]:
    tokens = tokenize.generate_tokens(iter(lines_of(normalised(text))).__next__)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def _check(text: str, *, unsafe: bool = False) -> int:
    """Fix a text, hold what must hold, and return how many findings were fixed."""
    options = Options(Settings(), unsafe, lambda text, found: found, Sources())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            result = purify(text, "model.py", options)
        except _NO_PYTHON:
            return 0
        assert not result.unproved
        if result.text != text:
            ast.parse(result.text)
            assert _comments(result.text) == _comments(text)
            # A move may change NumPy's names alone.
            assert _known(result.text) < _known(text) + unsafe
        else:
            assert not result.fixed
        again = purify(result.text, "model.py", options)
        assert again.text == result.text
    return result.fixed


# -- expressions in all manners of writing

# Without @: that its operands are arrays is known of ops.matmul only, so there is more to find.
_OPERATORS = "+ - * / // % ** < <= > >= == != & |".split()  # noqa: SIM905
_ATOMS = ("x", "y", "n", "2", "x.T", "x[0]", "f(x)", "f(n, k=y)", "'é'", "(w := y)", "[x, n]")
_blanks = st.sampled_from(["", " ", "  ", "\n", "  # é\n  ", " \\\n", "\t", "\n\f"])


def _wrap(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def binary(left: str, before: str, operator: str, after: str, right: str) -> str:
        return f"{left}{before or ' '}{operator}{after}{right}"

    return st.one_of(
        st.builds(binary, inner, _blanks, st.sampled_from(_OPERATORS), _blanks, inner),
        st.builds(
            lambda sign, blank, a: f"{sign}{blank}{a}", st.sampled_from("-~+"), _blanks, inner
        ),
        st.builds(lambda a, b, c: f"({b}{a}{c})", inner, _blanks, _blanks),
        st.builds(lambda a, b: f"f({b}{a}, *[{a}])", inner, _blanks),
        st.builds(lambda a, b: f"({a}if({b})else {a})", inner, inner),
        st.builds(lambda a: f"(lambda: {a})()", inner),
        st.builds(lambda a, b: f"sum({a} for v in {b})", inner, inner),
    )


_expressions = st.recursive(st.sampled_from(_ATOMS), _wrap, max_leaves=12)
_HEAD = "from ember_ml import ops\n\n\ndef g(f, n: int):\n  x, y = ops.zeros(3), ops.ones(3)\n"


@given(_expressions, st.sampled_from(["yield({})", "x +=({})", "if({}): pass", "print(f'', {})"]))
def test_expressions(expression: str, statement: str) -> None:
    _check(f"{_HEAD}  {statement.format(expression)}\n")


def test_expressions_are_fixed() -> None:
    assert _check(f"{_HEAD}  yield((x\n+ y)*-x # é\n)\n") == 3


# -- code that others wrote


@pytest.mark.parametrize("unsafe", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_cases(unsafe: bool) -> None:
    fixed = [_check(path.read_text(encoding="utf-8"), unsafe=unsafe) for path in CASES]
    assert sum(fixed) > 100


@given(st.randoms(use_true_random=False))
def test_mutated_cases(chance: random.Random) -> None:
    lines = chance.choice(CASES).read_text(encoding="utf-8").splitlines(keepends=True)
    for _ in range(chance.randrange(1, 4)):
        index = chance.randrange(len(lines))
        line = lines[index]
        lines[index : index + 1] = chance.choice(
            ([], [line, line], [line.replace("=", "+=", 1)], [line.replace(", ", " * ", 1)])
        )
    _check("".join(lines))


def _grammar() -> st.SearchStrategy[str]:
    import hypothesmith  # takes half a second, and as much again to read the grammar

    return hypothesmith.from_node()


@pytest.mark.slow
@given(st.deferred(_grammar))
def test_grammar(source: str) -> None:
    _check(source)
