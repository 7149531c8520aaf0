"""The settings in force, and how many files each entry of them is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from flake8_ember.modules import Module
from flake8_ember.reports.config import config_files, unknown_keys
from flake8_ember.reports.files import Content, Linted
from flake8_ember.reports.markdown import count, joined, quoted
from flake8_ember.reports.names import Reference
from flake8_ember.settings import Settings

_DEFAULTS = Settings()


class InForce:
    """Counts the files that entries are about, and writes the settings down."""

    def __init__(self, settings: Settings) -> None:
        """Begin with no file."""
        self._settings = settings
        self._imported: Counter[str] = Counter()
        self._lying: Counter[str] = Counter()

    def look_at(self, file: Linted, content: Content) -> None:
        """See which entries a file is about."""
        settings = self._settings
        below = [*settings.backends, *(entry.module for entry in settings.allowlist)]
        self._lying.update(entry for entry in set(below) if file.module.within(entry))
        names = content.names
        references = names.imported | names.used
        modules = {*settings.ops, *settings.libraries}
        self._imported.update(entry for entry in modules if _is_used(entry, references))

    def render(self) -> str:
        """The section of a page."""
        settings = self._settings
        lines = [
            *self._entries("ember-ops", settings.ops, self._imported, "imported by"),
            *self._entries("ember-backends", settings.backends, self._lying, "around"),
            *self._entries("ember-libraries", settings.libraries, self._imported, "imported by"),
            *self._entries(
                "ember-exceptions",
                [entry.module for entry in settings.allowlist],
                self._lying,
                "around",
            ),
            _value("ember-tensor-types", settings.tensor_types),
            _value("ember-conversions", settings.conversions),
            _value("ember-unknown", ("report" if settings.report_unknown else "ignore",)),
        ]
        wrong = [f"- **{line}**" for line in unknown_keys()]
        return joined("## Settings", "\n".join(wrong), _origin(), "\n".join(lines))

    def _entries(
        self, name: str, entries: Iterable[str], files: Counter[str], relation: str
    ) -> Iterator[str]:
        entries = list(dict.fromkeys(entries))
        is_default = tuple(entries) == getattr(_DEFAULTS, name[6:].replace("-", "_"), ())
        if not entries:
            yield _value(name, ())
            return
        yield f"- {quoted(name)}{' (default)' if is_default else ''}"
        idle = [entry for entry in entries if not files[entry]]
        for entry in entries:
            if files[entry]:
                yield f"  - {quoted(entry)}: {relation} {count(files[entry], 'file')}"
            elif not is_default:
                yield f"  - {quoted(entry)}: **{relation} no file**"
        if is_default and idle:
            named = ", ".join(map(quoted, idle))
            yield f"  - {named if len(idle) < 3 else f'{len(idle)} others'}: {relation} no file"


def _origin() -> str:
    files = ", ".join(map(quoted, config_files()))
    return f"Read from {files}, and the command line." if files else "No config file is read."


def _value(name: str, values: Iterable[str]) -> str:
    return f"- {quoted(name)}: {', '.join(map(quoted, values)) or 'none'}"


def _is_used(entry: str, references: Iterable[Reference]) -> bool:
    """Whether a reference leads to a module or to something in it."""
    for reference in references:
        if reference.is_relative:
            if Module(tuple(reference.path.split("."))).within(entry):
                return True
        elif f"{reference.path}.".startswith(f"{entry}."):
            return True
    return False
