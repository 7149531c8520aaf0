"""Measure the plugin on real code: ``python benchmarks/run.py PATH…``.

Prints tables in Markdown. The ratios say more than the seconds, which are this machine's.
"""

from __future__ import annotations

import argparse
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

import passes
import processes
from sources import Source, lines_of, read

FACTORS = (1, 2, 4, 8)


def main() -> None:
    """Measure what the arguments name, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, help="files and folders of Python code")
    parser.add_argument("--lines", type=int, default=50_000, help="about so many, evenly spread")
    parser.add_argument("--repeat", type=int, default=5, help="so many runs, of which the least")
    parser.add_argument("--quick", action="store_true", help="passes only: no growth, no flake8")
    options = parser.parse_args()
    sources = read(options.paths, options.lines)
    if not sources:
        parser.error("no Python there")
    print(f"{len(sources)} files, {lines_of(sources)} lines, {_versions()}\n")
    _print(_passes(sources, options.repeat))
    if not options.quick:
        _print(_growth(sources, options.repeat))
        _print(_memory(sources))
        with processes.bytecode():
            _print(_flake8(sources, options.repeat))
            seconds = processes.import_seconds(options.repeat)
        print(f"Import of the plugin over flake8's own: {_ratio(seconds, 0.001)} ms")


def _print(rows: Iterator[Sequence[str]]) -> None:
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)
    print()


def _versions() -> str:
    names = ("flake8", "pyflakes")
    return ", ".join(
        [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in names)]
    )


def _passes(sources: list[Source], repeat: int) -> Iterator[Sequence[str]]:
    totals = passes.side_by_side(sources, repeat)
    parse, pyflakes = totals["ast.parse"], totals["pyflakes"]
    yield "pass", "s per 100k lines", "x ast.parse", "x pyflakes"
    yield "---", "---:", "---:", "---:"
    for name, total in totals.items():
        each = passes.per_100k(total, sources)
        yield name, f"{each:.2f}", _ratio(total, parse), _ratio(total, pyflakes)


def _growth(sources: list[Source], repeat: int) -> Iterator[Sequence[str]]:
    largest = max(sources, key=lambda source: len(source.lines))
    few = sources[:: max(1, len(sources) // 40)]
    yield "own pass", *(f"{factor}x" for factor in FACTORS), "per doubling"
    yield "---", *("---:" for _ in FACTORS), "---:"
    for label, times in {
        "so many times the files": passes.grown(few, FACTORS, repeat),
        f"one file, its {len(largest.lines)} lines so many times": passes.grown_in_one(
            largest, FACTORS, repeat
        ),
    }.items():
        ratios = ", ".join(_ratio(after, before) for before, after in pairwise(times))
        yield label, *(f"{each:.3f} s" for each in times), ratios


def _memory(sources: list[Source]) -> Iterator[Sequence[str]]:
    measured = [passes.memory(source) for source in sources]
    yield "peak memory", "lines", "tree, MB", "added, MB", "added / tree"
    yield "---", "---:", "---:", "---:", "---:"
    for label, each in {
        "the file with the most lines": max(measured, key=lambda memory: memory.lines),
        "the file that takes the most": max(measured, key=lambda memory: memory.added),
    }.items():
        sizes = _ratio(each.tree, 1e6), _ratio(each.added, 1e6)
        yield label, str(each.lines), *sizes, _ratio(each.added, each.tree)


def _flake8(sources: list[Source], repeat: int) -> Iterator[Sequence[str]]:
    paths = [str(source.path) for source in sources]
    by_size = sorted(sources, key=lambda source: len(source.lines))
    usual = by_size[len(by_size) // 2]
    buffer = processes.stdin_arguments(usual.path)
    yield "flake8", "without, CPU s", "with, CPU s", "ratio", "own share", "without, MB", "with, MB"
    yield "---", *["---:"] * 6
    for label, arguments, stdin in (
        ("-j1, all files", paths, None),
        (f"- (stdin), {len(usual.lines)} lines", buffer, usual.text.encode()),
    ):
        ours, plain, ratio, share = processes.with_and_without(arguments, repeat, stdin)
        costs = f"{plain.seconds:.2f}", f"{ours.seconds:.2f}", f"{ratio:.3f}", f"{share:.3f}"
        yield label, *costs, _ratio(plain.peak, 1000), _ratio(ours.peak, 1000)


def _ratio(value: float, of: float) -> str:
    return f"{value / of:.2f}"


if __name__ == "__main__":
    main()
