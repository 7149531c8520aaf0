"""``--ember-explain``: what decided, in a clause, and the same findings as without it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from running import ROOT, flake8, python

from flake8_ember import rules
from flake8_ember.checker import EmberChecker
from flake8_ember.diagnostics import Evidence, in_order
from flake8_ember.explanations import evidence, explain
from flake8_ember.inference.model import FileModel
from flake8_ember.lattice.evidence import (
    DOCSTRING,
    FILE,
    LAYER,
    LIBRARY,
    NAME,
    NAMESPACE,
    NOTHING,
    NUMPY,
    PROOF,
    USE,
)
from flake8_ember.lattice.kinds import TENSOR
from flake8_ember.modules import Module
from flake8_ember.settings import Settings
from flake8_ember.source import Source

HEAD = "from ember_ml import ops, tensor\nfrom ember_ml.types import TensorLike\n"
CASE = re.compile(r"^== (.+)\n((?:.*\n)+?)-> (.+)$", re.MULTILINE)


def cases_in(name: str) -> dict[str, tuple[str, str]]:
    """The cases of a file: code and what is expected of it, by name."""
    text = (ROOT / "tests" / "explanations" / f"{name}.txt").read_text(encoding="utf-8")
    return {f"{name}: {case}": (code, expected) for case, code, expected in CASE.findall(text)}


CASES = {**cases_in("known"), **cases_in("unknown")}
ARGUMENTS = ("--isolated", "--select=EH,E9")
MESSAGE = re.compile(r"(.*):(\d*):(\d*): (?P<code>\w*) (?P<text>.*)")  # as python-lsp-server has it


class Explaining(EmberChecker):
    """The plugin with the option on."""

    settings = Settings(explain=True)


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What one run of flake8 with the option prints for each case."""
    folder = tmp_path_factory.mktemp("explanations")
    for number, (code, _) in enumerate(CASES.values()):
        (folder / f"{number}.py").write_text(f"{HEAD}{code}", encoding="utf-8")
    ran = flake8(*ARGUMENTS, "--ember-explain", ".", cwd=folder)
    assert not ran.errors
    names = list(CASES)
    found: dict[str, list[str]] = {name: [] for name in names}
    for line in ran.output.splitlines():
        match = re.fullmatch(r"\D*(\d+)\.py:\d+:\d+: (.*)", line)
        assert match, line
        found[names[int(match[1])]].append(match[2])
    return found


@pytest.mark.parametrize("name", CASES)
def test_what_decided(name: str, printed: dict[str, list[str]]) -> None:
    assert printed[name], "no finding"
    message, _, clause = printed[name][-1].partition(" -- ")
    assert clause == CASES[name][1]
    assert (" that may be " in message) is name.startswith("unknown: ")


def test_every_clause_is_documented() -> None:
    page = (ROOT / "docs" / "explain.md").read_text(encoding="utf-8")
    cells = " ".join(re.findall(r"^\| (`.+`) \|", page, re.MULTILINE))
    phrases = []
    for quoted in re.findall(r"`(.+?)`", cells):
        # What is left without the names and the code that only stand for the reader's.
        words = re.sub(r"^'[^']*' |\(.*|ops\.\w+|\b(?:T|Base)$|…", "", quoted).strip()
        phrases.append(rf"(?<!\w){re.escape(words)}(?!\w)")
    for name, (_, clause) in CASES.items():
        assert re.search("|".join(phrases), clause), name


# -- what it rests on

RANKED = cases_in("ranks")
RANKS = {PROOF: "proof", USE: "use", DOCSTRING: "docstring", NAME: "name", NOTHING: "nothing"}
ORIGINS = {
    LAYER: "the layer",
    NAMESPACE: "a namespace",
    LIBRARY: "a library",
    NUMPY: "NumPy",
    FILE: "the file",
}


@pytest.mark.parametrize("name", RANKED)
def test_what_it_rests_on(name: str) -> None:
    code, expected = RANKED[name]
    found = evidence_in(f"{HEAD}{code}")
    holds = "everywhere" if found.everywhere else "somewhere"
    assert f"{RANKS[found.rank]}, {ORIGINS[found.origin]}, {holds}" == expected, found


def evidence_in(code: str) -> Evidence:
    """The evidence for the last finding on values in a file."""
    source = Source(code.splitlines(True))
    model = FileModel(ast.parse(code), source, Module(("model",)), Settings())
    found = in_order(each for each in rules.check(model)[0] if each.subject is not None)
    explain(model, found)
    evidence = found[-1].evidence
    assert evidence is not None
    return evidence


def test_of_an_operand_alone() -> None:
    """A fixer asks for operands one by one."""
    code = f"{HEAD}def f(h): return sigmoid(h) + ops.sin(1.0)\n"
    source = Source(code.splitlines(True))
    model = FileModel(ast.parse(code), source, Module(("model",)), Settings())
    ((node, point),) = model.operators
    assert isinstance(node, ast.BinOp)
    found = [evidence(model, (side,), point, TENSOR) for side in (node.left, node.right)]
    assert [each.rank for each in found] == [NAME, PROOF]


