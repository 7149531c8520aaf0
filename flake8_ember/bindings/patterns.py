"""What the patterns of a ``match`` say: which names they bind, which class they ask for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_ember.bindings.scopes import Step

Capture = tuple[str, "tuple[Step, ...] | None", "ast.expr | None"]


def captures(pattern: ast.pattern) -> Iterator[Capture]:
    """Yield each name bound, its path inside the subject (None if not known), and its class."""
    waiting: list[tuple[ast.pattern, tuple[Step, ...] | None]] = [(pattern, ())]
    while waiting:
        node, path = waiting.pop()
        if isinstance(node, ast.MatchAs):
            cls = node.pattern.cls if isinstance(node.pattern, ast.MatchClass) else None
            if node.name is not None:
                yield node.name, path, cls
            if node.pattern is not None:
                waiting.append((node.pattern, path))
        elif isinstance(node, ast.MatchStar):
            if node.name is not None:
                yield node.name, None, None
        elif isinstance(node, ast.MatchSequence):
            starred = any(isinstance(part, ast.MatchStar) for part in node.patterns)
            for index, part in enumerate(node.patterns):
                known = path is not None and not starred
                waiting.append((part, (*path, index) if path is not None and known else None))
        elif isinstance(node, ast.MatchOr):
            waiting.extend((part, path) for part in node.patterns)
        elif isinstance(node, ast.MatchClass):
            single = len(node.patterns) == 1 and not node.kwd_patterns
            for part in node.patterns:
                if single and isinstance(part, ast.MatchAs) and part.name and not part.pattern:
                    yield part.name, path, node.cls  # case int(n)
                else:
                    waiting.append((part, None))
            waiting.extend((part, None) for part in node.kwd_patterns)
        elif isinstance(node, ast.MatchMapping):
            waiting.extend((part, None) for part in node.patterns)
            if node.rest is not None:
                yield node.rest, None, None


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
