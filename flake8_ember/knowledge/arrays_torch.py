"""PyTorch: calling a function gives a tensor, but for these."""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    STRING,
    TENSOR,
    UNKNOWN,
    Callback,
    Instance,
    Kind,
    Sequence,
    Tuple,
)

from .rows import (
    JACOBIAN,
    LAYER,
    NUMBER_DICT,
    NUMBER_PAIR,
    PAIR,
    QUADRUPLE,
    SHAPE,
    STRINGS,
    TENSOR_DICT,
    TENSORS,
    TRIPLE,
    Members,
    Result,
    packages,
    rows,
)

CALLS: dict[str, Result] = packages(
    {
        "torch": {
            NUMBER: "allclose are_deterministic_algorithms_enabled can_cast "
            "compiled_with_cxx11_abi cudnn_is_acceptable equal get_deterministic_debug_mode "
            "get_device get_num_interop_threads get_num_threads initial_seed is_anomaly_enabled "
            "is_autocast_cache_enabled is_autocast_enabled is_complex is_conj "
            "is_deterministic_algorithms_warn_only_enabled is_distributed is_floating_point "
            "is_grad_enabled is_inference is_inference_mode_enabled is_neg is_nonzero "
            "is_same_size is_signed is_storage is_tensor is_vulkan_available "
            "is_warn_always_enabled numel seed sym_float sym_int sym_not sym_sqrt",
            STRING: "get_float32_matmul_precision typename",
            SHAPE: "Size broadcast_shapes",
            TENSORS: "broadcast_tensors chunk dsplit gradient hsplit meshgrid split split_copy "
            "split_with_sizes tensor_split unbind unbind_copy unravel_index unsafe_chunk "
            "unsafe_split vsplit",
            PAIR: "adaptive_max_pool1d aminmax cummax cummin frexp geqrf histogram kthvalue "
            "linalg.cholesky_ex linalg.eig linalg.eigh linalg.inv_ex linalg.ldl_factor "
            "linalg.lu_factor linalg.slogdet linalg.solve_ex lu max_pool1d_with_indices mode "
            "slogdet sort std_mean topk triangular_solve var_mean",
            TRIPLE: "linalg.ldl_factor_ex linalg.lu linalg.lu_factor_ex lu_unpack pca_lowrank "
            "svd_lowrank",
            QUADRUPLE: "linalg.lstsq",
            Tuple((TENSOR, TENSORS)): "histogramdd",
            NONE: "random.set_rng_state save set_default_device set_default_dtype "
            "set_default_tensor_type set_deterministic_debug_mode set_float32_matmul_precision "
            "set_flush_denormal set_num_interop_threads set_num_threads set_printoptions "
            "set_rng_state set_warn_always use_deterministic_algorithms",
            NATIVE: "autocast autograd.set_detect_anomaly device enable_grad get_default_device "
            "get_default_dtype get_device_module inference_mode manual_seed no_grad promote_types "
            "result_type set_grad_enabled",
            TENSOR: "BFloat16Tensor BoolTensor ByteTensor CharTensor DoubleTensor FloatTensor "
            "HalfTensor IntTensor LongTensor ShortTensor Tensor autograd.Variable cuda.FloatTensor "
            "cuda.LongTensor cuda.get_rng_state nn.Buffer nn.Parameter nn.UninitializedParameter "
            "nn.parameter.Buffer nn.parameter.Parameter",
            LAYER: "jit.trace",
            Instance("torch.finfo"): "finfo iinfo",
            UNKNOWN: "load vmap",
            "first": "compile jit.script",
            "join": "sym_max sym_min",
        },
        "torch.autograd": {TENSORS: "grad"},
        "torch.func": {
            "differentiate": "grad",
            JACOBIAN: "hessian jacfwd jacrev",
            PAIR: "jvp",
            TENSOR: "functional_call",
            Tuple((TENSOR, Callback(TENSORS))): "vjp",
            Tuple((TENSOR, JACOBIAN)): "linearize",
        },
        "torch.cuda": {
            STRING: "get_device_name memory_summary",
            NUMBER_PAIR: "get_device_capability mem_get_info",
            STRINGS: "get_arch_list",
            NUMBER_DICT: "memory_stats",
        },
        "torch.nn.functional": {
            PAIR: "adaptive_max_pool1d_with_indices adaptive_max_pool2d_with_indices "
            "max_pool1d_with_indices max_pool2d_with_indices max_pool3d_with_indices "
            "multi_head_attention_forward",
        },
        "torch.nn.utils": {
            TENSOR: "clip_grad_norm clip_grad_norm_ get_total_norm parameters_to_vector",
            NONE: "clip_grad_value_ vector_to_parameters",
            "first": "remove_spectral_norm remove_weight_norm spectral_norm weight_norm",
        },
        "torch.nn.utils.rnn": {PAIR: "pad_packed_sequence"},
        "torch.utils._pytree": {TENSORS: "tree_leaves", "tree": "tree_map"},
        "torch.utils.dlpack": {TENSOR: "from_dlpack"},
        "torch.utils.checkpoint": {TENSOR: "checkpoint checkpoint_sequential"},
        "torch.utils.data": {"list": "random_split", UNKNOWN: "default_collate get_worker_info"},
    }
)

