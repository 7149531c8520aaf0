"""``fix PATH…``: replace what is raw by calls of the ops layer."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser of ``fix`` what it takes; the rest is for flake8's own."""
    parser.usage = "%(prog)s [--unsafe] [--diff | --check] [flake8's options] PATH..."
    parser.epilog = "All options of flake8 are taken as well, those of this plugin among them."
    parser.add_argument("--unsafe", action="store_true", help="make the unsafe fixes, too")
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--diff", action="store_true", help="print a diff, write nothing")
    shown.add_argument("--check", action="store_true", help="write nothing, exit 1 for a change")


def run(given: Namespace) -> int:
    """Fix files; return the exit code."""
    from flake8_ember import fixes  # read only where it is asked for

    mode = fixes.Mode(given.unsafe, given.diff, given.check)
    return fixes.fix(mode, given.rest)
