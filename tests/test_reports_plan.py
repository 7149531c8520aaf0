"""``ember-plan``: who uses names of whom, and the order that follows."""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import partial
from pathlib import Path

import projects
import pytest
import reports
from reports import text
from running import ember
from work import DOUBLED, lines_run

from flake8_ember.modules import Module
from flake8_ember.reports.circles import circles
from flake8_ember.reports.names import names
from flake8_ember.reports.users import Users, users

NUMPY = "import numpy\n"


def graph(files: dict[str, str]) -> dict[str, Users]:
    """Who uses each file, by path; each folder is a component."""
    modules = {path: Module.from_path(f"/root/{path}") for path in files}
    found = {path: names(ast.parse(files[path]), modules[path]) for path in files}
    return users(modules, found, {path: path.rpartition("/")[0] for path in files})


def direct(files: dict[str, str]) -> dict[str, set[str]]:
    return {path: set(who.direct) for path, who in graph(files).items()}


# -- which file a name is of

PACKAGE = {
    "lib/__init__.py": "from .a import A, helper as aid\nfrom .sub import *\n"
    "from lib import a as b\n",
    "lib/a.py": "class A: pass\ndef helper(): pass\nX = 1\n",
    "lib/sub/__init__.py": "from .b import B\nfrom .stars import *\n",
    "lib/sub/b.py": "class B: pass\n",
    "lib/sub/stars.py": "from .more import *\nS = 1\n",
    "lib/sub/more.py": "def M(): pass\nfrom .stars import *\n",
    "space/deep/c.py": "C = 1\n",
    "lib/ops/__init__.py": "from lib import ops\nadd = None\n",
}


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ("import lib\nlib.A()", "lib/a.py"),
        ("import lib\nlib.aid()", "lib/a.py"),
        ("from lib import A\nA()", "lib/a.py"),
        ("from lib import A as Z\nZ.x.y()", "lib/a.py"),
        ("import lib.a\nlib.a.X", "lib/a.py"),
        ("import lib.a as q\nq.X", "lib/a.py"),
        ("from lib import a\na.X", "lib/a.py"),
        ("from lib import b\nb.X", "lib/a.py"),
        ("from lib.a import X\nX + 1", "lib/a.py"),
        ("from .a import X\nX", "lib/a.py"),
        ("from . import a\na.X", "lib/a.py"),
        ("from ..lib.sub import b\nb.B", "lib/sub/b.py"),
        ("from lib import B\nB()", "lib/sub/b.py"),
        ("import lib\nlib.sub.B()", "lib/sub/b.py"),
        ("from lib import S\nS", "lib/sub/stars.py"),
        ("from lib import M\nM()", "lib/sub/more.py"),
        ("from lib.sub import b\nb.B()", "lib/sub/b.py"),
        ("from lib import ops\nops.add", "lib/ops/__init__.py"),
        ("from lib import ops\nops.ops.add", "lib/ops/__init__.py"),
        ("import space.deep.c\nspace.deep.c.C", "space/deep/c.py"),
        ("from space import deep\ndeep.c.C", "space/deep/c.py"),
        ("import lib\nlib.unheard_of", "lib/__init__.py"),
        ("import lib\nlib", "lib/__init__.py"),
        ("def f():\n    from lib import a\n    return a.X", "lib/a.py"),
        ("from lib.a import X", None),
        ("import lib", None),
        ("from lib import *", None),
        ("import lib.missing\n", None),
        ("import a\na.X", None),
        ("import sub.b\nsub.b.B", None),
        ("import numpy.lib.a\nnumpy.lib.a.X", None),
        ("from .missing import a\na", None),
        ("from ...... import a\na", None),
        ("x = 'import lib.a'", None),
    ],
)
def test_down_to_the_file_that_defines_a_name(code: str, target: str | None) -> None:
    found = direct({**PACKAGE, "lib/me.py": code})
    assert {path for path, by in found.items() if "lib/me.py" in by} == {*filter(None, [target])}


