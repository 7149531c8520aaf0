"""EH005.

Here the findings of the other rules are given by hand; what flake8 makes of a comment is asked of
flake8's own classes. test_suppressions_flake8.py runs the same cases through the real thing.
"""

from __future__ import annotations

import argparse
import io
import re
import time

import pytest
from checking import diagnostic
from flake8.processor import FileProcessor
from flake8.violation import Violation
from hypothesis import example, given
from hypothesis import strategies as st

from flake8_ember.diagnostics import Diagnostic
from flake8_ember.source import Source
from flake8_ember.suppressions import undocumented
from flake8_ember.suppressions.noqa import NoqaMapping
from flake8_ember.suppressions.reasons import is_reason, reason_in

GENERIC = "undocumented exception: "
IMPORT = "import numpy as np"
NO_REASON = "'# noqa: EH001' gives no reason (say why: # noqa: EH001 -- reason)"
WRITE = "(write # noqa: EH001 -- reason)"
STALE = (
    "stale noqa for EH001 excuses nothing"
    " (remove EH001, or put the noqa on the line of the finding)"
)


def processor(source: str) -> FileProcessor:
    """flake8's own view of a file."""
    options = argparse.Namespace(
        hang_closing=False,
        indent_size=4,
        max_line_length=100,
        max_doc_length=None,
        verbose=0,
        stdin_display_name="stdin",
        disable_noqa=False,
    )
    return FileProcessor("-", options, lines=list(io.StringIO(source)))


def complaints(source: str, *found: str, disable_noqa: bool = False) -> list[tuple[int, int, str]]:
    """EH005 as row, column, text without the generic sentence; ``found`` is ``"1:EH001"``."""
    file = processor(source)
    findings = []
    for place in found:
        row, code = place.split(":")
        findings.append(diagnostic(int(row), code))
    result = []
    for finding in undocumented(
        findings, NoqaMapping(Source(file.lines), file.noqa_line_for), disable_noqa
    ):
        assert finding.code == "EH005"
        assert finding.text.startswith(GENERIC)
        result.append((finding.row, finding.column, finding.text.removeprefix(GENERIC)))
    return sorted(result)


# -- 1: a noqa that names a code gives a reason ------------------------------------------------

