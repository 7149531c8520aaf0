"""What the tables are made of: result types, kinds they share, and the inverting helper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeVar

from flake8_ember.lattice.kinds import (
    NUMBER,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Callback,
    Dict,
    Instance,
    Kind,
    Sequence,
    Tuple,
)

#: What a call gives: a kind, or the name of a transfer (see ``TRANSFERS``).
Result: TypeAlias = "Kind | str"
_R = TypeVar("_R", bound="Kind | str")
_NOTHING: Mapping[str, Any] = {}

#: The transfers: how inference computes a result from the arguments. For a method the
#: receiver counts as the first argument.
TRANSFERS: Mapping[str, str] = {
    "array": "an array: NumPy's own if the first argument is one, else a tensor",
    "chain": "sequence of the elements of all arguments (itertools.chain)",
    "chain2": "sequence of the elements' elements (itertools.chain.from_iterable)",
    "choice": "an element of the first argument, or a number below it; an array if a size is given",
    "combinations": "sequence of tuples of elements of the first argument (pairwise, batched)",
    "cond": "what either function gives that stands at the second and third place",
    "default": "a mapping to what calling the first argument gives (defaultdict)",
    "dict": "the constructor dict()",
    "differentiate": "a function that gives what 'gradient' does, unless more is asked for …",
    "differentiate2": "… that gives what 'gradient2' does",
    "drawn0": "a number, or an array: at this position, or by keyword, a size is given …",
    "drawn1": "… at this one",
    "drawn2": "… at this one",
    "drawn3": "… at this one",
    "element": "an element of the first argument (next, random.choice, list.pop)",
    "elementwise": "a number if all arguments are some, else an array",
    "enumerate": "pairs of a number and an element of the first argument",
    "filter": "sequence of the elements of the second argument",
    "first": "the first argument itself (abs, copy.deepcopy)",
    "flatten": "sequence of the leaves of a structure: tensors, unless they are known",
    "gradient": "a structure like the first argument's, of tensors …",
    "gradient2": "… and before it the value",
    "getattr": "the attribute named by a constant second argument",
    "items": "pairs of a key and a value of the receiver",
    "join": "join of all arguments, or of the elements of a lone iterable (max, sum)",
    "list": "sequence of the elements of the first argument",
    "loop0": "what the function at this position gives, or the start behind it: of a loop …",
    "loop1": "… at this one",
    "loop2": "… at this one",
    "map": "sequence of what the first argument gives for elements of the others",
    "partial": "a function: the first argument with some arguments bound",
    "reduce": "what the first argument gives for elements of the second",
    "reduction": "a number if the first argument holds some and all are reduced, else an array",
    "repeat": "sequence of the first argument itself",
    "root": "a number or an array, as the second argument, or x0, is",
    "round": "a number; what the first argument is where digits are given",
    "scan": "pair of what the first argument carries on, from the second, and all else it gives",
    "stack": "what the first argument gives, with arrays for numbers",
    "starmap": "sequence of what the first argument gives for the elements of those of the second",
    "super": "the base classes of the class around the call",
    "switch": "what any of the functions in the second argument gives",
    "tree": "a structure like the second argument's, of what the first argument gives",
    "type": "the class of the first argument",
    "value": "a value of the receiver, or the second argument (dict.get)",
    "values": "sequence of the receiver's values",
    "cast": "what the annotation in the first argument says (typing.cast)",
    "zip": "sequence of tuples of an element of each argument",
}

SHAPE = Sequence(NUMBER)
STRINGS = Sequence(STRING)
TENSORS = Sequence(TENSOR)
TENSOR_DICT = Dict((), TENSOR)
STRING_DICT = Dict((), STRING)
NUMBER_DICT = Dict((), NUMBER)
NUMBER_PAIR = Tuple((NUMBER, NUMBER))
NUMBER_TRIPLE = Tuple((NUMBER, NUMBER, NUMBER))
STRING_PAIR = Tuple((STRING, STRING))
PAIR = Tuple((TENSOR, TENSOR))
TRIPLE = Tuple((TENSOR, TENSOR, TENSOR))
QUADRUPLE = Tuple((TENSOR, TENSOR, TENSOR, TENSOR))
NUMPY_ARRAYS = Sequence(NUMPY_ARRAY)
NUMPY_DICT = Dict((), NUMPY_ARRAY)
NUMPY_PAIR = Tuple((NUMPY_ARRAY, NUMPY_ARRAY))
NUMPY_TRIPLE = Tuple((NUMPY_ARRAY, NUMPY_ARRAY, NUMPY_ARRAY))
NUMPY_QUADRUPLE = Tuple((NUMPY_ARRAY, NUMPY_ARRAY, NUMPY_ARRAY, NUMPY_ARRAY))
#: Data read from a file format: containers of numbers and strings, however deep. The first levels
#: are written out, as something else may be put into them.
DOCUMENT = Instance("json.document")
DATA = Dict((), Dict((), Dict((), DOCUMENT)))
DATAFRAME = Instance("pandas.DataFrame")
COLUMN = Instance("pandas.Series")
#: Windows and groups of tables or columns.
GROUPED = Instance("pandas.api.typing")
FILE = Instance("io.IOBase")
PATH = Instance("pathlib.Path")
#: A figure, or whatever is in one.
PLOT = Instance("matplotlib.artist.Artist")
MEMORY = Instance("builtins.memoryview")
SLICE = Instance("builtins.slice")
#: What draws at random: NumPy's generators, and the RandomState of old.
GENERATOR = Instance("numpy.random.Generator")
#: What the user of a program chose, by name: numbers, names, switches, and groups of them.
SETTINGS = Instance("settings")
ARGUMENTS = Instance("argparse.Namespace")
#: A function of which all that it gives is tensors.
JACOBIAN = Callback(TENSOR)
#: Any network layer, module or other object that maps tensors to tensors.
LAYER = Instance("torch.nn.Module")


def rows(table: Mapping[_R, str], prefix: str = "") -> dict[str, _R]:
    """Invert ``{result: "name name …"}`` into ``{prefix + name: result}``."""
    found: dict[str, _R] = {}
    for result, names in table.items():
        listed = names.split()
        found.update(dict.fromkeys(map(prefix.__add__, listed) if prefix else listed, result))
    return found


def packages(table: Mapping[str, Mapping[_R, str]]) -> dict[str, _R]:
    """Invert ``{package: {result: "name name …"}}`` into ``{package.name: result}``."""
    found: dict[str, _R] = {}
    for package, results in table.items():
        found.update(rows(results, f"{package}."))
    return found


def words(text: str) -> frozenset[str]:
    """The set of the words in ``text``."""
    return frozenset(text.split())


class Members:
    """What the instances of a class have to offer.

    Attributes:
        attributes: their attributes.
        methods: what their methods give.
        attribute: any other attribute.
        method: what any other method gives.
        call: the instance, called.
        element: the instance, indexed or iterated over.
        entry: the instance, indexed by a single key, where that is something else.
    """

    __slots__ = ("attribute", "attributes", "call", "element", "entry", "method", "methods")

    def __init__(
        self,
        attributes: Mapping[str, Kind] = _NOTHING,
        methods: Mapping[str, Result] = _NOTHING,
        attribute: Kind = UNKNOWN,
        method: Kind = UNKNOWN,
        call: Result = UNKNOWN,
        element: Kind = UNKNOWN,
        entry: Kind = UNKNOWN,
    ) -> None:
        self.attributes = attributes
        self.methods = methods
        self.attribute = attribute
        self.method = method
        self.call = call
        self.element = element
        self.entry = entry
