"""docs/setups.md: what the page says of other tools was tried, and still holds."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import sys
from pathlib import Path

import pytest
import reports
from running import ROOT, Run, flake8, flake8_process, python, run

PAGE = (ROOT / "docs" / "setups.md").read_text(encoding="utf-8")
CODE = "import numpy\nfrom ember_ml import ops\n\nops.sin(1) + 1\nops.sin(1) - 1\n"


def needs(module: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(
        importlib.util.find_spec(module) is None, reason=f"needs {module}: tox -e tools"
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("a.py", "b.py", "c.py", "tests/a.py"):
        target = tmp_path / "ember_ml" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(CODE)
    return tmp_path


def test_statistics_are_labelled_with_the_first_message(project: Path) -> None:
    printed = flake8("--isolated", "--select=EH", "-qq", "--statistics", cwd=project).output
    assert re.search(r"^8 +EH004 .* '\+' ", printed, re.MULTILINE)
    assert printed.count("EH004") == 1


def test_stub_files(project: Path) -> None:
    (project / "ember_ml" / "a.pyi").write_text(
        "import numpy\ndef f(x: numpy.ndarray) -> int: ...\n"
    )
    plain = flake8("--isolated", "--select=EH", cwd=project)
    asked = flake8("--isolated", "--select=EH", "--filename=*.py,*.pyi", cwd=project)
    assert len(plain.codes) == 12
    assert set(asked.findings) - set(plain.findings) == {("./ember_ml/a.pyi", 1, 8, "EH001")}


@pytest.mark.slow
@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
def test_however_processes_are_started(method: str, project: Path) -> None:
    if sys.platform == "win32" and method != "spawn":
        pytest.skip("Windows only spawns")
    options = ["--isolated", "--select=EH", "--ember-conversions=item"]
    (project / "lint.py").write_text(
        "import multiprocessing\nfrom flake8.main.cli import main\n\n"
        f"if __name__ == '__main__':\n    multiprocessing.set_start_method({method!r})\n"
        f"    raise SystemExit(main({['-j2', *options, 'ember_ml']}))\n"
    )
    ran = python("lint.py", cwd=project)
    assert ran == flake8(*options, "ember_ml", cwd=project)
    assert len(ran.codes) == 12


@pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("git"), reason="needs git and GNU's split"
)
def test_shards_add_up(project: Path) -> None:
    """Also those without a file."""
    (command,) = re.findall(r"^git ls-files.*", PAGE, re.MULTILINE)
    (project / ".flake8").write_text("[flake8]\nselect = EH,E9\n")
    assert run(["git", "init", "--quiet"], project).status == 0
    assert run(["git", "add", "ember_ml/a.py", "ember_ml/tests"], project).status == 0
    shards: list[str] = []
    for number in range(1, 5):
        shard = command.replace("/1/", f"/{number}/").replace(
            "flake8", f"{sys.executable} -m flake8"
        )
        shards.extend(run(["sh", "-c", shard], project).output.splitlines())
    assert sorted(shards) == sorted(
        flake8("ember_ml/a.py", "ember_ml/tests", cwd=project).output.splitlines()
    )


@needs("flake8p")
def test_pyproject(project: Path) -> None:
    (settings,) = re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    (project / "pyproject.toml").write_text(settings)
    target = project / "ember_ml" / "visualization" / "plots.py"
    target.parent.mkdir()
    target.write_text("import numpy\n\n\ndef f(a, b):\n    return numpy.sqrt(2), a + b\n")
    assert flake8_process(str(target), cwd=project) == Run("", "", 0)
    assert "EH001" in flake8_process("ember_ml/a.py", cwd=project).codes


def notebook(project: Path) -> None:
    cells = ["%matplotlib inline\nfrom ember_ml import ops", "x = ops.sin(1)\nx + 1"]
    content = {
        "cells": [
            {
                "cell_type": "code",
                "execution_count": None,
                "metadata": {},
                "outputs": [],
                "source": cell.splitlines(keepends=True),
            }
            for cell in cells
        ],
        "metadata": {"language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 4,
    }
    (project / "notebooks").mkdir()
    (project / "notebooks" / "a.ipynb").write_text(json.dumps(content))
    (project / ".flake8").write_text("[flake8]\nselect = EH,E9\n")


@needs("nbqa")
def test_nbqa(project: Path) -> None:
    notebook(project)
    ran = python("-m", "nbqa", "flake8", "notebooks/", cwd=project)
    assert ran.output.startswith("notebooks/a.ipynb:cell_2:2:3: EH004 "), ran.text
    assert ran.output.count("\n") == 1
    (project / ".flake8").write_text(
        "[flake8]\nselect = EH,E9\nember-exceptions = notebooks: EH004 -- sketches\n"
    )
    assert python("-m", "nbqa", "flake8", "notebooks/", cwd=project).status == 0


NBQA = """\
# %%NBQA-CELL-SEPfc55d5
get_ipython().run_line_magic('matplotlib', 'inline')
from ember_ml import ops


