"""Passes over parsed sources, timed side by side in one process."""

from __future__ import annotations

import ast
import gc
import importlib.util
import time
import tracemalloc
from collections import deque
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pyflakes.checker import Checker as Pyflakes
from sources import Source, lines_of, parsed

from flake8_ember.checker import EmberChecker

Pass = Callable[[Source], object]


def _walk(source: Source) -> object:
    return deque(ast.walk(source.tree), maxlen=0)


def _parse(source: Source) -> object:
    return ast.parse(source.text)


def _pyflakes(source: Source) -> object:
    return Pyflakes(source.tree, filename=str(source.path))


def ember(source: Source) -> object:
    """Our own pass, inference included."""
    lines = source.lines
    plugin = EmberChecker(source.tree, lines, str(source.path), lambda row: lines[row - 1])
    return deque(plugin.run(), maxlen=0)


def _bugbear() -> Pass:
    from bugbear import BugBearChecker

    def run(source: Source) -> object:
        plugin = BugBearChecker(source.tree, str(source.path), source.lines)
        return deque(plugin.run(), maxlen=0)

    return run


def passes() -> dict[str, Pass]:
    """Return all passes that can be run here, by name."""
    found: dict[str, Pass] = {"ast.parse": _parse, "ast.walk": _walk, "pyflakes": _pyflakes}
    if importlib.util.find_spec("bugbear"):
        found["flake8-bugbear"] = _bugbear()
    return {**found, "flake8-ember": ember}


def seconds(run: Pass, source: Source, repeat: int) -> float:
    """Return the least CPU time that a pass takes over a source."""
    best = float("inf")
    for _ in range(repeat):
        begun = time.process_time()
        run(source)
        best = min(best, time.process_time() - begun)
    return best


def side_by_side(sources: Sequence[Source], repeat: int) -> dict[str, float]:
    """Return the seconds that each pass takes for all sources, by name."""
    runs = passes()
    times: dict[str, list[float]] = {name: [] for name in runs}
    _settle()
    for source in sources:
        for name, run in runs.items():
            times[name].append(seconds(run, source, repeat))
    return {name: sum(each) for name, each in times.items()}


def grown(sources: Sequence[Source], factors: Sequence[int], repeat: int) -> list[float]:
    """Return our seconds for so many times the files."""
    _settle()
    best = [float("inf")] * len(factors)
    for _ in range(repeat):
        for index, factor in enumerate(factors):
            begun = time.process_time()
            for _ in range(factor):
                for source in sources:
                    ember(source)
            best[index] = min(best[index], time.process_time() - begun)
    return best


def grown_in_one(source: Source, factors: Sequence[int], repeat: int) -> list[float]:
    """Return our seconds for one file that holds its code so many times."""
    text = source.text if source.text.endswith("\n") else source.text + "\n"
    larger = [parsed(source.path, text * factor) for factor in factors]
    _settle()
    return [seconds(ember, each, repeat) for each in larger]


class Memory(NamedTuple):
    """Bytes for a source: its tree, and the most that our pass adds to it."""

    tree: int
    added: int
    lines: int


def memory(source: Source) -> Memory:
    """Measure with tracemalloc, which counts what Python objects take."""
    tracemalloc.start()
    fresh = parsed(source.path, source.text)
    tree: int = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    ember(fresh)
    peak: int = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return Memory(tree, peak - tree, len(source.lines))


def per_100k(total: float, sources: Sequence[Source]) -> float:
    """Return seconds per 100,000 lines."""
    lines: int = lines_of(sources)
    return total / lines * 100_000


def _settle() -> None:
    """Keep the collector from walking the trees that lie about."""
    gc.collect()
    gc.freeze()
