"""What one walk over a file leaves behind: scopes, blocks of straight code, and bindings.

A *block* is a stretch of code that runs from its start to its end; its ``predecessors`` are the
blocks that may run right before it, its ``test`` a condition known to hold on entry. A
*binding* gives a name a value at one *point*: a position inside a block.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from flake8_ember.syntax.imports import Import
from flake8_ember.syntax.type_comments import TypeComments

Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
ScopeNode = (
    ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | Comprehension
)


END = 1 << 60  # later than any point of a block


class Star:
    """What a starred target takes: all but so many elements before and after it."""

    __slots__ = ("after", "before")

    def __init__(self, before: int, after: int) -> None:
        self.before = before
        self.after = after


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
Step = int | Star  # one level of unpacking
NO_NAMES: set[str] = set()


class BindingKind:
    """How a binding gets its value.

    No ``Enum``: reading a member of one takes seven times as long, and it is read all the time.
    """

    ASSIGN = "assign"
    AUGMENT = "augment"
    ITERATE = "iterate"  # an element of the value
    ENTER = "enter"  # what the value gives as a context manager
    IMPORT = "import"
    FUNCTION = "function"
    CLASS = "class"
    PARAMETER = "parameter"
    REST = "rest"  # *args
    KEYWORDS = "keywords"  # **kwargs
    CAPTURE = "capture"  # taken out of the subject of a match
    DECLARE = "declare"  # an annotation without a value
    NATIVE = "native"  # exceptions, type aliases, type parameters
    DELETE = "delete"


class Block:
    """A stretch of straight code."""

    __slots__ = (
        "bound",
        "holds",
        "is_reachable",
        "narrowed_names",
        "number",
        "order",
        "predecessors",
        "region",
        "skip_link",
        "sweeps",
        "test",
        "until",
    )

    def __init__(
        self,
        predecessors: list[Block],
        test: ast.expr | None = None,
        narrowed_names: set[str] = NO_NAMES,
        holds: bool = True,
        is_reachable: bool = True,
        order: float = 0,
        until: float = END,
    ) -> None:
        self.predecessors = predecessors
        self.test = test
        self.narrowed_names = narrowed_names  # the names that the test says something of
        self.holds = holds
        self.is_reachable = is_reachable
        self.region: Region | None = None
        self.sweeps = False  # whether it may be reached from anywhere in its region
        self.until = until  # how far the block before has run
        self.order = order  # what it binds has points after this
        self.number = 0  # how many came before it, if it has a test
        self.skip_link: SkipLink | None = None
        self.bound = NOTHING_BOUND


# What most blocks bind; a block that binds something has a dict of its own.
NOTHING_BOUND: dict[str, list[Binding]] = {}


class Region:
    """The statement that a block where flows meet belongs to: ``if``, a loop, ``try`` …"""

    __slots__ = ("before", "end", "start")
    until: float = END  # how far the block in front has run

    def __init__(self, before: Block, start: float, end: float) -> None:
        self.before = before  # the block in front of it
        self.start = start  # what it binds has points after this
        self.end = end  # and up to this


class SkipLink(Region):
    """A way back over one block or several, for names that nothing on it binds or tests."""

    __slots__ = ("depth", "tests", "until")

    def __init__(
        self, before: Block, until: float, start: float, end: float, tests: range, depth: int
    ) -> None:
        super().__init__(before, start, end)
        self.until = until
        self.tests = tests  # the numbers of blocks with tests on the way
        self.depth = depth  # how many blocks come before the one it leads away from


class Merge:
    """The value a name has on entry to a block where flows meet or a test has been passed."""

    __slots__ = ("block", "is_type_known", "name", "scope")

    def __init__(self, name: str, block: Block, scope: Scope) -> None:
        self.name = name
        self.block = block
        self.scope = scope
        self.is_type_known: bool | None = None  # whether a test has found it out, once asked


class Point:
    """Where an expression is evaluated: after the bindings of its block up to ``order``."""

    __slots__ = ("block", "order", "scope")

    def __init__(self, scope: Scope, block: Block, order: float) -> None:
        self.scope = scope
        self.block = block
        self.order = order


class Binding:
    """One way a name, or an attribute, gets a value."""

    __slots__ = ("annotation", "kind", "name", "node", "path", "point", "scope", "symbol", "value")

    def __init__(
        self,
        name: str,
        kind: str,
        node: ast.AST,
        point: Point,
        value: ast.expr | None = None,
        path: tuple[Step, ...] = (),
        annotation: ast.expr | None = None,
        symbol: str = "",
        scope: Scope | None = None,
    ) -> None:
        self.name = name
        self.kind = kind
        self.node = node
        self.point = point
        self.value = value
        self.path = path
        self.annotation = annotation
        self.symbol = symbol
        self.scope = scope


#: Where in the order of the file a binding stands; read in C, as bisection asks often.
order_of: Callable[[Binding], float] = attrgetter("point.order")


def annotation_point(parameter: Binding) -> Point:
    """Return where the annotation of a parameter is read: around its function."""
    return parameter.point.scope.point or parameter.point


class AllBindings:
    """A name seen from a function that runs later: any of its bindings may count."""

    __slots__ = ("bindings",)

    def __init__(self, bindings: list[Binding]) -> None:
        self.bindings = bindings


Definition = Binding | Merge | AllBindings  # what a name may lead to

# Plain tuples, of which there are many, and which cost nothing to define.
# A name that is read: the expression it stands in (if any), the name, the point.
Use = tuple[ast.AST | None, ast.Name, Point]
# A ``return`` or ``yield``: its value, the point.
Exit = tuple[ast.expr | None, Point]
# An expression (or augmented assignment) that a rule may want to look at.
Site = tuple[ast.AST, Point]


class ElementWrite:
    """A value put into a container: under a key, as one element, or as many (``extend``)."""

    __slots__ = ("around", "key", "many", "operator", "path", "point", "value")

    def __init__(
        self,
        key: ast.expr | None,
        value: ast.expr,
        point: Point,
        many: bool = False,
        path: tuple[Step, ...] = (),
    ) -> None:
        self.key = key
        self.value = value
        self.point = point
        self.many = many
        self.around: tuple[ast.expr, ...] = ()  # keys of the containers around: d["a"]["b"] = x
        self.operator: type | None = None  # d["a"] += x
        self.path = path  # where in the value it lies: d["a"], d["b"] = pair


class Scope:
    """A module, class, function, lambda or comprehension."""

    __slots__ = (
        "children",
        "declared",
        "element_writes",
        "entry",
        "is_class",
        "is_function",
        "joins",
        "names",
        "narrowed",
        "node",
        "outer",
        "parent",
        "point",
        "reaching",
        "returns",
        "runs_later",
        "stars",
        "stores",
        "uses",
        "yields",
    )

    def __init__(self, node: ScopeNode, parent: Scope | None, point: Point | None) -> None:
        self.node = node
        self.parent = parent
        self.point = point  # where it stands in its parent
        self.entry = Block([])
        self.names: dict[str, list[Binding]] = {}
        self.narrowed: dict[str, list[int]] = {}  # the blocks whose tests say something of a name
        # what reaches the starts of blocks, as far as it was asked for
        self.reaching: dict[str, dict[Block, Definition | None]] = defaultdict(dict)
        self.uses: dict[str, list[Use]] = defaultdict(list)
        self.element_writes: dict[str, list[ElementWrite]] = {}
        self.stores: dict[str, list[Binding]] = {}  # by "object.attribute"
        self.outer: dict[str, Scope] = {}  # names declared global or nonlocal
        self.returns: list[Exit] = []
        self.yields: list[Exit] = []
        self.stars: list[str] = []  # modules imported by *
        self.joins: dict[str, AllBindings] = {}
        self.children: list[Scope] = []
        self.declared: dict[str, ast.expr] = {}  # annotations of names that get values elsewhere
        kind = type(node)
        self.is_class = kind is ast.ClassDef
        self.is_function = kind in FUNCTIONS
        self.runs_later = self.is_function and kind is not ast.Lambda

    @property
    def exits(self) -> list[Exit]:
        """What a function gives back: all that it yields, or what returns that are reachable do."""
        return self.yields or [exit_ for exit_ in self.returns if exit_[1].block.is_reachable]


class Bindings:
    """All that the walk found in one file."""

    def __init__(self, module: Scope, comments: TypeComments) -> None:
        self.module = module
        self.comments = comments
        self.scopes: dict[ast.AST, Scope] = {module.node: module}
        # where the value of a walrus and the element of a comprehension are evaluated
        self.inner: dict[ast.AST, Point] = {}
        self.guarded: dict[ast.AST, Point] = {}  # where an operand is that runs under a test
        # what takes the result of arithmetic or of a comparison: a call (and its argument),
        # an attribute (and its owner), a slice, a subscript (and either part)
        self.consumers: dict[ast.AST, tuple[ast.AST, ast.AST]] = {}
        self.operators: list[Site] = []
        self.calls: dict[str, list[tuple[ast.Call, Point]]] = defaultdict(list)
        self.imports: list[Import] = []
        self.item_stores: list[tuple[ast.Subscript, ElementWrite]] = []  # x[i] = y
        self.classes: list[Scope] = []
        self.blocks: list[Block] = []
        self.is_all = True  # whether nesting did not outrun the interpreter anywhere

    def commented(self, node: ast.AST, *targets: ast.expr) -> ast.expr | None:
        """Return what a type comment says of a node; nothing if targets are unpacked."""
        if not self.comments or any(isinstance(each, (ast.Tuple, ast.List)) for each in targets):
            return None
        return self.comments.get((node.lineno, node.col_offset))  # type: ignore[attr-defined]

    def release(self) -> None:
        """Let go of what refers to itself, so that all is freed without the garbage collector.

        That takes a third of the collector's time, which would walk all of it several times.
        """
        nothing: Any = None
        for scope in self.scopes.values():
            scope.entry.bound = nothing
            scope.names = scope.uses = scope.element_writes = scope.stores = scope.outer = nothing
            scope.children = scope.returns = scope.yields = nothing
            scope.joins = scope.reaching = nothing
        for block in self.blocks:
            block.predecessors = block.bound = nothing
