"""What functions take: an argument passed to one of these tells what its value is."""

from __future__ import annotations

from flake8_ember.lattice.kinds import NATIVE, NUMBER, STRING, TENSOR, Kind

from .arrays_numpy import FILING, FILING_PATHS
from .lookup import arrays_beside, class_around
from .names import UNMISTAKABLE
from .rows import STRINGS, rows, words

#: Functions of Python that take nothing but such values, wherever they stand.
TAKES: dict[str, Kind] = rows(
    {
        NUMBER: "builtins.bin builtins.chr builtins.hex builtins.oct builtins.range "
        "itertools.islice random.gauss random.randint random.randrange random.uniform "
        "time.sleep",
        STRING: "builtins.compile builtins.open builtins.ord importlib.import_module json.loads "
        "os.getenv os.listdir os.makedirs os.mkdir os.remove os.stat pathlib.Path "
        "re.compile re.match",
    }
)
TAKES.update(dict.fromkeys(FILING_PATHS, NATIVE))
PACKAGES: dict[str, Kind] = {"math": NUMBER, "os.path": STRING}

#: Array functions that make tensors out of numbers and shapes.
CREATE = words(
    "arange bartlett blackman broadcast_shapes empty eye finfo full hamming hanning identity "
    "iinfo kaiser linspace logspace manual_seed normal ones orthogonal rand randint randn "
    "random random_bernoulli random_categorical random_gamma random_normal random_permutation "
    "random_poisson random_uniform randperm seed set_seed tri truncated_normal uniform zeros"
)
#: Array functions that take anything at all and make a tensor of it, or say what it is.
CONVERT = words(
    "Parameter Tensor Variable all_close array as_tensor asanyarray asarray ascontiguousarray "
    "cast constant convert_to_numpy convert_to_tensor copy_variable float32 float64 "
    "from_numpy int32 int64 is_keras_tensor is_tensor isscalar item maybe_convert_to_tensor "
    "ndim shape size stack concatenate concat hstack vstack cat tensor to_numpy to_tensor "
    "tree_map where split_size map_structure print"
).union(FILING)
#: Array functions that stand for operators: either operand may be a number.
OPERATE = words(
    "add subtract multiply divide true_divide floor_divide mod remainder power pow float_power "
    "less less_equal greater greater_equal equal not_equal maximum minimum fmax fmin "
    "bitwise_and bitwise_or bitwise_xor left_shift right_shift logical_and logical_or logical_xor"
)
#: Array functions whose second argument is a tensor like the first.
PAIRED = words(
    "batch_dot bmm cdist conv conv1d conv2d cosine_similarity cross cross_entropy dot inner "
    "kl_div kron lstsq matmul mm mse_loss mv outer solve solve_triangular tensordot vdot"
)
#: Array functions that take masks, and how many; others would do with numbers there, too.
MASKED = {
    "cast": 1,
    "logical_and": 2,
    "logical_not": 1,
    "logical_or": 2,
    "logical_xor": 2,
    "where": 1,
}

#: What methods of strings take in the first place …
_STRINGS_TAKE: dict[str, Kind] = rows(
    {
        NUMBER: "center expandtabs ljust rjust zfill",
        STRING: "count endswith find index lstrip partition removeprefix removesuffix replace "
        "rfind rindex rpartition rsplit rstrip split startswith strip",
        STRINGS: "join",
    }
)
#: … and those that take numbers behind it.
_BOUNDED = words("count endswith find index rfind rindex rsplit split startswith")


def string_takes(method: str, position: int) -> Kind | None:
    """What a string's method takes at a position; None where that may be anything."""
    if position:
        return NUMBER if method in _BOUNDED else None
    return _STRINGS_TAKE.get(method)


def takes(path: str, is_array_function: bool, position: int) -> tuple[Kind | None, bool]:
    """What the function at ``path`` takes at a position, and whether nothing else would do.

    ``is_array_function`` says that the function is of the ops layer, whatever its path.
    """
    known = TAKES.get(path)
    if known is not None:
        return (known, True) if position == 0 or known is NUMBER else (None, False)
    package, _, name = path.rpartition(".")
    if package in PACKAGES:
        return PACKAGES[package], True
    if class_around(path):
        return None, False
    array = TENSOR if is_array_function else arrays_beside(path)
    if array is None and name in UNMISTAKABLE:
        array = TENSOR
    return (None, False) if array is None else _taken_by_array_function(name, position, array)


def takes_mask(path: str, is_array_function: bool, position: int) -> tuple[Kind | None, bool]:
    """What the function at ``path`` takes of comparisons: beside the others, some take masks."""
    known, sure = takes(path, is_array_function, position)
    if known is None and position < MASKED.get(path.rpartition(".")[2], 0):
        known = TENSOR if is_array_function else arrays_beside(path)
    return known, sure


def _taken_by_array_function(name: str, position: int, array: Kind) -> tuple[Kind | None, bool]:
    if name in CREATE:
        return NUMBER, True
    # Functions named for dtypes take those: ``to_dtype_str``, ``validate_dtype``.
    if name in CONVERT or name in OPERATE or name[:1].isupper() or "dtype_" in f"{name}_":
        return None, False
    if position == 0 or (position == 1 and name in PAIRED):
        return array, name in PAIRED
    return None, False