# -- the same findings, with one clause more


@pytest.fixture(scope="session")
def both() -> tuple[list[str], list[str]]:
    """What flake8 prints over all case files, with the option and without."""
    paths = ("tests/cases", "examples")
    explained = flake8(*ARGUMENTS, "--ember-explain", *paths, cwd=ROOT)
    plain = flake8(*ARGUMENTS, *paths, cwd=ROOT)
    assert not explained.errors
    return explained.output.splitlines(), plain.output.splitlines()


@pytest.mark.slow
def test_the_findings_are_the_same(both: tuple[list[str], list[str]]) -> None:
    explained, plain = both
    assert len(plain) > 500
    shortened = [
        line.partition(" -- ")[0] if re.match(r".+?:\d+:\d+: EH00[234] ", line) else line
        for line in explained
    ]
    assert shortened == plain


def test_each_has_one_short_clause(both: tuple[list[str], list[str]]) -> None:
    for line in both[0]:
        match = MESSAGE.fullmatch(line)
        assert match, line
        if match["code"] in ("EH002", "EH003", "EH004"):
            clause = match["text"].partition(" -- ")[2]
            assert 5 < len(clause) < 110, line
            assert "too long" not in clause, line


def test_lines_named_are_lines_of_the_file(both: tuple[list[str], list[str]]) -> None:
    for line in both[0]:
        path, _, rest = line.partition(":")
        rows = len((ROOT / path).read_bytes().splitlines())
        assert all(0 < int(row) <= rows for row in re.findall(r", line (\d+)", rest)), line


def found_in(code: str, checker: type[EmberChecker] = Explaining) -> list[str]:
    """Texts of the findings in code on which flake8's own checks might give up."""
    lines = code.splitlines(keepends=True)
    plugin = checker(ast.parse(code), lines, "model.py", lambda row: lines[row - 1])
    return [text for _, _, text, _ in plugin.run()]


def test_depth_is_no_matter() -> None:
    found = found_in(f"from ember_ml import ops\nops.sin(1.0){' + 1' * 900}\n")
    assert len(found) == 900
    assert found[0].endswith(" -- 'ops.sin(1.0)' gives a tensor")
    assert found[-1].endswith(": evidence too long to show")
    nested = f"h{'.a' * 400}[0]{'(1)' * 400}"
    texts = found_in(f"def f(h):\n    return {nested} + 1\n")
    assert [len(text) < 250 for text in texts] == [True]


@pytest.mark.parametrize(
    "operand",
    [
        "f('a:1:2: b', x)",
        r"f('line\nfeed')",
        f"f(1{'0' * 4000})",
        f"f({'a' * 5000})",
        "f(lambda: {1: 2}, *x, **y)",
        "(await g()).a",
        'f("""one\ntwo""")[x:1:2, ...]',
        "{**x}[f'{y!r:>{z}}']",
        r"f(b'\xff', '\udcff')",
        "[x for x in y if x][0]",
        "f(x)(y)(x)",
    ],
)
def test_any_operand_makes_one_line(operand: str) -> None:
    (text,) = found_in(f"async def h(x, y, f, g):\n    return ({operand}) + 1\n")
    clause = text.partition(" -- ")[2]
    assert clause
    assert clause.isprintable()
    assert len(clause) < 110
    assert not re.search(r":\d*:\d*: ", text)


def test_two_operands_on_one_place_are_one_finding() -> None:
    """Where columns are not known, only the text tells findings apart."""
    code = "def f(a, b):\n    return f'{a + b + a}'\n"
    assert len(found_in(code)) == len(found_in(code, EmberChecker))


# -- the option


def test_nothing_is_loaded_without_the_option(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("def f(a): return a + 1\n")
    code = (
        "import sys\nfrom flake8.main.cli import main\n"
        "main(['-j1', '--select=EH', *sys.argv[1:], 'a.py'])\n"
        "print('flake8_ember.explanations' in sys.modules)\n"
    )
    for option, loaded in (("--show-source", "False"), ("--ember-explain", "True")):
        ran = python("-c", code, "--isolated", option, cwd=tmp_path)
        assert ran.output.splitlines()[-1] == loaded


@pytest.mark.parametrize(
    ("value", "explains"),
    [("true", True), ("True", True), ("1", True), ("yes", True), ("false", False), ("off", False)],
)
def test_in_a_config_file(value: str, explains: bool, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("def f(a): return a + 1\n")
    (tmp_path / ".flake8").write_text(f"[flake8]\nselect = EH\nember-explain = {value}\n")
    assert (" -- 'a': nothing tells" in flake8("a.py", cwd=tmp_path).output) is explains
    assert "nothing tells" in flake8("--ember-explain", "a.py", cwd=tmp_path).output


def test_other_codes_are_not_explained(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import numpy\n\n\ndef f(a): return a + 1  # noqa: EH004\n")
    explained = flake8(*ARGUMENTS, "--ember-explain", "a.py", cwd=tmp_path)
    assert explained.codes == ["EH001", "EH005"]
    assert explained == flake8(*ARGUMENTS, "a.py", cwd=tmp_path)
