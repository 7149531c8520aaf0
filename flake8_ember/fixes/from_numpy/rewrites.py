"""How uses of NumPy become the layer's, or plain Python's: edits, and the tree they are to give."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator

from flake8_ember.fixes.arguments import Argument
from flake8_ember.fixes.edits import Edit, closing, dropping, opening, replacing
from flake8_ember.fixes.rewrites import (
    Pairs,
    bared,
    end_of,
    needless,
    only_argument,
    parsed,
    start_of,
)
from flake8_ember.fixes.text import Text


class MovedCall:
    """``np.normal(0, 1, n)`` becomes ``ops.normal(mean=0, stddev=1, shape=n)``.

    ``a.mean(0)``, whose receiver is then the first argument, becomes ``ops.mean(a, 0)``.
    """

    def __init__(
        self,
        node: ast.Call,
        functions: tuple[str, ...],
        arguments: list[Argument],
        receiver: ast.expr | None = None,
    ) -> None:
        self.node = node
        self.functions = functions  # the inner takes the arguments, the outer its result
        self.arguments = arguments
        self.receiver = receiver
        self.words = {word.value: word for word in node.keywords}

    @property
    def is_renaming(self) -> bool:
        """Whether the function alone changes, and becomes one other."""
        words = {each: word.arg for each, word in self.words.items()}
        return (
            self.receiver is None
            and len(self.functions) == 1
            and not any(each.is_tuple for each in self.arguments)
            and all(each.keyword == (words.get(each.values[0]) or "") for each in self.arguments)
        )

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what replaces the function, and names, or groups, arguments."""
        start, end = text.start(self.node), text.end(self.node)
        called = "(".join(self.functions)
        if self.receiver is None:
            yield opening(start, end, called, text.end(self.node.func))
        else:
            yield from self._with_receiver(text, self.receiver, called, others)
        for each in self.arguments:
            yield from self._argument(text, each)
        if len(self.functions) > 1:
            yield closing(end, start, ")" * (len(self.functions) - 1))

    def _with_receiver(
        self, text: Text, receiver: ast.expr, called: str, others: Container[ast.AST]
    ) -> Iterator[Edit]:
        """Yield what opens the call, and puts a comma for the method's name and its parenthesis.

        Parentheses around the receiver that go over several lines become the call's own.
        """
        start, end = text.start(self.node), text.end(self.node)
        line = text.line_at(start)
        opens = line.token_at(text.end(self.node.func))
        first = text.after_blanks(opens.end)
        is_all = not (self.node.args or self.node.keywords)
        around = list(text.around(receiver, start, text.end(self.node.func)))
        kept = len(around) > len(needless(text, receiver, around))
        if receiver not in others:
            yield from bared(text, receiver, start)
        yield opening(start, end, called if kept else f"{called}(")
        if not kept:
            until = opens.end if is_all else first
            comma = "," if text.raw[until : until + 1] in ("\n", "\r", "#") else ", "
            yield replacing(end_of(text, receiver, start), until, "" if is_all else comma)
            return
        closes = around[-1].closing
        if not is_all:
            yield closing(text.end(receiver), start, ",")
        yield dropping(closes.start, end - 1 if is_all else first)

    def _argument(self, text: Text, each: Argument) -> Iterator[Edit]:
        """Yield what names an argument, or makes one of several."""
        first, last = each.values[0], each.values[-1]
        if first is self.receiver:
            return
        within, closes = text.end(self.node.func), text.end(self.node)
        start, end = start_of(text, first, within), end_of(text, last, within, closes)
        word = self.words.get(first)
        named = f"{each.keyword}=" if each.keyword and word is None else ""
        # Until the call ends: what stands there itself opens later, and closes before.
        if word is not None and word.arg != each.keyword:
            at = text.start(word)
            yield opening(at, closes, each.keyword, text.line_at(at).token_at(at).end)
        if named or each.is_tuple:
            yield opening(start, closes, f"{named}(" if each.is_tuple else named)
        if each.is_tuple:
            yield closing(end, within, ",)" if first is last else ")")

    def pairs(self, new: object) -> Pairs | None:
        """Return the functions, and what they are given."""
        pairs: Pairs = []
        for function in self.functions[:-1]:
            if not isinstance(new, ast.Call):
                return None
            pairs.append((parsed(function), new.func))
            new = only_argument(new)
        if not isinstance(new, ast.Call):
            return None
        given = self._pairs_given(new)
        return None if given is None else [*pairs, (parsed(self.functions[-1]), new.func), *given]

    def _pairs_given(self, new: ast.Call) -> Pairs | None:
        """Return the arguments, and what they should be."""
        words = [(each.arg, each.value) for each in new.keywords]
        given = [*[("", value) for value in new.args], *words]
        if [each.keyword for each in self.arguments] != [name for name, _ in given]:
            return None
        pairs: Pairs = []
        for each, (_, value) in zip(self.arguments, given):
            tupled = value.elts if each.is_tuple and isinstance(value, ast.Tuple) else [value]
            pairs.append((list(each.values), tupled))
        return pairs


class HandedOver:
    """``a`` becomes ``ops.to_numpy(a)``."""

    def __init__(self, node: ast.expr, function: str) -> None:
        self.node = node
        self.function = function

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what opens and closes the call."""
        start, end = text.start(self.node), text.end(self.node)
        yield opening(start, end + 1, f"{self.function}(")
        yield closing(end, start)

    def pairs(self, new: object) -> Pairs | None:
        """Return the parts of the node, and of the argument."""
        value = only_argument(new)
        if not isinstance(new, ast.Call) or type(value) is not type(self.node):
            return None
        parts = [(getattr(self.node, name), getattr(value, name)) for name in self.node._fields]
        return [(parsed(self.function), new.func), *parts]


class OtherName:
    """A name becomes another: ``np.pi`` becomes ``math.pi``."""

    def __init__(self, node: ast.expr, name: str) -> None:
        self.node = node
        self.name = name

    def edits(self, text: Text, others: Container[ast.AST]) -> Iterator[Edit]:
        """Yield what replaces it."""
        start, end = text.start(self.node), text.end(self.node)
        yield opening(start, end, self.name, end)

    def pairs(self, new: object) -> Pairs | None:
        """Return what should be there, and what is."""
        return [(parsed(self.name), new)]
