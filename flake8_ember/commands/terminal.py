"""How the commands print: plain text, which a terminal gets laid out and through its pager."""

from __future__ import annotations

import os
import pydoc
import re
import shutil
import sys
import textwrap

_WIDTH = 100  # columns; that of the pages
# A block of code, or the lines of a paragraph or an item; neither headings nor tables.
_BLOCK = re.compile(r"^```[\s\S]*?^```$|^(?![|#]).+(?:\n(?![|#]|\* |```).+)*", re.MULTILINE)


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
    """Lay a page out with rich, which knows what the terminal can do; without it, fold it."""
    try:
        from rich.console import Console
        from rich.markdown import Markdown
    except ModuleNotFoundError:
        width = shutil.get_terminal_size().columns
        is_narrow = width < _WIDTH
        return _BLOCK.sub(lambda it: _folded(it[0], width), markdown) if is_narrow else markdown
    console = Console()
    console.width = min(console.width, _WIDTH)
    with console.capture() as captured:
        console.print(Markdown(markdown, hyperlinks=False))
    return captured.get()


def _folded(block: str, width: int) -> str:
    """Fold prose, which a narrow terminal would break inside words; code stays."""
    if block.startswith("```"):
        return block
    indent = "  " if block.startswith("* ") else ""
    return textwrap.fill(
        block, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
