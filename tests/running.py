"""Runs flake8, and whatever else a user runs.

flake8 runs within this process, as a start of Python costs thirty times what most runs do. Where
processes are the point, be it for several jobs, encodings or what is imported, ask for one:
:func:`flake8_process`. That both say the same is held by test_running.py.
"""

from __future__ import annotations

import io
import linecache
import os
import re
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from flake8 import utils
from flake8.main.cli import main as flake8_main

from flake8_ember.__main__ import main as ember_main
from flake8_ember.checker import EmberChecker

ROOT = Path(__file__).parent.parent

_FINDING = re.compile(
    r"(?P<path>.+?):(?P<row>\d+):(?P<column>\d+): (?P<code>[A-Z]+\d+) (?P<text>.*)"
)

# What a Python that was just started keeps to itself.
_UNHEARD = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


class Run(NamedTuple):
    """What came of a command."""

    output: str
    errors: str
    status: int

    @property
    def text(self) -> str:
        """All that was printed."""
        return f"{self.output}{self.errors}"

    @property
    def findings(self) -> list[tuple[str, int, int, str]]:
        """Path, row, column and code of what flake8 printed; nothing else may be printed."""
        assert not self.errors
        found = []
        for line in self.output.splitlines():
            match = _FINDING.fullmatch(line)
            assert match, line
            row, column = int(match["row"]), int(match["column"])
            found.append((match["path"].replace("\\", "/"), row, column, match["code"]))
        return found

    @property
    def codes(self) -> list[str]:
        """The codes alone, in the order printed."""
        return [code for _, _, _, code in self.findings]


# -- within this process


def flake8(*arguments: str, cwd: Path, stdin: str | None = None) -> Run:
    """Run flake8 with the config file of ``cwd``, if any; in processes for more jobs than one."""
    if any(argument.startswith("-j") and argument != "-j1" for argument in arguments):
        return flake8_process(*arguments, cwd=cwd, stdin=stdin)
    return _within(flake8_main, ["-j1", *arguments], cwd, stdin)


def ember(*arguments: str, cwd: Path, stdin: str | None = None) -> Run:
    """Run ``python -m flake8_ember``."""
    return _within(ember_main, arguments, cwd, stdin)


def _within(
    main: Callable[[Sequence[str]], int], arguments: Sequence[str], cwd: Path, stdin: str | None
) -> Run:
    """Call a main function as if a process had just been started for it."""
    output, errors = _stream(), _stream()
    with ExitStack() as stack:
        stack.enter_context(_directory(cwd))
        stack.enter_context(_own_settings())
        stack.enter_context(patch.object(sys, "stdin", _stream(stdin or "")))
        stack.enter_context(patch.object(sys, "argv", [main.__module__, *arguments]))
        stack.enter_context(redirect_stdout(output))
        stack.enter_context(redirect_stderr(errors))
        stack.enter_context(_warnings_printed())
        try:
            status = main(arguments)
        except SystemExit as end:
            status = 1 if isinstance(end.code, str) else end.code or 0
    return Run(_text_of(output), _text_of(errors), status)


def _stream(text: str = "") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8")


def _text_of(stream: io.TextIOWrapper) -> str:
    """All that was written, also past the text layer, with plain line ends."""
    stream.seek(0)
    return stream.read()


@contextmanager
def _directory(path: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(path)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def _own_settings() -> Iterator[None]:
    """Let nothing of earlier runs be seen, and leave nothing behind."""
    utils.stdin_get_value.cache_clear()
    linecache.clearcache()
    with (
        patch.object(EmberChecker, "settings", EmberChecker.settings),
        patch.object(EmberChecker, "disable_noqa", EmberChecker.disable_noqa),
        patch.object(EmberChecker, "ratchet", EmberChecker.ratchet),
        patch.object(EmberChecker, "asks", EmberChecker.asks),
    ):
        yield


@contextmanager
def _warnings_printed() -> Iterator[None]:
    """Print warnings where pytest would collect them."""

    def show(
        message: Warning | str, category: type[Warning], name: str, row: int, *_: object
    ) -> None:
        sys.stderr.write(warnings.formatwarning(message, category, name, row))

    with warnings.catch_warnings():
        warnings.resetwarnings()
        for category in _UNHEARD:
            warnings.simplefilter("ignore", category)
        with patch.object(warnings, "showwarning", show):
            yield


# -- in processes of their own


def run(command: Sequence[str], cwd: Path, stdin: str | None = None, **environment: str) -> Run:
    """Run a command to its end."""
    done = subprocess.run(
        command,
        cwd=cwd,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        timeout=600,
    )
    return Run(done.stdout, done.stderr, done.returncode)


def python(*arguments: str, cwd: Path, stdin: str | None = None, **environment: str) -> Run:
    """Run this Python."""
    return run([sys.executable, *arguments], cwd, stdin, **environment)


def flake8_process(*arguments: str, cwd: Path, stdin: str | None = None, **environment: str) -> Run:
    """Run flake8 in a process of its own."""
    return python("-m", "flake8", *arguments, cwd=cwd, stdin=stdin, **environment)


_WITHOUT = """
import importlib.metadata
import sys

hidden = set({hidden!r})
distributions = importlib.metadata.distributions
importlib.metadata.distributions = lambda: (
    each for each in distributions() if each.name not in hidden
)
from flake8.main.cli import main
sys.exit(main())
"""


def flake8_without(hidden: Iterable[str], *arguments: str, cwd: Path) -> Run:
    """Run flake8 as if some of the distributions had not been installed."""
    return python("-c", _WITHOUT.format(hidden=sorted(hidden)), *arguments, cwd=cwd)