DOCUMENTED = [
    "# noqa: EH001 -- imshow takes ndarrays only",
    "# noqa:EH001 -- imshow takes ndarrays only",
    "# NOQA: EH001 -- imshow takes ndarrays only",
    "# NoQA:\tEH001\t--\timshow",
    "# noqa: EH001 imshow takes ndarrays only",
    "# noqa: EH001 (imshow takes ndarrays only)",
    "# noqa: EH001(imshow takes ndarrays only)",
    "# noqa: EH001: imshow takes ndarrays only",
    "# noqa: EH001, imshow takes ndarrays only",
    "# noqa: EH001; imshow takes ndarrays only",
    "# noqa: EH001 \u2013 imshow takes ndarrays only",
    "# noqa: EH001 | imshow takes ndarrays only",
    "# noqa: EH001 [imshow takes ndarrays only]",
    "# noqa: EH001  # imshow takes ndarrays only",
    "# noqa: EH001  # type: ignore  # imshow takes ndarrays only",
    "# noqa: EH001 # noqa -- imshow takes ndarrays only",
    "# imshow takes ndarrays only  # noqa: EH001",
    "# type: ignore  # imshow takes ndarrays only  # noqa: EH001",
    "# noqa: EH001, E501 -- imshow takes ndarrays only",
    "# noqa: E501, EH001 -- imshow takes ndarrays only",
    "# noqa: F401 EH001 -- imshow takes ndarrays only",
    "# noqa: EH001, EH005 -- imshow takes ndarrays only",
    "# noqa: EH0 -- imshow takes ndarrays only",
    # flake8 reads these words as codes
    "# noqa: EH001 float32",
    "# noqa: EH001 float32 is what the file holds",
    "# noqa: EH001 FP16",
    "# noqa: EH001 FP16 only",
    "# noqa: EH001, FP16 only",
    "# noqa: EH001 -- FP16",
    "# noqa: E501 float32 EH001",
    # a reason that mentions codes, TODOs or pragmas
    "# noqa: EH001 -- like EH004 in plots.py",
    "# noqa: EH001 -- TODO: matplotlib 4 takes tensors",
    "# noqa: EH001 -- needed by matplotlib",
    "# noqa: EH001 -- https://github.com/matplotlib/matplotlib/issues/1",
    "# noqa: EH001 -- \u5165\u529b\u306f\u914d\u5217",
    "# noqa: EH001 -- \u56f3",
]
UNDOCUMENTED = [
    "# noqa: EH001",
    "# noqa:EH001",
    "# NOQA: EH001",
    "# noqa: EH001 --",
    "# noqa: EH001 -- ...",
    "# noqa: EH001 -- x",
    "# noqa: EH001 -- #12",
    "# noqa: EH001 ()",
    "# noqa: EH001 #",
    "# noqa: EH001 -- TODO",
    "# noqa: EH001 -- TODO(jane)",
    "# noqa: EH001 -- TODO: explain why",
    "# noqa: EH001 -- FIXME",
    "# noqa: EH001 -- EH004",
    "# noqa: EH001 -- PLR0913",
    "# noqa: EH001 XXX",
    "# noqa: EH001 (needed)",
    "# noqa: EH001 -- this is needed here",
    "# noqa: EH001 -- reason",
    "# noqa: EH001 intended",
    "# TODO  # noqa: EH001",
    "# noqa: EH001 type: ignore",
    "# noqa: EH001  # type: ignore",
    "# noqa: EH001  # type: ignore[import-not-found]",
    "# type: ignore  # noqa: EH001",
    "# noqa: EH001 -- type: ignore",
    "# noqa: EH001 (type: ignore)",
    "# noqa: EH001  # pylint: disable=import-error",
    "# pylint: disable=import-error  # noqa: EH001",
    "# noqa: EH001  # pragma: no cover",
    "# noqa: EH001 pragma: no cover",
    "# noqa: EH001  # fmt: skip",
    "# noqa: EH001  # isort:skip",
    "# noqa: EH001  # isort: split",
    "# noqa: EH001  # ruff: isort: skip",
    "# noqa: EH001  # nosec B403",
    "# noqa: EH001  # pyright: ignore[reportMissingImports]",
    "# noqa: EH001  # pyre-ignore[21]",
    "# noqa: EH001  # mytool: disable=all",
    "# noqa: EH001  # noqa",
    "# noqa: EH001, E501",
    "# noqa: EH001 E501",
    "# noqa: E501, EH001, PLR0913",
    "# noqa: EH001, FP16",
    "# noqa: EH001,",
    "# noqa: EH001;EH004",
]


@pytest.mark.parametrize("comment", DOCUMENTED)
def test_a_reason_is_enough(comment: str) -> None:
    assert complaints(f"{IMPORT}  {comment}\n", "1:EH001") == []


@pytest.mark.parametrize("comment", UNDOCUMENTED)
def test_no_reason(comment: str) -> None:
    column = 20 + comment.lower().index("# noqa")
    assert complaints(f"{IMPORT}  {comment}\n", "1:EH001") == [(1, column, NO_REASON)]


@pytest.mark.parametrize(
    "above",
    [
        "# imshow takes ndarrays only\n",
        "    # indented otherwise\n",
        "# imshow takes\n# ndarrays, so this is\n# needed\n",
        "# imshow takes ndarrays only\n# pylint: disable=import-error\n",
        "import os  # operating system\n# imshow takes ndarrays only\n",
        "\f\n# imshow takes ndarrays only\n",
    ],
)
def test_a_comment_of_its_own_above_is_a_reason(above: str) -> None:
    row = above.count("\n") + 1
    assert complaints(f"{above}{IMPORT}  # noqa: EH001\n", f"{row}:EH001") == []


