"""Keras as a library (its ops layer is told by an option): layers, losses, its settings."""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Instance,
    Kind,
)

from .rows import (
    SHAPE,
    TENSORS,
    Members,
    Result,
    packages,
    rows,
)

# What takes names, or configs: the rooms that ``get`` and ``deserialize`` make objects of.
_NAMED = "activations constraints initializers losses metrics optimizers regularizers"

CALLS: dict[str, Result] = packages(
    {
        **{
            f"keras.{room}": {
                Instance(f"keras.{room}.Any"): "deserialize get",
                NATIVE: "serialize",
            }
            for room in _NAMED.split()
        },
        "keras.backend": {
            STRING: "backend floatx get_uid image_data_format random_seed_dtype result_type "
            "standardize_data_format standardize_dtype",
            NUMBER: "any_symbolic_tensors canonicalize_axis epsilon in_stateless_scope "
            "in_symbolic_scope is_float_dtype is_int_dtype is_keras_tensor is_nnx_enabled "
            "is_tensor ndim shape_equal",
            SHAPE: "int_shape shape standardize_shape",
            NONE: "clear_session set_epsilon set_floatx set_image_data_format set_keras_mask",
            TENSOR: "KerasTensor Variable cast convert_to_numpy convert_to_tensor get_keras_mask",
        },
        "keras.config": {STRING: "backend floatx image_data_format"},
        "keras": {
            TENSOR: "Input KerasTensor Variable layers.Input",
            "array": "utils.normalize utils.to_categorical",
            NUMPY_ARRAY: "preprocessing.image.img_to_array preprocessing.sequence.pad_sequences "
            "utils.img_to_array utils.pad_sequences",
            "flatten": "tree.flatten",
            "tree": "tree.map_structure",
            NUMBER: "tree.is_nested utils.is_keras_tensor",
            SHAPE: "utils.argument_validation.standardize_tuple",
            STRING: "saving.get_registered_name utils.get_file utils.naming.auto_name "
            "utils.naming.to_snake_case utils.naming.uniquify",
            NONE: "tree.assert_same_paths tree.assert_same_structure",
            NATIVE: "backend.AutocastScope backend.StatelessScope backend.SymbolicScope "
            "backend.device backend.device_scope backend.get_stateless_scope backend.name_scope",
            UNKNOWN: "saving.deserialize_keras_object utils.deserialize_keras_object "
            "utils.get_custom_objects utils.get_source_inputs",
        },
    }
)

VALUES: dict[str, Kind] = {"keras.__version__": STRING}

DEFAULTS: dict[str, Kind] = {
    "keras": UNKNOWN,
    **rows(
        {
            TENSOR: "activations backend.core backend.image backend.linalg backend.math "
            "backend.nn backend.numpy backend.random losses metrics ops preprocessing random",
            NATIVE: "callbacks config distribution dtype_policies saving utils",
        },
        "keras.",
    ),
}

#: Attributes and methods of a Keras layer or model, on top of those of any layer.
_LAYER = Members(
    rows(
        {
            TENSOR: "beta bias embeddings gamma input kernel losses moving_mean moving_variance "
            "output recurrent_kernel",
            TENSORS: "non_trainable_variables non_trainable_weights trainable_variables "
            "trainable_weights variables weights",
            NUMBER: "axis built epsilon filters input_dim momentum rate seed stateful "
            "supports_masking trainable units",
            STRING: "compute_dtype data_format dtype name padding variable_dtype",
            SHAPE: "dilation_rate input_shape kernel_size output_shape pool_size strides",
            NATIVE: "dtype_policy input_spec",
        }
    ),
    rows(
        {
            NUMBER: "count_params",
            NONE: "build compile summary",
            SHAPE: "compute_output_shape",
            TENSOR: "add_variable add_weight call compute_mask evaluate predict_step",
            NUMPY_ARRAY: "predict predict_on_batch",
            TENSORS: "get_weights",
        }
    ),
    call=TENSOR,
)

_CALLABLE = Members(rows({STRING: "name reduction"}), call=TENSOR)
_METRIC = Members(
    rows({STRING: "dtype name", TENSORS: "_variables variables"}),
    rows(
        {
            TENSOR: "add_variable add_weight result",
            NONE: "reset_state",
        }
    ),
    call=TENSOR,
)
_OPTIMIZER = Members(
    rows({TENSOR: "iterations", TENSORS: "_variables variables", STRING: "name"}),
    rows({NONE: "apply apply_gradients build"}),
)
INSTANCES: dict[str, Members] = {
    "keras.Layer": _LAYER,
    "keras.Model": _LAYER,
    "keras.Sequential": _LAYER,
    "keras.activations": _CALLABLE,
    "keras.applications": _LAYER,
    "keras.constraints": _CALLABLE,
    "keras.initializers": _CALLABLE,
    "keras.layers": _LAYER,
    "keras.losses": _CALLABLE,
    "keras.metrics": _METRIC,
    "keras.models": _LAYER,
    "keras.optimizers": _OPTIMIZER,
    "keras.regularizers": _CALLABLE,
}
