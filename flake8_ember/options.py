"""The plugin's options, registered with flake8 and read back from it into :class:`Settings`.

flake8 hands on every value as text and lets each worker process parse again, so that
``Settings`` depend on the command line and the config file alone.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from configparser import ConfigParser
from keyword import iskeyword
from typing import Any

from flake8.exceptions import ExecutionError
from flake8.options.manager import OptionManager

from flake8_ember.formats import FORMATS, asked_for, parse_also
from flake8_ember.settings import SavedRun, Settings
from flake8_ember.suppressions import parse_allowlist


class Option:
    """One option.

    Attributes:
        name: ``"--ember-ops"``.
        field: the field of ``Settings`` that holds its value.
        read: makes that value of flake8's; a ValueError says what is wrong, and the fix.
        details: what else flake8's ``add_option`` is told.
        kind: the kind of run that reads it, ``PLAIN`` or ``REPORT``; empty if each does.
    """

    __slots__ = ("details", "field", "kind", "name", "read")

    def __init__(
        self,
        name: str,
        field: str,
        read: Callable[[Any], object],
        details: dict[str, Any],
        kind: str = "",
    ) -> None:
        self.name = name
        self.field = field
        self.read = read
        self.details = details
        self.kind = kind


PLAIN, REPORT = "plain", "report"


def register(manager: OptionManager) -> None:
    """Tell flake8 of every option, for the command line and the config files."""
    for option in OPTIONS:
        manager.add_option(option.name, parse_from_config=True, **option.details)


def parse(namespace: argparse.Namespace) -> Settings:
    """Read flake8's options.

    Raises:
        ExecutionError: if a value is not valid; one line that names option, value and fix.
    """
    # Who reads the options alone prints nothing.
    name = getattr(namespace, "format", "")
    kind = REPORT if name in FORMATS else PLAIN
    values: dict[str, Any] = {}
    for option in OPTIONS:
        if option.kind not in ("", kind):
            _expect(option)
            continue
        value = getattr(namespace, option.name[2:].replace("-", "_"))
        if not option.details.get("comma_separated_list"):
            value = _text(value)
        try:
            values[option.field] = option.read(value)
        except ValueError as error:
            raise ExecutionError(f"{option.name}: {error}") from error
    settings = Settings(**values)
    explains = any(format.explains for format in asked_for(name, settings.also))
    return settings._replace(explain=settings.explain or explains)


def let_pass(namespace: argparse.Namespace, baseline: SavedRun) -> None:
    """Have flake8 keep E999 and E902 back in the files that have them by a baseline."""
    from flake8_ember.per_file import Ignores, entry  # read only where it is asked for

    ignores = Ignores(namespace.per_file_ignores)
    entries = []
    for path, counts in sorted(baseline.counts.items()):
        place = os.path.join(baseline.folder, path)
        broken = [code for code in ("E902", "E999") if counts.get(code)]
        if not broken or not os.path.lexists(place):  # a path that leads nowhere stays red
            continue
        try:
            shown = os.path.relpath(place)
        except ValueError:  # another drive
            shown = place
        entries.append(entry(shown.replace(os.sep, "/"), (*broken, *ignores.codes(place))))
    if entries:
        others = namespace.per_file_ignores
        # Of two equal patterns the first applies.
        others = others if isinstance(others, str) else "\n".join(others)
        namespace.per_file_ignores = "\n".join((*entries, others))


def _expect(option: Option) -> None:
    """Complain of an option for reports, given by hand where none is printed."""
    if option.kind == REPORT and any(each.startswith(option.name) for each in sys.argv):
        raise ExecutionError(f"{option.name}: needs a report to print (use --format=ember-status)")


def _text(value: object) -> str:
    """Return a value as a config file of flake8's has it; Flake8-pyproject reads TOML's types."""
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def _report_unknown(value: str) -> bool:
    value = value.strip()
    if value not in ("report", "ignore"):
        raise ValueError(f"{value!r} is no choice (use report or ignore)")
    return value == "report"


def _flag(value: str) -> bool:
    state = ConfigParser.BOOLEAN_STATES.get(value.strip().lower())
    if state is None:
        raise ValueError(f"{value!r} is no choice (use true or false)")
    return state


def _baseline(value: str) -> SavedRun | None:
    path = value.strip()
    return _saved(path) if path else None


def _since(value: str) -> tuple[SavedRun, ...]:
    paths = map(str.strip, value.replace(",", "\n").splitlines())
    return tuple(map(_saved, filter(None, paths)))


def _saved(path: str) -> SavedRun:
    from flake8_ember import saved  # read only where it is asked for

    return saved.read(path)


def _is_name(text: str) -> bool:
    return text.isidentifier() and not iskeyword(text)


def _is_dotted_name(text: str) -> bool:
    return all(map(_is_name, text.split(".")))


def _names(
    field: str,
    metavar: str,
    text: str,
    *,
    empty: str = "",
    valid: Callable[[str], bool] = _is_dotted_name,
    expected: str = "a dotted name such as mylib.backend",
) -> Option:
    """An option that lists names; ``empty`` is the fix where an empty list makes no sense."""

    def read(values: list[str]) -> tuple[str, ...]:
        for value in values:
            if not valid(value):
                raise ValueError(f"{value!r} is no name (use {expected})")
        if empty and not values:
            raise ValueError(f"'' names nothing ({empty})")
        return tuple(dict.fromkeys(values))

    default = ", ".join(getattr(Settings(), field))
    details = {
        "metavar": metavar,
        "default": default,
        "comma_separated_list": True,
        "help": f"{text} (Default: {default or 'none'})",
    }
    return Option(f"--ember-{field.replace('_', '-')}", field, read, details)


OPTIONS = (
    Option(
        "--ember-unknown",
        "report_unknown",
        _report_unknown,
        {
            "metavar": "{report,ignore}",
            "default": "report",
            "help": "What to do with casts, conversions and operators on values of which the code"
            " tells neither that they are tensors nor that they are not. (Default: report)",
        },
    ),
    _names(
        "libraries",
        "libraries",
        "Libraries that only their own backend may import (EH001), such as numpy, torch, mlx.",
        empty="name a library, or switch the check off with extend-ignore = EH001",
    ),
    _names(
        "backends",
        "packages",
        "Packages that implement the operations. Below such a package B, code is free of"
        " EH002-EH004, and a library L may be imported in modules B.L and below.",
    ),
    _names(
        "ops",
        "modules",
        "Modules whose functions are the ops layer; replaces the default.",
        empty="name a module such as mylib.ops",
    ),
    _names(
        "tensor_types",
        "classes",
        "Further classes whose instances are tensors, such as Signal, mylib.types.Field.",
    ),
    _names(
        "conversions",
        "methods",
        "Methods that take a tensor out of its backend (EH003); replaces the default, so that"
        " item, cpu or detach are added with: numpy, tolist, item, cpu, detach.",
        empty="name a method, or switch the check off with extend-ignore = EH003",
        valid=_is_name,
        expected="a method's name such as item",
    ),
    Option(
        "--ember-exceptions",
        "allowlist",
        parse_allowlist,
        {
            "metavar": "exceptions",
            "default": "",
            "help": "Modules where codes are allowed, one entry a line, each with its reason:"
            " 'pkg.plots: EH001, EH003 -- matplotlib draws ndarrays only'. On the command line a"
            " comma may stand between two entries.",
        },
    ),
    # Not store_true, whose values in config files flake8 parses itself: a bad one is a traceback.
    Option(
        "--ember-explain",
        "explain",
        _flag,
        {
            "action": "store_const",
            "const": "true",
            "default": "false",
            "help": "Add to each message of EH002-EH004 why the value counts as a tensor, or may"
            " be one.",
        },
    ),
    _names(
        "ops_source",
        "modules",
        "Modules that 'python -m flake8_ember fix' reads for what a layer offers that is put"
        " together when it runs, such as mylib.backend.numpy.",
    ),
    Option(
        "--ember-baseline",
        "baseline",
        _baseline,
        {
            "metavar": "file",
            "default": "",
            "help": "Let findings pass as long as a file has no more of a code than this saved run"
            " lists; --format=ember-baseline writes it.",
        },
        PLAIN,
    ),
    Option(
        "--ember-since",
        "since",
        _since,
        {
            "metavar": "files",
            "default": "",
            "help": "Earlier runs that reports compare this one with: what ember-baseline or"
            " ember-json wrote.",
        },
        REPORT,
    ),
    Option(
        "--ember-also",
        "also",
        parse_also,
        {
            "metavar": "reports",
            "default": "",
            "help": "Further reports of the same run, each with the file to write, such as"
            " ember-json=purity.json, beside a report that --format prints.",
        },
        REPORT,
    ),
)
