"""flake8's door: the parameters flake8 is asked for, and what it is given back."""

from __future__ import annotations

import argparse
import ast
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from typing import TYPE_CHECKING, ClassVar

from flake8.options.manager import OptionManager

from flake8_ember import __version__, options, rules, suppressions
from flake8_ember.diagnostics import Diagnostic, collect, in_order
from flake8_ember.inference.model import FileModel
from flake8_ember.modules import Module
from flake8_ember.settings import Settings
from flake8_ember.source import Source

if TYPE_CHECKING:
    from flake8_ember.suppressions.ratchet import Ratchet


class EmberChecker:
    """The plugin; flake8 makes one for each file and iterates over :meth:`run`."""

    name = "flake8-ember"
    version = __version__

    # Set by parse_options in each process, before any file.
    settings: ClassVar[Settings] = Settings()
    disable_noqa: ClassVar[bool] = False
    ratchet: ClassVar[Ratchet | None] = None
    # Whether a baseline that lists too much is told of; not while somebody types.
    asks: ClassVar[bool] = False

    def __init__(
        self,
        tree: ast.Module,
        lines: list[str],
        filename: str,
        noqa_line_for: Callable[[int], str | None],
    ) -> None:
        self.tree = tree
        self.source = Source(lines)
        self.filename = filename
        self.module = Module.from_path(filename)
        self.noqas = suppressions.NoqaMapping(self.source, noqa_line_for)

    @staticmethod
    def add_options(manager: OptionManager) -> None:
        """Register the options; called by flake8."""
        options.register(manager)

    @classmethod
    def parse_options(cls, namespace: argparse.Namespace) -> None:
        """Take the options over; called by flake8.

        Raises:
            flake8.exceptions.ExecutionError: if a value is not valid.
        """
        cls.settings = options.parse(namespace)
        cls.disable_noqa = namespace.disable_noqa
        baseline = cls.settings.baseline
        cls.ratchet = None
        cls.asks = "-" not in getattr(namespace, "filenames", ())
        if baseline:
            from flake8_ember.suppressions.ratchet import Ratchet  # read only where it is asked for

            cls.ratchet = Ratchet(baseline)
            options.let_pass(namespace, baseline)
            # With spawn each worker parses the options, too.
            if cls.asks and parent_process() is None and (gone := cls.ratchet.gone()):
                _ask(f"{baseline.path} lists {gone}")

    def run(self) -> Iterator[tuple[int, int, str, type[EmberChecker]]]:
        """Yield row, column, text and type of each diagnostic, in order and without duplicates."""
        with collector_paused():
            found, _ = collect(self._diagnostics())
            found = in_order(found)
        for each, note in self._held(found):
            yield each.row, each.column, f"{each.code} {each.text}{note}", type(self)

    def _held(self, found: list[Diagnostic]) -> list[tuple[Diagnostic, str]]:
        """What the ratchet does not let pass, each with a remark."""
        if self.ratchet is None:
            return [(each, "") for each in found]
        noqas = None if self.disable_noqa else self.noqas
        left, fewer = self.ratchet.hold(self.filename, found, noqas)
        if fewer and self.asks:
            _ask(f"{self.filename} has less than {self.ratchet.path} lists ({fewer})")
        return left

    def _diagnostics(self) -> Iterator[Diagnostic]:
        found, is_all = self._on_code()
        noqas = self.noqas
        left = suppressions.left_over(found, self.module, self.settings, noqas)
        if self.disable_noqa:
            yield from suppressions.left_over(found, self.module, self.settings, None)
        else:
            yield from left
        # What noqas excuse is judged as if flake8 heeded them.
        undocumented = suppressions.undocumented(left, noqas, self.disable_noqa, is_all)
        yield from suppressions.allowed(undocumented, self.module, self.settings.allowlist)

    def _on_code(self) -> tuple[list[Diagnostic], bool]:
        """What the rules find, and whether it is all."""
        with FileModel(self.tree, self.source, self.module, self.settings) as model:
            found, is_all = rules.check(model)
            if self.settings.explain:
                from flake8_ember.explanations import explain  # read only where it is asked for

                explain(model, found)
        return found, is_all


def _ask(why: str) -> None:
    """Ask for a new baseline."""
    print(f"flake8-ember: {why}: renew it", file=sys.stderr)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the garbage collector from walking what a pass builds: it all lives until its end."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