# %%NBQA-CELL-SEPfc55d5
import numpy  # noqa: EH001 -- it draws
x = ops.sin(1)
x + 1
"""


@pytest.fixture
def made(project: Path) -> Path:
    """What nbQA leaves for flake8, of two notebooks."""
    shutil.rmtree(project / "ember_ml")
    (project / "notebooks").mkdir()
    for name in ("b_1zzzzzzzz", "babcdefgh"):
        (project / "notebooks" / f"{name}_nbqa_ipynb.py").write_text(NBQA)
    return project


def nbqa_report(name: str, *arguments: str, cwd: Path) -> str:
    options = ["--isolated", "--select=EH", f"--format=ember-{name}", "--exit-zero"]
    ran = flake8(*options, *arguments, cwd=cwd)
    assert not ran.errors
    return ran.output


def test_reports_name_notebooks_and_cells(made: Path) -> None:
    for name in reports.NAMES:
        printed = nbqa_report(name, cwd=made)
        assert "nbqa_ipynb" not in printed or name == "ignores"
        assert ("notebooks/b.ipynb" in printed) != (name == "ignores")
        assert nbqa_report(name, "-j2", cwd=made) == printed
    lines = [json.loads(line) for line in nbqa_report("json", cwd=made).splitlines()]
    assert {line["evidence"] for line in lines} == {"'x' is ops.sin(1), line cell_2:2"}
    assert [(each["path"], each["cell"], each["row"], each["column"]) for each in lines] == [
        ("notebooks/b.ipynb", 2, 3, 3),
        ("notebooks/b_1.ipynb", 2, 3, 3),
    ]
    assert "- `notebooks/b.ipynb:cell_2:1`: 1 EH001: it draws" in nbqa_report("status", cwd=made)
    (run,) = json.loads(nbqa_report("sarif", cwd=made))["runs"]
    for result in run["results"]:
        (location,) = result["locations"]
        assert location["logicalLocations"] == [{"name": "cell_2:3", "kind": "element"}]
        assert "fixes" not in result
    assert nbqa_report("plan", cwd=made).count("; `fix` does none\n") == 2


def test_what_is_said_of_a_notebook_counts_for_what_nbqa_makes_of_it(made: Path) -> None:
    """Its name is another each time."""
    counts = nbqa_report("baseline", "--output-file=purity.json", cwd=made)
    entries = reports.entries(nbqa_report("ignores", cwd=made))
    for before in [*(made / "notebooks").iterdir()]:
        stem = before.name[:-22]
        before.rename(before.with_name(f"{stem}q_3zzzzz_nbqa_ipynb.py"))
        before.with_name(f"{stem}.ipynb").touch()  # which is there while nbQA lints a script
    plain = ["--isolated", "--select=EH"]
    assert (counts, flake8(*plain, cwd=made).codes) == ("", ["EH004", "EH004"])
    assert flake8(*plain, "--ember-baseline=purity.json", cwd=made) == Run("", "", 0)
    exceptions = "--ember-exceptions=notebooks.b: EH004 -- sketches"
    assert len(flake8(*plain, exceptions, cwd=made).codes) == 1
    ignores = " ".join(f"{pattern}:{','.join(codes)}" for pattern, codes in entries.items())
    assert flake8(*plain, f"--per-file-ignores={ignores}", cwd=made) == Run("", "", 0)


@needs("nbqa")
@pytest.mark.parametrize("name", reports.NAMES)
def test_nbqa_leaves_reports_as_they_are(name: str, project: Path) -> None:
    notebook(project)
    arguments = ["notebooks/", f"--format=ember-{name}", "--exit-zero"]
    first, second = (python("-m", "nbqa", "flake8", *arguments, cwd=project) for _ in "12")
    assert first == second
    assert first.status == 0
    if name == "json":
        (found,) = map(json.loads, first.output.splitlines())
        assert (found["path"], found["cell"], found["row"]) == ("notebooks/a.ipynb", 2, 2)


@needs("jupytext")
def test_jupytext(project: Path) -> None:
    notebook(project)
    (command,) = re.findall(r"^jupytext .*", PAGE, re.MULTILINE)
    make, _, lint = command.partition(" | ")
    script = python("-m", *make.split(), cwd=project).output
    ran = flake8(*lint.split()[1:], cwd=project, stdin=script)
    assert ran.codes == ["EH004"]
    assert ran.output.startswith("notebooks/a.py:")
