"""``--ember-since``: what changed since earlier runs, in the status and in the plan."""

from __future__ import annotations

from pathlib import Path

import projects
import pytest
from reports import section, text
from running import flake8

BEFORE = {
    "lib/better.py": "import numpy\nimport numpy.fft\n",
    "lib/done.py": "import numpy\n",
    "lib/gone.py": "import numpy\n",
    "lib/other.py": "import numpy\n",
    "lib/same.py": "import numpy\n",
    "lib/broken.py": "def (\n",
    "lib/worse.py": "import numpy\n",
}
AFTER = {
    "lib/better.py": "import numpy\n",
    "lib/done.py": "x = 1\n",
    "lib/new.py": "import numpy\n",
    "lib/other.py": "def f(a, b):\n    return a + b\n",
    "lib/worse.py": "import numpy\n" * 4,
}
EXPECTED = """
**8 findings, 1 more than 7 then.**

Files: 1 gone or not linted, 1 done, 1 better, 1 worse, 1 new with findings, 1 with other findings.

| file | then | now | change |
| --- | --: | --: | --: |
| `lib/worse.py` | 1 | 4 | +3 |
| `lib/better.py` | 2 | 1 | -1 |
| `lib/done.py` | 1 | 0 | -1 |
| `lib/gone.py` | 1 | 0 | -1 |
| `lib/new.py` | 0 | 1 | +1 |
| `lib/other.py` | 1 | 1 | +0 |
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    projects.write(tmp_path, BEFORE)
    for name in ("baseline", "json"):
        text(name, "--select=EH,E9", f"--output-file=old/{name}", cwd=tmp_path)
    projects.write(tmp_path, AFTER)
    (tmp_path / "lib" / "gone.py").unlink()
    return tmp_path


@pytest.mark.parametrize("report", ["status", "plan"])
@pytest.mark.parametrize("name", ["baseline", "json"])
@pytest.mark.parametrize("jobs", ["-j1", pytest.param("-j2", marks=pytest.mark.slow)])
def test_what_changed(report: str, name: str, jobs: str, project: Path) -> None:
    since = f"--ember-since=old/{name}"
    printed = text(report, since, jobs, cwd=project)
    assert section(printed, f"Since `old/{name}`").rstrip() == EXPECTED.rstrip()
    without = text(report, cwd=project)
    assert set(without.splitlines()) - {""} <= set(printed.splitlines())


def test_several_and_in_a_config_file(project: Path) -> None:
    (project / "setup.cfg").write_text("[flake8]\nember-since =\n    old/json,\n    old/baseline\n")
    printed = flake8("--select=EH", "--format=ember-status", cwd=project).output
    assert section(printed, "Since `old/json`") == section(printed, "Since `old/baseline`")
    assert printed.index("Since `old/json`") < printed.index("Since `old/baseline`")


def test_nothing_changed(project: Path) -> None:
    text("baseline", "--output-file=now", cwd=project)
    printed = text("plan", "--ember-since=now", cwd=project)
    assert "**8 findings, as many as then.**\n\nNo file changed.\n" in printed


def test_twenty_rows(tmp_path: Path) -> None:
    text("baseline", "--output-file=old", cwd=tmp_path)
    projects.write(tmp_path, {f"m{number:02}.py": "import numpy\n" for number in range(23)})
    printed = text("status", "--ember-since=old", cwd=tmp_path)
    assert printed.count(" | 0 | 1 | +1 |") == 20
    assert "3 more files changed by no more than that." in printed


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (
            ["--format=ember-plan", "--ember-since=no"],
            "cannot read 'no': No such file or directory",
        ),
        (["--format=ember-plan", "--ember-since=lib/done.py"], "'lib/done.py' is no saved run"),
        (["--ember-since=old/json"], "needs a report to print (use --format=ember-status)"),
    ],
)
def test_what_is_no_run(arguments: list[str], error: str, project: Path) -> None:
    ran = flake8("--isolated", *arguments, cwd=project)
    assert ran.status == 1
    _, line = ran.text.splitlines()
    assert line.startswith(f"--ember-since: {error}")