@pytest.mark.parametrize(
    "above",
    [
        "",
        "\n",
        "# imshow takes ndarrays only\n\n",
        "import os  # imshow takes ndarrays only\n",
        "# TODO\n",
        "# --------\n",
        "# type: ignore\n",
        "# pylint: disable=import-error\n",
        "#!/usr/bin/env python\n",
        "# -*- coding: utf-8 -*-\n",
        "# -*- mode: python -*-\n",
        "# import numpy\n",
        "# from numpy import array\n",
        "# x = np.zeros(3)\n",
        "# plot(x, y)\n",
        '"""\n# in a string\n"""\n',
    ],
)
def test_what_is_no_reason_above(above: str) -> None:
    row = above.count("\n") + 1
    found = complaints(f"{above}{IMPORT}  # noqa: EH001\n", f"{row}:EH001")
    assert found == [(row, 20, NO_REASON)]


def test_the_comment_above_belongs_to_the_next_line_only() -> None:
    source = f"# imshow takes ndarrays only\n{IMPORT}  # noqa: EH001\n{IMPORT}  # noqa: EH001\n"
    assert complaints(source, "2:EH001", "3:EH001") == [(3, 20, NO_REASON)]


def test_the_comment_above_joined_lines() -> None:
    source = "# imshow takes ndarrays only\nimport \\\n    numpy  # noqa: EH001\n"
    assert complaints(source, "3:EH001") == []


def test_the_comment_above_inside_brackets() -> None:
    source = "plot(\n    # ndarrays only\n    t.numpy(),  # noqa: EH003\n)\n"
    assert complaints(source, "3:EH003") == []


# -- 2: a blanket hides a finding --------------------------------------------------------------

BLANKETS = {
    "# noqa": "blanket '# noqa'",
    "# NOQA": "blanket '# noqa'",
    "# noqa -- imshow takes ndarrays only": "blanket '# noqa'",
    "# imshow takes ndarrays only  # noqa": "blanket '# noqa'",
    "# noqa: because": "blanket '# noqa'",
    "# noqa: because of EH001": "blanket '# noqa'",
    "# noqa:": "blanket '# noqa'",
    "# noqa:  -- EH001": "blanket '# noqa'",
    "# noqa: E": "blanket '# noqa'",
    "# noqa  # noqa: EH001 -- imshow": "blanket '# noqa'",
    "# noqa : EH001": "'# noqa : EH001' is a blanket noqa to flake8 and",
    "# NOQA : EH001 -- imshow": "'# NOQA : EH001' is a blanket noqa to flake8 and",
    "# noqa:  EH001": "'# noqa:  EH001' is a blanket noqa to flake8 and",
    "# noqa:  EH001, E501": "'# noqa:  EH001, E501' is a blanket noqa to flake8 and",
    "# noqa:\t\tEH001": "'# noqa:  EH001' is a blanket noqa to flake8 and",
    "# noqa EH001": "'# noqa EH001' is a blanket noqa to flake8 and",
    "# noqaEH001": "'# noqaEH001' is a blanket noqa to flake8 and",
    "# noqa: EH": "'# noqa: EH' is a blanket noqa to flake8 and",
    "# noqa: EH -- imshow": "'# noqa: EH' is a blanket noqa to flake8 and",
    "# noqa:: EH001": "'# noqa:: EH001' is a blanket noqa to flake8 and",
    "# noqa= EH001": "'# noqa= EH001' is a blanket noqa to flake8 and",
    "# noqa: (EH001)": "blanket '# noqa'",
    "# noqa:(EH001)": "'# noqa:(EH001' is a blanket noqa to flake8 and",
    "# noqa::: EH001": "blanket '# noqa'",
}


@pytest.mark.parametrize("comment", BLANKETS)
def test_a_blanket_is_reported_above(comment: str) -> None:
    found = complaints(f"import os\n\n{IMPORT}  {comment}\n", "3:EH001")
    subject, _, verdict = BLANKETS[comment].partition("' ")
    subject = subject.removesuffix("'")
    verdict = f"{verdict} hides" if verdict else "hides"
    assert found == [(2, 0, f"{subject}' on line 3 {verdict} EH001 {WRITE}")]


@pytest.mark.parametrize("comment", BLANKETS)
def test_a_blanket_is_reported_in_place_without_noqa(comment: str) -> None:
    ((row, column, text),) = complaints(
        f"import os\n\n{IMPORT}  {comment}\n", "3:EH001", disable_noqa=True
    )
    assert (row, column) == (3, 20 + comment.lower().index("# noqa"))
    assert text == f"{BLANKETS[comment]} hides EH001 {WRITE}"


