"""NumPy's own arrays, where a file may use NumPy: the reason at the import covers them, too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import filterfalse

from flake8_ember.codes import EH001, NUMPY_ARRAY
from flake8_ember.diagnostics import Diagnostic
from flake8_ember.modules import Module
from flake8_ember.settings import Settings
from flake8_ember.suppressions.allowlist import allowed, codes_allowed
from flake8_ember.suppressions.noqa import NoqaMapping


def left_over(
    findings: Sequence[Diagnostic], module: Module, settings: Settings, noqas: NoqaMapping | None
) -> list[Diagnostic]:
    """Drop what the allowlist covers and, where the file may use NumPy, its own arrays.

    Args:
        findings: all of EH001-EH004 in the file.
        module: the file's.
        settings: what the user set.
        noqas: the file's noqas; None if they count for nothing.
    """
    left = list(allowed(findings, module, settings.allowlist))
    if any(map(_is_own_array, left)) and _may_use_numpy(findings, module, settings, noqas):
        return list(filterfalse(_is_own_array, left))
    return left


def _is_own_array(finding: Diagnostic) -> bool:
    """Whether a finding is about an array that no backend ever held."""
    return finding.value is NUMPY_ARRAY


def _may_use_numpy(
    findings: Sequence[Diagnostic], module: Module, settings: Settings, noqas: NoqaMapping | None
) -> bool:
    """Whether a file's use of NumPy is an exception with a reason, or none at all.

    That takes an entry of the allowlist for EH001, a reason at each import of NumPy, or that the
    user does not guard it.
    """
    if EH001.name in codes_allowed(module, settings.allowlist):
        return True
    imports = [each for each in findings if _imports_numpy(each)]
    if not imports:
        return "numpy" not in settings.libraries
    return noqas is not None and all(map(noqas.excuses, imports))


def _imports_numpy(finding: Diagnostic) -> bool:
    return finding.code == EH001.name and finding.found.partition(".")[0] == "numpy"
