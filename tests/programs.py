"""Random programs of a small language, rendered as Python, and what is true of them.

The names are such that nothing can be told from them. ``interpret`` works out, by running every
path, which values each use may see: the plain meaning that the plugin's analysis must agree with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

NAMES = ("v", "w", "u")
_LOOPS = ("while", "for", "forever")
_LEAVING = ("break", "continue")  # where there is no loop, a return
VALUES = {"tensor": "ops.zeros(3)", "number": "1"}
START = {"v": frozenset({"number"}), "w": frozenset({"tensor"}), "u": frozenset({"number"})}

State = dict[str, frozenset[str]]  # name -> the values it may have


@dataclass(frozen=True)
class Statement:
    """One statement; the blocks are those of its branches."""

    kind: str
    name: str = ""
    value: str = ""
    blocks: tuple[tuple[Statement, ...], ...] = ()


Block = tuple[Statement, ...]

_simple = st.one_of(
    st.builds(Statement, st.just("use"), st.sampled_from(NAMES)),
    st.builds(Statement, st.just("assign"), st.sampled_from(NAMES), st.sampled_from(list(VALUES))),
    st.builds(Statement, st.just("copy"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
)
_leaving = st.builds(Statement, st.sampled_from([*_LEAVING, "return"]))


def _compound(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Statement]:
    def of(kinds: list[str], least: int, most: int) -> st.SearchStrategy[Statement]:
        several = st.lists(blocks, min_size=least, max_size=most).map(tuple)
        return st.builds(Statement, st.sampled_from(kinds), st.just(""), st.just(""), several)

    return st.one_of(
        of(["if", "while", "for"], 1, 2), of(["forever", "with"], 1, 1), of(["match"], 1, 3)
    )


def _extend(statements: st.SearchStrategy[Statement]) -> st.SearchStrategy[Statement]:
    blocks = st.lists(statements, min_size=1, max_size=4).map(tuple)
    return st.one_of(_compound(blocks), _simple, _leaving)


programs: st.SearchStrategy[Block] = st.lists(
    st.recursive(_simple, _extend, max_leaves=25), min_size=1, max_size=5
).map(tuple)

_HEADS = {
    "if": ("if cond():", "else:"),
    "while": ("while cond():", "else:"),
    "for": ("for _ in things():", "else:"),
    "forever": ("while True:",),
    "with": ("with cond():",),
}


def render(program: Block) -> str:
    """The program as the body of a function."""
    head = ["from ember_ml import ops", "", "", "def run():"]
    start = [f"    {name} = {VALUES[min(values)]}" for name, values in START.items()]
    return "\n".join([*head, *start, *_lines(program, 1, loop=False), ""])


def _lines(block: Block, depth: int, *, loop: bool) -> Iterator[str]:
    indent = "    " * depth
    for statement in block:
        kind = statement.kind
        if kind == "use":
            yield f"{indent}use({statement.name} + 1)"
        elif kind == "assign":
            yield f"{indent}{statement.name} = {VALUES[statement.value]}"
        elif kind == "copy":
            yield f"{indent}{statement.name} = {statement.value}"
        elif kind == "match":
            yield f"{indent}match cond():"
            for number, inner in enumerate(statement.blocks):
                yield f"{indent}    case {number}:"
                yield from _lines(inner, depth + 2, loop=loop)
        elif kind in _HEADS:
            for line, inner in zip(_HEADS[kind], statement.blocks, strict=False):
                yield indent + line
                body = kind in _LOOPS and line is _HEADS[kind][0]
                yield from _lines(inner, depth + 1, loop=loop or body)
        elif kind in _LEAVING and not loop:
            yield f"{indent}return"
        else:
            yield indent + kind


@dataclass
class _Loop:
    left: State | None = None
    again: State | None = None


@dataclass
class Meaning:
    """What each use may see, in the order of the text; None where no path leads."""

    uses: list[frozenset[str] | None] = field(default_factory=list)

    def block(self, block: Block, state: State | None, loop: _Loop | None) -> State | None:
        """Run a block from ``state``, None if it is not reached; return the state after it."""
        for statement in block:
            state = self.statement(statement, state, loop)
        return state

    def statement(self, it: Statement, state: State | None, loop: _Loop | None) -> State | None:
        """Run one statement."""
        if it.kind == "use":
            self.uses.append(None if state is None else state[it.name])
            return state
        if it.kind in ("assign", "copy"):
            if state is None:
                return None
            new = frozenset({it.value}) if it.kind == "assign" else state[it.value]
            return {**state, it.name: new}
        if it.kind == "return" or it.kind in _LEAVING:
            if it.kind == "break" and loop is not None:
                loop.left = meet(loop.left, state)
            elif it.kind == "continue" and loop is not None:
                loop.again = meet(loop.again, state)
            return None
        if it.kind == "with":
            return self.block(it.blocks[0], state, loop)
        if it.kind in _LOOPS:
            return self.loop(it, state, loop)
        return self.branches(it, state, loop)

    def branches(self, it: Statement, state: State | None, loop: _Loop | None) -> State | None:
        """``if`` and ``match``: any branch, or none."""
        complete = it.kind == "if" and len(it.blocks) == 2
        end = None if complete else state
        for block in it.blocks:
            end = meet(end, self.block(block, state, loop))
        return end

    def loop(self, it: Statement, state: State | None, outer: _Loop | None) -> State | None:
        """Go round until nothing new comes."""
        begun = len(self.uses)
        while True:
            inner = _Loop()
            end = self.block(it.blocks[0], state, inner)
            after = meet(meet(state, end), inner.again)
            if after == state:
                break
            state = after
            del self.uses[begun:]
        if it.kind == "forever":
            return inner.left
        for block in it.blocks[1:]:
            state = self.block(block, state, outer)
        return meet(state, inner.left)


def meet(left: State | None, right: State | None) -> State | None:
    """What may be where two paths come together."""
    if left is None or right is None:
        return left if right is None else right
    return {name: left[name] | right[name] for name in NAMES}


def interpret(program: Block) -> Sequence[frozenset[str] | None]:
    """What each use in the text may see."""
    meaning = Meaning()
    meaning.block(program, dict(START), None)
    return meaning.uses
