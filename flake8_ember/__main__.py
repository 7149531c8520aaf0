"""The command line beside flake8's: ``python -m flake8_ember explain EH004``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from flake8_ember import pages
from flake8_ember.codes import CODES, NAMES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m flake8_ember", description="Companion of the flake8 plugin."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    command = commands.add_parser(
        "explain",
        help="print the page of a code",
        description="Print what a code is about, or list the codes.",
    )
    command.add_argument("code", nargs="?", metavar="CODE", help="such as EH004")
    command.add_argument(
        "path",
        nargs="?",
        type=Path,
        metavar="PATH",
        help="a file or directory whose own names for the ops layer are to be used",
    )
    given = parser.parse_args(arguments)
    if given.code is None:
        for code in CODES:
            print(code.name, code.title)
        return 0
    name = given.code.upper()
    if name not in NAMES:
        command.error(f"there is no code {given.code} (choose from {', '.join(NAMES)})")
    try:
        page = pages.page(name) if given.path is None else pages.page_for(name, given.path)
    except pages.UnreadableError as error:
        print(error, file=sys.stderr)
        return 1
    try:
        print(page, end="", flush=True)
    except BrokenPipeError:
        # A pager was closed. Python, too, flushes what is left when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