@pytest.mark.parametrize(
    "comment", ["# noqa", "# noqa: because", "# noqa: E", "# noqa: F401", "# noqa: E501 -- EH001"]
)
def test_what_hides_nothing_of_ours_is_nobodys_business(comment: str) -> None:
    assert complaints(f"import os  {comment}\n", "2:EH001") == []


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa: E501",
        "# noqa: MEH001",
        "#noqa: EH001",
        "#  noqa: EH001",
        "# ruff: noqa: EH001",
        "# ruff: noqa",
        "# no qa: EH001",
    ],
)
def test_what_is_no_noqa_to_flake8_or_none_of_ours(comment: str) -> None:
    assert complaints(f"{IMPORT}  {comment}\n", "1:EH001") == []


def test_a_blanket_names_all_it_hides_once() -> None:
    found = complaints("\nx  # noqa\n", "2:EH004", "2:EH003", "2:EH001", "2:EH002", "2:EH004")
    codes = "EH001, EH002, EH003, EH004"
    text = f"blanket '# noqa' on line 2 hides {codes} (write # noqa: {codes} -- reason)"
    assert found == [(1, 0, text)]


# -- 3: a noqa excuses nothing -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "found", "expected"),
    [
        pytest.param("x = 1  # noqa: EH001\n", [], [(1, 7, STALE)], id="without a reason"),
        pytest.param("x = 1  # noqa: EH001 -- imshow\n", [], [(1, 7, STALE)], id="with a reason"),
        pytest.param("x = 1  # noqa: EH001 -- y\n", ["1:EH004"], [(1, 7, STALE)], id="other code"),
        pytest.param("# noqa: EH001 -- y\nimport os\n", ["2:EH001"], [(1, 0, STALE)], id="above"),
        pytest.param("import os\n# noqa: EH001 -- y\n", ["1:EH001"], [(2, 0, STALE)], id="below"),
        pytest.param("# noqa: EH001 -- y", [], [(1, 0, STALE)], id="no line end"),
        pytest.param(
            "x = y + 1  # noqa: EH001, EH004 -- counts pixels\n",
            ["1:EH004"],
            [(1, 11, STALE)],
            id="one of two",
        ),
        pytest.param(
            "x = 1  # noqa: EH001,E501,EH004 -- y\n",
            [],
            [(1, 7, STALE.replace("EH001", "EH001, EH004"))],
            id="both of two",
        ),
        pytest.param(
            "x = y + 1  # noqa: EH001, EH004\n",
            ["1:EH004"],
            [
                (1, 11, "'# noqa: EH001, EH004' gives no reason"
                 " (say why: # noqa: EH001, EH004 -- reason)"),
                (1, 11, STALE),
            ],
            id="one of two, the other without a reason",
        ),
        pytest.param(
            "plot(\n    t + 1,\n)  # noqa: EH004 -- ints\n",
            ["2:EH004"],
            [(3, 3, STALE.replace("EH001", "EH004"))],
            id="moved to the bracket by a formatter",
        ),
        pytest.param(
            "x = 1  # noqa: EH999 -- imshow\n",
            [],
            [(1, 7, "stale noqa for EH999 excuses nothing"
              " (the codes are EH001, EH002, EH003, EH004, EH005, with commas between them)")],
            id="no such code",
        ),
        pytest.param(
            "import numpy  # noqa: F401EH001 -- imshow\n",
            ["1:EH001"],
            [(1, 14, "stale noqa for F401EH001 excuses nothing"
              " (the codes are EH001, EH002, EH003, EH004, EH005, with commas between them)")],
            id="glued together",
        ),
    ],
)  # fmt: skip
def test_stale(source: str, found: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert complaints(source, *found) == expected
    assert complaints(source, *found, disable_noqa=True) == expected


@pytest.mark.parametrize("code", ["EH0", "EH00"])
def test_a_stale_prefix_would_swallow_its_own_report(code: str) -> None:
    text = (
        f"stale noqa for {code} on line 2 excuses nothing"
        f" (remove {code}, or put the noqa on the line of the finding)"
    )
    source = f"import os\nx = 1  # noqa: {code} -- ints\n"
    assert complaints(source) == [(1, 0, text)]
    in_place = [(2, 7, text.replace(" on line 2", ""))]
    assert complaints(source, disable_noqa=True) == in_place
    assert complaints(source, "2:EH004") == []


def test_a_blanket_that_meant_codes_is_stale_too() -> None:
    text = STALE.replace("EH001 excuses", "EH001 on line 2 excuses")
    assert complaints("import os\nx = 1  # noqa : EH001 -- y\n") == [(1, 0, text)]


def test_a_noqa_that_flake8_does_not_read() -> None:
    text = (
        "'# noqa: EH001' is not read, flake8 heeds the first noqa of a line only"
        " (make them one noqa)"
    )
    source = "import numpy  # noqa: E501  # noqa: EH001 -- imshow\n"
    assert complaints(source, "1:EH001") == [(1, 28, text)]
    source = "'# noqa: E501'; import numpy  # noqa: EH001 -- imshow\n"
    assert complaints(source, "1:EH001") == [(1, 30, text)]


# -- 4: an exception that excuses its own missing reason ---------------------------------------


@pytest.mark.parametrize(
    ("codes", "found", "remedy"),
    [
        ("EH001, EH005", ["2:EH001"], WRITE),
        ("EH005, EH001", ["2:EH001"], WRITE),
        ("EH005", [], "(remove EH005)"),
        ("EH0", ["2:EH001"], WRITE),
        ("EH00", ["2:EH001", "2:EH004"], WRITE.replace("EH001", "EH001, EH004")),
    ],
)
def test_excuses_itself(codes: str, found: list[str], remedy: str) -> None:
    source = f"import os\n{IMPORT}  # noqa: {codes}\n"
    verdict = f"excuses its own missing reason {remedy}"
    expected = [(1, 0, f"'# noqa: {codes}' on line 2 {verdict}")]
    assert complaints(source, *found) == expected
    expected = [(2, 20, f"'# noqa: {codes}' {verdict}")]
    assert complaints(source, *found, disable_noqa=True) == expected


def test_what_stands_above_a_comment_is_not_its_reason() -> None:
    source = "import os\n# imshow takes ndarrays only\n# noqa: EH005\n"
    text = "'# noqa: EH005' on line 3 excuses its own missing reason (remove EH005)"
    assert complaints(source) == [(2, 0, text)]


# -- where a swallowed finding is reported -----------------------------------------------------


@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("import numpy  # noqa\nimport os\n", 2),
        ("import os\nimport numpy  # noqa\nimport os\n", 1),
        ("x\nx  # noqa\nx  # noqa: EH005 -- y\nx  # noqa: EH0 -- y\nimport numpy  # noqa\n", 1),
        ("import os\nx  # noqa: E501\nimport numpy  # noqa\n", 2),
        ("import os\nx  # noqa: EH001 -- y\nimport numpy  # noqa\n", 2),
        ("import os\n\nimport numpy  # noqa\n", 2),
        ("import numpy  # noqa\nx  # noqa\nx  # noqa\n\n", 4),
        ("import os\n'''# noqa\n\n\n'''; import numpy\n", 1),
        ("'''# noqa\n\n\n'''; import numpy\nimport os", 5),
        ("x = '''\n'''\nimport numpy  # noqa", 2),
    ],
)  # fmt: skip
def test_the_nearest_line_that_is_not_silenced(source: str, row: int) -> None:
    lines = source.splitlines()
    found = next(number for number, line in enumerate(lines, 1) if "import numpy" in line)
    reported = {place[:2] for place in complaints(source, f"{found}:EH001") if "hides" in place[2]}
    assert reported == {(row, 0)}


