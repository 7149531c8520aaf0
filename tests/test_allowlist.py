"""The allowlist for whole modules, ``--ember-exceptions``."""

from __future__ import annotations

import re

import pytest
from checking import diagnostic
from hypothesis import given
from hypothesis import strategies as st

from flake8_ember.modules import Module
from flake8_ember.settings import AllowlistEntry
from flake8_ember.suppressions import allowed, parse_allowlist

PLOTS = AllowlistEntry("ember_ml.plots", ("EH001", "EH003"), "matplotlib draws ndarrays only")
TESTS = AllowlistEntry("tests", ("EH002",), "assertions compare Python floats")


@pytest.mark.parametrize(
    "text",
    [
        "ember_ml.plots: EH001, EH003 -- matplotlib draws ndarrays only\n"
        "tests: EH002 -- assertions compare Python floats",
        "\n\n  ember_ml.plots:EH001,EH003 -- matplotlib draws ndarrays only\r\n\n"
        "\ttests :EH002 -- assertions compare Python floats\n\n",
        "ember_ml.plots: EH001 EH003: matplotlib draws ndarrays only,\n"
        "tests: EH002 assertions compare Python floats,\n",
        "ember_ml.plots: EH001, EH003, EH001 -- matplotlib draws ndarrays only,"
        "tests: EH002 -- assertions compare Python floats",
        "ember_ml.plots: EH001, EH003 -- matplotlib draws ndarrays only , "
        "tests: EH002 -- assertions compare Python floats",
    ],
)
def test_entries(text: str) -> None:
    assert parse_allowlist(text) == (PLOTS, TESTS)


@pytest.mark.parametrize(
    ("text", "codes", "reason"),
    [
        ("a: EH001 (draws)", ("EH001",), "(draws)"),
        ("a: EH001 -- draws, prints: all", ("EH001",), "draws, prints: all"),
        ("a: EH002 float32 is compared", ("EH002",), "float32 is compared"),
        ("a: EH002 FP16 is compared", ("EH002",), "FP16 is compared"),
        ("a: EH002 -- see #3: E501 is long", ("EH002",), "see #3: E501 is long"),
        ("a: EH005 -- reasons follow with issue 12", ("EH005",), "reasons follow with issue 12"),
    ],
)  # fmt: skip
def test_the_reason_of_an_entry(text: str, codes: tuple[str, ...], reason: str) -> None:
    assert parse_allowlist(text) == (AllowlistEntry("a", codes, reason),)


@pytest.mark.parametrize("module", ["a", "a.b.c", "my-scripts", "_x.y2", "gr\u00f6\u00dfe"])
def test_the_module_of_an_entry(module: str) -> None:
    assert parse_allowlist(f"{module}: EH001 -- draws")[0].module == module


@pytest.mark.parametrize("text", ["", " \n\t\n", ","])
def test_no_entries(text: str) -> None:
    assert parse_allowlist(text) == ()


FORM = "(write pkg.module: EH001, EH003 -- reason)"
CODES = "EH001, EH002, EH003, EH004, EH005"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tests: EH002", "'tests: EH002' gives no reason (write why: tests: EH002 -- reason)"),
        ("tests: EH002 --", "'tests: EH002 --' gives no reason (write why: tests: EH002 -- "),
        ("tests: EH002 -- TODO", "'tests: EH002 -- TODO' gives no reason"),
        ("tests: EH002 # type: ignore", "'tests: EH002 # type: ignore' gives no reason"),
        ("a: EH001 -- draws\nb: EH002,\n", "'b: EH002' gives no reason"),
        ("a: EH001 -- draws, b: EH002", "'b: EH002' gives no reason"),
        ("a: EH001 -- draws, b: E501 -- long", "'b: E501 -- long' has an unknown code, 'E501'"),
        ("a: EH009 -- draws", f"has an unknown code, 'EH009' (use one of {CODES})"),
        ("a: EH001, EH0 -- draws", "has an unknown code, 'EH0'"),
        ("a: EH -- draws", "has an unknown code, 'EH'"),
        ("a: eh001 -- draws", "has an unknown code, 'eh001'"),
        ("a: EH001, F401 -- draws", "has an unknown code, 'F401'"),
        ("a: E -- draws", "has an unknown code, 'E'"),
        ("a: EH001 -- draws, b: -- prints", "'b: -- prints' names no code"),
        ("a: -- draws", "'a: -- draws' names no code"),
        ("a:", "'a:' names no code"),
        ("a: draws", "'a: draws' names no code"),
        ("a", f"'a' is no entry {FORM}"),
        ("EH001", f"'EH001' is no entry {FORM}"),
        ("a EH001 -- draws", f"'a EH001 -- draws' is no entry {FORM}"),
        (": EH001 -- draws", "is no entry"),
        ("a.: EH001 -- draws", "is no entry"),
        ("a/b.py: EH001 -- draws", "is no entry"),
        ("a\\b.py: EH001 -- draws", "is no entry"),
        ("a.*: EH001 -- draws", "is no entry"),
        ("a, b: EH001 -- draws", "'a' is no entry"),
    ],
)  # fmt: skip
def test_bad_entries(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as caught:
        parse_allowlist(text)
    assert "\n" not in str(caught.value)


@given(st.text())
def test_any_text_is_entries_or_one_line(text: str) -> None:
    message = ""
    try:
        parse_allowlist(text)
    except ValueError as error:
        message = str(error)
    assert message.isprintable()


@pytest.mark.parametrize(
    ("filename", "left"),
    [
        ("src/ember_ml/plots/lines.py", ["EH002", "EH004"]),
        ("/abs/ember_ml/plots.py", ["EH002", "EH004"]),
        ("C:\\src\\ember_ml\\plots.py", ["EH002", "EH004"]),
        ("tests/ember_ml/plots.py", ["EH004"]),
        ("src/ember_ml/models/plots.py", ["EH001", "EH002", "EH003", "EH004"]),
        ("ember_ml_plots.py", ["EH001", "EH002", "EH003", "EH004"]),
        ("/abs/unit_tests/x.py", ["EH001", "EH002", "EH003", "EH004"]),
    ],
)
def test_allowed(filename: str, left: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.getcwd", lambda: "/home")
    findings = [diagnostic(1, code) for code in ("EH001", "EH002", "EH003", "EH004")]
    module = Module.from_path(filename)
    assert [finding.code for finding in allowed(findings, module, (PLOTS, TESTS))] == left
    assert list(allowed(findings, module, ())) == findings
