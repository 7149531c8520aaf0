"""JAX and its layer libraries: jax.numpy itself is told by NumPy's table."""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NUMBER,
    STRING,
    TENSOR,
    UNKNOWN,
    Callback,
    Kind,
    Tuple,
)

from .rows import (
    JACOBIAN,
    LAYER,
    PAIR,
    STRINGS,
    TENSORS,
    Members,
    Result,
    packages,
    rows,
)

CALLS: dict[str, Result] = packages(
    {
        "jax": {
            NUMBER: "device_count host_count local_device_count process_count process_index",
            STRING: "default_backend",
            TENSOR: "Array",
            NATIVE: "Device ShapeDtypeStruct clear_caches default_device default_matmul_precision "
            "devices disable_jit ensure_compile_time_eval local_devices make_mesh named_scope",
            "first": "block_until_ready jit",
            "differentiate": "grad",
            "differentiate2": "value_and_grad",
            JACOBIAN: "hessian jacfwd jacrev",
            PAIR: "jvp",
            Tuple((TENSOR, Callback(TENSORS))): "vjp",
            Tuple((TENSOR, JACOBIAN)): "linearize",
        },
        "jax.lax": {
            UNKNOWN: "custom_linear_solve custom_root",
            "cond": "cond",
            "loop0": "associative_scan",
            "loop1": "while_loop",
            "loop2": "fori_loop",
            "scan": "scan",
            "stack": "map",
            "switch": "switch",
            NUMBER: "axis_size",
            TENSORS: "split",
        },
        "jax.dlpack": {TENSOR: "from_dlpack"},
        "jax.tree": {TENSORS: "leaves", "tree": "map"},
        "jax.tree_util": {TENSORS: "tree_leaves", "tree": "tree_map"},
        "flax.linen": {
            LAYER: "BatchNorm Conv ConvTranspose Dense Dropout Embed GRUCell GroupNorm LSTMCell "
            "LayerNorm MultiHeadDotProductAttention Sequential",
            TENSOR: "elu gelu log_softmax relu sigmoid silu softmax softplus swish tanh",
        },
    }
)

VALUES: dict[str, Kind] = rows({STRING: "__version__"}, "jax.")

DEFAULTS: dict[str, Kind] = rows(
    {
        TENSOR: "jax.image jax.lax jax.nn jax.ops jax.random jax.scipy optax.losses",
        NATIVE: "jax.config jax.debug jax.dtypes jax.profiler jax.sharding jax.typing",
        UNKNOWN: "equinox flax haiku jax jax.nn.initializers optax",
    }
)

INSTANCES: dict[str, Members] = {
    # functions that are made of functions, of whatever library
    "jax.grad": Members(call="gradient"),
    "jax.value_and_grad": Members(call="gradient2"),
    "jax.Device": Members(rows({NUMBER: "id process_index", STRING: "device_kind platform"})),
    "jax.sharding.Mesh": Members(rows({STRINGS: "axis_names", NUMBER: "size"})),
}
