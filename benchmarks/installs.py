"""What the primer keeps on disk: the plugin as it was, the plugin as it is, other people's code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".primer"

_PIP = (sys.executable, "-m", "pip", "--quiet")


class FailedError(Exception):
    """A command that failed, and what it printed."""


def run(command: Sequence[str], cwd: Path = ROOT, **environment: str) -> str:
    """Return what a command prints; raises FailedError."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise FailedError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def kept(path: Path, make: Callable[[Path], object]) -> Path:
    """Return a path of the cache, and make it first if need be.

    It is made under another name, so that what was broken off is not taken for the whole.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent) as folder:
            made = Path(folder, path.name)
            make(made)
            made.rename(path)
    return path


def last_release() -> str:
    """Return the last tag, or where there is none, the commit before the last."""
    try:
        return run(["git", "describe", "--tags", "--abbrev=0"]).strip()
    except FailedError:
        return "HEAD~1"


def title(commit: str) -> str:
    """Return how people know a commit."""
    return run(["git", "log", "-1", "--format=%h (%s)", commit, "--"]).strip()


def committed(commit: str) -> str:
    """Return the id of a commit's tree."""
    return run(["git", "rev-parse", "--verify", f"{commit}^{{tree}}"]).strip()


def working() -> str:
    """Return the id of a tree with all that is not ignored, committed or not."""
    with TemporaryDirectory() as folder:
        index = str(Path(folder, "index"))  # the project's own is the user's
        run(["git", "add", "--all"], GIT_INDEX_FILE=index)
        return run(["git", "write-tree"], GIT_INDEX_FILE=index).strip()


def plugin(tree: str) -> Path:
    """Return a folder that holds the plugin of a tree, installed."""

    def install(folder: Path) -> None:
        archive = str(folder.with_suffix(".zip"))
        run(["git", "archive", f"--output={archive}", tree])
        run([*_PIP, "install", "--no-deps", f"--target={folder}", archive])

    return kept(CACHE / "plugins" / tree, install)


def sources(name: str, version: str, package: str) -> Path:
    """Return a folder that holds the Python files of a package in a release."""

    def download(folder: Path) -> None:
        # Of a wheel nothing runs; and the release must not depend on the Python that lints.
        options = ["--no-deps", "--only-binary=:all:", "--python-version=3.12"]
        run([*_PIP, "download", *options, f"--dest={folder.parent}", f"{name}=={version}"])
        (wheel,) = folder.parent.glob("*.whl")
        with ZipFile(wheel) as archive:
            for member in archive.namelist():
                if member.startswith(f"{package}/") and member.endswith(".py"):
                    archive.extract(member, folder)

    return kept(CACHE / "sources" / f"{name}-{version}", download)
