"""What all reports share: each looks at every file, then is written as one text."""

from __future__ import annotations

import argparse
from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from flake8_ember.reports.files import Content, Linted
from flake8_ember.settings import Settings

if TYPE_CHECKING:
    from flake8_ember.fixes.proposals import Proposer

# Makes what tells how to fix things, on first demand: most reports never ask.
Proposing: TypeAlias = "Callable[[], Proposer]"


class Report:
    """A report over all linted files.

    Attributes:
        goes_to: the file that it is written to; empty if it is printed.
    """

    goes_to = ""

    def __init__(
        self, options: argparse.Namespace, settings: Settings, proposer: Proposing
    ) -> None:
        """Begin with no file.

        Args:
            options: flake8's options.
            settings: our own.
            proposer: gives what tells how to fix things; the same for all reports of a run.
        """
        self.options = options
        self.settings = settings
        self.proposer = proposer

    def look_at(self, file: Linted, content: Content) -> None:
        """Take from a file's content what the report needs of it, beside its findings."""

    @abstractmethod
    def render(self, files: Sequence[Linted]) -> str:
        """The report over the files, which are sorted by path."""
