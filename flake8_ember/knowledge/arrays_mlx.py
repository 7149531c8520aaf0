"""MLX: calling a function gives a tensor, but for these."""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    STRING,
    TENSOR,
    UNKNOWN,
    Callback,
    Kind,
    Tuple,
)

from .rows import (
    NUMBER_DICT,
    PAIR,
    SHAPE,
    TENSORS,
    TRIPLE,
    Members,
    Result,
    packages,
    rows,
)

CALLS: dict[str, Result] = packages(
    {
        "mlx.core": {
            NUMBER: "cuda.is_available distributed.is_available get_active_memory "
            "get_cache_memory get_peak_memory issubdtype metal.get_active_memory "
            "metal.get_cache_memory metal.get_peak_memory metal.is_available set_cache_limit "
            "set_memory_limit set_wired_limit",
            SHAPE: "broadcast_shapes",
            TENSORS: "broadcast_arrays meshgrid split unstack",
            PAIR: "divmod linalg.eig linalg.eigh linalg.lu_factor quantize",
            TRIPLE: "linalg.lu",
            NONE: "async_eval clear_cache eval export_to_dot metal.clear_cache "
            "metal.start_capture metal.stop_capture random.seed reset_peak_memory save save_gguf "
            "save_safetensors savez savez_compressed set_default_device set_default_stream "
            "synchronize",
            NATIVE: "Device Dtype Stream default_device default_stream fast.metal_kernel finfo "
            "iinfo new_stream result_type stream",
            NUMBER_DICT: "metal.device_info",
            UNKNOWN: "checkpoint compile custom_function load vmap",
            "differentiate": "grad",
            "differentiate2": "value_and_grad",
            Tuple((TENSORS, TENSORS)): "jvp vjp",
        },
        "mlx.nn": {
            UNKNOWN: "average_gradients checkpoint",
            Callback(Tuple((TENSOR, UNKNOWN))): "value_and_grad",
        },
        "mlx.utils": {
            "tree": "tree_map",
            UNKNOWN: "tree_flatten tree_map_with_path tree_reduce tree_unflatten",
        },
    }
)

VALUES: dict[str, Kind] = rows(
    {
        NUMBER: "e euler_gamma inf nan pi",
        STRING: "__version__",
        NONE: "newaxis",
        NATIVE: "array bfloat16 bool_ complex64 complexfloating cpu float16 float32 float64 "
        "floating generic gpu inexact int16 int32 int64 int8 integer number signedinteger uint16 "
        "uint32 uint64 uint8 unsignedinteger",
    },
    "mlx.core.",
)

DEFAULTS: dict[str, Kind] = rows(
    {
        TENSOR: "mlx.core mlx.nn",
        NATIVE: "mlx.optimizers mlx.utils",
        UNKNOWN: "mlx mlx.core.distributed",
    }
)

INSTANCES: dict[str, Members] = {
    "mlx.optimizers": Members({}, rows({NONE: "update"})),
}
