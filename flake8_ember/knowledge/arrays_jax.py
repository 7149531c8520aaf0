"""JAX and its layer libraries: jax.numpy itself is told by NumPy's table."""

from __future__ import annotations

from flake8_ember.lattice.kinds import NATIVE, NUMBER, STRING, TENSOR, UNKNOWN, Instance, Kind

from .shared import STRINGS, TENSORS, Members, Result, kinds, rows

CALLS: dict[str, Result] = {
    **rows(
        {
            NUMBER: "device_count host_count local_device_count process_count process_index",
            STRING: "default_backend",
            NATIVE: "Device ShapeDtypeStruct clear_caches default_device default_matmul_precision "
            "devices disable_jit ensure_compile_time_eval local_devices make_mesh named_scope",
            UNKNOWN: "checkpoint closure_convert custom_gradient custom_jvp custom_vjp device_get "
            "device_put eval_shape grad hessian jacfwd jacobian jacrev jvp linearize make_jaxpr "
            "named_call pmap pure_callback remat shard_map value_and_grad vjp vmap "
            "xla_computation",
            "first": "block_until_ready jit",
        },
        "jax.",
    ),
    "jax.Array": TENSOR,
    **rows(
        {
            UNKNOWN: "associative_scan cond custom_linear_solve custom_root fori_loop map scan "
            "switch while_loop",
            NUMBER: "axis_size",
            TENSORS: "broadcast_arrays split",
        },
        "jax.lax.",
    ),
    **rows(
        {TENSORS: "leaves", "tree": "map", UNKNOWN: "flatten reduce transpose unflatten"},
        "jax.tree.",
    ),
    **rows(
        {
            TENSORS: "tree_leaves",
            "tree": "tree_map",
            UNKNOWN: "tree_flatten tree_map_with_path tree_reduce tree_unflatten",
        },
        "jax.tree_util.",
    ),
}

VALUES: dict[str, Kind] = {
    "jax.__version__": STRING,
}

DEFAULTS: dict[str, Kind] = kinds(
    {
        TENSOR: "jax.image jax.lax jax.nn jax.ops jax.random jax.scipy optax.losses",
        NATIVE: "jax.config jax.debug jax.dtypes jax.profiler jax.sharding jax.typing",
        UNKNOWN: "equinox flax haiku jax jax.experimental jax.extend jax.nn.initializers optax",
    }
)

_MODULE = Instance("torch.nn.Module")
CALLS.update(
    rows(
        {
            _MODULE: "BatchNorm Conv ConvTranspose Dense Dropout Embed GRUCell GroupNorm LSTMCell "
            "LayerNorm MultiHeadDotProductAttention Sequential",
            TENSOR: "elu gelu log_softmax relu sigmoid silu softmax softplus swish tanh",
        },
        "flax.linen.",
    )
)

INSTANCES: dict[str, Members] = {
    "jax.Device": Members(kinds({NUMBER: "id process_index", STRING: "device_kind platform"})),
    "jax.sharding.Mesh": Members(kinds({STRINGS: "axis_names", NUMBER: "size"})),
}
