"""``ember-plan``: who imports whom, and the order that follows."""

from __future__ import annotations

import ast
from pathlib import Path

import projects
import pytest
import reports
from reports import text

from flake8_ember.modules import Module
from flake8_ember.reports.imports import importers, imports

NUMPY = "import numpy\n"


def graph(files: dict[str, str]) -> dict[str, tuple[set[str], int]]:
    """Direct importers and the number of all, by path."""
    modules = {path: Module.from_path(f"/root/{path}") for path in files}
    imported = {path: imports(ast.parse(files[path]), modules[path]) for path in files}
    return {
        path: (set(who.direct), who.total) for path, who in importers(modules, imported).items()
    }


PACKAGE = {"lib/__init__.py": "", "lib/a.py": "", "lib/sub/__init__.py": "", "lib/sub/b.py": ""}


@pytest.mark.parametrize(
    ("statement", "target"),
    [
        ("import lib", "lib/__init__.py"),
        ("import lib.a", "lib/a.py"),
        ("import os, lib.sub.b as b", "lib/sub/b.py"),
        ("from lib import a", "lib/a.py"),
        ("from lib import Net", "lib/__init__.py"),
        ("from lib import *", "lib/__init__.py"),
        ("from lib.sub import b", "lib/sub/b.py"),
        ("from lib.sub.b import x", "lib/sub/b.py"),
        ("from . import a", "lib/a.py"),
        ("from .a import x", "lib/a.py"),
        ("from . import Net", "lib/__init__.py"),
        ("from .sub import b", "lib/sub/b.py"),
        ("from ..lib.sub import b", "lib/sub/b.py"),
        ("def f():\n    if x:\n        from lib import a", "lib/a.py"),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import lib.a", "lib/a.py"),
        ("import lib.missing", None),
        ("import a", None),
        ("import sub.b", None),
        ("import numpy.lib.a", None),
        ("from .missing import a", None),
        ("from ...... import a", None),
        ("x = 'import lib.a'", None),
    ],
)
def test_what_a_statement_imports(statement: str, target: str | None) -> None:
    found = graph({**PACKAGE, "lib/me.py": statement})
    assert {path for path, (direct, _) in found.items() if direct == {"lib/me.py"}} == {
        *filter(None, [target])
    }


def test_through_others() -> None:
    chain = {"a.py": "", "b.py": "import a", "c.py": "import b", "d.py": "import b\nimport a"}
    assert graph(chain) == {
        "a.py": ({"b.py", "d.py"}, 3),
        "b.py": ({"c.py", "d.py"}, 2),
        "c.py": (set(), 0),
        "d.py": (set(), 0),
    }


def test_a_circle_does_not_count_its_own() -> None:
    circle = {
        "a.py": "import b",
        "b.py": "import c",
        "c.py": "import a\nimport c",
        "d.py": "import c",
    }
    assert graph(circle) == {
        "a.py": ({"c.py"}, 3),
        "b.py": ({"a.py"}, 3),
        "c.py": ({"b.py", "d.py"}, 3),
        "d.py": (set(), 0),
    }


def test_the_nearest_of_several_modules_of_a_name() -> None:
    files = {
        "one/lib.py": "",
        "two/lib.py": "",
        "one/use.py": "import lib",
        "two/use.py": "import lib",
    }
    found = graph(files)
    assert found["one/lib.py"] == ({"one/use.py"}, 1)
    assert found["two/lib.py"] == ({"two/use.py"}, 1)


def test_a_package_before_a_module_of_its_name() -> None:
    found = graph({"lib.py": "", "lib/__init__.py": "", "use.py": "import lib"})
    assert found["lib/__init__.py"] == ({"use.py"}, 1)
    assert found["lib.py"] == (set(), 0)


def test_any_layout_and_dots_in_folders() -> None:
    files = {
        "x-1.2/src/lib/__init__.py": "",
        "x-1.2/src/lib/a.py": "",
        "x-1.2/src/lib/b.py": "from .a import x",
    }
    files["x-1.2/tests/c.py"] = "import lib.a"
    assert graph(files)["x-1.2/src/lib/a.py"] == ({"x-1.2/src/lib/b.py", "x-1.2/tests/c.py"}, 2)