def test_each_origin_of_a_name_counts() -> None:
    files = {
        "lib/__init__.py": "if x:\n    from .a import f\nelse:\n    from .b import f, g as f\n",
        "lib/stars.py": "if x:\n    from .a import *\nelse:\n    from .b import *\n",
        "lib/a.py": "def f(): pass",
        "lib/b.py": "f = g = 1",
        "one.py": "import lib\nlib.f",
        "two.py": "from lib.stars import f\nf",
        "around.py": "from round import x",
        "round.py": "from around import x\nx",
    }
    found = direct(files)
    assert found["lib/a.py"] == found["lib/b.py"] == {"one.py", "two.py"}
    assert graph(files)["lib/b.py"].names == 3


def test_handing_on_is_no_use() -> None:
    assert not any(direct(PACKAGE).values())


def test_the_nearest_of_several_modules_of_a_name() -> None:
    files = {
        "one/lib.py": "x = 1",
        "two/lib.py": "x = 1",
        "one/use.py": "import lib\nlib.x",
        "two/use.py": "import lib\nlib.x",
    }
    found = direct(files)
    assert found["one/lib.py"] == {"one/use.py"}
    assert found["two/lib.py"] == {"two/use.py"}


def test_a_package_before_a_module_of_its_name() -> None:
    found = direct({"lib.py": "", "lib/__init__.py": "", "use.py": "import lib\nlib.x"})
    assert found["lib/__init__.py"] == {"use.py"}
    assert found["lib.py"] == set()


def test_any_layout_and_dots_in_folders() -> None:
    files = {
        "x-1.2/src/lib/__init__.py": "",
        "x-1.2/src/lib/a.py": "x = 1",
        "x-1.2/src/lib/b.py": "from .a import x\nx",
        "x-1.2/tests/c.py": "import lib.a\nlib.a.x",
    }
    assert direct(files)["x-1.2/src/lib/a.py"] == {"x-1.2/src/lib/b.py", "x-1.2/tests/c.py"}


# -- how many


def test_through_others() -> None:
    chain = {
        "a/a.py": "x = y = 1",
        "b/b.py": "import a.a as a\na.x + a.y",
        "c/c.py": "import b.b as b\nb.x",
        "d/d.py": "import b.b as b\nfrom a.a import x\nx + b.z",
    }
    found = graph(chain)
    assert [(who.total, who.names, who.components) for who in found.values()] == [
        (3, 3, 3),
        (2, 2, 2),
        (0, 0, 0),
        (0, 0, 0),
    ]


def test_a_circle_shares_its_users() -> None:
    circle = {
        "a.py": "import b\nb.x",
        "b.py": "import c\nc.x",
        "c.py": "import a\na.x\nimport c\nc.x",
        "d.py": "import c\nc.x + c.y\nimport a\na.x",
        "e.py": "import b\nb.x",
    }
    found = graph(circle)
    assert {(who.total, who.names, who.circle) for path, who in found.items() if path < "d"} == {
        (4, 4, 3)
    }
    assert found["c.py"].direct == {"b.py", "d.py"}
    assert (found["d.py"].total, found["d.py"].circle) == (0, 1)


@pytest.mark.parametrize("count", [200, pytest.param(3000, marks=pytest.mark.slow)])
def test_long_chains_and_many_circles(count: int) -> None:
    files = {
        f"m{n}.py": f"import m{(n + 1) % count} as a\nimport m{n * 7 % count} as b\na.x + b.x"
        for n in range(count)
    }
    assert {(who.total, who.circle) for who in graph(files).values()} == {(count - 1, count)}
    chain = {f"m{n}.py": f"import m{n + 1} as a\na.x" for n in range(count)}
    assert [who.total for who in graph(chain).values()] == list(range(count))
    stars = {f"m{n}.py": f"from m{n + 1} import *" for n in range(count)}
    stars |= {f"m{count}.py": "x = 1", "use.py": "from m0 import x\nx"}
    assert direct(stars)[f"m{count}.py"] == {"use.py"}