@pytest.mark.parametrize("source", ["import numpy  # noqa", "import numpy  # noqa\nx  # NOQA\n"])
def test_nothing_can_be_said_where_all_is_silenced(source: str) -> None:
    assert complaints(source, "1:EH001") == []
    assert len(complaints(source, "1:EH001", disable_noqa=True)) == 1


# -- strings, joined lines, odd files ----------------------------------------------------------

IN_STRING = "(split the string, so that flake8 does not read it as a comment)"


@pytest.mark.parametrize(
    ("source", "found", "place"),
    [
        ("import os\ns = '# noqa'; import numpy\n", "2:EH001", (2, 5)),
        ("import os\ns = '''\n# noqa\n'''; import numpy\n", "4:EH001", (3, 0)),
        ("import os\ns = ('''\n  # noqa: see\n''' + t)\n", "4:EH004", (3, 2)),
        ("import os\ns = '# noqa'; import numpy  # noqa: EH001 -- y\n", "2:EH001", (2, 5)),
        ("import os\ns = '''\n# noqa\n'''; import numpy  # see\n", "4:EH001", (3, 0)),
        ("import os\ns = f'''{x}\n# noqa'''; import numpy\n", "2:EH001", (3, 0)),
    ],
)
def test_a_blanket_in_a_string(source: str, found: str, place: tuple[int, int]) -> None:
    code = found.partition(":")[2]
    says = f"'# noqa' in a string{{}} hides {code} {IN_STRING}"
    moved = says.format(f" on line {place[0]}")
    assert complaints(source, found) == [(1, 0, moved)]
    assert complaints(source, found, disable_noqa=True) == [(*place, says.format(""))]


