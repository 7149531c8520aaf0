"""``explain EH004 [PATH]``: the page of a code."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from flake8_ember import pages
from flake8_ember.codes import CODES, NAMES
from flake8_ember.commands import terminal


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser of ``explain`` what it takes."""
    parser.add_argument("code", nargs="?", type=_code, metavar="CODE", help="such as EH004")
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        metavar="PATH",
        help="a file or directory whose own names for the ops layer are to be used",
    )


def run(given: Namespace) -> int:
    """Show the page of a code, or list the codes; return the exit code."""
    if given.code is None:
        terminal.write("".join(f"{code.name} {code.title}\n" for code in CODES))
        return 0
    try:
        page = (
            pages.page(given.code) if given.path is None else pages.page_for(given.code, given.path)
        )
    except pages.UnreadableError as error:
        print(error, file=sys.stderr)
        return 1
    terminal.show(page)
    return 0


def _code(text: str) -> str:
    name = text.upper()
    if name not in NAMES:
        raise ArgumentTypeError(f"there is no code {text} (choose from {', '.join(NAMES)})")
    return name
