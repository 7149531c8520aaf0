"""The ratchet: a file's findings of a code pass as long as they are no more than are listed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from flake8_ember.diagnostics import Diagnostic
from flake8_ember.modules import parts
from flake8_ember.settings import SavedRun
from flake8_ember.suppressions.noqa import NoqaMapping

MOST_NAMED = 3


class Ratchet:
    """A baseline, file by file."""

    def __init__(self, baseline: SavedRun) -> None:
        """Take a baseline."""
        self.path = baseline.path
        self._baseline = baseline
        # By the parts of a path, as an editor may spell the file in another way.
        root = tuple(parts(baseline.folder))
        self._listed = {
            (*root, *path.split("/")): counts for path, counts in baseline.counts.items()
        }

    def gone(self) -> str:
        """The listed files that are there no more, in words; empty if all are."""
        listed = self._baseline
        places = {path: os.path.join(listed.folder, path) for path in sorted(listed.counts)}
        gone = [path for path, place in places.items() if not os.path.lexists(place)]
        names = ", ".join((*gone[:MOST_NAMED], *(["…"] if gone[MOST_NAMED:] else ())))
        number = "1 file that is" if len(gone) == 1 else f"{len(gone)} files that are"
        return f"{number} gone ({names})" if gone else ""

    def hold(
        self, filename: str, findings: Sequence[Diagnostic], noqas: NoqaMapping | None
    ) -> tuple[list[tuple[Diagnostic, str]], str]:
        """Return what does not pass, and what the baseline lists too much: ``10 of 12 EH004``.

        Each finding has a remark: the first of a code says how many there are, and how many may
        be; the others have none.

        Args:
            filename: as flake8 was given it.
            findings: all that are left in the file, in order.
            noqas: its noqas; None if flake8 does not heed them.
        """
        listed = self._listed.get(tuple(parts(filename)), {})
        found = Counter(each.code for each in _shown(findings, listed, noqas))
        fewer = [
            f"{found[code]} of {number} {code}"
            for code, number in listed.items()
            if found[code] < number
        ]
        notes = {
            code: f" -- {found[code]} found, {number} listed in {self.path}"
            for code, number in listed.items()
        }
        left = [
            (each, notes.pop(each.code, ""))
            for each in findings
            if each.code not in listed or found[each.code] > listed[each.code]
        ]
        return left, ", ".join(fewer)


def _shown(
    findings: Sequence[Diagnostic], codes: Mapping[str, int], noqas: NoqaMapping | None
) -> Iterator[Diagnostic]:
    """The findings of some codes that flake8 does not keep back."""
    covered = {code: noqas.rows_covered(code) if noqas else set() for code in codes}
    for each in findings:
        if each.code in codes and each.row not in covered[each.code]:
            yield each