@pytest.mark.parametrize(
    "source",
    [
        "s = '# noqa: EH001'\n",
        "s = '''\n# noqa: EH001\n'''\n",
        "'''# noqa : EH001'''\n",
        "s = '# noqa'\n",
        "s = '''\n# noqa: EH001\n'''  # see the text\n",
    ],
)
def test_a_string_is_no_comment(source: str) -> None:
    assert complaints(source) == []


@pytest.mark.parametrize(
    ("source", "found", "hides"),
    [
        ("import os\ns = '# noqa: EH001'; import numpy\n", "2:EH001", "EH001"),
        ("import os\ns = '# noqa: EH0, E501'; import numpy\n", "2:EH001", "EH0, E501"),
        (
            "import os\ns = '''\n# noqa: EH001,EH004\n'''; import numpy  # see\n",
            "4:EH001",
            "EH001, EH004",
        ),
        ("import os\ns = '# noqa: E'; import numpy\n", "2:EH001", ""),
    ],
)
def test_codes_in_a_string_hide_as_well(source: str, found: str, hides: str) -> None:
    ((_, _, said),) = complaints(source, found)
    written = f"# noqa: {hides}" if hides else "# noqa"
    assert f"'{written}' in a string" in said
    assert said.endswith(f"hides EH001 {IN_STRING}")
    others = complaints("import os\ns = '# noqa: EH004, E501'; import numpy\n", "2:EH001")
    assert others == []


@pytest.mark.parametrize(
    ("comment", "found", "written", "remedy"),
    [
        ("# noqa: eh001", "1:EH001", "eh001", "write # noqa: EH001 -- reason"),
        ("# noqa: Eh001 -- imshow", "1:EH001", "Eh001", "write # noqa: EH001 -- reason"),
        ("# noqa: eh0", "1:EH001", "eh0", "write # noqa: EH001 -- reason"),
        ("# NoQA:eh002, E501", "1:EH001", "eh002", "remove eh002"),
        ("# noqa: eh001, eh004", "1:EH001", "eh001, eh004", "write # noqa: EH001 -- reason"),
    ],
)
def test_codes_that_are_not_in_capitals(
    comment: str, found: str, written: str, remedy: str
) -> None:
    says = f"'# noqa: {written}' excuses nothing, flake8 heeds codes in capitals only ({remedy})"
    assert complaints(f"{IMPORT}  {comment}\n", found) == [(1, 20, says)]
    for other in ("# noqa: meh001", "# noqa: e501", "# eh001", "# noqa: E501 -- eh001"):
        assert complaints(f"{IMPORT}  {other}\n", found) == []


