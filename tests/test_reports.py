"""The reports through the real flake8: their figures, and every way flake8 has to print them."""

from __future__ import annotations

import importlib.metadata
import os
import re
import sys
from collections import Counter
from operator import attrgetter
from pathlib import Path

import projects
import pytest
import reports
from reports import NAMES, report, text
from running import ROOT, flake8, flake8_process, python

from flake8_ember.codes import CODES
from flake8_ember.reports.areas import AREAS


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return projects.write(tmp_path, projects.FILES)


def plain(*arguments: str, cwd: Path) -> reports.Found:
    """What flake8 finds without a report, by path."""
    found: reports.Found = {}
    ran = flake8("--isolated", "--select=EH", *arguments, cwd=cwd)
    for path, _, _, code in ran.findings:
        found.setdefault(path.removeprefix("./"), Counter())[code] += 1
    return found


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %"


def total(found: reports.Found) -> Counter[str]:
    return sum(found.values(), Counter())


# -- figures


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--disable-noqa"],
        ["--ember-unknown=ignore"],
        ["--extend-ignore=EH004"],
        ["--ember-exceptions=tests: EH001 -- assertions compare arrays"],
        ["lib"],
    ],
    ids=" ".join,
)
def test_figures_are_those_of_a_plain_run(arguments: list[str], project: Path) -> None:
    found = plain(*arguments, cwd=project)
    status = text("status", *arguments, cwd=project)
    pure, impure = reports.checklist(status)
    assert impure == found
    assert not pure & set(found)
    parts = reports.parts(status.partition("## ")[0])
    files: int = parts["all"].files
    clean: int = files - len(found)
    if not arguments:
        assert files == len(set(projects.FILES) - projects.NOT_ANALYSED)
    assert parts["all"][1:4] == (clean, percent(clean, files), total(found).total())
    assert sum(parts["all"].values) == total(found).total()
    habits = reports.habits(status)
    for code in CODES:
        having = sum(code.name in codes for codes in found.values())
        expected = (having, percent(having, files), total(found)[code.name])
        assert habits[code.name][1] == expected

    order, planned = reports.steps(text("plan", *arguments, cwd=project))
    assert planned == found
    assert [step.path for step in order] != sorted(found)

    entries = reports.entries(text("ignores", *arguments, cwd=project))
    listed = {path.removeprefix("./"): codes for path, codes in entries.items()}
    broken = {} if arguments == ["lib"] else {"broken.py": Counter(E999=1)}
    assert listed == {path: sorted(codes) for path, codes in (found | broken).items()}
    assert reports.baseline(text("baseline", *arguments, cwd=project)) == found | broken


def test_parts_and_packages_add_up(project: Path) -> None:
    status = text("status", cwd=project)
    parts = reports.parts(status.partition("## ")[0])
    everything = parts.pop("all")
    library = reports.parts(reports.section(status, "Packages of the library"))
    others = reports.parts(reports.section(status, "Others"))
    for findings in (attrgetter("findings"), attrgetter("impure")):
        assert sum(map(findings, parts.values())) == findings(everything)
        assert sum(map(findings, library.values())) == findings(parts["library"])
        assert sum(map(findings, (*library.values(), *others.values()))) == findings(everything)
    for part in (*parts.values(), *library.values(), *others.values()):
        assert sum(part.values) == part.findings
    found = [part.findings for part in library.values()]
    assert found == sorted(found, reverse=True)


def test_other_plugins_findings_are_not_counted(project: Path) -> None:
    for name in NAMES:
        everything = text(name, "--select=E,F,W,EH", cwd=project)
        assert everything == text(name, cwd=project)


@pytest.mark.parametrize(
    "paths", [["lib/core.py", "lib/core.py"], ["lib/core.py", "./lib/core.py"]]
)
def test_a_file_named_twice_counts_once(paths: list[str], project: Path) -> None:
    for name in NAMES:
        assert text(name, *paths, cwd=project) == text(name, "lib/core.py", cwd=project)


def test_absolute_paths_inside_are_shown_as_relative_ones(project: Path) -> None:
    for name in NAMES:
        assert text(name, str(project), cwd=project) == text(name, cwd=project)


# -- ways to run flake8


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_the_same_with_any_number_of_jobs_and_any_order(name: str, project: Path) -> None:
    arguments = ["tests", "broken.py", "examples", "lib", "skipped.py"]
    expected = text(name, *sorted(arguments), cwd=project)
    assert text(name, "-j2", *arguments, cwd=project) == expected
    assert text(name, *reversed(arguments), cwd=project) == expected


@pytest.mark.parametrize("name", NAMES)
def test_exit_status_is_that_of_flake8(name: str, project: Path) -> None:
    assert report(name, cwd=project).status == 1
    assert report(name, "--exit-zero", cwd=project).status == 0
    assert report(name, "lib/net.py", cwd=project).status == 0


