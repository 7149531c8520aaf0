"""A noqa comment for a finding whose reason is still to be written."""

from __future__ import annotations

import ast
import io
import tokenize


def excuse(text: str, row: int, code: str) -> str:
    """Return the comment to put behind a line, '' if none there would be a comment of its own.

    Its reason is a word that EH005 takes for none, so that it is asked for until it is written.

    Args:
        text: what is in the file.
        row: the line, from 1.
        code: what is to be excused: ``EH004``.
    """
    lines = text.splitlines(keepends=True)
    if code == "EH005" or row > len(lines) or "noqa" in lines[row - 1].lower():
        return ""
    line = lines[row - 1]
    bare = line.rstrip("\r\n")
    comment = f"  # noqa: {code} -- TODO"
    lines[row - 1] = f"{bare}{comment}{line[len(bare) :]}"
    return comment if _is_comment(text, "".join(lines), row, comment.strip()) else ""


def _is_comment(before: str, after: str, row: int, comment: str) -> bool:
    """Return whether a line ends with a comment now, and the program is the same."""
    try:
        is_same = ast.dump(ast.parse(before)) == ast.dump(ast.parse(after))
        tokens = tokenize.generate_tokens(io.StringIO(after).readline)
        comments = [each for each in tokens if each.type == tokenize.COMMENT]
    except (SyntaxError, ValueError, RecursionError, MemoryError, tokenize.TokenError):
        return False
    return is_same and any(
        each.start[0] == row and each.string.endswith(comment) for each in comments
    )
