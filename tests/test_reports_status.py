"""``ember-status``: the register of exceptions, and what ``per-file-ignores`` hides."""

from __future__ import annotations

from pathlib import Path

import projects
import pytest
import reports
from reports import text

NUMPY = "import numpy"


def register(status: str) -> list[str]:
    """The items of the register."""
    lines = status.partition("## Documented exceptions")[2].partition("## Not")[0].splitlines()
    return [line for line in lines if line.startswith("- ")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("  # noqa: EH001 -- imshow takes ndarrays only", "imshow takes ndarrays only"),
        ("  # noqa: EH001 (imshow takes float32 (only))", "imshow takes float32 (only)"),
        ("  # noqa: EH001: imshow, see #1321 for more", "imshow, see #1321 for more"),
        ("  # noqa: F401, EH001  # drawn with <canvas>", r"drawn with \<canvas>"),
        ("  # drawn  # noqa: EH001", "drawn"),
        ("  # type: ignore  # noqa: EH001 -- drawn", "drawn"),
        ("  # noqa: EH0 -- drawn", "drawn"),
    ],
)
def test_reasons(line: str, reason: str, tmp_path: Path) -> None:
    projects.write(tmp_path, {"a.py": f"x = 1\n{NUMPY}{line}\n"})
    status = text("status", cwd=tmp_path)
    assert register(status) == [f"- `a.py:2`: 1 EH001: {reason}"]
    assert reports.checklist(status) == ({"a.py"}, {})


def test_a_reason_above(tmp_path: Path) -> None:
    above = "# The canvas takes\n# x = 1\n# ndarrays only.\n"
    projects.write(tmp_path, {"a.py": f"{above}{NUMPY}  # noqa: EH001\n"})
    assert register(text("status", cwd=tmp_path)) == [
        "- `a.py:4`: 1 EH001: The canvas takes ndarrays only."
    ]


@pytest.mark.parametrize(
    "line",
    [
        f"{NUMPY}  # noqa: EH001",
        f"{NUMPY}  # noqa",
        f"{NUMPY}  # noqa: EH001 -- TODO",
        f"{NUMPY}; x = '# noqa: EH001 drawn'",
        "x = 1  # noqa: EH001 -- drawn, once",
        "x = 1  # noqa: F401 -- drawn",
    ],
)
def test_no_documented_exceptions(line: str, tmp_path: Path) -> None:
    projects.write(tmp_path, {"a.py": f"{line}\n"})
    status = text("status", cwd=tmp_path)
    assert register(status) == []
    assert "Documented" not in status


def test_only_what_is_excused_is_counted(tmp_path: Path) -> None:
    code = "def f(a, b):\n    return a + b - float(a)  # noqa: EH004, EH003 -- drawn\n"
    projects.write(tmp_path, {"a.py": code})
    status = text("status", cwd=tmp_path)
    assert register(status) == ["- `a.py:2`: 2 EH004: drawn"]
    assert reports.checklist(status)[1]["a.py"] == {"EH002": 1, "EH005": 1}


def test_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    code = f"{NUMPY}  # noqa: EH001 -- drawn\n{NUMPY}.fft  # noqa: EH001 -- drawn too\n"
    projects.write(tmp_path, {"b.py": code, "a/z.py": code, "a.py": code})
    items = register(text("status", "-j2", cwd=tmp_path))
    places = [item.split("`")[1] for item in items]
    assert places == ["a.py:1", "a.py:2", "a/z.py:1", "a/z.py:2", "b.py:1", "b.py:2"]


def test_an_audit_heeds_no_comment(tmp_path: Path) -> None:
    projects.write(tmp_path, {"a.py": f"{NUMPY}  # noqa: EH001 -- drawn\n"})
    status = text("status", "--disable-noqa", cwd=tmp_path)
    assert register(status) == []
    assert reports.checklist(status) == (set(), {"a.py": {"EH001": 1}})


# -- the allowlist


def allowlist(*entries: str) -> str:
    return "--ember-exceptions=" + ",".join(entries)


def test_entries_of_the_allowlist(tmp_path: Path) -> None:
    files = {
        "pkg/plots/a.py": f"{NUMPY}\n{NUMPY}.fft\n",
        "pkg/plots/b.py": f"{NUMPY}\n",
        "pkg/plots/c.py": "x = 1\n",
        "pkg/pure.py": "x = 1\n",
    }
    entries = [
        "pkg.plots: EH001, EH003 -- draws <ndarrays>",
        "plots.a: EH001 -- draws",
        "pkg.pure: EH004 -- adds",
        "other: EH002 -- casts",
    ]
    status = text("status", allowlist(*entries), cwd=projects.write(tmp_path, files))
    assert register(status) == [
        r"- `pkg.plots`: EH001, EH003: draws \<ndarrays>"
        " (3 EH001 in 2 files; **EH003 excuses nothing**: remove it)",
        "- `plots.a`: EH001: draws (2 EH001 in 1 file)",
        "- `pkg.pure`: EH004: adds (**excuses nothing** in the 1 file linted: remove the entry)",
        "- `other`: EH002: casts (no file of it was linted)",
    ]
    assert reports.checklist(status) == (set(files), {})


def test_the_allowlist_comes_before_the_comments(tmp_path: Path) -> None:
    projects.write(tmp_path, {"pkg/a.py": f"{NUMPY}  # noqa: EH001 -- drawn\n"})
    entry = allowlist("pkg: EH001, EH005 -- draws")
    assert register(text("status", entry, cwd=tmp_path)) == [
        "- `pkg`: EH001, EH005: draws (1 EH001, 1 EH005 in 1 file)"
    ]


def test_files_not_analysed_say_nothing_of_the_allowlist(tmp_path: Path) -> None:
    projects.write(tmp_path, {"pkg/a.py": "def (\n"})
    entry = allowlist("pkg: EH001 -- draws")
    assert register(text("status", entry, cwd=tmp_path)) == [
        "- `pkg`: EH001: draws (no file of it was linted)"
    ]


# -- per-file-ignores


def test_what_per_file_ignores_hides_is_not_pure(tmp_path: Path) -> None:
    files = {
        "pkg/a.py": f"{NUMPY}\n",
        "pkg/b.py": f"{NUMPY}\n\n\ndef f(a, b):\n    return a + b\n",
        "pkg/c.py": "x = 1\n",
        "pkg/d.py": "x = 1\n",
    }
    ignores = "--per-file-ignores=pkg/a.py,pkg/b.py:EH001,pkg/c.py:F401"
    status = text("status", ignores, cwd=projects.write(tmp_path, files))
    assert "- [ ] `pkg/a.py`: EH001 ignored" in status
    assert "- [ ] `pkg/b.py`: 1 EH004, EH001 ignored" in status
    assert reports.checklist(status)[0] == {"pkg/c.py", "pkg/d.py"}
    assert reports.table(status)["on the `per-file-ignores` list"].files == 2
    assert "names EH codes for 2 files" in status
    everything = text("status", ignores, "--per-file-ignores=", cwd=tmp_path)
    assert everything == text("status", cwd=tmp_path)
    assert "per-file-ignores" not in everything