SHAPES: dict[str, Callable[[int, int], str]] = {
    "a chain": lambda n, size: f"import m{n + 1} as a\na.x",
    "a circle": lambda n, size: f"import m{(n + 1) % size} as a\na.x",
    "circles": lambda n, size: f"import m{n ^ 1} as a\nimport m{n * 7 % size} as b\na.x\nb.x",
    "one for all": lambda n, size: "import m0 as a\na.x\na.y",
    "handed on": lambda n, size: f"from m{n + 1} import x",
    "all handed on": lambda n, size: f"from m{n + 1} import *" if n else "from m1 import x\nx",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_number_of_files(shape: str) -> None:
    limit = 10**6
    for size in (100, 200):
        files = {f"m{n}.py": SHAPES[shape](n, size) for n in range(size)}
        _, count = lines_run(partial(graph, files), limit)
        limit = int(DOUBLED * count)


def test_circles_come_before_what_they_lead_to() -> None:
    parts = circles({"a": ["b"], "b": ["c", "d"], "c": ["a"], "d": ["e"], "e": ["e"], "f": ["b"]})
    assert [sorted(part) for part in parts] == [["f"], ["a", "b", "c"], ["d"], ["e"]]


# -- order and phases


def steps(files: dict[str, str], tmp_path: Path, *arguments: str) -> list[reports.Step]:
    return reports.steps(text("plan", *arguments, cwd=projects.write(tmp_path, files)))[0]


def using(module: str, *, also: str = NUMPY) -> str:
    return f"from lib import {module}\n{also}{module}.x\n"


FILES = {
    "lib/__init__.py": "",
    "lib/core.py": NUMPY,
    "lib/one/a.py": using("core"),
    "lib/two/a.py": using("core", also=""),
    "lib/three/a.py": using("core", also=""),
    "lib/much.py": f"{NUMPY}import numpy.fft\n",
    "lib/little.py": NUMPY,
    "lib/pure.py": using("little", also="from lib import much\nmuch.x\n"),
    "lib/cli.py": NUMPY,
    "lib/alone.py": NUMPY,
    "tests/test_it.py": using("cli"),
    "tests/helper.py": NUMPY,
    "tests/conftest.py": f"import tests.helper\ntests.helper.x\n{NUMPY}",
    "setup.py": NUMPY,
}


def test_order_and_phases(tmp_path: Path) -> None:
    core, impact, api, outside = "core", "high impact", "public API", "examples and tests"
    found = [(step.rank, step.phase, step.path, step.total) for step in steps(FILES, tmp_path)]
    assert found == [
        (1, core, "lib/core.py", 3),
        (2, impact, "lib/little.py", 1),
        (2, impact, "lib/much.py", 1),
        (4, api, "lib/cli.py", 1),
        (5, api, "lib/alone.py", 0),
        (5, api, "lib/one/a.py", 0),
        (7, outside, "tests/helper.py", 1),
        (8, outside, "setup.py", 0),
        (8, outside, "tests/conftest.py", 0),
        (8, outside, "tests/test_it.py", 0),
    ]


def test_a_circle_shares_a_rank(tmp_path: Path) -> None:
    circle = {
        "lib/__init__.py": "",
        "lib/a.py": using("b"),
        "lib/b.py": using("a"),
        "lib/c.py": using("b"),
        "lib/d.py": using("c", also=""),
    }
    found = [(step.rank, step.path) for step in steps(circle, tmp_path)]
    assert found == [(1, "lib/b.py"), (1, "lib/a.py"), (3, "lib/c.py")]
    assert " in a circle of 2; " in text("plan", cwd=tmp_path)


def test_what_is_pure_after_each_phase(tmp_path: Path) -> None:
    plan = text("plan", cwd=projects.write(tmp_path, FILES))
    assert [line for line in plan.splitlines() if line.startswith("**After")] == [
        f"**After this phase {library} of the library is pure**, and {all} of all files."
        for library, all in [
            ("50.0 %", "35.7 %"),
            ("70.0 %", "50.0 %"),
            ("100.0 %", "71.4 %"),
            ("100.0 %", "100.0 %"),
        ]
    ]
    arguments = ["--per-file-ignores=./lib/alone.py:EH001", "lib"]
    plan = text("plan", *arguments, cwd=tmp_path)
    assert "`per-file-ignores` names EH codes for 1 file" in plan
    assert plan.splitlines()[-1].startswith("**After this phase 90.0 % of the library is pure**")


def test_no_library_at_all(tmp_path: Path) -> None:
    plan = text("plan", "tests", cwd=projects.write(tmp_path, FILES))
    assert plan.splitlines()[-1] == "**After this phase 100.0 % of all files are pure.**"


def test_tests_are_told_by_the_path_below_the_current_folder(tmp_path: Path) -> None:
    inside = tmp_path / "tests" / "project"
    assert steps({"lib/a.py": NUMPY}, inside, str(inside))[0].phase == "public API"


@pytest.mark.parametrize(
    "path", ["a/tests/b.py", "docs/conf.py", "lib/test_a.py", "lib/a_test.py", "lib/rbm_example.py"]
)
def test_examples_and_tests_are_told_by_their_names(path: str, tmp_path: Path) -> None:
    outside, library = "examples and tests", "public API"
    assert [step.phase for step in steps({path: NUMPY}, tmp_path)] == [outside]
    others = {"lib/contest.py": NUMPY, "lib/latest.py": NUMPY, "testing/a.py": NUMPY}
    found = {step.path: step.phase for step in steps(others, tmp_path)}
    assert found == {path: outside, **dict.fromkeys(others, library)}


def test_what_the_library_uses_belongs_to_it(tmp_path: Path) -> None:
    files = {"lib/__init__.py": "", "lib/test_tools.py": using("b"), "lib/b.py": NUMPY}
    found = {step.path: step.phase for step in steps(files, tmp_path)}
    assert found == {"lib/b.py": "public API", "lib/test_tools.py": "examples and tests"}
    found = {
        step.path: step.phase
        for step in steps({"lib/a.py": using("test_tools", also="")}, tmp_path)
    }
    assert set(found.values()) == {"high impact"}


# -- what fix does

LAYERED = """\
from ember_ml import ops


def f(x=ops.ones(3), *, y):
    return ops.sin(x) + 1, ops.sin(x) * 2, float(ops.sin(x)), y + 1


def g(x, flag):
    if flag:
        x = ops.sin(x)
    return x - 1
"""


@pytest.mark.parametrize("arguments", [[], ["--extend-ignore=EH002"], ["--disable-noqa"]])
def test_fix_does_what_the_plan_says(arguments: list[str], tmp_path: Path) -> None:
    files = {
        "lib/a.py": LAYERED,
        "lib/all.py": "from ember_ml import ops\n\nx = ops.ones(3)\ny = x + 1\n",
        "lib/none.py": NUMPY,
        "lib/noted.py": f"{LAYERED}z = ops.ones(3) + 1  # noqa: EH004 -- it must stay as it is\n",
    }
    for path, step in {step.path: step for step in steps(files, tmp_path, *arguments)}.items():
        options = ["--isolated", "--select=EH", "--check", *arguments, path]
        plain = ember("fix", *options, cwd=tmp_path).output
        assert f"\n{step.fixed} would be fixed" in f"\n{plain}"
        assert (f"; {step.unsafe} more with --unsafe" in plain) == bool(step.unsafe)
        assert (step.fixed > 0) == (path != "lib/none.py")
    assert (tmp_path / "lib/a.py").read_text() == LAYERED


def test_by_stdin(tmp_path: Path) -> None:
    arguments = ["--stdin-display-name=lib/a.py", "-"]
    piped, _ = reports.steps(text("plan", *arguments, cwd=tmp_path, stdin=LAYERED))
    assert piped == steps({"lib/a.py": LAYERED}, tmp_path)
    assert piped[0].fixed == 2


def test_what_per_file_ignores_hides_is_told(tmp_path: Path) -> None:
    projects.write(tmp_path, {"a.py": NUMPY, "b.py": NUMPY})
    plan = text("plan", "--per-file-ignores=./a.py:EH001", cwd=tmp_path)
    assert "`per-file-ignores` names EH codes for 1 file" in plan
    assert [step.path for step in reports.steps(plan)[0]] == ["b.py"]
