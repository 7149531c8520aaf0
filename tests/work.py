"""How much the plugin does for a source, in lines of its own code run: no clock, no luck."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

from checking import Linted, misplaced

import flake8_ember

T = TypeVar("T")

_PACKAGE = str(Path(flake8_ember.__file__).parent)
DOUBLED = 2.3  # twice the work, and a little for what grows with the logarithm


class TooMuchWorkError(Exception):
    """The count went past its limit."""


def work(source: str, limit: int) -> int:
    """Lines run inside the package; raises TooMuchWorkError beyond ``limit``."""
    linted = Linted("model.py", source)
    findings, count = lines_run(linted.findings, limit)
    assert not misplaced(linted, findings)
    return count


def lines_run(action: Callable[[], T], limit: int) -> tuple[T, int]:
    """What an action gives, and the lines run; raises TooMuchWorkError beyond ``limit``."""
    count = 0

    def within(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        if count > limit:
            raise TooMuchWorkError(f"more than {limit} lines run")
        return within

    def entered(frame: FrameType, event: str, argument: Any) -> Any:
        return within if frame.f_code.co_filename.startswith(_PACKAGE) else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        result = action()
    finally:
        sys.settrace(before)
    return result, count


def assert_linear(make: Callable[[int], str], size: int) -> None:
    """Fail if twice the size costs more than twice the work, or a line costs absurdly much."""
    source = make(size)
    least = work(source, limit=4000 * (source.count("\n") + len(source) // 20 + 10))
    most = int(DOUBLED * least)
    work(make(2 * size), limit=most)
