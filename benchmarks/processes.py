"""Whole runs: flake8 with and without the plugin, and what importing it takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

# Runs flake8 as its command line does, with no plugins but the named ones.
_FLAKE8 = """
import importlib.metadata, json, sys, time
wanted = {"flake8", "pyflakes", "pycodestyle", "mccabe", *json.loads(sys.argv[1])}
found = importlib.metadata.distributions
importlib.metadata.distributions = lambda: (
    each for each in found() if each.metadata["name"] in wanted
)
from flake8.main import cli
own = 0.0
if "flake8-ember" in wanted:
    from flake8_ember.checker import EmberChecker
    run = EmberChecker.run
    def timed(self):
        global own
        begun = time.process_time()
        findings = list(run(self))
        own += time.process_time() - begun
        return findings
    EmberChecker.run = timed
cli.main(sys.argv[2:])
try:
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
except OSError:
    peak = 0
print("\\n" + json.dumps([time.process_time(), peak, own]))
"""
_IMPORT = """
import time
from flake8.main import cli
import mccabe, pycodestyle, pyflakes.checker
begun = time.process_time()
import flake8_ember.checker
print(time.process_time() - begun)
"""


@contextmanager
def bytecode() -> Iterator[None]:
    """Have the processes within keep bytecode, as installed packages do, but aside."""
    with TemporaryDirectory() as folder:
        before = dict(os.environ)
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)


class Run(NamedTuple):
    """A process: CPU seconds, peak memory (kB; 0 where the system does not tell), our share."""

    seconds: float
    peak: int
    own: float


class Pair(NamedTuple):
    """What flake8 takes with the plugin and without, and the ratio.

    The seconds are the least of all runs; the ratio is the median of those of neighbouring runs,
    since a machine may be slower for minutes. ``share`` is what the plugin takes, its import left
    aside, to the rest of the same run.
    """

    with_it: Run
    without: Run
    ratio: float
    share: float


def with_and_without(arguments: Sequence[str], repeat: int, stdin: bytes | None = None) -> Pair:
    """Run flake8 with our plugin and without, in turns."""
    turns = [
        (_flake8(["flake8-ember"], arguments, stdin), _flake8([], arguments, stdin))
        for _ in range(repeat)
    ]
    with_it, without = map(min, zip(*turns))
    return Pair(
        with_it,
        without,
        median(ours.seconds / plain.seconds for ours, plain in turns),
        median(ours.own / (ours.seconds - ours.own) for ours, _ in turns),
    )


def _flake8(plugins: list[str], arguments: Sequence[str], stdin: bytes | None) -> Run:
    command = [sys.executable, "-c", _FLAKE8, json.dumps(plugins), "--isolated", "-j1"]
    ran = subprocess.run([*command, *arguments], input=stdin, capture_output=True, check=True)
    return Run(*json.loads(ran.stdout.splitlines()[-1]))


def import_seconds(repeat: int) -> float:
    """Return the least CPU time of importing the plugin where flake8 is imported already."""
    command = [sys.executable, "-c", _IMPORT]
    return min(float(subprocess.check_output(command, text=True)) for _ in range(repeat))


def stdin_arguments(path: Path) -> list[str]:
    """Return the arguments by which an editor has a buffer linted."""
    return ["--stdin-display-name", str(path), "-"]
