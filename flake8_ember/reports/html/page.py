"""The page: its template filled in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files as resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from flake8_ember import __version__
from flake8_ember.codes import CODES
from flake8_ember.reports.areas import AREAS, LIBRARY
from flake8_ember.reports.files import Linted
from flake8_ember.reports.html import views
from flake8_ember.reports.markdown import count, share
from flake8_ember.reports.notes import hidden
from flake8_ember.reports.packages import Package, impure
from flake8_ember.reports.plan import Step
from flake8_ember.settings import SavedRun

MOST_STEPS = 10
MOST_CHANGES = 20


def page(
    files: Sequence[Linted],
    steps: Sequence[Step],
    sources: Mapping[str, Sequence[str]],
    since: Sequence[SavedRun],
) -> str:
    """Write the page.

    Args:
        files: all linted files, sorted by path.
        steps: the plan.
        sources: the lines of files with findings, by path.
        since: the earlier runs.
    """
    template = _environment().get_template("page.html")
    text: str = template.render(
        **_of_files(files),
        **_of_plan(files, steps, sources),
        **_of_runs(files, since),
        **_embedded(),
        version=__version__,
        codes=CODES,
    )
    return text.rstrip("\n")


def _of_files(files: Sequence[Linted]) -> dict[str, Any]:
    analysed = [file for file in files if not file.trouble]
    library = [file for file in analysed if file.area == LIBRARY]
    present = {file.area for file in analysed}
    return {
        "areas": [area.name for area in AREAS if area in present],
        "whole": Package("the library" if library else "all", library or analysed),
        "everything": Package("all", analysed),
        "hidden": hidden(files),
        "troubles": [file for file in files if file.trouble],
    }


def _of_plan(
    files: Sequence[Linted], steps: Sequence[Step], sources: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    groups = views.grouped(files)
    found = [package for group in groups.values() for package in group]
    shown = views.views(files, steps, sources, found)
    return {
        "worst": next(iter(impure(found)), None),
        "groups": {title: impure(group) for title, group in groups.items()},
        "pure": {title: len(group) - len(impure(group)) for title, group in groups.items()},
        "views": shown,
        "detailed": [view for view in shown if view.name],
        "anchors": {view.file.path: view.name for view in shown if view.name},
        "most_steps": MOST_STEPS,
    }


def _of_runs(files: Sequence[Linted], since: Sequence[SavedRun]) -> dict[str, Any]:
    trend = views.trend(files, since)
    return {
        "trend": trend,
        "most_of_runs": max(run.counts.total() for run in trend),
        "news": views.news(files, since),
        "most_changes": MOST_CHANGES,
    }


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FunctionLoader(_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(count=count, kinds=views.kinds, share=share)
    return made


def _resource(name: str) -> str:
    return (resources(__package__) / name).read_text(encoding="utf-8")


def _embedded() -> dict[str, Markup]:
    """Style and script, and the hashes by which alone a browser admits them."""
    found = {}
    for key, name in (("style", "page.css"), ("script", "page.js")):
        text = f"\n{_resource(name)}"
        found[key] = Markup(text)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        found[f"{key}_hash"] = Markup(f"'sha256-{digest}'")
    return found
