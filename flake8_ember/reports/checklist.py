"""All files as a checklist: a folder that is pure in one line, the other files in one each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from flake8_ember.reports.files import Linted
from flake8_ember.reports.markdown import codes, count, quoted


def checklist(files: Sequence[Linted]) -> str:
    """Write down which files are pure, and what the others have.

    Args:
        files: those of one area, sorted by path; what was not analysed is left out, and no folder
            that holds such a file counts as pure.
    """
    spoilt = {folder for file in files if not file.is_pure for folder in _around(file)}
    sizes = Counter(folder for file in files for folder in _around(file))
    lines = []
    for name, file in _items(files, spoilt):
        if file is None:
            lines.append(f"- [x] {quoted(f'{name}/')}: {count(sizes[name], 'file')}")
        elif file.is_pure:
            lines.append(f"- [x] {quoted(name)}")
        elif not file.trouble:
            lines.append(f"- [ ] {quoted(name)}: {what(file)}")
    return "\n".join(lines)


def what(file: Linted) -> str:
    """What a file has that is not pure: ``1 EH001, 4 EH004``."""
    listed = f"{', '.join(file.listed)} ignored" if file.listed else ""
    return ", ".join(filter(None, (codes(file.findings), listed)))


def _around(file: Linted) -> Iterator[str]:
    """The folders around a file, the outermost first."""
    folders = file.folders
    for end in range(1, len(folders) + 1):
        yield "/".join(folders[:end])


def _items(files: Iterable[Linted], spoilt: set[str]) -> Iterator[tuple[str, Linted | None]]:
    """Yield files, and instead of all files of a pure folder that folder."""
    last = ""
    for file in files:
        pure = next((folder for folder in _around(file) if folder not in spoilt), "")
        if not pure:
            yield file.path, file
        elif pure != last:
            yield pure, None
        last = pure
