"""TensorFlow: calling a function gives a tensor, but for these."""

from __future__ import annotations

from flake8_ember.lattice.kinds import NATIVE, NONE, NUMBER, STRING, TENSOR, UNKNOWN, Instance, Kind

from .rows import (
    NUMPY_ARRAYS,
    PAIR,
    SHAPE,
    TENSORS,
    TRIPLE,
    Members,
    Result,
    rows,
)

DATASET = Instance("tensorflow.data.Dataset")

CALLS: dict[str, Result] = rows(
    {
        NUMBER: "executing_eagerly inside_function is_symbolic_tensor is_tensor",
        TENSORS: "dynamic_partition meshgrid split unstack",
        PAIR: "linalg.eig linalg.eigh linalg.lu linalg.slogdet math.top_k nn.moments nn.top_k "
        "unique",
        TRIPLE: "unique_with_counts",
        SHAPE: "TensorShape broadcast_static_shape",
        NONE: "Assert assert_equal assert_greater assert_less assert_rank print random.set_seed "
        "summary.scalar",
        NATIVE: "Graph TensorSpec as_dtype constant_initializer control_dependencies device "
        "device_scope init_scope name_scope ones_initializer random_normal_initializer "
        "variable_scope zeros_initializer",
        TENSOR: "IndexedSlices RaggedTensor SparseTensor Tensor Variable "
        "data.experimental.cardinality io.decode_csv io.decode_image io.decode_jpeg io.decode_png "
        "io.decode_raw io.read_file",
        UNKNOWN: "case custom_gradient numpy_function py_function recompute_grad",
        DATASET: "data.Dataset.choose_from_datasets data.Dataset.from_generator "
        "data.Dataset.from_tensor_slices data.Dataset.from_tensors data.Dataset.list_files "
        "data.Dataset.load data.Dataset.random data.Dataset.range "
        "data.Dataset.sample_from_datasets data.Dataset.zip",
        "cond": "cond",
        "loop1": "while_loop",
        "reduce": "foldl foldr",
        "tree": "nest.map_structure",
        "flatten": "nest.flatten",
        "stack": "map_fn scan vectorized_map",
        "switch": "switch_case",
    },
    "tensorflow.",
)

VALUES: dict[str, Kind] = rows(
    {
        STRING: "__version__ version.VERSION",
        NONE: "newaxis",
        NATIVE: "bfloat16 bool complex128 complex64 double float16 float32 float64 half int16 "
        "int32 int64 int8 qint8 resource string uint16 uint32 uint64 uint8 variant",
    },
    "tensorflow.",
)

DEFAULTS: dict[str, Kind] = {
    "tensorflow": TENSOR,
    **rows(
        {
            TENSOR: "experimental.numpy",
            NATIVE: "compat config distribute dtypes errors experimental feature_column io "
            "logging profiler saved_model summary sysconfig test train types version",
            UNKNOWN: "autodiff autograph data estimator function nest python raw_ops",
        },
        "tensorflow.",
    ),
}

INSTANCES: dict[str, Members] = {
    "tensorflow.GradientTape": Members(
        {},
        rows(
            {
                TENSOR: "batch_jacobian gradient jacobian",
                TENSORS: "watched_variables",
                NONE: "reset watch",
            }
        ),
        NATIVE,
        NATIVE,
    ),
    "tensorflow.TensorArray": Members(
        rows({NATIVE: "dtype"}),
        rows(
            {
                TENSOR: "concat gather read stack",
                "first": "scatter split unstack write",
                NUMBER: "size",
            }
        ),
    ),
    "tensorflow.TensorShape": Members(
        rows({NUMBER: "ndims rank", SHAPE: "dims"}),
        rows({SHAPE: "as_list", NUMBER: "is_fully_defined num_elements"}),
        NATIVE,
        NATIVE,
        element=NUMBER,
    ),
    "tensorflow.lookup": Members({}, {}, NATIVE, TENSOR),
    "tensorflow.data": Members(
        {},
        rows(
            {
                TENSOR: "cardinality get_single_element reduce",
                NUMPY_ARRAYS: "as_numpy_iterator",
                "first": "apply batch cache concatenate enumerate filter flat_map interleave map "
                "padded_batch prefetch ragged_batch rebatch repeat scan shard shuffle skip "
                "snapshot take take_while unbatch unique window with_options",
            }
        ),
        NATIVE,
        NATIVE,
        element=TENSOR,
    ),
    "tensorflow.TensorSpec": Members(rows({SHAPE: "shape", STRING: "name"}), attribute=NATIVE),
}
