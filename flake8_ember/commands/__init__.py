"""The commands beside flake8's, each in a file of its own, and a row of the table here."""

from __future__ import annotations

import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import NamedTuple

import flake8

from flake8_ember import __version__
from flake8_ember.commands import explain, fix


class Command(NamedTuple):
    """One command.

    Attributes:
        name: ``"explain"``.
        help: what it does, for the list of commands.
        description: the same for its own help.
        add_arguments: tells its parser what it takes.
        run: does it with what was given, and returns the exit code.
        takes_more: whether it takes what it does not know as well, as ``rest``.
    """

    name: str
    help: str
    description: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    takes_more: bool = False


COMMANDS = (
    Command(
        "explain",
        "print the page of a code",
        "Print what a code is about, or list the codes. In a terminal the page is shown by its"
        " pager, and laid out if the package rich is installed.",
        explain.add_arguments,
        explain.run,
    ),
    Command(
        "fix",
        "replace raw operators and calls of NumPy on tensors by calls of the ops layer",
        "Replace raw operators and calls of NumPy on tensors by calls of the ops layer, casts on"
        " request. Config files, exclusions, selections and noqa comments count as they do for"
        " flake8. PATH may be -.",
        fix.add_arguments,
        fix.run,
        takes_more=True,
    ),
)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, else print the help; return the exit code."""
    if isinstance(sys.stdout, TextIOWrapper):
        # On Windows not every path can be printed: the rest of it may.
        sys.stdout.reconfigure(errors="backslashreplace")
    parser = ArgumentParser(
        prog="python -m flake8_ember",
        description="Companion of flake8-ember, the flake8 plugin that does the linting:"
        " flake8 --select EH,E9 PATH",
    )
    parser.add_argument("--version", action="version", version=_version())
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(metavar="COMMAND")
    for command in COMMANDS:
        inner = commands.add_parser(
            command.name,
            help=command.help,
            description=command.description,
            allow_abbrev=not command.takes_more,
        )
        command.add_arguments(inner)
        inner.set_defaults(command=command)
    given, rest = parser.parse_known_args(arguments)
    given.rest = rest
    chosen: Command | None = given.command
    if rest and not (chosen and chosen.takes_more):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if chosen is None:
        parser.print_help()
        return 0
    return chosen.run(given)


def _version() -> str:
    """What to quote in a report of a bug."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"flake8-ember {__version__} (flake8 {flake8.__version__}, {python})"
