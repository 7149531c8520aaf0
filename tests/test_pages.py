"""The documents: their examples are true, and the rules' pages agree with the code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from flake8.options.manager import OptionManager
from pages import DOCUMENTS, SOURCES, examples, findings, sections
from running import ROOT, ember

from flake8_ember import options
from flake8_ember.codes import CODES, MAYBE, TENSOR, VALUES, Code
from flake8_ember.pages import page
from flake8_ember.rules.operators import TABLE

TEMPLATE = [
    "What it does",
    "Why it matters",
    "Example",
    "Use instead",
    "What is not reported",
    "Options",
    "Exceptions",
]
RENEW = "run tests/pages.py and look at what it changed"

each_code = pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def shown(text: str) -> list[tuple[str, str]]:
    """Code and message of the findings that a section shows."""
    lines = "".join(example.shown or "" for example in examples(text)).splitlines()
    pairs = [re.fullmatch(r"[\w./]+:\d+:\d+: (EH\d{3}) (.*)", line) for line in lines]
    return [(pair[1], pair[2]) for pair in pairs if pair]


# -- examples


@pytest.mark.parametrize("path", [*SOURCES, *DOCUMENTS], ids=lambda path: path.stem)
def test_examples_give_the_findings_shown(path: Path, tmp_path: Path) -> None:
    found = list(examples(path.read_text(encoding="utf-8")))
    for example, printed in findings(found, tmp_path).items():
        assert printed == (example.shown or ""), f"line {example.row}: {RENEW}"


def test_an_example_that_gives_nothing_shows_nothing() -> None:
    for path in (*SOURCES, *DOCUMENTS):
        assert "```text\n```" not in path.read_text(encoding="utf-8"), path.name


@each_code
def test_bad_examples_are_bad_and_good_ones_good(code: Code) -> None:
    parts = sections(page(code.name))
    assert {name for name, _ in shown(parts["Example"])} == {code.name}
    assert all(example.shown for example in examples(parts["Example"]))
    for section in ("Use instead", "What is not reported"):
        assert list(examples(parts[section]))
        assert not shown(parts[section])


# -- pages


def test_every_code_has_a_page() -> None:
    assert [path.stem for path in SOURCES] == [code.name for code in CODES]


@each_code
def test_one_template(code: Code) -> None:
    text = page(code.name)
    assert list(sections(text)) == TEMPLATE
    assert all(part.strip() for part in sections(text).values())
    # Pages are read in terminals of any encoding.
    assert text.isascii()
    assert all(
        len(line) <= 100
        for line in re.sub(r"```text.*?```", "", text, flags=re.DOTALL).splitlines()
    )


# -- page, message, tests and README


@each_code
def test_the_page_has_the_title(code: Code) -> None:
    assert page(code.name).startswith(f"# {code.name}: {code.title}\n")


@each_code
def test_the_message_begins_with_the_title(code: Code) -> None:
    parts = dict.fromkeys(("found", "remedy"), "X")
    said = code.say(value=TENSOR, library="NumPy", **parts)
    assert code.title.startswith(said.partition(":")[0])


@each_code
def test_the_page_shows_the_message(code: Code) -> None:
    """Each message shown is one that the table of codes can say."""
    parts = dict.fromkeys(("library", "found", "remedy"), "\0")
    forms = [
        re.compile(
            re.escape(code.say(value=value, **parts)).replace("\0", ".+").replace("\\\0", ".+")
        )
        for value in VALUES
    ]
    messages = [message for name, message in shown(page(code.name)) if name == code.name]
    assert messages
    for message in messages:
        assert any(form.fullmatch(message) for form in forms), message
    if code.settle:
        assert any(forms[VALUES.index(MAYBE)].fullmatch(message) for message in messages)


@each_code
def test_every_code_has_tests(code: Code) -> None:
    cases = list((ROOT / "tests" / "cases" / code.name.lower()).glob("*.py"))
    assert cases or code.name in text("tests/test_suppressions.py")


@each_code
def test_the_readme_leads_to_the_page(code: Code) -> None:
    assert f"flake8_ember/pages/{code.name}.md" in text("README.md")


# -- facts on pages


def test_every_operator_is_on_its_page() -> None:
    rows = re.findall(r"^\| `(.+?)` \| `ops\.(\w+)\(", page("EH004"), re.MULTILINE)
    written = [(row.replace("\\", ""), function) for row, function in rows]
    assert written == [
        (f"{symbol}x" if issubclass(operator, ast.unaryop) else f"x {symbol} y", function)
        for operator, (symbol, function, _) in TABLE.items()
    ]


def test_the_line_that_fix_makes_is_on_the_page(tmp_path: Path) -> None:
    first = next(examples(page("EH004")))
    (tmp_path / first.path).write_text(first.code, encoding="utf-8")
    ran = ember("fix", "--isolated", "--diff", first.path, cwd=tmp_path)
    lines = [line for line in ran.output.splitlines() if re.match(r"[-+] ", line)]
    assert len(lines) == 2
    assert "```diff\n{}\n{}\n```".format(*lines) in sections(page("EH004"))["Use instead"]


def test_pages_and_options() -> None:
    """Every option that changes what the rules find is on a page, with its default."""
    mentioned = "".join(page(code.name) for code in CODES)
    manager = OptionManager(version="", plugin_versions="", parents=[], formatter_names=[])
    options.register(manager)
    registered = {option.long_option_name for option in manager.options}
    registered -= {"--ember-also", "--ember-baseline", "--ember-ops-source", "--ember-since"}
    assert set(re.findall(r"--ember-[a-z-]+\b", mentioned)) == registered
    for name, value in re.findall(r"(--ember-[a-z-]+)` \(default `(.*?)`\)", mentioned):
        assert manager.config_options_dict[name[2:]].default == value
    rows = re.findall(r"^\| `--(ember-[a-z-]+)` \| (`.*?`) \|", text("README.md"), re.MULTILINE)
    for name, value in rows:
        assert manager.config_options_dict[name].default == value.replace("`", "")
    assert len(rows) >= 4


# -- links


@pytest.mark.parametrize(
    "path", [*sorted(ROOT.glob("*.md")), *DOCUMENTS, *SOURCES], ids=lambda path: path.name
)
def test_links_lead_somewhere(path: Path) -> None:
    prose = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if not target.startswith(("https://", "#")):
            assert (path.parent / target.partition("#")[0]).exists(), target
