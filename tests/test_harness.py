"""The marker harness can fail: each way of being wrong is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from markers import (
    Finding,
    LintError,
    Marker,
    MarkerError,
    lint,
    minimum_python,
    mismatches,
    parse_case,
)

FOUND = Finding(3, 7, "EH004", "raw operator on a tensor: '+' (use ops.add)")
PLUS = Marker(*FOUND)


def test_the_same_is_no_mismatch() -> None:
    assert mismatches([PLUS], [FOUND]) == []
    assert mismatches([], []) == []
    assert mismatches([PLUS, PLUS], [FOUND, FOUND]) == []


@pytest.mark.parametrize(
    "wrong",
    [
        FOUND._replace(row=4),
        FOUND._replace(column=6),
        FOUND._replace(code="EH003"),
        FOUND._replace(text="raw operator on a tensor: '+' (use ops.add"),
        FOUND._replace(text="raw operator on a tensor: '+' (use ops.add)."),
        FOUND._replace(text="raw operator on a value that may be a tensor: '+' (use ops.add)"),
    ],
)
def test_a_difference_is_one_missing_and_one_extra(wrong: Finding) -> None:
    missing, extra = mismatches([PLUS], [wrong])
    assert missing.startswith("missing 3:7 EH004")
    assert extra.startswith("extra ")


def test_missing_extra_and_doubled() -> None:
    assert mismatches([PLUS], []) == [
        "missing 3:7 EH004 raw operator on a tensor: '+' (use ops.add)"
    ]
    assert len(mismatches([], [FOUND])) == 1
    assert len(mismatches([PLUS], [FOUND, FOUND])) == 1
    assert len(mismatches([PLUS, PLUS], [FOUND])) == 1


def test_prefix_and_rough_column() -> None:
    prefix = PLUS._replace(text="raw operator on a tensor: '+' …")
    assert mismatches([prefix], [FOUND]) == []
    assert mismatches([prefix], [FOUND._replace(text="raw operator on a tensor: '-' x")])
    assert mismatches([PLUS._replace(column=None)], [FOUND]) == []
    assert mismatches([PLUS._replace(column=None)], [FOUND._replace(row=9)])


def test_parsing() -> None:
    case = parse_case(
        "# A word about the file.\n"
        "# OPTIONS: --ember-unknown=ignore '--ember-ops=a.b, c'\n"
        "# DISPLAY: src/x.py\n"
        "# EXPECT: 7:1 EH004 raw …\n"
        "import numpy  # why # EH001: 8 NumPy import (use ops) # EH001: 9 #2 in words\n"
        "text = 'x  # EH004: 1 in a string is none'\n"
    )
    assert case.options == ("--ember-unknown=ignore", "--ember-ops=a.b, c")
    assert case.display == "src/x.py"
    assert case.markers == (
        Marker(7, 1, "EH004", "raw …"),
        Marker(5, 8, "EH001", "NumPy import (use ops)"),
        Marker(5, 9, "EH001", "#2 in words"),
    )


@pytest.mark.parametrize(
    "source",
    [
        "x + 1  # EH004 3 raw operator\n",
        "x + 1  # EH004: raw operator\n",
        "x + 1  # EH004: 3\n",
        "x + 1  # see EH004: 3 raw operator\n",
        "# EXPECT: 3 EH004 raw operator\n",
        "# OPTION: --ember-unknown=ignore\n",
        "x = 1\n# OPTIONS: --ember-unknown=ignore\n",
    ],
)
def test_a_malformed_marker_is_refused(source: str) -> None:
    with pytest.raises(MarkerError):
        parse_case(source)


def test_a_suppression_is_no_marker() -> None:
    assert parse_case("import numpy  # noqa: EH001 -- why\n").markers == ()


def test_minimum_python() -> None:
    assert minimum_python(Path("x/generics_py312.py")) == (3, 12)
    assert minimum_python(Path("x/generics.py")) == (3, 10)


def test_real_runs(tmp_path: Path) -> None:
    """A run whose file does not say what flake8 finds in it mismatches."""
    marked = "import numpy  # EH001: 8 NumPy import …\n"
    sources = {
        "good.py": marked,
        "shifted.py": marked.replace("8", "9"),
        "missing.py": "import numpy\n",
        "extra.py": marked.replace("import numpy", "import os"),
        "broken.py": "x = (\n",
    }
    for name, source in sources.items():
        (tmp_path / name).write_text(source, encoding="utf-8")
    found = lint(*sorted(sources), cwd=tmp_path)
    counts = {
        name: len(mismatches(parse_case(source).markers, found.get(name, [])))
        for name, source in sources.items()
        if name != "broken.py"
    }
    assert counts == {"good.py": 0, "shifted.py": 2, "missing.py": 1, "extra.py": 1}
    assert [finding.code for finding in found["broken.py"]] == ["E999"]
    piped = lint("--stdin-display-name=a.py", "-", cwd=tmp_path, stdin=marked)
    assert piped == {"a.py": found["good.py"]}


def test_a_failing_flake8_is_no_silence(tmp_path: Path) -> None:
    with pytest.raises(LintError):
        lint("--no-such-option", ".", cwd=tmp_path)
