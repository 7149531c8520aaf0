"""Attributes and methods by the kind of their receiver.

In a transfer the receiver counts as the first argument.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flake8_ember.lattice.kinds import (
    CONTAINERS,
    NATIVE,
    NONE,
    NUMBER,
    NUMBERS,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Dict,
    Kind,
    Sequence,
    Tuple,
)
from flake8_ember.lattice.leaves import replaced

from .rows import (
    PAIR,
    SHAPE,
    STRINGS,
    TENSORS,
    Result,
    rows,
    words,
)

#: Tensors of any library, and the wrappers around them. Any other attribute is unknown.
TENSOR_ATTRIBUTES: dict[str, Kind] = rows(
    {
        SHAPE: "shape strides",
        NUMBER: "aggregation_axis is_complex is_cpu is_cuda is_fully_addressable is_leaf is_meta "
        "is_mps is_nested is_quantized is_ragged is_sparse itemsize nbytes ndim ndims "
        "requires_grad retains_grad size sparse trainable weak_type",
        STRING: "name path",
        NATIVE: "__array_interface__ __class__ __cuda_array_interface__ __dict__ aggregation "
        "backend constraint ctypes device dtype flags grad_fn initializer layout names "
        "regularizer sharding",
        TENSOR: "H T at base col data dense_shape flat grad imag indices indptr mH mT real row "
        "value values",
    }
)

#: Any other method of a tensor gives a tensor, if arrays have it.
TENSOR_METHODS: dict[str, Result] = rows(
    {
        NUMBER: "__bool__ __float__ __hash__ __index__ __int__ __len__ allclose const_strides "
        "consumers data_ptr dense_dim dim element_size equal get_device has_names is_coalesced "
        "is_complex is_conj is_contiguous is_floating_point is_inference is_neg is_nonzero "
        "is_pinned is_same_size is_set_to is_shared is_signed item ndimension ndims nelement "
        "numel sparse_dim storage_offset",
        STRING: "__repr__ __str__ dumps tobytes tostring",
        NATIVE: "__array_interface__ get_dtype register_hook register_post_accumulate_grad_hook "
        "storage untyped_storage",
        NONE: "backward dump fill itemset put retain_grad set_shape setfield setflags tofile",
        SHAPE: "as_list get_shape tolist",
        NUMBERS: "size stride",
        TENSORS: "broadcast_arrays chunk dsplit hsplit split split_with_sizes tensor_split unbind "
        "unsafe_chunk unsafe_split unstack vsplit",
        NUMPY_ARRAY: "__array__ numpy to_numpy",
        PAIR: "aminmax cummax cummin eig eigh frexp kthvalue lu slogdet std_mean topk var_mean",
    }
)

#: Any other method of a string, or of bytes, gives a string.
STRING_METHODS: dict[str, Kind] = rows(
    {
        NUMBER: "count find index rfind rindex",
        STRINGS: "rsplit split splitlines",
    }
)

STRINGS_HAVE = frozenset({*dir(str), *dir(bytearray)})

#: Lists, tuples, sets, deques, arrays of the array module. The rest is unknown.
SEQUENCE_METHODS: dict[str, Result] = rows(
    {
        NONE: "add append appendleft byteswap clear difference_update discard extend extendleft "
        "frombytes fromfile fromlist insert intersection_update remove reverse rotate sort "
        "symmetric_difference_update update",
        NUMBER: "__contains__ __len__ count index isdisjoint issubset issuperset numel",
        STRING: "tobytes",
        "element": "__next__ pop popleft",
        "first": "as_list copy difference intersection symmetric_difference tolist",
        "chain": "union",
    }
)

SEQUENCE_ATTRIBUTES: dict[str, Kind] = rows(
    {NUMBER: "itemsize maxlen start step stop", STRING: "typecode"}
)

#: What other attributes and methods of a container give, by what is in it: shapes have a volume.
BY_CONTENTS: dict[Kind, Kind] = {
    NUMBER: NUMBERS,
    NUMBERS: NUMBERS,
    STRING: NATIVE,
    NATIVE: NATIVE,
}

DICT_METHODS: dict[str, Result] = rows(
    {
        NONE: "clear move_to_end subtract update",
        NUMBER: "__contains__ __len__ total",
        "first": "copy",
        "items": "items most_common",
        "list": "__iter__ elements keys",
        "value": "__getitem__ get pop setdefault",
        "values": "values",
    }
)

#: Attributes that say what their value is, whatever they are read off.
ANY_ATTRIBUTES: dict[str, Kind] = rows(
    {
        NUMBER: "in_features itemsize lineno nbytes out_features returncode",
        SHAPE: "kernel_size",
        TENSOR: "T mT",
        TENSORS: "_non_trainable_variables _non_trainable_weights _trainable_variables "
        "_trainable_weights non_trainable_variables non_trainable_weights trainable_variables "
        "trainable_weights",
        STRING: "stderr stdout",
    }
)

#: Methods so specific that their name tells the result, whatever they are called on.
ANY_METHODS: dict[str, Result] = rows(
    {
        NUMBER: "bit_count bit_length count_params data_ptr element_size endswith exists find "
        "is_contiguous is_dir is_file is_floating_point is_integer isalnum isalpha isdigit "
        "islower isspace isupper item nelement numel qsize rfind startswith timestamp to_int "
        "total_seconds",
        STRING: "capitalize casefold decode encode format getvalue group hexdigest isoformat join "
        "ljust lower lstrip read_text readline removeprefix removesuffix rjust rstrip strftime "
        "strip title to_json upper zfill",
        NATIVE: "end groups start",
        TENSOR: "add_variable add_variable_from_reference add_weight argmax argmin astype cumprod "
        "cumsum detach expand_as get_parameter index_select log_softmax masked_fill matmul permute "
        "repeat_interleave reshape scatter_add softmax squeeze unsqueeze view_as",
        TENSORS: "add_optimizer_variables",
        NUMPY_ARRAY: "fit_transform numpy predict_proba to_numpy",
        SHAPE: "get_xlim get_ylim get_zlim",
        Sequence(NATIVE): "keys",  # what is hashable is no array
        Sequence(Tuple((NATIVE, UNKNOWN))): "items",
        "value": "get pop setdefault",
    }
)


#: Methods that classes of all kinds have: what one gives says nothing of another.
SHARED = STRINGS_HAVE.union(
    SEQUENCE_METHODS,
    DICT_METHODS,
    words("apply build call compute evaluate fit forward predict reset run score step transform"),
)


def _own(kind: Kind) -> Kind:
    """What NumPy's own arrays have where tensors have something of this kind."""
    return replaced(kind, TENSOR, NUMPY_ARRAY)