@pytest.mark.parametrize("count", [200, pytest.param(3000, marks=pytest.mark.slow)])
def test_long_chains_and_many_circles(count: int) -> None:
    files = {
        f"m{n}.py": f"import m{(n + 1) % count}\nimport m{n * 7 % count}" for n in range(count)
    }
    assert {total for _, total in graph(files).values()} == {count - 1}


# -- order and phases


def steps(files: dict[str, str], tmp_path: Path, *arguments: str) -> list[reports.Step]:
    return reports.steps(text("plan", *arguments, cwd=projects.write(tmp_path, files)))[0]


def test_order_and_phases(tmp_path: Path) -> None:
    use_core = f"from lib import core\n{NUMPY}"
    files = {
        "lib/__init__.py": "",
        "lib/core.py": NUMPY,
        "lib/much.py": f"{NUMPY}import numpy.fft\n{use_core}",
        "lib/little.py": use_core,
        "lib/pure.py": "import lib.little\nimport lib.much\n",
        "lib/cli.py": f"import lib.pure\n{use_core}",
        "lib/alone.py": NUMPY,
        "tests/test_it.py": f"import lib.cli\n{NUMPY}",
        "tests/helper.py": NUMPY,
        "tests/conftest.py": f"import tests.helper\n{NUMPY}",
        "setup.py": NUMPY,
    }
    core, impact, api, outside = "core", "high impact", "public API", "examples and tests"
    assert steps(files, tmp_path) == [
        (core, "lib/core.py", 5, 3),
        (core, "lib/little.py", 3, 1),
        (core, "lib/much.py", 3, 1),
        (api, "lib/cli.py", 1, 1),
        (api, "lib/alone.py", 0, 0),
        (outside, "tests/helper.py", 1, 1),
        (outside, "setup.py", 0, 0),
        (outside, "tests/conftest.py", 0, 0),
        (outside, "tests/test_it.py", 0, 0),
    ]
    (tmp_path / "lib" / "x.py").write_text(f"import lib.y\n{NUMPY}")
    (tmp_path / "lib" / "y.py").write_text(NUMPY)
    again = steps({}, tmp_path)
    assert again[3] == (impact, "lib/y.py", 1, 1)
    assert (api, "lib/x.py", 0, 0) in again


def test_the_share_free_of_findings_grows_to_all(tmp_path: Path) -> None:
    projects.write(tmp_path, projects.FILES)
    plan = text("plan", cwd=tmp_path)
    shares = [float(part.split()[-1]) for part in plan.split(" % of all files")[:-1]]
    assert shares == sorted(shares)
    assert shares[-1] == 100


def test_tests_are_told_by_the_path_below_the_current_folder(tmp_path: Path) -> None:
    inside = tmp_path / "tests" / "project"
    assert steps({"lib/a.py": NUMPY}, inside, str(inside))[0].phase == "public API"


@pytest.mark.parametrize(
    "path", ["a/tests/b.py", "docs/conf.py", "lib/test_a.py", "lib/a_test.py", "lib/rbm_example.py"]
)
def test_examples_and_tests_are_told_by_their_names(path: str, tmp_path: Path) -> None:
    outside, library = "examples and tests", "public API"
    assert steps({path: NUMPY}, tmp_path) == [(outside, path, 0, 0)]
    others = {"lib/contest.py": NUMPY, "lib/latest.py": NUMPY, "testing/a.py": NUMPY}
    found = {step.path: step.phase for step in steps(others, tmp_path)}
    assert found == {path: outside, **dict.fromkeys(others, library)}


def test_what_the_library_imports_belongs_to_it(tmp_path: Path) -> None:
    files = {"lib/test_tools.py": f"from lib import b\n{NUMPY}", "lib/b.py": NUMPY}
    assert [step.phase for step in steps(files, tmp_path)] == ["core", "examples and tests"]
    found = steps({"lib/a.py": "import lib.test_tools\n"}, tmp_path)
    assert [(step.phase, step.path) for step in found] == [
        ("core", "lib/b.py"),
        ("core", "lib/test_tools.py"),
    ]


def test_what_per_file_ignores_hides_is_told(tmp_path: Path) -> None:
    projects.write(tmp_path, {"a.py": NUMPY, "b.py": NUMPY})
    plan = text("plan", "--per-file-ignores=./a.py:EH001", cwd=tmp_path)
    assert "`per-file-ignores` names EH codes for 1 file" in plan
    assert [step.path for step in reports.steps(plan)[0]] == ["b.py"]
