"""``python -m flake8_ember fix``: flake8's options and config in, texts and a summary out."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TextIO

from flake8.discover_files import expand_paths
from flake8.exceptions import Flake8Exception
from flake8.formatting.default import Nothing
from flake8.options.parse_args import parse_args
from flake8.processor import FileProcessor
from flake8.style_guide import Decision, StyleGuideManager
from flake8.violation import Violation

from flake8_ember.checker import EmberChecker, collector_paused
from flake8_ember.diagnostics import Diagnostic
from flake8_ember.fixes.files import Content, UnreadableError, UnwritableError, decoded, read, write
from flake8_ember.fixes.from_numpy.moves import Remaining
from flake8_ember.fixes.layer_source import Sources
from flake8_ember.fixes.purify import Options, Result, purify
from flake8_ember.fixes.text import Text, lines_of
from flake8_ember.modules import Module
from flake8_ember.suppressions import NoqaMapping, left_over

STDIN = "-"
_MANY = 20  # from so many files on a terminal is told how far it is
_NO_PYTHON = (SyntaxError, ValueError, RecursionError, MemoryError)


class Mode(NamedTuple):
    """What is done with the fixes.

    Attributes:
        unsafe: whether the unsafe ones are made, too.
        diff: whether they are shown, rather than made.
        check: whether nothing is made; the exit code says whether there is something.
    """

    unsafe: bool = False
    diff: bool = False
    check: bool = False


def fix(mode: Mode, arguments: Sequence[str]) -> int:
    """Fix files and return the exit code.

    Args:
        mode: what is done with the fixes.
        arguments: flake8's options, and paths.
    """
    try:
        _, options = parse_args(arguments)
    except Flake8Exception as error:
        print(error, file=sys.stderr)
        return 2
    with collector_paused():  # nothing that a run leaves behind refers to itself
        return Run(mode, options).run()


class Run:
    """One run over files."""

    def __init__(self, mode: Mode, options: argparse.Namespace) -> None:
        self.mode = mode
        self.options = options
        self.guides = StyleGuideManager(options, Nothing(options))
        self.sources = Sources()
        self.fixed = self.changed = self.unsafe = self.moved = 0
        self.left: Counter[str] = Counter()
        self.remaining: Counter[str] = Counter()
        self.failed = False
        # What is printed of a text must not stand among what is said of it.
        is_text = mode.diff or STDIN in options.filenames
        self.report: TextIO = sys.stderr if is_text else sys.stdout

    def run(self) -> int:
        """Go through all files, print the summary and return the exit code."""
        paths = list(self._paths())
        for number, path in enumerate(paths, 1):
            self._count(number, len(paths))
            self._file(path)
        self._say(self._summary())
        if self.failed:
            return 2
        return int(self.changed > 0 and (self.mode.check or self.mode.diff))

    def _paths(self) -> Iterator[str]:
        options = self.options
        yield from expand_paths(
            paths=options.filenames,
            stdin_display_name=options.stdin_display_name,
            filename_patterns=options.filename,
            exclude=(*options.exclude, *options.extend_exclude),
        )

    # -- a file

    def _file(self, path: str) -> None:
        is_piped = path == STDIN
        name = self.options.stdin_display_name if is_piped else path
        try:
            content = decoded(sys.stdin.buffer.read()) if is_piped else read(path)
            result = self._purified(content, name)
        except (UnreadableError, *_NO_PYTHON) as error:
            self._fail(name, f"cannot be read: {error}")
            return
        self.left.update(result.left)
        fixed: int = result.fixed
        unsafe: int = result.unsafe
        self.unsafe += unsafe
        if result.unproved:
            self._warn(f"{name}: left as it was: {result.unproved}")
        changed = content._replace(text=result.text)
        if self._put(path, name, content, changed) and changed != content:
            self.changed += 1
            self.fixed += fixed
            self.moved += result.moved
            moved = f", {_uses(result.moved)} moved" if result.moved else ""
            self._say(f"{name}: {fixed} {self._would}fixed{moved}")
        self._tell(name, result.remaining)

    def _tell(self, name: str, remaining: Iterable[Remaining]) -> None:
        """Say which uses of NumPy are left in a file for a person, by reason."""
        rows: dict[tuple[str, str], list[str]] = {}
        for row, use, reason in remaining:
            rows.setdefault((use, reason), []).append(str(row))
            self.remaining[reason] += 1
        for (use, reason), where in rows.items():
            self._say(f"{name}:{where[0]}: {use} left, {reason}{_also(where)}")

    def _put(self, path: str, name: str, content: Content, changed: Content) -> bool:
        """Put the new text where it belongs, if anywhere; return whether that went well."""
        if self.mode.diff:
            sys.stdout.flush()
            sys.stdout.buffer.write(b"".join(_diff(content, changed, name)))
        elif path == STDIN and not self.mode.check:
            sys.stdout.buffer.write(changed.raw)
        elif changed != content and not self.mode.check:
            try:
                write(path, changed)
            except UnwritableError as error:
                self._fail(name, f"cannot be written: {error}")
                return False
        return True

    def _purified(self, content: Content, name: str) -> Result:
        def select(text: Text, found: list[Diagnostic]) -> Iterator[Diagnostic]:
            return self._selected(text, name, found)

        options = Options(EmberChecker.settings, self.mode.unsafe, select, self.sources)
        return purify(content.text, name, options)

    def _selected(self, text: Text, name: str, found: list[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield the diagnostics that flake8 would print."""
        processor = FileProcessor(name, self.options, list(text.lines))
        if processor.should_ignore_file():
            return
        noqas = NoqaMapping(text.source, processor.noqa_line_for)
        heeded = None if self.options.disable_noqa else noqas
        # flake8 would tokenize the whole file.
        mentioning = {text.begin_of(row) for row in noqas.mentions}
        guide = self.guides.style_guide_for(name)
        for each in left_over(found, Module.from_path(name), EmberChecker.settings, heeded):
            if guide.should_report_error(each.code) is not Decision.Selected:
                continue
            row, column = each.row, each.column
            is_mentioned = mentioning and text.begin_of(row) in mentioning
            line = processor.noqa_line_for(row) if is_mentioned else ""
            violation = Violation(each.code, name, row, column, "", line)
            if not violation.is_inline_ignored(self.options.disable_noqa):
                yield each

    # -- what is said

    @property
    def _would(self) -> str:
        return "would be " if self.mode.check or self.mode.diff else ""

    def _summary(self) -> str:
        parts = [f"{self.fixed} {self._would}fixed in {_files(self.changed)}"]
        if self.moved or self.remaining:
            parts.append(f"{_uses(self.moved)} moved, {self.remaining.total()} left")
        if self.left:
            counts = ", ".join(f"{count} {reason}" for reason, count in self.left.most_common())
            parts.append(f"{self.left.total()} left ({counts})")
        if self.unsafe and not self.mode.unsafe:
            parts.append(f"{self.unsafe} more with --unsafe")
        return "; ".join(parts)

    def _say(self, line: str) -> None:
        self._clear()
        print(line, file=self.report)

    def _warn(self, line: str) -> None:
        self._clear()
        print(line, file=sys.stderr)

    def _fail(self, name: str, why: str) -> None:
        self.failed = True
        self._warn(f"{name}: {why}")

    def _count(self, number: int, total: int) -> None:
        if total >= _MANY and sys.stderr.isatty():
            print(f"\r{number}/{total}", end="", file=sys.stderr, flush=True)

    def _clear(self) -> None:
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def _uses(count: int) -> str:
    return f"{count} use{'' if count == 1 else 's'} of NumPy"


def _also(rows: list[str]) -> str:
    """Return where else the same is left."""
    more = list(dict.fromkeys(rows))[1:]
    return f" (also in row{'s' * (len(more) > 1)} {', '.join(more)})" if more else ""


def _files(count: int) -> str:
    return f"{count} file{'' if count == 1 else 's'}"


def _diff(before: Content, after: Content, name: str) -> Iterator[bytes]:
    """Yield the lines of a unified diff in the file's own bytes, as ``git apply`` wants them."""
    has_mark = before.encoding == "utf-8-sig"
    encoding, mark = ("utf-8", "\ufeff") if has_mark else (before.encoding, "")
    old, new = (lines_of(mark + each.text) for each in (before, after))
    path = os.path.normpath(name).replace(os.sep, "/")
    for number, line in enumerate(difflib.unified_diff(old, new, f"a/{path}", f"b/{path}")):
        ended = line.endswith("\n")
        whole = line if ended else f"{line}\n\\ No newline at end of file\n"
        yield whole.encode("utf-8" if number < 2 else encoding, "surrogateescape")
