"""What counts as a reason: words a person wrote about why."""

from __future__ import annotations

import re

# The patterns are text: re compiles one when it is first needed, which in most runs is never.

# Words that say that there is an exception, or that a reason is still to come, but not why.
_HOLLOW_WORDS = """
todo fixme xxx hack tbd tba wip fix later temp temporary temporarily now soon
eh noqa noqas ignore ignored ignoring skip skipped silence silenced suppress suppressed
disable disabled exception exceptions exempt exempted allow allowed accept accepted
need needs needed require required necessary must have has unavoidable
ok okay fine good right intended intentional intentionally deliberate deliberately purpose
wanted reason reasons why because since explain explained document documented add please
none na no not yes really just
a an the this that these those it its is are be was here there we to of for on in by at as
"""
_HOLLOW = frozenset(_HOLLOW_WORDS.split())

# Comments for tools. What stands behind such a word is no prose of its own.
_PRAGMA = r"""(?ix)
      (?: noqa | nosec | nosemgrep | nolint | nosonar | noinspection | skipcq | deepcode
        | pragma | endregion ) \b
    | (?: pylint | fmt | yapf | isort | black | autopep8 | ruff | flake8 | mypy | pyright
        | basedpyright | pytype | pyrefly | ty | bandit | cython | distutils | cspell
        | spell-checker | codespell | coverage | coding | doctest | xdoctest | vim? ) \s*:
    | pyre- (?: ignore | fixme | strict | unsafe )
    | sourcery\s+skip | codeql\s*\[ | lgtm\b
    | type: \s* (?: ignore\b | [\w.]+ (?:\[.*\])? \s*$ | \(.*\)\s*-> )
    | [\w-]+ \s*:\s* (?: ignore | disable | enable | skip | off ) \s* (?: [=\[(,] .* )? $
    | spdx- | copyright\b
    | ! | %% | .* -\*- \s* $
"""

_DIRECTIVE = r"(?i)noqa[\s:=(\[-]*"
# Codes of linters, as opposed to float32, FP16 or PEP8; after a comma FP16 is one as well.
_CODE = r"(?:EH\d*|[A-Z]{1,4}\d{3,5}|[A-Z]\d{1,2})(?!\w)"
_CODES = rf"(?:[\s,;:/&+|]*{_CODE}|\s*,\s*[A-Z]+\d+(?!\w))*"
_CODE_WORD = rf"\b{_CODE}"
_OWNER = r"(?i)\b(?:todo|fixme|xxx|hack)\s*\([^()]{0,80}\)"
_WORD = r"[^\W\d_]+"
_PUNCTUATION = " \t\r\n\f-\u2013\u2014:;,.([{|/*>~=\"'"
_SEPARATORS = " \t\r\n\f-\u2013\u2014:;,|/>"
# "#1321" is an issue, no further comment.
_PARTS = r"#(?!\d)"

_DISABLED_CODE = r"""(?x)
      (?: from \s+ [\w.]+ \s+ )? import \s+ [\w.]+ (?: \s+ as \s+ \w+ )?
    | [\w.\[\], ]+? \s [-+*/@]?= \s .*
    | [\w.]+ \( .* \)
"""


def is_reason(text: str) -> bool:
    """Whether a text (without the codes and the ``#``) says why.

    It does not if it is empty, a placeholder such as ``TODO`` or ``needed``, or another tool's
    pragma such as ``type: ignore``.
    """
    text = text.lstrip(_PUNCTUATION)
    if re.match(_PRAGMA, text):
        return False
    text = re.sub(_CODE_WORD, " ", re.sub(_OWNER, " ", text))
    return any(
        (len(word) > 1 or not word.isascii()) and word.casefold() not in _HOLLOW
        for word in re.findall(_WORD, text)
    )


def reason_in(comment: str) -> str:
    """The reason a comment gives, in its author's words; empty if it gives none.

    It may stand before, behind or without a noqa.
    """
    parts = (_prose(part) for part in re.split(_PARTS, comment))
    return "; ".join(_bare(part) for part in parts if is_reason(part))


def is_disabled_code(comment: str) -> bool:
    """Whether a comment is a statement that was commented out."""
    return re.fullmatch(_DISABLED_CODE, comment.lstrip("# \t").rstrip()) is not None


def _bare(reason: str) -> str:
    """A reason without what sets it off from the codes."""
    reason = reason.lstrip(_SEPARATORS).rstrip()
    pair = reason[:1] + reason[-1:]
    return reason[1:-1].strip() if pair in ("()", "[]", "{}") else reason


def _prose(part: str) -> str:
    """What is left of a part of a comment without the noqa and its codes, if it is one."""
    part = part.strip()
    directive = re.match(_DIRECTIVE, part)
    if directive is None:
        return part
    return re.sub(_CODES, "", part[directive.end() :], count=1)
