"""``ember-status``: parts and packages, the register of exceptions, the settings in force."""

from __future__ import annotations

from pathlib import Path

import projects
import pytest
import reports
from reports import text
from running import flake8

from flake8_ember.codes import MAYBE, TENSOR
from flake8_ember.reports.packages import COLUMNS
from flake8_ember.settings import Settings

NUMPY = "import numpy"


# -- parts and packages


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("lib/a.py", "library"),
        ("a.py", "library"),
        ("lib/testing/contest.py", "library"),
        ("lib/tests/a.py", "tests"),
        ("tests/tools/a.py", "tests"),
        ("lib/test_a.py", "tests"),
        ("conftest.py", "tests"),
        ("tools/tests/a.py", "tools"),
        ("setup.py", "tools"),
        ("sandbox/test_a.py", "examples"),
        ("docs/conf.py", "examples"),
        ("lib/rbm_example.py", "examples"),
        ("ember_ml/backend/torch/a.py", "backends"),
        ("ember_ml/backend/test_a.py", "backends"),
        ("ember_ml/backend/tests/a.py", "tests"),
    ],
)
def test_parts_are_told_by_paths(path: str, part: str, tmp_path: Path) -> None:
    status = text("status", cwd=projects.write(tmp_path, {path: "x = 1\n"}))
    assert list(reports.parts(status.partition("## ")[0])) == [part, "all"]
    assert f"### {part.capitalize()}" in status
    assert ("of the library is pure" in status) == (part == "library")


def test_values_are_told_apart(tmp_path: Path) -> None:
    code = "import torch\nimport numpy\n\n\ndef f(a, x: torch.Tensor):\n    return a + 1, x + 1\n"
    status = text("status", cwd=projects.write(tmp_path, {"a.py": code}))
    values = dict(zip(COLUMNS, reports.parts(status)["library"].values, strict=True))
    assert values == {**dict.fromkeys(COLUMNS, 0), TENSOR: 1, MAYBE: 1, None: 1}


def test_packages_are_cut_to_fewer_than_forty_rows(tmp_path: Path) -> None:
    few = {f"lib/p{n}/a.py": f"{NUMPY}\n" * (n % 3 + 1) for n in range(20)}
    many = {f"lib/p{n % 20}/q{n}/a.py": f"{NUMPY}\n" for n in range(60)}
    pure = {f"lib/z{n}/a.py": "x = 1\n" for n in range(70)}
    tests = {f"tests/t{n}/a.py": f"{NUMPY}\n" for n in range(70)}
    status = text("status", cwd=projects.write(tmp_path, {**few, **many, **pure, **tests}))
    library = reports.section(status, "Packages of the library")
    rows = reports.parts(library)
    assert set(rows) == {f"lib/p{n}" for n in range(20)}
    assert next(iter(rows)) == "lib/p11"
    assert [row.findings for row in rows.values()] == sorted(
        (row.findings for row in rows.values()), reverse=True
    )
    assert "Pure besides: 70 packages with 70 files." in library
    assert set(reports.parts(reports.section(status, "Others"))) == {"tests"}


def test_the_files_of_a_folder_are_told_from_those_below(tmp_path: Path) -> None:
    files = {"lib/a.py": NUMPY, "lib/sub/b.py": NUMPY, "c.py": NUMPY}
    status = text("status", cwd=projects.write(tmp_path, files))
    assert set(reports.parts(reports.section(status, "Packages of the library"))) == {
        "*",
        "lib/*",
        "lib/sub",
    }


def test_pure_folders_are_one_line(tmp_path: Path) -> None:
    pure = dict.fromkeys(["lib/a/b/c.py", "lib/a/d.py", "lib/e.py"], "x = 1\n")
    files = {**pure, "lib/f.py": NUMPY, "tests/lib/test_g.py": "x = 1\n"}
    items = reports.section(text("status", cwd=projects.write(tmp_path, files)), "Files")
    assert [line for line in items.splitlines() if line.startswith(("-", "#"))] == [
        "### Library",
        "- [x] `lib/a/`: 2 files",
        "- [x] `lib/e.py`",
        "- [ ] `lib/f.py`: 1 EH001",
        "### Tests",
        "- [x] `tests/`: 1 file",
    ]