@pytest.mark.parametrize(
    ("source", "found", "expected"),
    [
        pytest.param("x = t \\\n    + 1  # noqa: EH004 -- ints\n", "2:EH004", [], id="backslash"),
        pytest.param("x = t + \\\n    1  # noqa: EH004 -- ints\n", "1:EH004", [], id="its start"),
        pytest.param("x = t + \\\n    1  # noqa: EH004\n", "1:EH004", [(2, 7)], id="no reason"),
        pytest.param("x = f(t + 1, '''\n''')  # noqa: EH004 -- ints\n", "1:EH004", [], id="string"),
        pytest.param("x = f(t + 1, '''\n\n''')  # noqa: EH004\n", "1:EH004", [(3, 6)], id="rows"),
        pytest.param("x = f(\n    t + 1  # noqa: EH004\n)\n", "2:EH004", [(2, 11)], id="bracket"),
        pytest.param("gr\u00f6\u00dfe = t + 1  # noqa: EH004\n", "1:EH004", [(1, 15)], id="umlaut"),
        pytest.param("s = '\u65e5\u672c'; t + 1  # noqa: EH004\n", "1:EH004", [(1, 17)], id="wide"),
        pytest.param("s = '\U0001f600'; t + 1  # noqa: EH004\n", "1:EH004", [(1, 16)], id="emoji"),
        pytest.param("if x:\n\tt + 1\t# noqa: EH004\n", "2:EH004", [(2, 7)], id="tabs"),
        pytest.param("\ft + 1  # noqa: EH004\n", "1:EH004", [(1, 8)], id="form feed"),
        pytest.param("x = 1\n\f\nt + 1  # noqa: EH004\n", "3:EH004", [(3, 7)], id="form feed line"),
        pytest.param("\ufefft + 1  # noqa: EH004\n", "1:EH004", [(1, 7)], id="BOM"),
        pytest.param("t + 1  # noqa: EH004", "1:EH004", [(1, 7)], id="no line end"),
        pytest.param("def f():\n    t + 1  # noqa: EH004", "2:EH004", [(2, 11)], id="dedent"),
        pytest.param("f'''{\n    t + 1  # noqa: EH004\n}'''\n", "2:EH004", None, id="f-string"),
        pytest.param("f'{x}\u00e4'; t + 1  # noqa: EH004\n", "1:EH004", [(1, 16)], id="f-end"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines(
    source: str, found: str, expected: list[tuple[int, int]] | None, newline: str
) -> None:
    reported = complaints(source.replace("\n", newline), found)
    if expected is None:  # a comment there is one from Python 3.12 on
        assert [place[:2] for place in reported] in ([], [(2, 11)])
    else:
        assert [place[:2] for place in reported] == expected
    assert "stale" not in str(reported)


def test_what_does_not_tokenize_is_searched_line_by_line() -> None:
    lines = ["import numpy  # noqa\n", "x = (\n", "import numpy  # noqa: EH001\n"]
    findings = [diagnostic(1, "EH001"), diagnostic(3, "EH001")]
    found = undocumented(findings, NoqaMapping(Source(lines), lambda row: None), False)
    assert [(finding.row, finding.column) for finding in found] == [(2, 0), (3, 14)]


def test_findings_outside_the_file_do_no_harm() -> None:
    assert complaints("x  # noqa\n", "0:EH001", "9:EH001") == []


def never(row: int) -> str | None:
    raise AssertionError("flake8 was made to tokenize the file")


@pytest.mark.parametrize(
    ("line", "findings"),
    [
        ("import numpy", [diagnostic(1, "EH001")]),
        ("import os", []),
        ("import os  # noqa", []),
        ("import os  # noqa: F401", []),
    ],
)
def test_a_file_costs_nothing_where_nothing_can_be_said(
    line: str, findings: list[Diagnostic]
) -> None:
    assert (
        list(undocumented(findings, NoqaMapping(Source([f"{line}\n", "# EH\n"]), never), False))
        == []
    )


def test_comments_are_read_only_where_they_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    file = processor("x = 1  # noqa: E501\ny = 1  # noqa\nimport numpy\n")
    findings = [diagnostic(3, "EH001")]
    assert file.noqa_line_for(1)
    monkeypatch.setattr("tokenize.generate_tokens", never)
    assert (
        list(undocumented(findings, NoqaMapping(Source(file.lines), file.noqa_line_for), False))
        == []
    )


def test_cost_grows_linearly() -> None:
    """Each line asks for the nearest free one, far away: quadratic code would take minutes."""
    rows = 20_000
    source = "import os\n" + "import numpy  # noqa\n" * rows
    lines = source.splitlines(keepends=True)
    findings = [diagnostic(row, "EH001") for row in range(2, rows + 2)]
    found = list(
        undocumented(findings, NoqaMapping(Source(lines), lambda row: lines[row - 1]), False)
    )
    assert len(found) == rows
    assert {finding.row for finding in found} == {1}


# -- for any text ------------------------------------------------------------------------------

WORDS = (
    "# noqa # noqa : , EH001 EH0 EH005 EH E501 -- eh001 float32 why type: ignore TODO ( ) \u00e4"
)
PIECES = st.sampled_from(["# noqa", " ", "  ", "\t", "\f", "\U0001f600", *WORDS.split()])
COMMENTS = st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join)
LINES = st.lists(
    st.sampled_from(["import numpy", "x = '''", "'''", "x = 1 \\", "f(", ")", "", "\t", "s = '"])
    | COMMENTS,
    max_size=8,
)


@given(COMMENTS, st.booleans())
@example("# noqa: EH001 \u017f1", False)
def test_any_comment_gives_findings_on_lines_that_exist(comment: str, disable_noqa: bool) -> None:
    comment = re.sub(r"[\r\n]", " ", comment)
    source = f"import os\nimport numpy  # {comment}\n"
    for row, column, text in complaints(source, "2:EH001", disable_noqa=disable_noqa):
        assert row in (1, 2)
        assert 0 <= column < len(source.split("\n")[row - 1])
        assert re.search(r":\d*:\d*: ", text) is None, "python-lsp-server would misread it"
        assert not text.endswith(".")
        assert text.isprintable()


@given(LINES, st.booleans())
def test_any_file_gives_findings_that_flake8_shows(lines: list[str], disable_noqa: bool) -> None:
    file = processor("\n".join(lines).replace("\r", "\n"))
    findings = [diagnostic(row, "EH001") for row in range(len(file.lines) + 2)]
    for finding in undocumented(
        findings, NoqaMapping(Source(file.lines), file.noqa_line_for), disable_noqa
    ):
        line = file.noqa_line_for(finding.row)
        if line is None:
            line = file.lines[finding.row - 1]
        violation = Violation("EH005", "", finding.row, finding.column, finding.text, line)
        assert not violation.is_inline_ignored(disable_noqa)


@given(COMMENTS, st.sampled_from(["EH001", "EH004", "EH005"]))
def test_a_noqa_covers_what_flake8_keeps_back(comment: str, code: str) -> None:
    line = comment.replace("\n", " ")
    noqas = NoqaMapping(Source([line]), lambda row: line).lines
    covers = any(found.noqa.covers(code) for found in noqas)
    assert covers == Violation(code, "", 1, 0, "", line).is_inline_ignored(False)


def test_a_noqa_in_any_row_of_a_joined_line_is_found_once() -> None:
    lines = [
        "a = 1\n",
        'b = """\n',
        "# NoQA: EH004\n",
        '""" + c  # noqa: EH004 -- why\n',
        "d = 2\n",
    ]
    joined = "".join(lines[1:4])
    (line,) = NoqaMapping(Source(lines), dict.fromkeys((2, 3, 4), joined).get).lines
    assert line.rows == range(2, 5)
    assert (line.noqa.row, line.noqa.column) == (3, 0)


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    assert is_reason(text) in (True, False)
    assert isinstance(reason_in(f"# noqa: EH001 {text}"), str)


def test_words_about_a_tool_are_no_pragma() -> None:
    assert is_reason("doctest compares printed arrays")
    assert is_reason("type of the cache is fixed")
    assert is_reason("ruffled feathers")


def test_long_comments_take_no_square_of_time() -> None:
    begun = time.process_time()
    assert not is_reason("todo(" * 64_000)
    assert time.process_time() - begun < 2  # it took more than ten
