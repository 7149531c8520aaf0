"""NumPy: calling a function gives an array of its own, but for these.

CuPy and jax.numpy mirror it; where it gives an array, they give a tensor.
"""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    NUMPY_ARRAY,
    STRING,
    UNKNOWN,
    Instance,
    Kind,
    Sequence,
    Tuple,
)

from .rows import (
    GENERATOR,
    NUMPY_ARRAYS,
    NUMPY_PAIR,
    NUMPY_QUADRUPLE,
    NUMPY_TRIPLE,
    SHAPE,
    Members,
    Result,
    rows,
    words,
)

#: What is drawn at random, by the position of the size; without one it is a number.
_RANDOM: dict[Result, str] = {
    "choice": "choice",
    "drawn0": "rand randn random random_sample ranf sample standard_cauchy standard_exponential "
    "standard_normal",
    "drawn1": "chisquare exponential geometric logseries pareto poisson power rayleigh "
    "standard_gamma standard_t weibull zipf",
    "drawn2": "beta binomial f gamma gumbel laplace logistic lognormal "
    "negative_binomial noncentral_chisquare normal randint random_integers uniform vonmises wald",
    "drawn3": "hypergeometric noncentral_f triangular",
}

_FUNCTIONS: dict[Result, str] = {
    NUMBER: "allclose array_equal array_equiv can_cast getbufsize iscomplexobj isdtype "
    "isfortran isrealobj isscalar issubdtype iterable may_share_memory ndim shares_memory "
    "size",
    SHAPE: "broadcast_shapes shape",
    STRING: "array2string array_repr array_str base_repr binary_repr datetime_data "
    "format_float_positional format_float_scientific get_include mintypecode typename",
    NUMPY_ARRAYS: "array_split broadcast_arrays diag_indices diag_indices_from dsplit hsplit "
    "ix_ mask_indices meshgrid nonzero split tril_indices tril_indices_from triu_indices "
    "triu_indices_from unravel_index unstack vsplit",
    NUMPY_PAIR: "divmod frexp histogram linalg.eig linalg.eigh linalg.slogdet modf polydiv "
    "polynomial.polynomial.polydiv unique_counts unique_inverse",
    NUMPY_TRIPLE: "histogram2d",
    NUMPY_QUADRUPLE: "linalg.lstsq unique_all",
    Tuple((NUMPY_ARRAY, NUMPY_ARRAYS)): "histogramdd",
    NONE: "copyto fill_diagonal place put put_along_axis putmask random.seed random.set_state "
    "random.shuffle save savetxt savez savez_compressed set_printoptions seterr",
    NATIVE: "common_type dtype errstate get_printoptions geterr geterrcall min_scalar_type "
    "printoptions promote_types random.get_state result_type show_config",
    Sequence(Tuple((SHAPE, NUMPY_ARRAY))): "ndenumerate",
    Sequence(SHAPE): "ndindex",
    UNKNOWN: "frompyfunc nditer vectorize",
    "elementwise": "abs absolute acos acosh add angle arccos arccosh arcsin arcsinh arctan "
    "arctan2 arctanh around asin asinh atan atan2 atanh bitwise_and bitwise_count "
    "bitwise_invert bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor "
    "cbrt ceil clip conj conjugate copysign cos cosh deg2rad degrees divide equal exp exp2 "
    "expm1 fabs fix float_power floor floor_divide fmax fmin fmod gcd greater greater_equal "
    "heaviside hypot imag invert isclose iscomplex isfinite isinf isnan isneginf "
    "isposinf isreal lcm ldexp left_shift less less_equal log log10 log1p log2 logaddexp "
    "logaddexp2 logical_and logical_not logical_or logical_xor maximum minimum mod multiply "
    "nan_to_num negative nextafter not_equal positive pow power rad2deg radians real "
    "reciprocal remainder right_shift rint round sign signbit sin sinc sinh spacing sqrt "
    "square subtract tan tanh true_divide trunc",
    "reduction": "all amax amin any argmax argmin average count_nonzero linalg.norm max mean "
    "median min nanargmax nanargmin nanmax nanmean nanmedian nanmin nanpercentile nanprod "
    "nanquantile nanstd nansum nanvar percentile prod ptp quantile std sum var",
    GENERATOR: "random.RandomState random.default_rng",
    Instance("numpy.finfo"): "finfo",
    Instance("numpy.iinfo"): "iinfo",
    Instance("numpy.poly1d"): "poly1d",
}

CALLS = {**rows(_FUNCTIONS, "numpy."), **rows(_RANDOM, "numpy.random.")}

#: These ask a value what it is, or read its shape, and make no array of it.
ASKING = words(
    "broadcast_shapes can_cast dtype errstate finfo iinfo isdtype isfortran isscalar issubdtype "
    "iterable ndim printoptions promote_types result_type shape size typename"
)
#: These read or write a file, which stands first, or has one of these keywords.
FILING = words(
    "fromfile fromregex genfromtxt load loadtxt memmap save savetxt savez savez_compressed"
)
FILING_PATHS = frozenset(map("numpy.".__add__, FILING))
FILE_KEYWORDS = words("file filename fname")
#: Methods of NumPy's own arrays, and of its generators, that make arrays of what they are given.
TAKING_METHODS = words(
    "choice choose clip compress dot fill permutation permuted put searchsorted shuffle take"
)

VALUES: dict[str, Kind] = rows(
    {
        NUMBER: "e euler_gamma inf little_endian nan pi",
        STRING: "__version__ version.version",
        NONE: "newaxis",
        NUMPY_ARRAY: "c_ mgrid ogrid r_",  # indexed they give such, or several
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
        NUMPY_ARRAY: "numpy",
        NATIVE: "numpy.ctypeslib numpy.cuda numpy.dtypes numpy.testing numpy.typing",  # CuPy's cuda
        UNKNOWN: "numpy.lib",
    }
)

INSTANCES: dict[str, Members] = {
    # what limits a type is a number, however NumPy wraps it
    "numpy.finfo": Members(rows({NATIVE: "dtype"}), attribute=NUMBER),
    "numpy.iinfo": Members(rows({NATIVE: "dtype kind"}), attribute=NUMBER),
    "numpy.poly1d": Members(
        rows({NUMBER: "o order"}),
        {},
        *[NUMPY_ARRAY] * 4,
    ),
    "numpy.random.Generator": Members(
        {},
        rows(
            {
                NONE: "seed set_state shuffle",
                NUMBER: "tomaxint",
                STRING: "bytes",
                NATIVE: "get_state",
                Sequence(GENERATOR): "spawn",
            }
        )
        | rows(_RANDOM)
        | {"integers": "drawn2"},
        NATIVE,
        NUMPY_ARRAY,
    ),
    "numpy.random.SeedSequence": Members(
        {},
        rows({NUMPY_ARRAY: "generate_state"}),
        NATIVE,
        NATIVE,
    ),
}
