"""``python -m flake8_ember explain``, with and without a code base at hand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pages import examples, sections
from running import Run, ember, flake8

from flake8_ember.codes import CODES, Code
from flake8_ember.pages import page

CASTS = "\n\ndef f(x):\n    return float({ops}.sin(x)), {ops}.sin(x) ** 2\n"

# How files reach the layer, what they call it, and the options they need.
DIALECTS = {
    "plain": ("from ember_ml import ops, tensor", "ops", ""),
    "old": ("from emberharmony import ops", "ops", ""),
    "alias": ("from ember_ml import ops as K, tensor as T", "K", ""),
    "dotted": ("import ember_ml.ops\nimport ember_ml.tensor", "ember_ml.ops", ""),
    "package": ("import ember_ml as em", "em.ops", ""),
    "keras": ("from keras.src import ops", "ops", "keras.ops, keras.src.ops"),
    "single": ("import kernels", "kernels", "kernels"),
    "other": ("from lib import kernels", "kernels", "lib.kernels"),
    "standard": ("from array_api_compat import array_namespace\nxp = array_namespace(1)", "xp", ""),
    "one of its libraries": ("import array_api_compat.numpy as xp", "xp", ""),
    "dotted getter": ("import array_api_compat as a\nxp = a.array_namespace(1)", "xp", ""),
    "method of arrays": ("import lib\nxp = lib.x.__array_namespace__()", "xp", ""),
    "scikit-learn": (
        "from sklearn.utils._array_api import get_namespace\nxp, _ = get_namespace(1)",
        "xp",
        "",
    ),
}


def explain(*arguments: str, cwd: Path) -> Run:
    return ember("explain", *arguments, cwd=cwd)


def use_instead(text: str) -> str:
    return sections(text)["Use instead"]


def configure(folder: Path, ops: str) -> None:
    text = f"[flake8]\nselect = EH,E9,F\n{f'ember-ops = {ops}' if ops else ''}\n"
    (folder / ".flake8").write_text(text)


# -- without a code base


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_prints_the_page(code: Code, tmp_path: Path) -> None:
    assert explain(code.name, cwd=tmp_path) == Run(page(code.name), "", 0)


def test_takes_lower_case(tmp_path: Path) -> None:
    assert explain("eh001", cwd=tmp_path).output == page("EH001")


def test_lists_the_codes(tmp_path: Path) -> None:
    listed = "".join(f"{code.name} {code.title}\n" for code in CODES)
    assert explain(cwd=tmp_path) == Run(listed, "", 0)


def test_refuses_other_codes(tmp_path: Path) -> None:
    ran = explain("E501", cwd=tmp_path)
    assert (ran.output, ran.status) == ("", 2)
    assert "there is no code E501 (choose from EH001, " in ran.errors


def test_a_pager_may_close_before_the_end() -> None:
    end, start = os.pipe()
    os.close(end)
    command = [sys.executable, "-m", "flake8_ember", "explain", "EH004"]
    ran = subprocess.run(command, stdout=start, stderr=subprocess.PIPE, check=False)
    os.close(start)
    assert ran.stderr == b""


# -- with one


@pytest.mark.parametrize("dialect", DIALECTS)
def test_remedies_are_those_of_the_findings(dialect: str, tmp_path: Path) -> None:
    statement, called, ops = DIALECTS[dialect]
    configure(tmp_path, ops)
    (tmp_path / "model.py").write_text(statement + CASTS.format(ops=called))
    printed = flake8("--select=EH", "model.py", cwd=tmp_path).output
    if ops.endswith("kernels"):  # of this layer nothing is known
        assert f"(use {called}, if it has cast)" in printed
        assert f"(use {called}, if it has power)" in printed
        return
    cast = re.search(r"EH002 .*\(use (\S+)\(v, (\S+)\)\)", printed)
    operator = re.search(r"EH004 .*\(use (\S+)\)", printed)
    assert cast
    assert operator
    casts = use_instead(explain("EH002", "model.py", cwd=tmp_path).output)
    assert f"return {cast[1]}(energy, {cast[2]})" in casts
    row = f"| `x ** y` | `{operator[1]}(x, y)` |"
    assert row in use_instead(explain("EH004", "model.py", cwd=tmp_path).output)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_code_to_use_instead_is_clean(dialect: str, tmp_path: Path) -> None:
    """It imports all that it uses, and nothing else; flake8 finds nothing."""
    statement, _, ops = DIALECTS[dialect]
    configure(tmp_path, ops)
    (tmp_path / "model.py").write_text(f"{statement}\n")
    for name in ("EH001", "EH002", "EH003", "EH004"):
        found = examples(use_instead(explain(name, "model.py", cwd=tmp_path).output))
        for number, example in enumerate(found):
            target = tmp_path / "pages" / f"{name}_{number}" / example.path
            target.parent.mkdir(parents=True)
            target.write_text(example.code)
    assert flake8("pages", cwd=tmp_path) == Run("", "", 0)


def test_a_directory_speaks_as_most_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    for name, code in {
        "a": "from ember_ml import ops",
        "b": "from ember_ml import ops as K",
        "c": "from ember_ml import ops as K",
        "d": "from elsewhere import ops",
        "e": "from elsewhere import ops",
        "f": "from elsewhere import ops",
        "g": "def f(:",
        "h": "\0",
    }.items():
        (tmp_path / "lib" / f"{name}.py").write_text(code)
    assert "`K.add(x, y)`" in explain("EH004", "lib", cwd=tmp_path).output


def test_a_directory_may_speak_of_a_namespace(tmp_path: Path) -> None:
    statement, _, _ = DIALECTS["standard"]
    (tmp_path / "model.py").write_text(f"{statement}\n")
    assert "`xp.pow(x, y)`" in explain("EH004", ".", cwd=tmp_path).output


def test_files_that_flake8_excludes_do_not_speak(tmp_path: Path) -> None:
    (tmp_path / ".flake8").write_text("[flake8]\nexclude = .tox\nextend-exclude = build\n")
    for name in ("model", ".tox/a", ".tox/b", "build/c", "build/d"):
        path = tmp_path / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"from ember_ml import ops as {'K' if name == 'model' else 'T'}\n")
    assert "`K.add(x, y)`" in explain("EH004", ".", cwd=tmp_path).output


def test_code_without_the_layer_gets_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("from elsewhere import ops as K\n")
    assert explain("EH002", "a.py", cwd=tmp_path).output == page("EH002")
    assert explain("EH002", ".", cwd=tmp_path).output == page("EH002")


def test_only_use_instead_is_translated(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("from ember_ml import ops as K\n")
    own = explain("EH004", "a.py", cwd=tmp_path).output
    assert own.replace(use_instead(own), use_instead(page("EH004"))) == page("EH004")
    assert "ops." not in use_instead(own)


@pytest.mark.parametrize(
    ("name", "content"), [("none.py", None), ("broken.py", "def f(:"), ("nul.py", "\0")]
)
def test_refuses_what_it_cannot_read(name: str, content: str | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / name).write_text(content)
    ran = explain("EH004", name, cwd=tmp_path)
    assert (ran.output, ran.status) == ("", 1)
    assert ran.errors.startswith(f"{name}: ")
    assert ran.errors.count("\n") == 1


def test_refuses_a_bad_config(tmp_path: Path) -> None:
    (tmp_path / ".flake8").write_text("[flake8]\nember-unknown = maybe\n")
    ran = explain("EH004", ".", cwd=tmp_path)
    assert (ran.output, ran.status) == ("", 1)
    assert ran.errors.startswith("--ember-unknown: 'maybe'")
