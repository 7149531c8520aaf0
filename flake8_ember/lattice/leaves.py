"""What lies in a kind, however deep in containers."""

from __future__ import annotations

from collections.abc import Callable

from flake8_ember.lattice.kinds import Dict, Kind, Sequence, Tuple

Path = tuple[object, ...]  # the keys that lead to it; ``None`` stands for any other
Change = Callable[[Path, Kind], Kind]


def with_leaves(kind: Kind, change: Change, path: Path = ()) -> Kind:
    """Return a kind with each part that is no container made what ``change`` makes of it."""
    if not kind.depth:  # mostly: no container
        return change(path, kind)
    if isinstance(kind, Sequence):
        return Sequence(with_leaves(kind.element, change, (*path, None)))
    if isinstance(kind, Tuple):
        parts = enumerate(kind.elements)
        return Tuple(tuple(with_leaves(part, change, (*path, index)) for index, part in parts))
    assert isinstance(kind, Dict)
    items = [(key, with_leaves(part, change, (*path, key))) for key, part in kind.items]
    return Dict(tuple(items), with_leaves(kind.rest, change, (*path, None)))


def replaced(kind: Kind, old: Kind, new: Kind) -> Kind:
    """Return a kind with ``new`` where it has ``old`` in it."""
    if old is new:  # mostly
        return kind
    return with_leaves(kind, lambda path, leaf: new if leaf is old else leaf)