# -- the settings in force


LAYER = {
    "mylib/ops/__init__.py": "",
    "mylib/__init__.py": "",
    "mylib/a.py": "from .ops import add\n",
    "mylib/b.py": "from . import ops\n",
    "use/a.py": "import mylib\n\nmylib.ops.add(1, 2)\n",
    "use/b.py": "import mylib.ops as K\n",
    "use/c.py": "from mylib.ops import *\n",
    "use/d.py": "import mylib\nimport mylib.opsy\nfrom mylib import opsy\n",
}


def settings(status: str) -> list[str]:
    """The lines of the section."""
    return reports.section(status, "Settings").strip().splitlines()


def test_each_entry_says_how_many_files_it_is_about(tmp_path: Path) -> None:
    options = [
        "--ember-ops=mylib.ops,mylib.opz",
        "--ember-backends=mylib.ops,nowhere",
        "--ember-libraries=mylib,numpy",
        allowlist("use: EH001 -- draws", "elsewhere: EH001 -- draws"),
    ]
    lines = settings(text("status", *options, cwd=projects.write(tmp_path, LAYER)))
    assert lines[:16] == [
        "No config file is read.",
        "",
        "- `ember-ops`",
        "  - `mylib.ops`: imported by 5 files",
        "  - `mylib.opz`: **imported by no file**",
        "- `ember-backends`",
        "  - `mylib.ops`: around 1 file",
        "  - `nowhere`: **around no file**",
        "- `ember-libraries`",
        "  - `mylib`: imported by 6 files",
        "  - `numpy`: **imported by no file**",
        "- `ember-exceptions`",
        "  - `use`: around 4 files",
        "  - `elsewhere`: **around no file**",
        "- `ember-tensor-types`: none",
        "- `ember-conversions`: `numpy`, `tolist`",
    ]


def test_of_the_defaults_only_what_matters_is_listed(tmp_path: Path) -> None:
    files = {"a.py": "from ember_ml import ops\n"}
    lines = settings(text("status", cwd=projects.write(tmp_path, files)))
    assert "- `ember-ops` (default)" in lines
    assert "  - `ember_ml.ops`: imported by 1 file" in lines
    others = len(Settings().ops) - 1
    assert f"  - {others} others: imported by no file" in lines
    assert "  - `emberharmony.backend`, `ember_ml.backend`: around no file" in lines


@pytest.mark.parametrize("name", ["setup.cfg", "tox.ini", ".flake8", "other.cfg"])
@pytest.mark.parametrize("key", ["ember-opz", "ember_opz"])
def test_a_key_that_nobody_reads(key: str, name: str, tmp_path: Path) -> None:
    files = {"a.py": "x = 1\n", name: f"[flake8]\n{key} = mylib.ops\nember_unknown = report\n"}
    if name == "other.cfg":
        projects.write(tmp_path, {"setup.cfg": "[flake8]\n"})
    extra = ["--append-config=other.cfg"] if name == "other.cfg" else []
    command = ["--select=EH", "--format=ember-status", *extra]
    ran = flake8(*command, cwd=projects.write(tmp_path, files))
    line = f"{name}: no option is called ember-opz (did you mean ember-ops?)"
    assert ran.errors == f"flake8-ember: {line}\n"
    assert ran.status == 0
    lines = settings(ran.output)
    assert f"- **{line}**" in lines
    used = f"`setup.cfg`, `{name}`" if extra else f"`{name}`"
    assert f"Read from {used}, and the command line." in lines
    assert "opz" not in text("status", cwd=tmp_path)


def register(status: str) -> list[str]:
    """The items of the register."""
    lines = reports.section(status, "Documented exceptions").splitlines()
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
    assert reports.checklist(status) == ({"pkg/"}, {})


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
    assert reports.rows(status)["on the `per-file-ignores` list"][0] == "2"
    assert "names EH codes for 2 files" in status
    everything = text("status", ignores, "--per-file-ignores=", cwd=tmp_path)
    assert everything == text("status", cwd=tmp_path)
    assert "per-file-ignores" not in everything
