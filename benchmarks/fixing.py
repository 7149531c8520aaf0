"""What ``fix`` costs over looking alone: CPU time of both, in turns in one process.

python benchmarks/fixing.py [--repeat 3] [--unsafe] [flake8's options] PATH…

Looking is the same run with nothing selected: it reads, parses and lints each file, and fixes none.
Nothing is written.
"""

from __future__ import annotations

import argparse
import gc
import io
import time
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout

from flake8_ember.fixes.run import Mode, fix

NOTHING = ("--select", "EH9", "--extend-select", "EH9")  # a code that nothing has


def run(mode: Mode, arguments: Sequence[str]) -> tuple[float, str]:
    """Return the CPU time of a run, in seconds, and what it says last."""
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    gc.collect()
    begun = time.process_time()
    with redirect_stdout(said), redirect_stderr(said):
        fix(mode, arguments)
    taken = time.process_time() - begun
    said.flush()
    return taken, said.buffer.getvalue().decode().rstrip().rpartition("\n")[2]


def main() -> None:
    """Print what both take, and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--unsafe", action="store_true")
    given, rest = parser.parse_known_args()
    mode = Mode(unsafe=given.unsafe, check=True)
    fixing, looking, said = [], [], ""
    for _ in range(given.repeat):
        taken, said = run(mode, rest)
        fixing.append(taken)
        looking.append(run(mode, [*rest, *NOTHING])[0])
    ratio = min(fixing) / min(looking)
    print(said.partition(";")[0])
    print(f"fix {min(fixing):.2f} s, looking {min(looking):.2f} s: {ratio:.2f} x")


if __name__ == "__main__":
    main()
