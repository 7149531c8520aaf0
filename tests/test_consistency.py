"""One truth: code, documents, examples and tests speak of the same codes and options."""

from __future__ import annotations

import ast
import re
import sys
from itertools import product
from pathlib import Path

import pytest
from flake8.options.manager import OptionManager
from running import ROOT, flake8, python, run

from flake8_ember import options
from flake8_ember.codes import CODES, VALUES
from flake8_ember.reports.messages import take_apart

NAMES = {code.name for code in CODES}

BRANCHES = (ast.If, ast.For, ast.While, ast.IfExp, ast.ExceptHandler, ast.Assert, ast.match_case)

_CODE = re.compile(r"\bEH\d{3}\b")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def mentioned(*paths: Path) -> set[str]:
    return {code for path in paths for code in _CODE.findall(path.read_text(encoding="utf-8"))}


# -- codes


def test_codes_in_code() -> None:
    assert [code.name for code in CODES] == sorted(NAMES)
    sources = list((ROOT / "flake8_ember").rglob("*.py"))
    assert mentioned(*sources) - {"EH000"} == NAMES


def test_codes_in_readme() -> None:
    table = dict(re.findall(r"^\| (EH\d{3}) \| (.+?) \|", text("README.md"), re.MULTILINE))
    assert {name: title.replace("`", "") for name, title in table.items()} == {
        code.name: code.title for code in CODES
    }
    assert mentioned(ROOT / "README.md") == NAMES


def test_codes_in_changelog() -> None:
    new = re.findall(r"^\* \*\*(EH\d{3})\*\*: (.+)", text("CHANGELOG.md"), re.MULTILINE)
    assert {name: title.replace("`", "") for name, title in new} == {
        code.name: code.title for code in CODES
    }


def test_codes_in_tests() -> None:
    """EH001-EH004 have marker files; EH005 is about comments and has tests of its own."""
    markers = re.compile(r"#.*\b(EH\d{3}):")
    cases = (ROOT / "tests" / "cases").rglob("*.py")
    marked = {code for case in cases for code in markers.findall(case.read_text("utf-8"))}
    assert NAMES - {"EH005"} <= marked <= NAMES
    assert "EH005" in mentioned(*(ROOT / "tests").glob("test_suppressions*.py"))


def test_lists_are_the_same_on_the_site() -> None:
    """Its Markdown wants four blanks before a block in an item, and a blank line behind it."""
    documents = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("benchmarks/*.md")]
    for path in documents:
        document = path.read_text(encoding="utf-8")
        assert not re.findall(r"^ {1,3}(?:\||```).*", document, re.MULTILINE), path.name
        assert not re.findall(r"\n\n    .+(?:\n    .+)*\n\d+\. .*", document), path.name


def test_each_config_that_selects_leaves_environments_out() -> None:
    for path in (ROOT / "README.md", *ROOT.glob("docs/*.md")):
        document = path.read_text(encoding="utf-8")
        for block in re.findall(r"\[(?:tool\.)?flake8\]\n.*?```", document, re.DOTALL):
            left_out = re.search(r"^extend-exclude = (.+)", block, re.MULTILINE)
            if "select" in block:
                assert left_out, path.name
                assert re.findall(r"[.\w]+", left_out[1]) == [".venv", "build"]


def test_messages_start_with_the_title_words_statistics_print() -> None:
    parts = dict.fromkeys(("library", "found", "remedy"), "X")
    for code in CODES:
        for value in VALUES:
            message = code.say(value=value, **parts)
            assert ": " in message
            assert message.endswith(")")
            assert "{" not in message


def test_messages_can_be_taken_apart() -> None:
    parts = {"library": "NumPy", "found": "'# noqa' hides EH001", "remedy": "use X(a, b)"}
    for code, value, why in product(CODES, VALUES, ("", "'x': may be (or not)")):
        said = take_apart(code, code.say(value=value, **parts) + (f" -- {why}" if why else ""))
        assert said.value == (value if "{value}" in code.message else None)
        assert said.found == parts["found"]
        assert said.remedy == take_apart(code, code.say(value=value, **parts)).remedy
        assert "use X(a, b)" in said.remedy
        assert said.evidence == why
        assert take_apart(code, "what nobody says") == (None, "what nobody says", "", "")


# -- options


def registered() -> set[str]:
    class Manager:
        def __init__(self) -> None:
            self.names: set[str] = set()

        def add_option(self, name: str, **details: object) -> None:
            assert details["parse_from_config"]
            assert details["help"]
            self.names.add(name)

    manager = Manager()
    options.register(manager)
    assert callable(OptionManager.add_option)
    return manager.names


@pytest.mark.parametrize(
    ("name", "pattern"),
    [("README.md", r"^\| `(--ember-[a-z-]+)` \|"), ("CHANGELOG.md", r"`(--ember-[a-z-]+)`")],
)
def test_options_in_documents(name: str, pattern: str) -> None:
    assert set(re.findall(pattern, text(name), re.MULTILINE)) == registered()


# -- examples


def test_examples() -> None:
    arguments = ["--isolated", "--select=EH,E9"]
    assert set(flake8(*arguments, "examples/impure.py", cwd=ROOT).codes) == NAMES
    assert flake8(*arguments, "examples/pure.py", cwd=ROOT).codes == []


def test_examples_are_tidy_otherwise() -> None:
    arguments = ["--isolated", "--extend-ignore=EH", "--max-line-length=100", "examples"]
    assert flake8(*arguments, cwd=ROOT).findings == []


# -- our own sources


def test_own_lint_has_our_codes() -> None:
    """``pytest --flake8`` lints our sources by the settings that this run uses."""
    assert "EH001" in flake8("-", cwd=ROOT, stdin="import numpy\n").codes


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "--no-cache"],
        ["ruff", "format", "--no-cache", "--check"],
        pytest.param(["mypy", "--cache-dir={tmp}"], marks=pytest.mark.slow),
    ],
    ids=" ".join,
)
def test_linters(command: list[str], tmp_path: Path) -> None:
    ran = python("-m", *(word.format(tmp=tmp_path) for word in command), cwd=ROOT)
    assert ran.status == 0, ran.text


def branches(function: ast.AST) -> int:
    """Return the cyclomatic complexity, each ``and`` and ``or`` counted, inner functions not."""
    found = 1
    waiting = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        if isinstance(node, ast.BoolOp):
            found += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            found += 1 + len(node.ifs)
        found += isinstance(node, BRANCHES)
        waiting.extend(ast.iter_child_nodes(node))
    return found


def test_functions_are_short_and_simple() -> None:
    for path in (ROOT / "flake8_ember").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                where = f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
                assert branches(node) <= 12, where
                assert node.end_lineno is not None
                assert len(range(node.lineno, node.end_lineno)) < 40, where


def test_contracts() -> None:
    """The picture of the architecture: no arrow up, no circle."""
    pytest.importorskip("importlinter", reason="needs Python 3.11")
    command = Path(sys.executable).with_name("lint-imports")
    ran = run([str(command), "--no-cache"], cwd=ROOT)
    assert ran.status == 0, ran.text
