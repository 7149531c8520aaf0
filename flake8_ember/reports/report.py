"""What all reports share: to flake8 they are formatters; they collect, then print once."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Sequence

from flake8.formatting.base import BaseFormatter
from flake8.statistics import Statistics
from flake8.violation import Violation

from flake8_ember import options
from flake8_ember.codes import NAMES
from flake8_ember.modules import Module
from flake8_ember.reports.files import Content, Linted, NotAnalysedError, read, shown
from flake8_ember.reports.ignores import ignored


class Report(BaseFormatter):  # type: ignore[misc]  # flake8 has no types
    """A report over all linted files, printed after the last of them."""

    def after_init(self) -> None:
        """Begin with no file; called by flake8."""
        self.settings = options.parse(self.options)
        self._filenames: dict[str, str] = {}
        self._findings: dict[str, Counter[str]] = {}
        self._is_printed = False

    def start(self) -> None:
        """Open the output file, if any; called by flake8."""
        super().start()
        if self.output_fd is not None:
            self.output_fd.reconfigure(encoding="utf-8")  # as on the terminal

    def beginning(self, filename: str) -> None:
        """Take note of a file, be there findings or not; called by flake8."""
        path = shown(filename)
        self._filenames[path] = filename
        self._findings[path] = Counter()  # afresh, should a file be named twice

    def handle(self, error: Violation) -> None:
        """Count a finding; called by flake8 with those that it would show."""
        if error.code in NAMES:
            self._findings[shown(error.filename)][error.code] += 1

    def show_statistics(self, statistics: Statistics) -> None:
        """Print flake8's statistics below the report; called by flake8."""
        self._print()
        super().show_statistics(statistics)

    def show_benchmarks(self, benchmarks: list[tuple[str, float]]) -> None:
        """Print flake8's benchmarks below the report; called by flake8."""
        self._print()
        super().show_benchmarks(benchmarks)

    def stop(self) -> None:
        """Print the report; called by flake8 after the last file."""
        self._print()
        super().stop()

    def look_at(self, file: Linted, content: Content) -> None:
        """Take from a file's content what the report needs of it, beside its findings."""

    @abstractmethod
    def render(self, files: Sequence[Linted]) -> str:
        """The report over the files, which are sorted by path."""

    def _print(self) -> None:
        if not self._is_printed:
            self._is_printed = True
            text = self.render([self._linted(path) for path in sorted(self._filenames)])
            # A file's name may hold bytes that are no text.
            self.write(text.encode("utf-8", "backslashreplace").decode(), None)

    def _linted(self, path: str) -> Linted:
        filename = self._filenames[path]
        module = Module.from_path(filename)
        try:
            content = read(filename, self.options)
        except NotAnalysedError as error:
            return Linted(path, module, self._findings[path], trouble=str(error))
        codes = ignored(filename, self.options.per_file_ignores)
        file = Linted(path, module, self._findings[path], codes)
        self.look_at(file, content)
        return file
