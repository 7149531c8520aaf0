"""EH005 and the allowlist through the real flake8: what a user sees, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import flake8

NUMPY = "import numpy"
BLANKET = "(write # noqa: EH001 -- reason)"


def lint(cwd: Path, *arguments: str, stdin: str | None = None) -> list[str]:
    """What flake8 prints, as ``row:column code text`` with the path left out."""
    form = "--format=%(row)d:%(col)d %(code)s %(text)s"
    ran = flake8("--select=EH,E9", form, *arguments, cwd=cwd, stdin=stdin)
    return ran.text.splitlines()


def places(lines: list[str]) -> list[str]:
    """The printed lines without their texts."""
    return [" ".join(line.split(" ")[:2]) for line in lines]


# What stands on the second of three lines, and what flake8 prints with and without --disable-noqa.
CASES = [
    pytest.param(f"{NUMPY}  # noqa: EH001 -- imshow", [], ["2:8 EH001"], id="documented"),
    pytest.param(f"{NUMPY}  # noqa: EH001", ["2:15 EH005"], ["2:8 EH001", "2:15 EH005"], id="1"),
    pytest.param(f"{NUMPY}  # noqa: EH001 float32", [], ["2:8 EH001"], id="code-like reason"),
    pytest.param(f"{NUMPY}  # noqa", ["1:1 EH005"], ["2:8 EH001", "2:15 EH005"], id="2"),
    pytest.param(f"{NUMPY}  # noqa : EH001 -- imshow", ["1:1 EH005"], ["2:8 EH001", "2:15 EH005"],
                 id="blanket by a blank"),
    pytest.param(f"{NUMPY}  # noqa:  EH001", ["1:1 EH005"], ["2:8 EH001", "2:15 EH005"],
                 id="blanket by two blanks"),
    pytest.param(f"{NUMPY}  # noqa: because", ["1:1 EH005"], ["2:8 EH001", "2:15 EH005"],
                 id="blanket by prose"),
    pytest.param(f"{NUMPY}; s = '# noqa'", ["1:1 EH005"], ["2:8 EH001", "2:20 EH005"],
                 id="blanket in a string"),
    pytest.param(f"{NUMPY}; s = '# noqa: EH001'", ["2:20 EH005"], ["2:8 EH001", "2:20 EH005"],
                 id="codes in a string"),
    pytest.param("import os  # noqa: EH001 -- y", ["2:12 EH005"], ["2:12 EH005"], id="3"),
    pytest.param("import os  # noqa: EH0 -- y", ["1:1 EH005"], ["2:12 EH005"], id="3 by prefix"),
    pytest.param("import os  # noqa", [], [], id="not ours"),
    pytest.param(f"{NUMPY}  # noqa: EH001, EH005", ["1:1 EH005"], ["2:8 EH001", "2:15 EH005"],
                 id="4"),
    pytest.param(f"{NUMPY}  # noqa: EH0", ["1:1 EH005"], ["2:8 EH001", "2:15 EH005"],
                 id="4 by prefix"),
    pytest.param(f"{NUMPY}  # noqa: eh001", ["2:8 EH001", "2:15 EH005"],
                 ["2:8 EH001", "2:15 EH005"], id="lower case"),
    pytest.param(f"{NUMPY}  #noqa: EH001", ["2:8 EH001"], ["2:8 EH001"], id="no noqa"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "shown", "audited"), CASES)
def test_what_a_user_sees(line: str, shown: list[str], audited: list[str], tmp_path: Path) -> None:
    source = f"import os\n{line}\nimport sys\n"
    assert places(lint(tmp_path, "-", stdin=source)) == shown
    assert places(lint(tmp_path, "--disable-noqa", "-", stdin=source)) == audited
    (tmp_path / "file.py").write_text(source)
    assert places(lint(tmp_path, "file.py")) == shown


def test_whole_messages(tmp_path: Path) -> None:
    source = f"import os\n{NUMPY}  # noqa\n{NUMPY}  # noqa: EH001\nimport sys  # noqa: EH001 -- x\n"
    assert lint(tmp_path, "-", stdin=source) == [
        f"1:1 EH005 undocumented exception: blanket '# noqa' on line 2 hides EH001 {BLANKET}",
        "3:15 EH005 undocumented exception: '# noqa: EH001' gives no reason"
        " (say why: # noqa: EH001 -- reason)",
        "4:13 EH005 undocumented exception: stale noqa for EH001 excuses nothing"
        " (remove EH001, or put the noqa on the line of the finding)",
    ]


def test_stale_whatever_is_selected(tmp_path: Path) -> None:
    source = f"{NUMPY}  # noqa: EH001 -- imshow\nimport os  # noqa: EH001 -- imshow\n"
    assert places(lint(tmp_path, "--select=EH005", "-", stdin=source)) == ["2:12 EH005"]
    assert places(lint(tmp_path, "--extend-ignore=EH001", "-", stdin=source)) == ["2:12 EH005"]


def test_a_comment_that_a_formatter_moved(tmp_path: Path) -> None:
    """Both are shown: the finding that came back and the exception left behind."""
    source = (
        "import importlib\n\nimportlib.import_module(\n    'numpy'\n)  # noqa: EH001 -- imshow\n"
    )
    printed = lint(tmp_path, "-", stdin=source)
    assert [place.partition(":")[0] for place in places(printed)] == ["4", "5"]
    assert [place[-5:] for place in places(printed)] == ["EH001", "EH005"]


def test_backslashes_and_strings_join_lines(tmp_path: Path) -> None:
    backslash = "import \\\n    numpy  # noqa: EH001 -- imshow\n"
    string = f"{NUMPY}; s = '''\n'''  # noqa: EH001 -- imshow\n"
    assert lint(tmp_path, "-", stdin=backslash + string) == []


@pytest.mark.parametrize("name", ["setup.cfg", "tox.ini", ".flake8"])
def test_the_allowlist_comes_before_noqa(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(
        "[flake8]\nember-exceptions =\n"
        "    pkg.plots: EH001, EH003 -- matplotlib draws ndarrays only\n"
        "    tests: EH002 -- assertions compare Python floats\n"
    )
    (tmp_path / "pkg" / "plots").mkdir(parents=True)
    (tmp_path / "pkg" / "plots" / "lines.py").write_text(f"{NUMPY}\n")
    (tmp_path / "pkg" / "old.py").write_text(f"{NUMPY}\n")
    (tmp_path / "pkg" / "plots" / "bars.py").write_text(f"{NUMPY}  # noqa: EH001 -- imshow\n")
    assert places(lint(tmp_path, "pkg/plots/lines.py")) == []
    assert places(lint(tmp_path, "pkg/old.py")) == ["1:8 EH001"]
    assert places(lint(tmp_path, "pkg/plots/bars.py")) == ["1:15 EH005"]
    assert places(lint(tmp_path / "pkg", "--append-config", "../" + name, "plots/lines.py")) == []


def test_the_allowlist_on_the_command_line(tmp_path: Path) -> None:
    source = f"{NUMPY}\n"
    entries = "tests: EH002 -- compares floats, pkg: EH001 -- draws ndarrays, mostly"
    arguments = ["--isolated", "--stdin-display-name=pkg/x.py", "-"]
    assert lint(tmp_path, f"--ember-exceptions={entries}", *arguments, stdin=source) == []
    entries = "pkg: EH005 -- reasons follow"
    blanket = f"import os\n{NUMPY}  # noqa\n"
    assert lint(tmp_path, f"--ember-exceptions={entries}", *arguments, stdin=blanket) == []


@pytest.mark.parametrize("entry", ["tests: EH002", "tests: EH006 -- floats", "tests"])
def test_a_bad_entry_stops_flake8_with_one_line(entry: str, tmp_path: Path) -> None:
    printed = lint(tmp_path, "--isolated", f"--ember-exceptions={entry}", "-", stdin="")
    assert [line for line in printed if entry in line] == printed[-1:]
    assert "Traceback" not in "".join(printed)
