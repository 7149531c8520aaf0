"""Reports over a made tree: what each costs over a run that prints findings, and how that grows.

python benchmarks/reports.py [--files 10000]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from flake8_ember.formats import FORMATS

PER_PACKAGE = 20

_HEAD = """\
from lib import ops
from lib.p{before} import f{before_number}
{numpy}

def f{number}(x, y, count: int):
    total = ops.sin(x)
    for step in range(count):
        total = total + ops.cos(y) * step
    return total


class Model{number}:
    def __init__(self, size: int):
        self.size = size
        self.weights = ops.ones((size, size))

    def call(self, x, names):
        lines = [name + "!" for name in names]
        half = self.size // 2
        out = ops.matmul(x, self.weights) - half
        return f{before_number}(out, x, half), float(out), lines
"""


def tree(folder: Path, files: int) -> Iterator[tuple[Path, str]]:
    """Yield files: packages that hand on what is in them and use the one before, and tests."""
    yield folder / "lib" / "__init__.py", ""
    yield (
        folder / "lib" / "ops.py",
        "def sin(*x): ...\ncos = ones = matmul = add = subtract = multiply = sin\n",
    )
    packages = max(files // PER_PACKAGE, 1)
    for package in range(packages):
        inside = folder / "lib" / f"p{package}"
        names = range(package * PER_PACKAGE, (package + 1) * PER_PACKAGE)
        handed = "".join(f"from .m{number} import f{number}, Model{number}\n" for number in names)
        yield inside / "__init__.py", handed
        for number in names[: PER_PACKAGE - 2]:
            before = max(package - 1, 0)
            yield (
                inside / f"m{number}.py",
                _HEAD.format(
                    number=number,
                    before=before,
                    before_number=before * PER_PACKAGE + number % (PER_PACKAGE - 2),
                    numpy="import numpy\n" if number % 7 == 0 else "",
                ),
            )
        test = (
            f"from lib.p{package} import Model{names[0]}\n\n\ndef test():\n    Model{names[0]}(3)\n"
        )
        yield folder / "tests" / f"test_p{package}.py", test


def seconds(folder: Path, arguments: Sequence[str]) -> tuple[float, float]:
    """Run flake8; return the time on the clock, and that of all its processes."""
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=EH", "--ember-ops=lib.ops"]
    before = os.times()
    start = time.perf_counter()
    done = subprocess.run([*command, *arguments], cwd=folder, stdout=subprocess.DEVNULL)
    assert done.returncode == 1, done
    after = os.times()
    used = after.children_user + after.children_system
    return time.perf_counter() - start, used - before.children_user - before.children_system


def measure(files: int) -> None:
    """Print a row for each report of a tree."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in tree(folder, files):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        written = sum(1 for _ in folder.rglob("*.py"))
        lines = sum(path.read_text().count("\n") for path in folder.rglob("*.py"))
        print(f"{written:,} files, {lines:,} lines")
        also = ",".join(f"{format}={folder / format}" for format in FORMATS)
        runs = {
            "no report": [],
            **{format: [f"--format={format}"] for format in FORMATS},
            "all in one": ["--format=ember-status", f"--ember-also={also}"],
        }
        for title, arguments in runs.items():
            clock, used = seconds(folder, arguments)
            print(f"  {title:15} {clock:6.1f} s, {used:6.1f} s of all processes", flush=True)


def main() -> None:
    """Measure trees of half the size and the whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    files: int = parser.parse_args().files
    for size in (files // 2, files):
        measure(size)


if __name__ == "__main__":
    main()
