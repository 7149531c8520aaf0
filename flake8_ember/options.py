"""The plugin's options, registered with flake8 and read back from it into :class:`Settings`.

flake8 hands on every value as text and lets each worker process parse again, so that
``Settings`` depend on the command line and the config file alone.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from configparser import ConfigParser
from keyword import iskeyword

from flake8.exceptions import ExecutionError
from flake8.options.manager import OptionManager

from flake8_ember.settings import (
    DEFAULT_BACKENDS,
    DEFAULT_CONVERSIONS,
    DEFAULT_LIBRARIES,
    DEFAULT_OPS,
    AllowlistEntry,
    Settings,
)
from flake8_ember.suppressions import parse_allowlist


def register(manager: OptionManager) -> None:
    """Tell flake8 of every option, for the command line and the config files."""
    manager.add_option(
        "--ember-unknown",
        metavar="{report,ignore}",
        default="report",
        parse_from_config=True,
        help="What to do with casts, conversions and operators on values of which the code tells"
        " neither that they are tensors nor that they are not. (Default: report)",
    )
    _add_names(
        manager,
        "--ember-libraries",
        "libraries",
        DEFAULT_LIBRARIES,
        "Libraries that only their own backend may import (EH001), such as numpy, torch, mlx.",
    )
    _add_names(
        manager,
        "--ember-backends",
        "packages",
        DEFAULT_BACKENDS,
        "Packages that implement the operations. Below such a package B, code is free of"
        " EH002-EH004, and a library L may be imported in modules B.L and below.",
    )
    _add_names(
        manager,
        "--ember-ops",
        "modules",
        DEFAULT_OPS,
        "Modules whose functions are the ops layer; replaces the default.",
    )
    _add_names(
        manager,
        "--ember-tensor-types",
        "classes",
        (),
        "Further classes whose instances are tensors, such as Signal, mylib.types.Field.",
    )
    _add_names(
        manager,
        "--ember-conversions",
        "methods",
        DEFAULT_CONVERSIONS,
        "Methods that take a tensor out of its backend (EH003); replaces the default, so that"
        " item, cpu or detach are added with: numpy, tolist, item, cpu, detach.",
    )
    manager.add_option(
        "--ember-exceptions",
        metavar="exceptions",
        default="",
        parse_from_config=True,
        help="Modules where codes are allowed, one entry a line, each with its reason:"
        " 'pkg.plots: EH001, EH003 -- matplotlib draws ndarrays only'. On the command line a"
        " comma may stand between two entries.",
    )
    # Not store_true, whose values in config files flake8 parses itself: a bad one is a traceback.
    manager.add_option(
        "--ember-explain",
        action="store_const",
        const="true",
        default="false",
        parse_from_config=True,
        help="Add to each message of EH002-EH004 why the value counts as a tensor, or may be one.",
    )


def parse(namespace: argparse.Namespace) -> Settings:
    """Read flake8's options.

    Raises:
        ExecutionError: if a value is not valid; one line that names option, value and fix.
    """
    return Settings(
        report_unknown=_report_unknown(namespace.ember_unknown),
        libraries=_names(
            "--ember-libraries",
            namespace.ember_libraries,
            empty="name a library, or switch the check off with extend-ignore = EH001",
        ),
        backends=_names("--ember-backends", namespace.ember_backends),
        ops=_names("--ember-ops", namespace.ember_ops, empty="name a module such as mylib.ops"),
        tensor_types=_names("--ember-tensor-types", namespace.ember_tensor_types),
        conversions=_names(
            "--ember-conversions",
            namespace.ember_conversions,
            valid=_is_name,
            expected="a method's name such as item",
            empty="name a method, or switch the check off with extend-ignore = EH003",
        ),
        allowlist=_allowlist(namespace.ember_exceptions),
        explain=_flag("--ember-explain", namespace.ember_explain),
    )


def _add_names(
    manager: OptionManager, option: str, metavar: str, default: tuple[str, ...], text: str
) -> None:
    shown = ", ".join(default)
    manager.add_option(
        option,
        metavar=metavar,
        default=shown,
        parse_from_config=True,
        comma_separated_list=True,
        help=f"{text} (Default: {shown or 'none'})",
    )


def _is_name(text: str) -> bool:
    return text.isidentifier() and not iskeyword(text)


def _is_dotted_name(text: str) -> bool:
    return all(_is_name(part) for part in text.split("."))


def _report_unknown(value: str) -> bool:
    value = value.strip()
    if value not in ("report", "ignore"):
        raise ExecutionError(f"--ember-unknown: {value!r} is no choice (use report or ignore)")
    return value == "report"


def _flag(option: str, value: str) -> bool:
    try:
        return ConfigParser.BOOLEAN_STATES[value.strip().lower()]
    except KeyError:
        raise ExecutionError(f"{option}: {value!r} is no choice (use true or false)") from None


def _names(
    option: str,
    values: list[str],
    *,
    valid: Callable[[str], bool] = _is_dotted_name,
    expected: str = "a dotted name such as mylib.backend",
    empty: str | None = None,
) -> tuple[str, ...]:
    """Check a list of names; ``empty`` is the fix where an empty list makes no sense."""
    for value in values:
        if not valid(value):
            raise ExecutionError(f"{option}: {value!r} is no name (use {expected})")
    if empty and not values:
        raise ExecutionError(f"{option}: '' names nothing ({empty})")
    return tuple(dict.fromkeys(values))


def _allowlist(text: str) -> tuple[AllowlistEntry, ...]:
    try:
        return parse_allowlist(text)
    except ValueError as error:
        line = re.sub(r"\s+", " ", str(error))
        raise ExecutionError(f"--ember-exceptions: {line}") from error
