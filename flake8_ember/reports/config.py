"""flake8's config file: which it is, and what in it nobody reads."""

from __future__ import annotations

import os
import sys
from configparser import Error, RawConfigParser
from difflib import get_close_matches

from flake8.main.options import stage1_arg_parser
from flake8.options.config import load_config

from flake8_ember.options import OPTIONS

_NAMES = ("setup.cfg", "tox.ini", ".flake8")  # in the order in which flake8 looks
_KEYS = tuple(option.name[2:] for option in OPTIONS)


def config_files() -> list[str]:
    """Return the paths of the config files in force, relative to the current folder."""
    # flake8 reads these options ahead of the others, and hands them on to nobody.
    given, _ = stage1_arg_parser().parse_known_args(sys.argv[1:])
    if given.isolated:
        return []
    found = [given.config or _discovered(), *given.append_config]
    return [os.path.relpath(path).replace(os.sep, "/") for path in found if path]


def unknown_keys() -> list[str]:
    """Return a line for each key that looks like one of ours and is none."""
    return [
        f"{path}: no option is called {key} (did you mean {_nearest(key)}?)"
        for path in config_files()
        for key in _keys(path)
        if key.startswith("ember-") and key not in _KEYS
    ]


def _discovered() -> str:
    _, folder = load_config(None, [], isolated=False)
    paths = (os.path.join(folder, name) for name in _NAMES)
    return next((path for path in paths if "flake8" in _read(path)), "")


def _nearest(key: str) -> str:
    return get_close_matches(key, _KEYS, n=1, cutoff=0)[0]


def _keys(path: str) -> list[str]:
    parser = _read(path)
    # flake8 takes both spellings.
    return [key.replace("_", "-") for key in parser["flake8"]] if "flake8" in parser else []


def _read(path: str) -> RawConfigParser:
    parser = RawConfigParser()
    try:
        parser.read(path, encoding="utf-8")
    except (UnicodeDecodeError, Error):
        return RawConfigParser()
    return parser
