"""How the commands print: plain text, which a terminal gets laid out and through its pager."""

from __future__ import annotations

import os
import pydoc
import sys

_WIDTH = 100  # columns; that of the pages


def show(markdown: str) -> None:
    """Print a page; what is no terminal gets its Markdown as it is."""
    if not sys.stdout.isatty():
        write(markdown)
        return
    os.environ.setdefault("LESS", "FRX")  # as git does: colours, and no waiting for a short page
    pydoc.pager(_laid_out(markdown))


def write(text: str) -> None:
    """Print a text, to its end or until the reader has seen enough."""
    try:
        print(text, end="", flush=True)
    except BrokenPipeError:
        # Python, too, flushes what is left when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _laid_out(markdown: str) -> str:
    """Lay a page out with rich, which knows what the terminal can do; without it, return it."""
    try:
        from rich.console import Console
        from rich.markdown import Markdown
    except ModuleNotFoundError:
        return markdown
    console = Console()
    console.width = min(console.width, _WIDTH)
    with console.capture() as captured:
        console.print(Markdown(markdown, hyperlinks=False))
    return captured.get()
