"""``python -m flake8_ember fix``: what it makes of files, and what it leaves as it was."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest
from fixing import FIXABLE, FIXED, fix
from running import ember, python

from flake8_ember.fixes.rewrites import BinaryCall

FIXES = Path(__file__).parent / "fixes"
NAMES = sorted(path.parent.name for path in FIXES.glob("*/before.py"))


class Case(NamedTuple):
    """A file before and after.

    Attributes:
        before: its bytes; the comments at its start tell the options, the path, the oldest Python.
        after: the bytes that are wanted.
        options: those of ``#: --unsafe``.
        path: that of ``#@ mylib/model.py``.
        python: that of ``#: python 3.12``.
        files: the project around it, if there is one; of ``#: files CASE`` that of another case.
    """

    before: bytes
    after: bytes
    options: list[str]
    path: str
    python: tuple[int, int]
    files: Path


def case(name: str) -> Case:
    before = (FIXES / name / "before.py").read_bytes()
    options: list[str] = []
    path, python, project = "model.py", (3, 10), name
    for line in before.decode().splitlines():
        mark, *words = line.split()[:1] + line.split()[1:]
        if mark == "#@":
            path = words[0]
        elif mark == "#:" and words[0] == "python":
            python = (3, int(words[1].partition(".")[2]))
        elif mark == "#:" and words[0] == "files":
            project = words[1]
        elif mark == "#:":
            options = words
        else:
            break
    after = (FIXES / name / "after.py").read_bytes()
    return Case(before, after, options, path, python, FIXES / project / "files")


@pytest.mark.parametrize("name", NAMES)
def test_cases(name: str, tmp_path: Path) -> None:
    wanted = case(name)
    if sys.version_info < wanted.python:
        pytest.skip("needs a newer Python")
    if wanted.files.is_dir():
        shutil.copytree(wanted.files, tmp_path, dirs_exist_ok=True)
    path = tmp_path / wanted.path
    path.write_bytes(wanted.before)
    ran = fix(*wanted.options, wanted.path, cwd=tmp_path)
    assert ran.status == 0, ran.text
    assert path.read_bytes().decode() == wanted.after.decode(), ran.text
    assert fix("--check", *wanted.options, wanted.path, cwd=tmp_path).status == 0
    fix(*wanted.options, wanted.path, cwd=tmp_path)
    assert path.read_bytes() == wanted.after


# -- what is left of NumPy

LAYER = "class Tensor: ...\ndef exp(x): ...\ndef add(a, b): ...\n"


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    (tmp_path / "mylib").mkdir()
    (tmp_path / "mylib" / "__init__.py").touch()
    (tmp_path / "mylib" / "ops.py").write_text(LAYER)
    return tmp_path


def test_what_is_left_of_numpy_is_listed(layer: Path) -> None:
    path = layer / "mylib" / "a.py"
    path.write_text(
        "import numpy as np\n\n\ndef f(x: np.ndarray, y: np.ndarray):\n"
        "    z = np.exp(x)\n    return np.fft.fft(z), np.fft.fft(x), np.exp(y)\n"
    )
    ran = fix("--unsafe", "--ember-ops=mylib.ops", "mylib", cwd=layer)
    assert ran.output.splitlines() == [
        "mylib/a.py: 0 fixed, 2 uses of NumPy moved",
        "mylib/a.py:5: np.ndarray left, whose value meets np.fft.fft (row 7)",
        "mylib/a.py:6: np.exp left, whose value meets np.fft.fft (row 7)",
        "mylib/a.py:7: np.fft.fft left, for which the layer has no function",
        "0 fixed in 1 file; 2 uses of NumPy moved, 4 left; 1 left (1 whose import is still needed)",
    ]
    again = fix("--unsafe", "--ember-ops=mylib.ops", "mylib", cwd=layer)
    assert again.output.splitlines()[:3] == ran.output.splitlines()[1:4]


@pytest.mark.parametrize(
    ("ops", "call", "reason"),
    [
        ("mylib.ops", "np.log(ops.exp(x))", "for which the layer has no function"),
        ("mylib.ops", "np.save('x', ['a'])", "for which the layer has no function"),
        ("mylib.ops", "np.exp(['a'])", "which makes an array of texts"),
        ("mylib.ops", "np.add(x, ops.exp(x), x)", "whose arguments the layer's function takes"),
        ("ember_ml.ops", "np.power(ops.exp(x), 2)", "for which the layer's source is not found"),
        ("ember_ml.ops", "np.exp(ops.exp(x))", "for which the layer's source is not found"),
    ],
)
def test_why_numpys_functions_are_left(ops: str, call: str, reason: str, layer: Path) -> None:
    path = layer / "a.py"
    package = ops.partition(".")[0]
    path.write_text(f"import numpy as np\nfrom {package} import ops\n\n\ndef f(x):\n    {call}\n")
    ran = fix("--unsafe", f"--ember-ops={ops}", "a.py", cwd=layer)
    name = call.partition("(")[0]
    assert ran.output.startswith(f"a.py:6: {name} left, {reason}")


@pytest.mark.parametrize(
    ("options", "body"),
    [
        ([], "return np.exp(x)"),  # not asked for
        (["--unsafe", "--extend-ignore=EH001"], "return np.exp(x)"),
        (["--unsafe"], "return np.exp(*x)"),
        (["--unsafe"], "return np.exp(x, out=x)"),
        (["--unsafe"], "return np.frombuffer(x)"),
        (["--unsafe"], "return np.exp"),
    ],
)
def test_nothing_moves(options: list[str], body: str, layer: Path) -> None:
    text = f"import numpy as np\n\n\ndef f(x: list):\n    {body}\n"
    path = layer / "mylib" / "a.py"
    path.write_text(text)
    fix(*options, "--ember-ops=mylib.ops", "mylib", cwd=layer)
    assert path.read_text() == text


@pytest.mark.parametrize(
    "name", ["mylib/backend/torch/a.py", "mylib/backend/shared.py", "mylib/ops/extra.py"]
)
def test_backends_and_the_layer_do_not_move(name: str, layer: Path) -> None:
    text = "import numpy as np\n\n\ndef f(x: np.ndarray):\n    return np.exp(x) * np.pi\n"
    path = layer / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    options = ("--unsafe", "--ember-ops=mylib.ops", "--ember-backends=mylib.backend")
    fix(*options, "mylib", cwd=layer)
    assert path.read_text() == text


def test_what_stands_in_f_strings_does_not_keep_the_file(layer: Path) -> None:
    path = layer / "mylib" / "a.py"
    path.write_text(
        "import numpy as np\n\n\ndef f(n: int):\n    x = np.exp(np.zeros(n))\n"
        '    print(f"{x.min():.4f} to {x.max():.4f}", f"{np.exp(x)}, {np.pi}")\n'
        '    return f"{np.exp(x)=}", f"{np.e=}"\n\n\ndef g(x: list):\n    return np.exp(x)\n'
    )
    (layer / "mylib" / "ops.py").write_text(f"{LAYER}def min(x): ...\ndef max(x): ...\n")
    ran = fix("--unsafe", "--ember-ops=mylib.ops", "mylib", cwd=layer)
    text = path.read_text()
    assert "left as it was" not in ran.text
    assert "return ops.exp(x)\n" in text
    assert 'return f"{np.exp(x)=}", f"{np.e=}"' in text
    assert "np.exp left, in f-strings" in ran.output


def test_an_import_that_nothing_uses_goes_when_asked(layer: Path) -> None:
    path = layer / "mylib" / "a.py"
    path.write_text("import math\nimport numpy as np\n\nprint(math.pi)\n")
    fix("--ember-ops=mylib.ops", "mylib", cwd=layer)
    assert "numpy" in path.read_text()
    fix("--unsafe", "--ember-ops=mylib.ops", "mylib", cwd=layer)
    assert path.read_text() == "import math\n\nprint(math.pi)\n"


# -- the command


def test_diff_and_check_write_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text(FIXABLE)
    shown = fix("--diff", "a.py", cwd=tmp_path)
    assert shown.status == 1
    assert shown.output.startswith("--- a/a.py\n+++ b/a.py\n@@")
    assert "+    return ops.add(ops.exp(a), 1)" in shown.output
    checked = fix("--check", ".", cwd=tmp_path)
    assert checked.status == 1
    assert checked.output.splitlines()[-1] == "1 would be fixed in 1 file"
    assert path.read_text() == FIXABLE


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
@pytest.mark.parametrize(
    ("before", "encoding"),
    [
        (FIXABLE, "utf-8"),
        (FIXABLE.replace("\n", "\r\n"), "utf-8"),
        (FIXABLE.rstrip(), "utf-8"),
        (f"# 日本\x0c語\n{FIXABLE}", "utf-8"),
        (f"# 日本\n{FIXABLE}", "utf-8-sig"),
        (f"# coding: latin-1\n# größe\n{FIXABLE}", "latin-1"),
    ],
    ids=["lf", "crlf", "no-end", "form-feed", "bom", "latin-1"],
)
def test_git_applies_the_diff(
    before: str, encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the terminal can show."""
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    path = tmp_path / "src" / "a.py"
    path.parent.mkdir()
    path.write_bytes(before.encode(encoding))
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    subprocess.run(["git", "config", "core.autocrlf", "false"], cwd=tmp_path, check=True)
    command = [sys.executable, "-m", "flake8_ember", "fix", "--isolated", "--diff", "src"]
    shown = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, check=False).stdout
    subprocess.run(["git", "apply"], cwd=tmp_path, input=shown, check=True)
    wanted = before.replace("ops.exp(a) + 1", "ops.add(ops.exp(a), 1)")
    assert path.read_bytes() == wanted.encode(encoding)


