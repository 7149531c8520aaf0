"""The register of documented exceptions: where, what they keep back, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from flake8_ember.reports.excused import Excused
from flake8_ember.reports.markdown import codes, count, joined, prose, quoted
from flake8_ember.settings import AllowlistEntry


def register(exceptions: Mapping[str, Excused], allowlist: Sequence[AllowlistEntry]) -> str:
    """Write the exceptions down; empty if there are none.

    Args:
        exceptions: what the exceptions of each analysed file keep back, by its path.
        allowlist: all entries, in the order of the option.
    """
    in_comments = [
        f"- {quoted(f'{path}:{of_file.row(entry)}')}: {codes(entry.excused)}: {prose(entry.reason)}"
        for path, of_file in sorted(exceptions.items())
        for entry in of_file.documented
    ]
    in_allowlist = [_entry(entry, exceptions.values()) for entry in dict.fromkeys(allowlist)]
    if not in_comments and not in_allowlist:
        return ""
    blocks = ["## Documented exceptions"]
    if in_comments:
        blocks += ["### In comments", "\n".join(in_comments)]
    if in_allowlist:
        blocks += ["### On the allowlist", "\n".join(in_allowlist)]
    return joined(*blocks)


def _entry(entry: AllowlistEntry, exceptions: Iterable[Excused]) -> str:
    by_file = [found for each in exceptions for other, found in each.allowed if other == entry]
    found = sum(by_file, Counter())
    head = f"- {quoted(entry.module)}: {', '.join(entry.codes)}: {prose(entry.reason)}"
    if not by_file:
        return f"{head} (no file of it was linted)"
    if not found:
        files = count(len(by_file), "file")
        return f"{head} (**excuses nothing** in the {files} linted: remove the entry)"
    idle = [code for code in entry.codes if not found[code]]
    remove = f"; **{', '.join(idle)} excuses nothing**: remove it" if idle else ""
    return f"{head} ({codes(found)} in {count(sum(map(bool, by_file)), 'file')}{remove})"
