"""``ember-ignores``: its block makes flake8 green, but for what it does not list."""

from __future__ import annotations

from pathlib import Path

import projects
import pytest
import reports
from reports import text
from running import flake8

NUMPY = "import numpy\n"


def configure(folder: Path, baseline: str, name: str = "setup.cfg") -> None:
    text = f"[flake8]\nselect = EH, F\n{baseline}"
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["setup.cfg", "tox.ini", ".flake8"])
def test_adopt_shrink_done(name: str, tmp_path: Path) -> None:
    files = {path: code for path, code in projects.FILES.items() if path.startswith("lib/")}
    projects.write(tmp_path, files)
    baseline = text("ignores", cwd=tmp_path)
    configure(tmp_path, baseline, name)
    green = ["--select=EH"]
    assert flake8(*green, cwd=tmp_path).text == ""

    projects.write(tmp_path, {"lib/new.py": NUMPY})
    assert [path for path, _, _, _ in flake8(*green, cwd=tmp_path).findings] == ["./lib/new.py"]
    (tmp_path / "lib/new.py").unlink()

    projects.write(tmp_path, {"lib/core.py": "x = 1\n"})
    anew = flake8(*green, "--per-file-ignores=", "--format=ember-ignores", cwd=tmp_path).output
    gone = [line for line in baseline.splitlines() if line not in anew.splitlines()]
    assert gone[1:] == ["    lib/core.py: EH001, EH004"]

    projects.write(tmp_path, dict.fromkeys(files, "x = 1\n"))
    anew = flake8(*green, "--per-file-ignores=", "--format=ember-ignores", cwd=tmp_path).output
    assert anew == f"# 0 findings in 0 of {len(files)} files\n"


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("a.py", "./a.py"),
        ("pkg/my file.py", "pkg/my?file.py"),
        ("pkg/[a].py", "pkg/[[]a].py"),
        ("pkg/a*.py", "pkg/a[*].py"),
        ("#pkg/a,b;c.py", "?pkg/a?b?c.py"),
        ("größe/日本.py", "größe/日本.py"),
        ("EH/EH001.py", "EH/EH001.py"),
    ],
)
def test_odd_names(path: str, pattern: str, tmp_path: Path) -> None:
    projects.write(tmp_path, {path: NUMPY, f"other/{path}": NUMPY})
    baseline = text("ignores", path, cwd=tmp_path)
    assert reports.entries(baseline) == {pattern: ["EH001"]}
    configure(tmp_path, baseline)
    assert flake8("--select=EH", path, cwd=tmp_path).text == ""
    assert flake8("--select=EH", f"other/{path}", cwd=tmp_path).status == 1


def test_the_codes_of_a_pattern_that_would_lose_are_taken_over(tmp_path: Path) -> None:
    """Only the longest pattern applies to a file: its own entry must not lose codes."""
    projects.write(tmp_path, {"pkg/__init__.py": f"import os\n{NUMPY}", "pkg/a.py": NUMPY})
    own = "per-file-ignores =\n    __init__.py: F401\n"
    configure(tmp_path, own)
    baseline = flake8("--format=ember-ignores", cwd=tmp_path).output
    assert reports.entries(baseline) == {
        "pkg/__init__.py": ["EH001", "F401"],
        "pkg/a.py": ["EH001"],
    }
    configure(tmp_path, own + baseline.partition("per-file-ignores =\n")[2])
    assert flake8(cwd=tmp_path).findings == [("./pkg/a.py", 1, 1, "F401")]


def test_the_longest_pattern_applies_alone(tmp_path: Path) -> None:
    """What the docs say of flake8, and what the reports reckon with."""
    projects.write(tmp_path, {"pkg/a.py": f"{NUMPY}\n\ndef f(a, b):\n    return a + b\n"})
    for order in (["pkg/*: EH001", "pkg/a.py: EH004"], ["pkg/a.py: EH004", "pkg/*: EH001"]):
        ignores = f"--per-file-ignores={' '.join(order)}"
        ran = flake8("--isolated", "--select=EH", ignores, cwd=tmp_path)
        assert ran.codes == ["EH001"]
        status = text("status", ignores, cwd=tmp_path)
        assert "- [ ] `pkg/a.py`: 1 EH001, EH004 ignored" in status