def test_a_path_that_the_terminal_cannot_show_is_escaped(tmp_path: Path) -> None:
    (tmp_path / "größe日.py").write_text(FIXABLE)
    command = ["-m", "flake8_ember", "fix", "--isolated", "--check", "."]
    ran = python(*command, cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert ran.status == 1
    assert "gr\\xf6\\xdfe\\u65e5.py: 1 would be fixed" in ran.output


def test_stdin(tmp_path: Path) -> None:
    ran = fix("-", cwd=tmp_path, stdin=FIXABLE)
    assert (ran.output, ran.status) == (FIXED, 0)
    assert "1 fixed" in ran.errors
    display = "--stdin-display-name=ember_ml/backend/numpy/a.py"
    assert fix(display, "-", cwd=tmp_path, stdin=FIXABLE).output == FIXABLE


@pytest.mark.parametrize(
    "config",
    [
        "select = F",
        "extend-ignore = EH004",
        "per-file-ignores =\n    a.py: EH004",
        "exclude = a.py",
        "ember-exceptions =\n    a: EH004 -- a kernel",
        "ember-ops = other.ops",
    ],
)
def test_what_flake8_would_not_print_stays(config: str, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(FIXABLE)
    (tmp_path / ".flake8").write_text(f"[flake8]\n{config}\n")
    assert ember("fix", ".", cwd=tmp_path).status == 0
    assert (tmp_path / "a.py").read_text() == FIXABLE
    ember("fix", "--isolated", ".", cwd=tmp_path)
    assert (tmp_path / "a.py").read_text() == FIXED


def test_what_is_not_proved_is_named_and_stays(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(FIXABLE)
    with patch.object(BinaryCall, "pairs", return_value=None):
        ran = fix("a.py", cwd=tmp_path)
    assert ran.status == 0
    assert ran.errors == "a.py: left as it was: its tree is another than it should be\n"
    assert ran.output == "0 fixed in 0 files; 1 left (1 whose result could not be proved)\n"
    assert (tmp_path / "a.py").read_text() == FIXABLE


def test_bad_options(tmp_path: Path) -> None:
    assert fix("--ember-unknown=maybe", ".", cwd=tmp_path).status == 2
    assert fix("--no-such-option", ".", cwd=tmp_path).status == 2
    assert fix("--diff", "--check", ".", cwd=tmp_path).status == 2


def test_summary_says_what_is_left(tmp_path: Path) -> None:
    source = f"{FIXABLE}\n\ndef g(a, b):\n    a += ops.exp(a)\n    return a + b, b - 1\n"
    (tmp_path / "a.py").write_text(source)
    last = fix("--check", ".", cwd=tmp_path).output.splitlines()[-1]
    assert last.startswith("2 would be fixed in 1 file; 2 left (")
    assert "1 on unknown values" in last
    assert last.endswith("; 1 more with --unsafe")


# -- layers


@pytest.mark.parametrize(
    ("source", "has"),
    [
        ("def add(a, b): ...", True),
        ("def add(a, b, c=1, *rest, d=2): ...", True),
        ("def add(*args): ...", True),
        ("def add(a): ...", False),
        ("def add(a, b, c): ...", False),
        ("def add(a, b, *, c): ...", False),
        ("async def add(a, b): ...", False),
        ("class add: ...", False),
        ("add = 1", False),
        ("def plus(a, b): ...\nadd = plus", True),
        ("add = lambda a, b: a", True),
        ("from .more import add", True),
        ("from .more import plus as add", True),
        ("from .more import *", True),
        ("from . import more\nadd = more.add", True),
        ("from .listed import *", False),
        ("from .listed import add", True),
        ("from .gone import *", False),
        ("if x:\n    from .more import *\nelse:\n    from .gone import *", False),
        ("if x:\n    from .more import *\nelse:\n    from mylib.more import *", True),
        ("from .more import *\ndel add\nadd = None", False),
        ("from .circle import *", False),
        ("import typing\nif typing.TYPE_CHECKING:\n    from .more import add", False),
    ],
)
def test_the_function_must_be_there(source: str, has: bool, tmp_path: Path) -> None:
    files = {
        "__init__": "",
        "ops": f"{source}\ndef exp(x): ...\n",
        "more": "def add(a, b): ...\nplus = add\n",
        "listed": "__all__ = ['plus']\ndef add(a, b): ...\n",
        "circle": "from .ops import *\n",
    }
    folder = tmp_path / "src" / "mylib"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text)
    path = tmp_path / "tests" / "a.py"
    path.parent.mkdir()
    path.write_text(FIXABLE.replace("ember_ml", "mylib"))
    fix("--ember-ops=mylib.ops", ".", cwd=path.parent)
    assert path.read_text() == (FIXED if has else FIXABLE).replace("ember_ml", "mylib")


def test_a_source_may_be_named(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(FIXABLE.replace("ember_ml", "mylib"))
    (tmp_path / "made.py").write_text("def add(a, b): ...\n")
    left = "1 left (1 for which the layer's source is not found)"
    assert left in fix("--ember-ops=mylib.ops", "a.py", cwd=tmp_path).output
    ran = fix("--ember-ops=mylib.ops", "--ember-ops-source=made", "a.py", cwd=tmp_path)
    assert "1 fixed" in ran.output


def test_what_takes_numbers_makes_none_a_tensor(tmp_path: Path) -> None:
    """A fix must not prove, by the call it made, what nothing told before."""
    source = "from ember_ml import ops\n\n\ndef f(a, n):\n    return n * ops.exp(a), n + 1, n - 1\n"
    (tmp_path / "a.py").write_text(source)
    fix("a.py", cwd=tmp_path)
    wanted = source.replace("n * ops.exp(a)", "ops.multiply(n, ops.exp(a))")
    assert (tmp_path / "a.py").read_text() == wanted
