"""NumPy: calling a function gives a tensor, but for these.

CuPy and jax.numpy mirror it, with the same results.
"""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    STRING,
    TENSOR,
    UNKNOWN,
    Instance,
    Kind,
    Sequence,
    Tuple,
)

from .rows import (
    PAIR,
    QUADRUPLE,
    SHAPE,
    TENSORS,
    TRIPLE,
    Members,
    Result,
    rows,
)

CALLS: dict[str, Result] = rows(
    {
        NUMBER: "allclose array_equal array_equiv can_cast getbufsize iscomplexobj isdtype "
        "isfortran isrealobj isscalar issubdtype iterable may_share_memory ndim shares_memory "
        "size",
        SHAPE: "broadcast_shapes shape",
        STRING: "array2string array_repr array_str base_repr binary_repr datetime_data "
        "format_float_positional format_float_scientific get_include mintypecode typename",
        TENSORS: "array_split broadcast_arrays diag_indices diag_indices_from dsplit hsplit ix_ "
        "mask_indices meshgrid nonzero split tril_indices tril_indices_from triu_indices "
        "triu_indices_from unravel_index unstack vsplit",
        PAIR: "divmod frexp histogram linalg.eig linalg.eigh linalg.slogdet modf polydiv "
        "polynomial.polynomial.polydiv unique_counts unique_inverse",
        TRIPLE: "histogram2d",
        QUADRUPLE: "linalg.lstsq unique_all",
        Tuple((TENSOR, TENSORS)): "histogramdd",
        NONE: "copyto fill_diagonal place put put_along_axis putmask random.seed random.set_state "
        "random.shuffle save savetxt savez savez_compressed set_printoptions seterr",
        NATIVE: "common_type dtype errstate get_printoptions geterr geterrcall min_scalar_type "
        "printoptions promote_types random.get_state result_type show_config",
        Sequence(Tuple((SHAPE, TENSOR))): "ndenumerate",
        Sequence(SHAPE): "ndindex",
        UNKNOWN: "frompyfunc load nditer vectorize",
        Instance("numpy.random.Generator"): "random.RandomState random.default_rng",
        Instance("numpy.finfo"): "finfo",
        Instance("numpy.iinfo"): "iinfo",
        Instance("numpy.poly1d"): "poly1d",
    },
    "numpy.",
)

VALUES: dict[str, Kind] = rows(
    {
        NUMBER: "e euler_gamma inf little_endian nan pi",
        STRING: "__version__ version.version",
        NONE: "newaxis",
        TENSOR: "c_ r_",
        NATIVE: "bfloat16 bool bool_ byte bytes_ cdouble character clongdouble complex128 "
        "complex64 complexfloating csingle datetime64 double dtype flexible float16 float32 "
        "float64 floating generic half index_exp inexact int16 int32 int64 int8 int_ intc integer "
        "intp long longdouble longlong matrix memmap ndarray number object_ recarray s_ short "
        "signedinteger single str_ timedelta64 ubyte ufunc uint uint16 uint32 uint64 uint8 uintc "
        "uintp ulong ulonglong unsignedinteger ushort void",
    },
    "numpy.",
)

DEFAULTS: dict[str, Kind] = rows(
    {
        TENSOR: "numpy",
        NATIVE: "numpy.ctypeslib numpy.cuda numpy.dtypes numpy.testing numpy.typing",  # CuPy's cuda
        UNKNOWN: "numpy.lib",
    }
)

INSTANCES: dict[str, Members] = {
    # NumPy scalars are tensors; the bounds of integer types are plain ints.
    "numpy.finfo": Members(
        rows(
            {NUMBER: "bits iexp machep maxexp minexp negep nexp nmant precision", NATIVE: "dtype"}
        ),
        attribute=TENSOR,
    ),
    "numpy.iinfo": Members(rows({NATIVE: "dtype kind"}), attribute=NUMBER),
    "numpy.poly1d": Members(
        rows({NUMBER: "o order"}), attribute=TENSOR, method=TENSOR, call=TENSOR, element=TENSOR
    ),
    "numpy.random.Generator": Members(
        {},
        rows({NONE: "seed set_state shuffle", STRING: "bytes", NATIVE: "get_state"}),
        NATIVE,
        TENSOR,
    ),
    "numpy.random.SeedSequence": Members(
        {},
        rows({TENSOR: "generate_state"}),
        NATIVE,
        NATIVE,
    ),
}
