"""A file's module is read off its path, however the path is spelled."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flake8_ember.modules import Module

BACKEND = "emberharmony.backend.numpy"
POSIX = "src/emberharmony/backend/numpy/math_ops.py"
WINDOWS = POSIX.replace("/", "\\")


@pytest.mark.parametrize(
    "path",
    [
        POSIX,
        f"./{POSIX}",
        f"../here/{POSIX}",
        f"src/../{POSIX}",
        POSIX.replace("/", "//"),
        f"/home/me/{POSIX}",
        WINDOWS,
        f".\\{WINDOWS}",
        f"C:\\Users\\me\\{WINDOWS}",
        f"c:/Users/me/{POSIX}",
        f"\\\\server\\share\\{WINDOWS}",
        "emberharmony/backend/numpy/__init__.py",
        "emberharmony/backend/numpy.py",
        "emberharmony/backend/numpy/math_ops.pyi",
        "emberharmony/backend/numpy/deep/er.py",
    ],
)
def test_within_the_backend(path: str) -> None:
    module = Module.from_path(path)
    assert module.within(BACKEND)
    assert module.within("emberharmony.backend")
    assert not module.within("emberharmony.backend.torch")
    assert not module.within("backend.emberharmony")


@pytest.mark.parametrize(
    "path",
    [
        "emberharmony/backend/torch/math_ops.py",
        "emberharmony/backend/numpy_like/math_ops.py",
        "emberharmony/backend/x/numpy/math_ops.py",
        "my_emberharmony/backend/numpy/math_ops.py",
        "emberharmony/backend/numpy/../torch/math_ops.py",
        "emberharmony.backend.numpy.py",
    ],
)
def test_outside_the_backend(path: str) -> None:
    assert not Module.from_path(path).within(BACKEND)


def test_relative_paths_count_from_the_current_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "emberharmony" / "backend" / "numpy"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    assert Module.from_path("math_ops.py").within(BACKEND)
    assert Module.from_path("./deep/er.py").within(BACKEND)
    assert not Module.from_path("../torch/math_ops.py").within(BACKEND)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not delete a directory in use")
def test_deleted_current_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    assert Module.from_path("a/b.py") == Module(("a", "b"))


@pytest.mark.parametrize("name", ["stdin", "-", ""])
def test_code_without_a_name(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "emberharmony" / "backend" / "numpy"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    module = Module.from_path(name)
    assert module == Module(())
    assert not module.within(BACKEND)
    assert module.resolve(1, "sibling") == "sibling"


def test_segments() -> None:
    assert Module.from_path("/x/src/mylib/factors.py") == Module(("x", "src", "mylib", "factors"))
    assert Module.from_path("/x/mylib/__init__.py") == Module(("x", "mylib"), is_package=True)
    assert Module.from_path("/x/mylib/__init__.pyi") == Module(("x", "mylib"), is_package=True)
    assert Module.from_path("/x/v1.2/run") == Module(("x", "v1.2", "run"))
    assert Module.from_path("/x/.py") == Module(("x", ".py"))
    assert Module.from_path("/x/größe.py") == Module(("x", "größe"))
    assert Module.from_path("/") == Module(())
    assert Module.from_path("/../../a.py") == Module(("a",))


@pytest.mark.parametrize(
    ("path", "level", "name", "expected"),
    [
        ("/x/mylib/factors.py", 1, None, "x.mylib"),
        ("/x/mylib/factors.py", 1, "backend", "x.mylib.backend"),
        ("/x/mylib/sub/deep.py", 2, "backend.ops", "x.mylib.backend.ops"),
        ("/x/mylib/__init__.py", 1, "backend", "x.mylib.backend"),
        ("/x/mylib/__init__.py", 2, "other", "x.other"),
        ("/x/a.py", 9, "ops", "ops"),
        ("/x/a.py", 9, None, ""),
    ],
)
def test_relative_imports(path: str, level: int, name: str | None, expected: str) -> None:
    assert Module.from_path(path).resolve(level, name) == expected
