"""``--ember-baseline``: a file may have no more findings of a code than were saved."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import projects
import pytest
import reports
from reports import text
from running import flake8, flake8_process

FILES = {
    "lib/core.py": "import numpy\n\n\ndef add(a, b):\n    return a + b - a\n",
    "lib/shown.py": "import numpy\nimport numpy.fft  # noqa: EH001 -- draws\n",
    "lib/pure.py": "x = 1\n",
    "lib/broken.py": "def (\n",
}
MORE = FILES["lib/core.py"] + "\n\ndef mul(a, b):\n    return a * b\n"
SELECT = "--select=EH,E9"
HELD = [SELECT, "--ember-baseline=purity.json"]
NOTE = " -- 3 found, 2 listed in purity.json"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    projects.write(tmp_path, FILES)
    text("baseline", "--output-file=purity.json", cwd=tmp_path)
    return tmp_path


def found(*arguments: str, cwd: Path, stdin: str | None = None) -> list[tuple[str, int, str]]:
    ran = flake8("--isolated", *HELD, *arguments, cwd=cwd, stdin=stdin)
    return [(path.removeprefix("./"), row, code) for path, row, _, code in ran.findings]


def test_what_is_saved(project: Path) -> None:
    assert (project / "purity.json").read_text(encoding="utf-8").splitlines() == [
        '{"baseline": 1, "folder": "."}',
        '{"path": "lib/broken.py", "E999": 1}',
        '{"path": "lib/core.py", "EH001": 1, "EH004": 2}',
        '{"path": "lib/shown.py", "EH001": 1}',
    ]


@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_green_today(jobs: str, project: Path) -> None:
    ran = flake8("--isolated", *HELD, jobs, cwd=project)
    assert ran == ("", "", 0)


def test_more_is_red_and_says_how_many(project: Path) -> None:
    projects.write(project, {"lib/core.py": MORE})
    ran = flake8("--isolated", *HELD, cwd=project)
    assert ran.status == 1
    lines = ran.output.splitlines()
    assert [line.partition(" EH004 ")[0] for line in lines] == [
        "./lib/core.py:5:14:",
        "./lib/core.py:5:18:",
        "./lib/core.py:9:14:",
    ]
    assert [line.endswith(NOTE) for line in lines] == [True, False, False]
    assert not any("listed" in line for line in lines[1:])
    assert flake8_process("--isolated", *HELD, "-j2", cwd=project) == ran
    assert flake8("--isolated", *HELD, "--exit-zero", cwd=project).status == 0


@pytest.mark.parametrize("name", ["lib/core.py", "./lib/core.py", "{root}/lib/core.py"])
def test_piped_code_counts_by_its_name(name: str, project: Path) -> None:
    arguments = [f"--stdin-display-name={name.format(root=project)}", "-"]
    assert found(*arguments, cwd=project, stdin=FILES["lib/core.py"]) == []
    assert [row for _, row, _ in found(*arguments, cwd=project, stdin=MORE)] == [5, 5, 9]
    # An editor is told of nothing while somebody types.
    assert flake8("--isolated", *HELD, *arguments, cwd=project, stdin="").text == ""
    assert found("-", cwd=project, stdin="import numpy\n") == [("stdin", 1, "EH001")]


def test_a_windows_path_of_piped_code(project: Path) -> None:
    name = f"C:{project}/lib/core.py".replace("/", "\\")
    arguments = [f"--stdin-display-name={name}", "-"]
    assert found(*arguments, cwd=project, stdin=FILES["lib/core.py"]) == []
    assert flake8("--isolated", *HELD, *arguments, cwd=project, stdin=MORE).status == 1


def test_a_new_file_and_a_new_code_are_red(project: Path) -> None:
    new = {
        "lib/new.py": "import numpy\n",
        "lib/shown.py": f"{FILES['lib/shown.py']}x = numpy.ones(3) + 1\n",
    }
    projects.write(project, new)
    ran = flake8("--isolated", *HELD, cwd=project)
    assert [code for _, _, _, code in ran.findings] == ["EH001", "EH004"]
    assert "listed" not in ran.output


def test_a_file_that_breaks_or_no_longer_does(project: Path) -> None:
    projects.write(project, {"lib/pure.py": "def (\n", "lib/broken.py": "import numpy\n"})
    ran = flake8("--isolated", *HELD, cwd=project)
    assert re.findall(r"(\w+)\.py:\d+:\d+: (\w+)", ran.output) == [
        ("broken", "EH001"),
        ("pure", "E999"),
    ]
    assert "0 of 1 E999" in ran.errors


def test_fewer_asks_and_stays_green(project: Path) -> None:
    projects.write(project, {"lib/core.py": "import numpy\n\n\ndef f(a, b):\n    return a + b\n"})
    ran = flake8("--isolated", *HELD, cwd=project)
    assert (ran.output, ran.status) == ("", 0)
    what = "./lib/core.py has less than purity.json lists (1 of 2 EH004): renew it"
    assert ran.errors == f"flake8-ember: {what}\n"
    text("baseline", "--output-file=purity.json", cwd=project)
    assert flake8("--isolated", *HELD, cwd=project) == ("", "", 0)


@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_files_that_are_gone_ask_and_stay_green(jobs: str, project: Path) -> None:
    (project / "lib/core.py").rename(project / "lib/moved.py")
    ran = flake8_process("--isolated", *HELD, jobs, "lib/pure.py", "lib/shown.py", cwd=project)
    asked = "flake8-ember: purity.json lists 1 file that is gone (lib/core.py): renew it\n"
    assert ran == ("", asked, 0)
    arguments = ["--stdin-display-name=lib/pure.py", "-"]
    assert flake8("--isolated", *HELD, *arguments, cwd=project, stdin="").text == ""
    for path in projects.FILES:
        projects.write(project, {path: "import numpy\n"})
    text("baseline", "--output-file=purity.json", cwd=project)
    for path in projects.FILES:
        (project / path).unlink()
    errors = flake8("--isolated", *HELD, "lib/pure.py", cwd=project).errors
    assert re.search(r"lists \d+ files that are gone \((\S+, ){3}…\): renew it$", errors)


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs a right there")
@pytest.mark.parametrize("report", ["baseline", "ignores"])
def test_green_today_with_a_file_that_cannot_be_read(report: str, project: Path) -> None:
    (project / "lib/link.py").symlink_to("nowhere.py")
    (project / "setup.cfg").write_text("[flake8]\nselect = EH,E9\n")
    assert flake8(cwd=project).status == 1
    paths = [".", "lib/link.py", "lib/missing.py"]
    printed = flake8(f"--format=ember-{report}", *paths, cwd=project).output
    assert "missing" not in printed.partition("per-file-ignores")[2 * (report == "ignores")]
    if report == "baseline":
        (project / "saved.json").write_text(printed)
        printed = "ember-baseline = saved.json"
    (project / "setup.cfg").write_text(f"[flake8]\nselect = EH,E9\n{printed}\n")
    assert flake8(cwd=project) == ("", "", 0)
    (project / "lib/link.py").unlink()
    is_red = "E902" in flake8("lib/link.py", cwd=project).output
    assert is_red == (report == "baseline")


def test_what_is_not_selected_does_not_matter(project: Path) -> None:
    projects.write(project, {"lib/core.py": MORE})
    assert found("--select=EH001", cwd=project) == []
    assert len(found("--select=EH004", cwd=project)) == 3
    assert found("--per-file-ignores=lib/core.py:EH004", cwd=project) == []


def test_without_noqa_more_may_be_found(project: Path) -> None:
    rows = [(path, row) for path, row, _ in found("--disable-noqa", cwd=project)]
    assert rows == [("lib/shown.py", 1), ("lib/shown.py", 2)]


def test_evidence_stays(project: Path) -> None:
    code = "from ember_ml import ops\nx = ops.ones(3)\ny = x + x\nz = x - x\nw = -x\n"
    projects.write(project, {"lib/core.py": code})
    ran = flake8("--isolated", *HELD, "--ember-explain", "lib/core.py", cwd=project)
    first, *_ = ran.output.splitlines()
    assert first.endswith(f" -- 'x' is ops.ones(3), line 2{NOTE}")


def test_reports_count_all(project: Path) -> None:
    for name in reports.NAMES:
        assert text(name, HELD[1], cwd=project) == text(name, cwd=project)
        # So it can be written for the first time with the option in the config file.
        assert text(name, "--ember-baseline=missing", cwd=project) == text(name, cwd=project)


def test_what_per_file_ignores_says_of_a_broken_file_is_kept(project: Path) -> None:
    projects.write(project, {"lib/broken.py": "import numpy\n"})
    ran = flake8("--isolated", *HELD, "--per-file-ignores=lib/broken.py:EH001", cwd=project)
    assert (ran.output, ran.status) == ("", 0)


# -- where it lies


def test_from_any_folder(project: Path) -> None:
    (project / "setup.cfg").write_text("[flake8]\nselect = EH,E9\nember-baseline = purity.json\n")
    assert flake8(cwd=project) == ("", "", 0)
    assert flake8(cwd=project / "lib") == ("", "", 0)
    projects.write(project, {"lib/core.py": MORE})
    assert flake8(cwd=project / "lib").codes == ["EH004"] * 3


@pytest.mark.parametrize("option", ["--output-file=ci/purity.json", "--ember-also=…"])
def test_in_a_folder_of_its_own(option: str, project: Path) -> None:
    also = option.replace("…", "ember-baseline=ci/purity.json")
    (project / "ci").mkdir()
    text("status" if also != option else "baseline", also, cwd=project)
    ran = flake8("--isolated", SELECT, "--ember-baseline=ci/purity.json", cwd=project)
    assert ran == ("", "", 0)


def test_lines_twice_after_a_merge_and_no_line_end(project: Path) -> None:
    path = project / "purity.json"
    lines = path.read_text().splitlines()
    path.write_text("\n\n".join((*lines, *lines[1:])))
    assert flake8("--isolated", *HELD, cwd=project) == ("", "", 0)


@pytest.mark.parametrize("name", ["a b,c;[d].py", "größe.py", "#a.py"])
@pytest.mark.parametrize("code", ["import numpy\n", "def (\n"])
def test_odd_names(name: str, code: str, project: Path) -> None:
    projects.write(project, {name: code})
    text("baseline", "--output-file=purity.json", cwd=project)
    assert flake8("--isolated", *HELD, cwd=project) == ("", "", 0)


# -- no baseline


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (None, "--ember-baseline: cannot read 'purity.json': No such file or directory ("),
        ("", ""),
        ("gibberish", "--ember-baseline: 'purity.json' is no saved run ("),
        ("\xff", "--ember-baseline: 'purity.json' is no saved run ("),
        ("[1]", "--ember-baseline: 'purity.json' is no saved run ("),
        ('{"baseline": 2}', "--ember-baseline: 'purity.json' is of another version ("),
        ('{"baseline": 1}\n{"EH001": 1}', "--ember-baseline: 'purity.json' is no saved run ("),
        (
            '{"baseline": 1}\n{"path": "a", "EH001": "1"}',
            "--ember-baseline: 'purity.json' is no saved run (",
        ),
        ('{"path": "a", "row": 1}', "--ember-baseline: 'purity.json' is no saved run ("),
        ("<<<<<<< HEAD", "--ember-baseline: 'purity.json' is no saved run ("),
    ],
)
def test_no_baseline(content: str | None, error: str, project: Path) -> None:
    path = project / "purity.json"
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="latin-1")
    ran = flake8("--isolated", *HELD, cwd=project)
    assert ran.status == 1
    if error:
        _, line = ran.text.splitlines()
        assert line.startswith(error)
        assert line.endswith(
            "(write it with flake8 --select=EH --format=ember-baseline --output-file=FILE)"
        )


def test_the_lines_of_json_are_a_baseline_too(project: Path) -> None:
    text("json", "--select=EH,E9", "--output-file=purity.json", cwd=project)
    first, *_ = (project / "purity.json").read_text().splitlines()
    assert json.loads(first)["path"] == "lib/broken.py"
    assert flake8("--isolated", *HELD, cwd=project) == ("", "", 0)
