"""The door of the command line beside flake8's: ``python -m flake8_ember``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    if find_spec("flake8") is None:  # a clone that nobody has installed
        print(f"flake8_ember needs flake8: {sys.executable} -m pip install .", file=sys.stderr)
        return 1
    from flake8_ember import commands

    return commands.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
