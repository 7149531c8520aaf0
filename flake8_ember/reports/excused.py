"""What a file's documented exceptions keep back: those in comments, and the allowlist's."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from flake8_ember import rules, suppressions
from flake8_ember.diagnostics import Finding
from flake8_ember.modules import Module
from flake8_ember.reports.files import Content
from flake8_ember.settings import AllowlistEntry, Settings
from flake8_ember.suppressions import Documented


@dataclass(frozen=True)
class Excused:
    """The exceptions of one file.

    Attributes:
        documented: those in comments, in the order of the file.
        allowed: the allowlist's entries for the file's module, each with how many findings of
            each code it keeps back.
    """

    documented: tuple[Documented, ...] = ()
    allowed: tuple[tuple[AllowlistEntry, Counter[str]], ...] = ()


def excused(content: Content, module: Module, settings: Settings, disable_noqa: bool) -> Excused:
    """Run the rules on a file that may hold exceptions and see what those keep back."""
    allowlist = [entry for entry in settings.allowlist if module.within(entry.module)]
    noted = not disable_noqa and any(
        "EH" in line and "noqa" in line.lower() for line in content.lines
    )
    if not allowlist and not noted:
        return Excused()
    try:
        found = sorted(set(rules.check(content.tree, content.lines, module, settings)))
        left = tuple(suppressions.allowed(found, module, allowlist))
        return Excused(
            tuple(suppressions.documented(left, *content[1:])) if noted else (),
            _allowed(allowlist, [*found, *_undocumented(left, content, disable_noqa)]),
        )
    except RecursionError:  # nested too deep; the checker gives up on such a file as well
        return Excused()


def _undocumented(left: tuple[Finding, ...], content: Content, disable_noqa: bool) -> list[Finding]:
    return list(suppressions.undocumented(left, content.lines, content.noqa_line_for, disable_noqa))


def _allowed(
    allowlist: list[AllowlistEntry], found: list[Finding]
) -> tuple[tuple[AllowlistEntry, Counter[str]], ...]:
    codes = Counter(finding.code for finding in found)
    return tuple(
        (entry, Counter({code: codes[code] for code in entry.codes if codes[code]}))
        for entry in allowlist
    )
