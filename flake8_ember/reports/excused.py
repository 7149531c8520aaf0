"""What a file's documented exceptions keep back: those in comments, and the allowlist's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from flake8_ember import rules, suppressions
from flake8_ember.diagnostics import in_order
from flake8_ember.inference.model import FileModel
from flake8_ember.reports.files import Content
from flake8_ember.reports.notebooks import Cells
from flake8_ember.settings import AllowlistEntry, Settings
from flake8_ember.source import Source
from flake8_ember.suppressions.documented import DocumentedNoqa, documented


@dataclass(frozen=True)
class Excused:
    """The exceptions of one file.

    Attributes:
        documented: those in comments, in the order of the file.
        allowed: the allowlist's entries for the file's module, each with how many findings of
            each code it keeps back.
        cells: the cells, if it is a notebook.
    """

    documented: tuple[DocumentedNoqa, ...] = ()
    allowed: tuple[tuple[AllowlistEntry, Counter[str]], ...] = ()
    cells: Cells | None = None

    def row(self, entry: DocumentedNoqa) -> str:
        """How the row of an exception is named behind the path."""
        return str(self.cells.place(entry.row) if self.cells else entry.row)


def excused(content: Content, settings: Settings, disable_noqa: bool) -> Excused:
    """Run the rules on a file that may hold exceptions and see what those keep back."""
    module = content.module
    allowlist = [entry for entry in settings.allowlist if module.within(entry.module)]
    source = Source(content.lines)
    noqas = suppressions.NoqaMapping(source, content.noqa_line_for)
    noted = not disable_noqa and noqas.names_our_codes
    if not allowlist and not noted:
        return Excused()
    with FileModel(content.tree, source, module, settings) as model:
        found, is_all = rules.check(model)
    found = in_order(found)
    left = suppressions.left_over(found, module, settings, noqas)
    undocumented = suppressions.undocumented(left, noqas, disable_noqa, is_all)
    return Excused(
        tuple(documented(left, noqas)) if noted else (),
        tuple(_allowed(allowlist, Counter(finding.code for finding in (*found, *undocumented)))),
    )


def _allowed(
    allowlist: list[AllowlistEntry], found: Counter[str]
) -> Iterator[tuple[AllowlistEntry, Counter[str]]]:
    for entry in allowlist:
        yield entry, Counter({code: found[code] for code in entry.codes if found[code]})
