"""The pages of the rules, in the words of the reader's own code where there is some."""

from __future__ import annotations

import re
from pathlib import Path

from flake8_ember.codes import BY_NAME
from flake8_ember.pages.dialect import UnreadableError, dialect_at
from flake8_ember.pages.translation import translated

__all__ = ["UnreadableError", "page", "page_for"]

_SECTION = re.compile(r"^## Use instead\n.*?(?=^## )", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    """Return the page of a code, as Markdown."""
    return BY_NAME[name].page


def page_for(name: str, path: Path) -> str:
    """Return the page of a code with the remedies that findings at ``path`` have.

    Args:
        name: the code.
        path: a file, or a directory whose most common names are taken.

    Raises:
        UnreadableError: if there is no Python at ``path``, or flake8 refuses its config.
    """
    dialect = dialect_at(path)
    return _SECTION.sub(lambda section: translated(section[0], dialect), page(name))
