"""Other flake8 plugins in the same environment: no clash, and each finds what it finds alone."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest
from running import ROOT, flake8, flake8_without

NEIGHBOURS = {"flake8-noqa", "flake8-bugbear", "pep8-naming", "TorchFix"}

installed = {each.name for each in importlib.metadata.distributions()}
pytestmark = pytest.mark.skipif(
    not installed >= NEIGHBOURS, reason=f"needs {', '.join(sorted(NEIGHBOURS))}: tox -e neighbours"
)

# A finding of ours, one of each neighbour, and comments that flake8-noqa reads as well.
CODE = '''\
"""A module."""
import numpy as np  # noqa: EH001 -- matplotlib's imshow takes ndarrays only
import numpy.linalg  # noqa: EH001
import torch
from ember_ml import ops


def f(x, Y):
    x = ops.sin(x)
    z = x + 1
    return float(x), x.numpy(), np.add(z, Y), torch.load("a"), numpy.linalg


def g(items=[]):
    return items + 1  # noqa : EH004


h = [1]  # noqa: EH004 -- stale
'''


def lint(tmp_path: Path, *arguments: str) -> list[tuple[str, int, int, str]]:
    (tmp_path / "model.py").write_text(CODE, encoding="utf-8")
    return flake8("--isolated", *arguments, "model.py", cwd=tmp_path).findings


def test_all_are_there(tmp_path: Path) -> None:
    listed = " ".join(flake8("--version", cwd=tmp_path).output.split())
    for name in (*NEIGHBOURS, "flake8-ember"):
        assert f"{name}: " in listed


def test_all_are_heard(tmp_path: Path) -> None:
    codes = {code for *_, code in lint(tmp_path)}
    assert {"NQA003", "NQA102", "B006", "N803", "TOR102"} <= codes
    assert {"EH002", "EH003", "EH004", "EH005"} <= codes


def test_ours_are_the_same_with_them(tmp_path: Path) -> None:
    lint(tmp_path)
    arguments = ["--isolated", "--select=EH", "model.py", str(ROOT / "tests" / "cases")]
    alone = flake8_without(NEIGHBOURS, *arguments, cwd=tmp_path)
    assert len(alone.findings) > 100
    assert flake8(*arguments, cwd=tmp_path) == alone


def test_theirs_are_the_same_with_ours(tmp_path: Path) -> None:
    """But for flake8-noqa, whose findings are about everybody else's."""
    lint(tmp_path)
    arguments = ["--isolated", "--select=B,N80,TOR", "model.py"]
    alone = flake8_without(["flake8-ember"], *arguments, cwd=tmp_path)
    assert {"B006", "N803", "TOR102"} <= set(alone.codes)
    assert flake8(*arguments, cwd=tmp_path) == alone


def test_options_do_not_clash(tmp_path: Path) -> None:
    """Argparse refuses to start if two plugins register one option."""
    ran = flake8("--help", cwd=tmp_path)
    assert ran.status == 0
    assert "--ember-unknown" in ran.output
    assert "--noqa-require-code" in ran.output
