"""Type names in annotations, by their last part, and what generics do with their arguments."""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    STRING,
    TENSOR,
    UNKNOWN,
    Dict,
    Kind,
    Sequence,
)

from .rows import (
    ARGUMENTS,
    COLUMN,
    DATAFRAME,
    FILE,
    GENERATOR,
    GROUPED,
    LAYER,
    MEMORY,
    PATH,
    SETTINGS,
    SHAPE,
    SLICE,
    Result,
    rows,
    words,
)

#: The generics: what the annotation's arguments make of it. Without arguments, see BARE.
GENERICS: dict[str, str] = {
    name: rule
    for rule, names in {
        # a container of its (first) argument
        "sequence": "AbstractSet AsyncIterable AsyncIterator Collection Container Deque "
        "FrozenSet Iterable Iterator List MutableSequence MutableSet Reversible Sequence Set "
        "ValuesView deque frozenset list set",
        # element by element; ``X, ...`` is a sequence
        "tuple": "Tuple tuple",
        # a mapping with values of the second argument
        "dict": "DefaultDict Dict Mapping MutableMapping OrderedDict TypedDict defaultdict dict",
        # a mapping from its argument to numbers
        "counter": "Counter",
        # elements of the first argument; what a generator function yields
        "generator": "AsyncGenerator Generator",
        # one of the arguments
        "union": "Union",
        # the argument, or None
        "optional": "Optional",
        # the first argument itself; jaxtyping writes Float[Array, "batch dim"]
        "first": "Annotated Awaitable ClassVar Coroutine Final InitVar Mutable NotRequired "
        "ReadOnly Ref Required Shared TypeGuard TypeIs "
        "BFloat16 Bool Complex Complex128 Complex64 Float Float16 Float32 Float64 Inexact Int "
        "Int16 Int32 Int64 Int8 Integer Num Real Shaped UInt UInt16 UInt32 UInt64 UInt8",
        # the values written out
        "literal": "Literal",
        "callable": "Callable",
        "class": "Type type",
    }.items()
    for name in names.split()
}

#: Names of arrays that stand for something else where ``[int]`` is behind them: an alias of the
#: project's own for what NumPy takes, which is a tuple of sizes, a list of positions …
OF_INTEGERS: dict[str, Kind] = {"ArrayLike": SHAPE}

#: NumPy's types of scalars: where an annotation has them beside Python's numbers, all are numbers.
NUMPY_SCALARS = words(
    "bool_ complex128 complex64 complexfloating double float16 float32 float64 floating generic "
    "inexact int16 int32 int64 int8 integer intp longlong number signedinteger single uint16 "
    "uint32 uint64 uint8 unsignedinteger"
)

#: Names of types, however they are qualified; a dotted name here wins over its last part.
TYPE_NAMES: dict[str, Result] = rows(
    {
        NUMBER: "Axis Bool Complex Decimal Float Fraction Int Integer Integral NonNegativeFloat "
        "NonNegativeInt Number NumberLike Numbers Numeric NumericType PositiveFloat "
        "PositiveInt Rational Real Scalar ScalarLike StrictBool StrictFloat StrictInt SupportsAbs "
        "SupportsFloat SupportsIndex SupportsInt bool complex float int numbers six.integer_types",
        STRING: "AnyStr ByteString LiteralString StrictStr Text bytearray bytes six.binary_type "
        "six.string_types six.text_type str",
        MEMORY: "memoryview",
        NONE: "Never NoReturn None NoneType",
        SHAPE: "Shape ShapeLike Size TensorShape array.array range",
        TENSOR: "Array ArrayLike BFloat16Tensor BackendArray BoolTensor ByteTensor CharTensor "
        "DTensor DeviceArray DoubleTensor EagerTensor EmberTensor EmberTensorLike FloatTensor "
        "HalfTensor IndexedSlices IntTensor KerasTensor KerasVariable LongTensor MLXArray "
        "MLXTensor NDArray NDArrayLike NestedTensor NumpyArray NumpyTensor PRNGKeyArray Parameter "
        "RaggedTensor ShortTensor SparseTensor SymbolicTensor Tensor TensorLike TensorType "
        "TensorVariable TorchArray TorchTensor UninitializedParameter Variable array complex128 "
        "complex64 double float16 float32 float64 floating generic int16 int32 int64 int8 integer "
        "matrix ndarray number recarray uint16 uint32 uint64 uint8",
        NATIVE: "ArgumentParser BackendName DType DTypeLike DataType DateTime Device "
        "DeviceLike DeviceLikeType Dtype Enum Exception Flag Future Hashable Index Initializer "
        "Lock Logger MLXDType ModuleType NumpyDType Optimizer Pattern Queue RLock Regularizer "
        "SeedGenerator Stream SupportsDType SupportsDevice Thread TorchDType UUID date "
        "ctypes.Array datetime device dtype ellipsis inspect.Parameter multiprocessing.Array time "
        "timedelta tkinter.Variable",
        ARGUMENTS: "argparse.Namespace",
        SETTINGS: "ConfigDict DictConfig",
        PATH: "Path PosixPath PurePath",
        SLICE: "slice",
        FILE: "BinaryIO BytesIO FileIO IO StringIO TextIO TextIOWrapper",
        DATAFRAME: "DataFrame DatetimeIndex",
        COLUMN: "Series",
        GROUPED: "DataFrameGroupBy SeriesGroupBy",
        GENERATOR: "np.random.Generator numpy.random.Generator",
        LAYER: "Layer Model Module Operation",
        UNKNOWN: "Any Matrix NamedTuple Namespace Protocol Self SimpleNamespace TypeVar Vector "
        "object",
    }
)

#: The generics without their arguments, by rule; any other is unknown then.
BARE: dict[str, Kind] = {
    "callable": NATIVE,
    "class": NATIVE,
    "counter": Dict((), NUMBER),
    "dict": Dict((), UNKNOWN),
    "generator": Sequence(UNKNOWN),
    "sequence": Sequence(UNKNOWN),
    "tuple": Sequence(UNKNOWN),
}
