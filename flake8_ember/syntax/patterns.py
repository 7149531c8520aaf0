"""What the patterns of a ``match`` say: which names they bind, which class they ask for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.syntax.scopes import Step

Path = tuple[Step, ...] | None
Capture = tuple[str, Path, ast.expr | None]


def captures(pattern: ast.pattern) -> Iterator[Capture]:
    """Yield each name bound, its path inside the subject (None if not known), and its class."""
    waiting: list[tuple[ast.pattern, Path]] = [(pattern, ())]
    while waiting:
        node, path = waiting.pop()
        if isinstance(node, ast.MatchAs):
            cls = node.pattern.cls if isinstance(node.pattern, ast.MatchClass) else None
            if node.name is not None:
                yield node.name, path, cls
            if node.pattern is not None:
                waiting.append((node.pattern, path))
        elif isinstance(node, ast.MatchClass) and (name := _sole_name(node)):
            yield name, path, node.cls
        else:
            rest = node.name if isinstance(node, ast.MatchStar) else getattr(node, "rest", None)
            if rest is not None:
                yield rest, None, None
            waiting.extend(_parts(node, path))


def _sole_name(node: ast.MatchClass) -> str | None:
    """Return the name that ``case int(n)`` binds to the subject itself."""
    if len(node.patterns) != 1 or node.kwd_patterns:
        return None
    part = node.patterns[0]
    return part.name if isinstance(part, ast.MatchAs) and part.pattern is None else None


def _parts(node: ast.pattern, path: Path) -> Iterator[tuple[ast.pattern, Path]]:
    """Yield the patterns inside one, each with its path inside the subject."""
    patterns: list[ast.pattern] = getattr(node, "patterns", [])
    starred = any(isinstance(part, ast.MatchStar) for part in patterns)
    for index, part in enumerate(patterns):
        if isinstance(node, ast.MatchOr):
            yield part, path
        elif isinstance(node, ast.MatchSequence) and path is not None and not starred:
            yield part, (*path, index)
        else:
            yield part, None
    for part in getattr(node, "kwd_patterns", []):
        yield part, None


def takes_all(case: ast.match_case) -> bool:
    """Return whether a case is entered whatever the subject: ``case _``, ``case other``."""
    pattern: ast.pattern | None = case.pattern
    while isinstance(pattern, (ast.MatchAs, ast.MatchOr)):
        pattern = pattern.patterns[-1] if isinstance(pattern, ast.MatchOr) else pattern.pattern
    return pattern is None and case.guard is None


def class_test(subject: ast.expr, pattern: ast.pattern) -> ast.expr | None:
    """Return the ``isinstance`` test that a class pattern amounts to, if it is one."""
    while isinstance(pattern, ast.MatchAs) and pattern.pattern is not None:
        pattern = pattern.pattern
    parts = pattern.patterns if isinstance(pattern, ast.MatchOr) else [pattern]
    classes = [part.cls for part in parts if isinstance(part, ast.MatchClass)]
    if len(classes) < len(parts):
        return None
    wanted = classes[0] if len(classes) == 1 else ast.Tuple(elts=classes, ctx=ast.Load())
    return ast.Call(ast.Name("isinstance", ast.Load()), [subject, wanted], [])
