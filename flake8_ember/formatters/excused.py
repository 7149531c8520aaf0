"""What a file's documented exceptions keep back: those in comments, and the allowlist's."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from flake8_ember import exceptions, rules
from flake8_ember.exceptions import Allowance, Documented
from flake8_ember.findings import Finding
from flake8_ember.formatters.files import Content
from flake8_ember.modules import Module
from flake8_ember.options import Options


@dataclass(frozen=True)
class Excused:
    """The exceptions of one file.

    Attributes:
        documented: those in comments, in the order of the file.
        allowed: the allowlist's entries for the file's module, each with how many findings of
            each code it keeps back.
    """

    documented: tuple[Documented, ...] = ()
    allowed: tuple[tuple[Allowance, Counter[str]], ...] = ()


def excused(content: Content, module: Module, options: Options, disable_noqa: bool) -> Excused:
    """Run the rules on a file that may hold exceptions and see what those keep back."""
    allowances = [entry for entry in options.exceptions if module.within(entry.module)]
    noted = not disable_noqa and any(
        "EH" in line and "noqa" in line.lower() for line in content.lines
    )
    if not allowances and not noted:
        return Excused()
    try:
        found = sorted(set(rules.check(content.tree, content.lines, module, options)))
        left = tuple(exceptions.allowed(found, module, allowances))
        return Excused(
            tuple(exceptions.documented(left, *content[1:])) if noted else (),
            _allowed(allowances, [*found, *_undocumented(left, content, disable_noqa)]),
        )
    except RecursionError:  # nested too deep; the checker gives up on such a file as well
        return Excused()


def _undocumented(left: tuple[Finding, ...], content: Content, disable_noqa: bool) -> list[Finding]:
    return list(exceptions.undocumented(left, content.lines, content.noqa_line_for, disable_noqa))


def _allowed(
    allowances: list[Allowance], found: list[Finding]
) -> tuple[tuple[Allowance, Counter[str]], ...]:
    codes = Counter(finding.code for finding in found)
    return tuple(
        (entry, Counter({code: codes[code] for code in entry.codes if codes[code]}))
        for entry in allowances
    )