VALUES: dict[str, Kind] = rows(
    {
        NUMBER: "e inf nan pi",
        STRING: "__version__ version.cuda",
        NONE: "newaxis",
        NATIVE: "bfloat16 bool cdouble cfloat channels_last complex128 complex64 "
        "contiguous_format double dtype float float16 float32 float64 half int int16 int32 int64 "
        "int8 long preserve_format quint8 short sparse_coo sparse_csr strided uint16 uint32 "
        "uint64 uint8",
    },
    "torch.",
)

DEFAULTS: dict[str, Kind] = rows(
    {
        TENSOR: "torch torch.nn.utils.rnn torchaudio.functional torchvision.transforms.functional",
        NUMBER: "torch.cuda torch.mps torch.xpu",
        NATIVE: "torch.amp torch.autograd.profiler torch.backends torch.distributed "
        "torch.nn.utils.parametrizations torch.onnx torch.optim torch.profiler torch.testing "
        "torch.types torch.utils torch.version",
        UNKNOWN: "torch.ao torch.export torch.func torch.fx torch.hub torch.jit torch.library "
        "torch.multiprocessing torch.nn.utils torch.ops torch.overrides torch.package "
        "torch.quantization torchvision",
    }
)

#: Also every network layer of any library: what is written here holds for the field.
_ATTRIBUTES = rows(
    {
        TENSOR: "bias bias_hh_l0 bias_ih_l0 in_proj_weight running_mean running_var weight "
        "weight_hh_l0 weight_ih_l0",
        NUMBER: "batch_first bidirectional dropout embedding_dim eps groups hidden_size "
        "in_channels in_features inplace momentum num_classes num_embeddings num_features "
        "num_heads num_layers out_channels out_features p training units",
        STRING: "name padding_mode",
        SHAPE: "dilation kernel_size normalized_shape output_padding stride",
    }
)
_METHODS: dict[str, Result] = rows(
    {
        TENSORS: "buffers parameters",
        TENSOR_DICT: "state_dict",
        Sequence(Tuple((STRING, TENSOR))): "named_buffers named_parameters",
        TENSOR: "__call__ forward get_buffer get_parameter",
        NONE: "add_module register_buffer register_module register_parameter zero_grad",
        Sequence(LAYER): "children modules",
        Sequence(Tuple((STRING, LAYER))): "named_children named_modules",
        "first": "apply bfloat16 cpu cuda double eval float half requires_grad_ share_memory "
        "to train type xpu",
        STRING: "extra_repr",
    }
)


def _layer(element: Kind = UNKNOWN, call: Kind = TENSOR) -> Members:
    return Members(_ATTRIBUTES, _METHODS, element=element, call=call)


INSTANCES: dict[str, Members] = {
    "torch.Generator": Members(
        {}, rows({NUMBER: "initial_seed seed", TENSOR: "get_state"}), NATIVE, NATIVE
    ),
    "torch.cuda.Event": Members({}, rows({NUMBER: "elapsed_time query"}), NATIVE, NATIVE),
    "torch.device": Members(rows({STRING: "type", NUMBER: "index"}), attribute=NATIVE),
    "torch.distributions": Members(
        rows({SHAPE: "batch_shape event_shape", NUMBER: "has_rsample", NATIVE: "support"}),
        rows({Instance("torch.distributions.Distribution"): "expand"}),
        TENSOR,
        TENSOR,
    ),
    # torch's limits are plain Python numbers, unlike NumPy's.
    "torch.finfo": Members(rows({STRING: "dtype"}), attribute=NUMBER),
    "torch.nn": _layer(),
    "torch.nn.ModuleList": _layer(LAYER, UNKNOWN),
    "torch.nn.ModuleDict": _layer(LAYER, UNKNOWN),
    "torch.nn.Sequential": _layer(LAYER),
    "torch.nn.ParameterDict": Members(
        {}, rows({TENSORS: "values", STRINGS: "keys"}), element=TENSOR
    ),
    "torch.nn.ParameterList": Members({}, rows({NONE: "append extend"}), element=TENSOR),
    "torch.optim": Members(
        {},
        rows({NONE: "add_param_group load_state_dict zero_grad", SHAPE: "get_last_lr"}),
    ),
    "torch.utils.data.DataLoader": Members(
        rows({NUMBER: "batch_size drop_last num_workers"}), element=TENSORS
    ),
    "torch.utils.data.TensorDataset": Members(rows({TENSORS: "tensors"}), element=TENSORS),
}
