"""The ops layer of a multi-backend project, by the function's own name: what is not one tensor.

Drawn from EmberHarmony (ops, tensor, stats, linearalg, nn), keras.ops and the array API standard.
A function that gives a lone tensor or several, by its flags, is left a tensor: what is unpacked
from or indexed out of a tensor is one too.
"""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Dict,
    Instance,
    Kind,
    Tuple,
)

from .names import guess
from .rows import (
    GENERATOR,
    NUMBER_DICT,
    SHAPE,
    STRINGS,
    TENSORS,
    Result,
    rows,
    words,
)

CALLS: dict[str, Result] = rows(
    {
        NUMBER: "allclose any_symbolic_tensors array_equal can_cast canonicalize_axis epsilon "
        "isdtype isscalar issubdtype item itemsize make_default_seed ndim num_elements "
        "numel rank shape_equal sizen",
        STRING: "auto_name backend current_backend device_name dtype dtype_name dtype_to_str "
        "floatx get_default_device get_default_dtype get_device "
        "get_device_of_tensor image_data_format result_type standardize_data_format "
        "standardize_dtype to_dtype_str to_str_dtype typename",
        SHAPE: "shape to_list tolist",
        STRINGS: "available_backends get_available_backends get_available_devices list_backends "
        "list_devices",
        NUMBER_DICT: "memory_info memory_usage",
        Dict((), NATIVE): "context",  # dtype and device of an array, as TensorLy has it
        NONE: "clear_session disable_grad eval manual_seed print reset_memory save save_npz savez "
        "seed set_backend set_default_device set_default_dtype set_device set_epsilon set_floatx "
        "set_ops set_seed set_verbosity synchronize",
        NATIVE: "AutocastScope EmberDType StatelessScope device device_scope from_dtype_str "
        "name_scope no_grad",
        Instance("numpy.finfo"): "finfo",
        Instance("numpy.iinfo"): "iinfo",
        TENSORS: "array_split broadcast_arrays broadcast_tensors chunk dsplit gradients hsplit "
        "meshgrid split split_at_indices split_tensor tril_indices triu_indices unbind "
        "unravel_index unstack vsplit",
        Tuple((STRING, STRING)): "auto_select_backend",
        NUMPY_ARRAY: "asnumpy convert_to_numpy numpy to_numpy",
        GENERATOR: "check_random_state",
        # elementwise, in spite of their names
        TENSOR: "from_numpy get_item get_slice in_top_k is_close is_finite is_in is_inf is_nan "
        "is_neg_inf is_pos_inf",
        # activations.get("relu"): something to call
        Instance("torch.nn.Module"): "get get_activation",
        UNKNOWN: "case checkpoint compile compute_output_spec custom_gradient grad jit jvp load "
        "remat value_and_grad vectorize vjp vmap",
        "cond": "cond",
        "loop0": "associative_scan",
        "loop1": "while_loop",
        "loop2": "fori_loop",
        "scan": "scan",
        "stack": "map vectorized_map",
        "switch": "switch",
    }
)

#: Functions that give what some function gives that they are given: lists, numbers, anything.
GIVE_ANYTHING = words(
    "case checkpoint cond custom_gradient fori_loop map scan switch vectorized_map while_loop"
)

#: What unlisted functions give, by the first word of their names.
_FIRST_WORDS: dict[str, Kind] = rows(
    {
        NUMBER: "has in is ndim size",
        SHAPE: "shape",
        NATIVE: "assert check clear disable enable register set validate",
        UNKNOWN: "deserialize from get load",
    }
)


def by_first_word(name: str) -> Kind | None:
    """What the ops layer's ``name`` gives if it is a function that asks, sets or fetches.

    What is checked or fetched is what it is called: ``validate_rank``, ``check_axis``.
    """
    first, _, rest = name.lstrip("_").partition("_")
    if rest in ("shape", "shapes") or rest.endswith("_shape"):
        return SHAPE
    known = _FIRST_WORDS.get(first) if rest else None
    return known if known in (None, NUMBER, SHAPE) else guess(rest) or known


#: The packages whose layer's constants are tensors, on every backend. Elsewhere they are numbers.
TENSOR_CONSTANTS = frozenset({"ember_ml", "emberharmony"})

VALUES: dict[str, Kind] = rows(
    {
        TENSOR: "e euler_gamma inf nan pi tau",
        NONE: "newaxis",
        STRING: "__version__ default_device default_dtype",
        NUMBER: "IS_THREAD_SAFE SUPPORTS_COMPLEX_DTYPES SUPPORTS_RAGGED_TENSORS "
        "SUPPORTS_SPARSE_TENSORS",
        NATIVE: "bfloat16 bool bool_ complex128 complex64 default_float default_int double float "
        "float16 float32 float64 float8_e4m3fn float8_e5m2 half int int16 int32 int64 int8 uint16 "
        "uint32 uint64 uint8",
    }
)