#: NumPy's own arrays. What ``np.load`` gives is one, too, or several by name.
NUMPY_ATTRIBUTES: dict[str, Kind] = {
    **{name: _own(kind) for name, kind in TENSOR_ATTRIBUTES.items()},
    **rows({STRINGS: "files"}),
}
NUMPY_METHODS: dict[str, Result] = {
    **{name: _own(row) if isinstance(row, Kind) else row for name, row in TENSOR_METHODS.items()},
    **rows(
        {
            STRINGS: "keys",
            Sequence(Tuple((STRING, NUMPY_ARRAY))): "items",
            Sequence(NUMPY_ARRAY): "values",
        }
    ),
}

#: Attributes and methods by the receiver's row in the tables of operations: those that are listed,
#: and what any other gives.
ATTRIBUTES: dict[Any, tuple[Mapping[str, Kind], Kind]] = {
    TENSOR: (TENSOR_ATTRIBUTES, UNKNOWN),
    NUMPY_ARRAY: (NUMPY_ATTRIBUTES, UNKNOWN),
    STRING: ({}, NATIVE),
    NUMBER: ({}, NATIVE),
    NUMBERS: ({}, NUMBERS),
    **dict.fromkeys(CONTAINERS, (SEQUENCE_ATTRIBUTES, UNKNOWN)),
}
METHODS: dict[Any, tuple[Mapping[str, Result], Kind]] = {
    TENSOR: (TENSOR_METHODS, TENSOR),
    NUMPY_ARRAY: (NUMPY_METHODS, NUMPY_ARRAY),
    STRING: (STRING_METHODS, STRING),
    NUMBER: ({}, NUMBER),
    NUMBERS: ({}, NUMBER),
    Sequence: (SEQUENCE_METHODS, UNKNOWN),
    Tuple: (SEQUENCE_METHODS, UNKNOWN),
    Dict: (DICT_METHODS, UNKNOWN),
}

#: How many arguments methods of tensors take at most. Called with more they are functions of a
#: library: ``lib.dot(a, b)``, ``lib.shape(x)``.
MOST_ARGUMENTS: dict[str, int] = {
    name: most
    for most, names in (
        (0, "T contiguous detach dtype element_size grad is_contiguous is_cuda itemsize mT nbytes"),
        (0, "is_floating_point ndim nelement numel numpy requires_grad shape to_numpy"),
        (1, "dot expand_as matmul ravel squeeze unbind unsqueeze view_as"),
        (2, "log_softmax masked_fill softmax"),
    )
    for name in names.split()
}
#: Arguments that such methods have in the first place, by their names.
FIRST_ARGUMENTS = frozenset({"axis", "dim", "shape", "axes", "dims"})

#: What arrays and tables make one number of.
REDUCTIONS = frozenset({"max", "mean", "min", "std"})
#: What it proves of a value of unknown kind that such an attribute is read off it …
RECEIVERS_BY_ATTRIBUTE: dict[str, Kind] = rows(
    {
        TENSOR: "T dtype grad is_cuda itemsize mT nbytes ndim requires_grad shape",
        NATIVE: "__name__ __qualname__",
    }
)
#: … or such a method called on it.
RECEIVERS_BY_METHOD: dict[str, Kind] = rows(
    {
        TENSOR: "argmax argmin argsort astype backward contiguous cpu cuda cumprod cumsum detach "
        "dot element_size expand_as is_contiguous is_floating_point item log_softmax masked_fill "
        "matmul max mean min nelement numel numpy permute ravel requires_grad_ reshape softmax "
        "squeeze std swapaxes to_numpy transpose unbind unsqueeze view view_as",
        STRING: "capitalize casefold encode endswith isalnum isalpha isdigit isidentifier islower "
        "isnumeric isspace istitle isupper join ljust lower lstrip partition removeprefix "
        "removesuffix rfind rindex rjust rpartition rsplit rstrip splitlines startswith strip "
        "swapcase title upper zfill",
        NATIVE: "add_argument append appendleft extend fit insert items iterrows keys mkdir "
        "parameters popitem popleft read readline readlines setdefault strftime timestamp "
        "total_seconds write",
    }
)
