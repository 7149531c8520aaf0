"""NumPy called on the layer's tensors: which calls the layer's own functions can take over."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from flake8_ember.diagnostics import Diagnostic
from flake8_ember.fixes import reasons
from flake8_ember.fixes.arguments import fits
from flake8_ember.fixes.names import Called, Names, Origin
from flake8_ember.fixes.offers import VALUE
from flake8_ember.fixes.places import Places
from flake8_ember.fixes.rewrites import only_argument
from flake8_ember.fixes.text import Text
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.counterparts import TO_NUMPY, counterparts
from flake8_ember.lattice.kinds import NUMBER, TENSOR
from flake8_ember.rules.casts import DTYPES
from flake8_ember.rules.conversions import ARRAY_MAKERS
from flake8_ember.rules.operators import TABLE
from flake8_ember.syntax.imports import ImportStatement
from flake8_ember.syntax.predicates import is_text, last_name
from flake8_ember.syntax.scopes import Point

NUMPY = "numpy."
_WORD = re.compile(r"\w+")


def ways(numpy: str, packages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what layers may call a function of NumPy's, each with the layer's package."""
    for package in packages:
        yield from ((name, package) for name in counterparts(numpy, package))


class NumpyCalls:
    """The calls of NumPy in one file, and its imports."""

    def __init__(self, model: FileModel, places: Places, names: Names) -> None:
        self.model = model
        self.places = places
        self.names = names

    def call(self, diagnostic: Diagnostic) -> ast.Call | None:
        """Return the call that a finding is about; None if it is about something else."""
        node, subject = diagnostic.node, diagnostic.subject
        assert node is not None
        assert subject is not None
        call = self.places.parent(node)
        is_call = isinstance(call, ast.Call) and call.func is node
        if not is_call or not self._name(node, subject.point):
            return None
        assert isinstance(call, ast.Call)
        return call

    def needless(self, diagnostic: Diagnostic) -> ast.Call | None:
        """Return the layer's way to NumPy that a finding is about, if ``float()`` does without."""
        node, subject = diagnostic.node, diagnostic.subject
        assert node is not None
        assert subject is not None
        call = self.places.parent(node)
        value = only_argument(call)
        if not isinstance(call, ast.Call) or value is None or last_name(call.func) not in TO_NUMPY:
            return None
        cast, point = self.places.parent(call), subject.point
        name = getattr(getattr(cast, "func", None), "id", "")
        is_cast = name in DTYPES and self.model.is_builtin(name, point)
        is_layers = self.model.layer.holds(self.model.callee(call, point))
        is_alone = only_argument(cast) is call and self.model.kind_of(value, point) is TENSOR
        return call if is_cast and is_layers and is_alone else None

    def _name(self, function: ast.AST, point: Point) -> str:
        """Return the name of a function below NumPy, '' if it is none of NumPy's."""
        assert isinstance(function, ast.expr)
        path = self.model.stands_for(function, point)
        return path.removeprefix(NUMPY) if path.startswith(NUMPY) else ""

    def of_layer(self, call: ast.Call, point: Point, origin: Origin) -> tuple[Called | None, str]:
        """Return how the layer's function is called instead, or why it is not."""
        numpy, left = self._name(call.func, point), self.names.lacking
        for name, package in ways(numpy, self.names.packages):
            called = self.names.call(origin, call, point, name, VALUE)
            if called is None:
                left = reasons.NO_NAME if self.names.is_offered(name, VALUE) else left
            elif called.module.partition(".")[0] in ("", package):
                left = self._why_not(called, numpy, name, call)
                if not left:
                    return called, ""
        return None, left

    def _why_not(self, called: Called, numpy: str, name: str, call: ast.Call) -> str:
        """Return why the layer's function does not do what NumPy's does; empty if it does."""
        signatures = self.names.offers.signatures(called.module, name)
        if not signatures:
            return self.names.lacking
        if not all(fits(numpy, call, each) for each in signatures):
            return reasons.OTHER_ARGUMENTS
        return reasons.LAYER_ITSELF if self.names.offers.serves(called.module) else ""

    def doubt(self, call: ast.Call, point: Point) -> str:
        """Return why others may miss NumPy's array; empty if it goes to the layer, or is given."""
        if self._name(call.func, point) in ARRAY_MAKERS:
            return reasons.CAST  # nothing but the array was asked for
        return "" if self._goes_on(call, point) else reasons.CAST

    def _goes_on(self, node: ast.expr, point: Point) -> bool:
        """Return whether a value is returned, or goes to the layer, also by way of what moves."""
        parent = self.places.parent(node)
        if isinstance(parent, ast.Return):
            return True
        if isinstance(parent, ast.Call) and parent.func is not node:
            if self.model.layer.holds(self.model.callee(parent, point)):
                return True
            called, _ = self.of_layer(parent, point, Origin(None, point))
            return called is not None and not self.doubt(parent, point)
        if isinstance(parent, (ast.BinOp, ast.UnaryOp)):
            others = set(ast.iter_child_nodes(parent)) - {node, parent.op}
            _, name, _ = TABLE.get(type(parent.op), ("", "", False))
            is_plain = all(self._is_plain(each, point) for each in others)
            is_there = is_plain and self.names.is_offered(name, 1 + len(others))
            return is_there and self._goes_on(parent, point)
        return False

    def _is_plain(self, node: ast.AST, point: Point) -> bool:
        """Return whether the layer's operators take a value as it is: a number, or a tensor."""
        return isinstance(node, ast.expr) and self.model.kind_of(node, point) in (NUMBER, TENSOR)

    def unused(self, diagnostic: Diagnostic, text: Text) -> ImportStatement | None:
        """Return the statement that a finding is about, if it imports but that, and for nobody."""
        for each in self.model.imports:
            statement = each.statement
            is_meant = statement.lineno <= diagnostic.row <= (statement.end_lineno or 0)
            if is_meant and each.module == diagnostic.found and each.name != "*":
                is_alone = len(statement.names) == 1 and text.is_alone(statement)
                is_alone = is_alone and self.places.is_in_body(statement)
                is_alone = is_alone and self._named[each.bound].issubset(statement.names)
                return statement if is_alone else None
        return None

    @cached_property
    def _named(self) -> dict[str, set[ast.AST]]:
        """Where each name stands, in texts that may be code as well."""
        named = defaultdict[str, set[ast.AST]](set)
        for node in self.places.nodes:
            if isinstance(node, ast.Name):
                named[node.id].add(node)
            elif isinstance(node, ast.alias):
                named[node.asname or node.name.partition(".")[0]].add(node)
            elif isinstance(node, ast.Constant) and is_text(node) and not self._is_comment(node):
                for word in _WORD.findall(str(node.value)):
                    named[word].add(node)
        return named

    def _is_comment(self, node: ast.Constant) -> bool:
        """Return whether a text is a docstring, or stands alone like one."""
        return isinstance(self.places.parent(node), ast.Expr)