@pytest.mark.parametrize("name", NAMES)
def test_count_comes_after_the_report(name: str, project: Path) -> None:
    number = total(plain(cwd=project)).total()
    assert text(name, "--count", cwd=project) == text(name, cwd=project) + f"{number}\n"


@pytest.mark.parametrize("name", NAMES)
def test_statistics_and_benchmarks_come_after_the_report(name: str, project: Path) -> None:
    printed = text(name, "--statistics", "--benchmark", cwd=project)
    expected = text(name, cwd=project)
    assert printed.startswith(expected)
    rest = printed.removeprefix(expected).splitlines()
    codes = sorted(total(plain(cwd=project)))
    assert [line.split()[1] for line in rest[: len(codes)]] == codes
    assert rest[len(codes)].endswith("seconds elapsed")


@pytest.mark.parametrize("name", NAMES)
def test_output_file_and_tee(
    name: str, project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder: Path = tmp_path_factory.mktemp("reports")
    file = folder / "new" / "report.md"
    expected = text(name, cwd=project)
    if name == "baseline":  # it knows where it lies
        way = os.path.relpath(project, file.parent).replace(os.sep, "/")
        expected = expected.replace('"folder": "."', f'"folder": "{way}"')
    assert text(name, f"--output-file={file}", cwd=project) == ""
    assert file.read_text(encoding="utf-8") == expected
    assert text(name, f"--output-file={file}", "--tee", cwd=project) == expected
    times = 1 if name in reports.DOCUMENTS else 2  # flake8 appends
    assert file.read_text(encoding="utf-8") == expected * times


def test_an_output_file_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    projects.write(tmp_path, {"größe.py": "import numpy  # noqa: EH001 -- 日本 größe\n"})
    arguments = ["--isolated", "--select=EH", "--format=ember-status", "--output-file=report.md"]
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ran = flake8_process(*arguments, cwd=tmp_path, **ascii_only)
    assert (ran.text, ran.status) == ("", 0)
    assert "日本 größe" in (tmp_path / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("display", ["lib/new.py", "stdin"])
def test_piped_code(name: str, display: str, tmp_path: Path) -> None:
    source = "import numpy\nimport numpy.fft  # noqa: EH001 -- draws\n"
    arguments = ["-"] if display == "stdin" else ["--stdin-display-name", display, "-"]
    projects.write(tmp_path, {"lib/new.py": "def (\n", "stdin": "def (\n"})
    printed = text(name, *arguments, cwd=tmp_path, stdin=source)
    assert display in printed
    assert "EH001" in printed
    assert "parse" not in printed
    if name == "status":
        assert f"- `{display}:2`: 1 EH001: draws" in printed


@pytest.mark.parametrize("name", NAMES)
def test_a_windows_path(name: str, tmp_path: Path) -> None:
    arguments = ["--stdin-display-name=C:\\work\\tests\\new.py", "-"]
    source = "import numpy\nimport numpy.fft  # noqa: EH001 -- draws\n"
    ran = report(name, *arguments, cwd=tmp_path, stdin=source)
    assert (ran.errors, ran.status) == ("", 1)
    assert "C:/work/tests/new.py" in ran.output.replace("C?", "C:")
    if name == "status":
        assert "| tests | 1 | 0 | 0.0 % | 1 |" in ran.output
    assert "parse" not in ran.output
    backend = "--stdin-display-name=C:\\work\\ember_ml\\backend\\numpy\\new.py"
    assert report(name, backend, "-", cwd=tmp_path, stdin="import numpy\n").status == 0


# -- nothing found, nothing linted, nothing to be told


@pytest.mark.parametrize("name", NAMES)
def test_no_findings(name: str, project: Path) -> None:
    printed = text(name, "lib/net.py", "lib/__init__.py", cwd=project)
    habits = "".join(
        f"| {code.habit} ({code.name}) | 0 | 0.0 % | 0 | 0 | 0.0 % | 0 |\n" for code in CODES
    )
    status = f"""\
{habits}
## Packages of the library

Pure: 1 package with 2 files.

## Files

### Library

- [x] `lib/`: 2 files

## Settings

No config file is read.
"""
    if name == "status":
        assert "**100.0 % of the library is pure**: 2 of 2 files.\n" in printed
        assert status in printed
        return
    if name in ("html", "sarif"):
        assert {"html": "Nothing is left to do.", "sarif": '"results": []'}[name] in printed
        return
    nothing = {
        "json": "",
        "plan": "# Purification plan\n\nNothing to do: no findings in 2 files.\n",
        "baseline": '{"baseline": 1, "folder": "."}\n',
        "ignores": "# 0 findings in 0 of 2 files\n",
    }
    assert printed == nothing[name]


@pytest.mark.parametrize("name", NAMES)
def test_no_files(name: str, tmp_path: Path) -> None:
    ran = report(name, cwd=tmp_path)
    assert (ran.errors, ran.status) == ("", 0)
    assert "0" in ran.output or name in ("baseline", "json")
    assert not re.search(r"\d %", ran.output)
    assert text(name, "-j2", "--exit-zero", cwd=tmp_path) == ran.output


@pytest.mark.parametrize("name", ["status", "plan", "ignores"])
@pytest.mark.parametrize("jobs", [[], ["-j2"]], ids=["one job", "two jobs"])
def test_files_that_are_not_analysed_are_named(name: str, jobs: list[str], project: Path) -> None:
    (project / "latin.py").write_bytes(b"x = '\xe4'\n")
    printed = text(name, *jobs, ".", "missing.py", cwd=project).replace("`", "")
    assert re.findall(r"^(?:- |# not analysed: )(\w+\.py: [a-z].*)", printed, re.MULTILINE) == [
        "broken.py: does not parse: line 1: invalid syntax",
        "missing.py: cannot be read: No such file or directory",
        "skipped.py: skipped: it holds a line '# flake8: noqa'",
    ]
    assert ("## Not analysed: 3 files" in printed) == (name != "ignores")


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_path_is_red(name: str, project: Path) -> None:
    assert report(name, "lib/net.py", cwd=project).status == 0
    assert report(name, "lib/net.py", "misspelt", cwd=project).status == 1
    assert report(name, "lib/net.py", "misspelt", "--ignore=E", cwd=project).status == 1


@pytest.mark.parametrize("name", NAMES)
def test_virtual_environments_are_left_out(name: str, project: Path) -> None:
    without = text(name, ".", cwd=project)
    environment = {
        ".venv/pyvenv.cfg": "home = /usr/bin\n",
        ".venv/lib/python3/site-packages/numpy.py": "import numpy\n",
        "lib/env/pyvenv.cfg": "",
        "lib/env/a.py": "import numpy\n",
    }
    projects.write(project, environment)
    assert text(name, ".", cwd=project) == text(name, cwd=project) == without
    assert report(name, "lib/env", "lib/net.py", cwd=project).status == 0


def test_what_is_not_analysed_is_not_pure(project: Path) -> None:
    pure, _ = reports.checklist(text("status", cwd=project))
    assert not pure & projects.NOT_ANALYSED
    (project / "lib" / "broken.py").write_text("def (")
    assert "lib/" not in reports.checklist(text("status", cwd=project))[0]
    pure, impure = reports.checklist(text("status", "--disable-noqa", cwd=project))
    assert impure["skipped.py"] == Counter(EH001=1)
    assert "broken.py" not in pure


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff.py", "w") as file:
        file.write("x = 1\n")
    for name in NAMES:
        assert report(name, cwd=tmp_path).status == 0


def test_warnings_are_not_repeated(tmp_path: Path) -> None:
    projects.write(tmp_path, {"escape.py": "x = '\\d'\n"})
    once = flake8("--isolated", "--select=EH", cwd=tmp_path).errors
    for name in NAMES:
        assert report(name, cwd=tmp_path).errors == once


def test_a_run_without_a_report_does_not_load_them(tmp_path: Path) -> None:
    code = (
        "import sys; from flake8.main.cli import main; main(['--isolated']);"
        " print([name for name in sys.modules if name.startswith('flake8_ember.reports')])"
    )
    assert python("-c", code, cwd=tmp_path).text == "['flake8_ember.reports']\n"


# -- documents


def test_every_report_is_documented() -> None:
    points = importlib.metadata.distribution("flake8-ember").entry_points
    names = {point.name for point in points if point.group == "flake8.report"}
    assert names == {f"ember-{name}" for name in NAMES}
    for document in ("README.md", "CHANGELOG.md", "docs/reports.md"):
        shown = re.findall(r"--format=(ember-\w+)", (ROOT / document).read_text(encoding="utf-8"))
        assert set(shown) == names


def test_samples_have_the_form_of_the_reports() -> None:
    page = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    samples = re.findall(r"^```(?:markdown|ini)\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    status, _, _, plan, _, ignores, _ = samples
    assert set(reports.habits(status)) == {code.name for code in CODES}
    parts = reports.parts(status.partition("## ")[0])
    assert list(parts) == [*(area.name for area in AREAS), "all"]
    assert reports.parts(reports.section(status, "Packages of the library"))
    assert [len(files) for files in reports.checklist(status)] == [3, 2]
    phases = [line.partition(": ")[2] for line in plan.splitlines() if line.startswith("## ")]
    steps = [line for line in plan.splitlines() if " [ ] " in line]
    assert all(map(reports.STEP.fullmatch, steps))
    assert phases == ["core", "high impact", "public API", "examples and tests"]
    assert len(reports.entries(ignores)) == 3
