"""Attributes and methods of arrays: what no array has tells that a value is none.

Drawn from the arrays, matrices, sparse and masked arrays, parameters and variables of NumPy, SciPy,
torch, JAX, MLX, Keras and TensorFlow. ``tests/test_libraries.py`` tells what a release of NumPy,
torch, JAX or MLX adds.
"""

from __future__ import annotations

from .rows import words

MEMBERS = words("""
    _base _indices _keras_history _keras_mask _keras_shape _nnz _value _values _version A A1 abs
    absolute acos acosh add addbmm addcdiv addcmul addmm addmv addr addressable_data
    addressable_shards adjoint aggregation all allclose amax amin aminmax angle anom any apply
    apply_ arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argpartition
    argsort argwhere array as_integer_ratio as_strided as_strided_scatter as_subclass asformat asin
    asinh assign assign_add assign_sub astype at atan atan2 atanh aval backing_device backward
    baddbmm base bernoulli bfloat16 bincount bitwise_and bitwise_left_shift bitwise_not
    bitwise_or bitwise_right_shift bitwise_xor block_until_ready bmm bool bounding_shape
    broadcast_to byte byteswap cauchy_ ccol_indices cdouble ceil cfloat chalf char cholesky
    cholesky_inverse cholesky_solve choose chunk clamp clamp_max clamp_min clip clone coalesce
    col_indices committed compress compressed conj conj_physical conjugate const_data_ptr
    col constraint consumers contiguous copy copy_to_host_async copysign corrcoef cos cosh count
    count_nonzero cov cpu cross crow_indices ctypes cuda cummax cummin cumprod cumsum data
    data_ptr deg2rad delete dense_dim dense_shape dequantize det detach device device_buffer
    device_buffers devices diag diag_embed diagflat diagonal diagonal_scatter diff digamma dim
    dim_order dist div divide dot double dsplit dtype dump dumps eig element_size
    eliminate_zeros eq equal erf erfc erfinv eval exp exp2 expand expand_as experimental_ref
    expm1 exponential_ fill fill_diagonal_ fill_value filled fix flags flat flat_values flatten
    flip fliplr flipud float float_power floor floor_divide fmax fmin fmod format frac frexp
    fromhex gather gather_nd gcd ge geometric_ geqrf ger get get_device get_fill_value get_shape
    getA getcol getfield getH getI getnnz getrow getT global_shards gpu grad grad_dtype grad_fn
    graph greater greater_equal gt H half handle harden_mask hardshrink hash_tensor heaviside
    hex histc histogram hsplit hypot I i0 igamma igammac imag index index_add index_copy
    index_fill index_put index_reduce index_select indices indptr initialized_value initializer
    inner int int_repr inverse ipu is_coalesced is_complex is_conj is_contiguous is_cpu is_cuda
    is_deleted is_distributed is_floating_point is_fully_addressable is_fully_replicated
    is_inference is_initialized is_integer is_ipu is_leaf is_maia is_meta is_mkldnn is_mps
    is_mtia is_neg is_nested is_nonzero is_pinned is_quantized is_ready is_same_size is_set_to
    is_shared is_signed is_sparse is_sparse_csr is_vulkan is_xla is_xpu isclose isfinite isinf
    isnan isneginf isposinf isreal istft item itemsize kron kthvalue layout lcm ldexp le lerp
    less less_equal lgamma log log10 log1p log2 log_normal_ log_softmax logaddexp logaddexp2
    logcumsumexp logdet logical_and logical_not logical_or logical_xor logit logsumexp long
    lstsq lt lu lu_solve map2_ map_ mask masked_fill masked_scatter masked_select matmul
    matrix_exp matrix_power max maximum mean median merge_dims mH min minimum mm mode
    module_load moveaxis movedim msort mT mtia mul multinomial multiply mv mvlgamma name
    nan_to_num nanmean nanmedian nanquantile nansum narrow narrow_copy nbytes ndim ndimension ne
    neg negative nelement nested_row_splits new new_empty new_empty_strided new_full new_ones
    new_tensor new_zeros nextafter nnz nonzero nonzero_static norm normal_ not_equal nrows numel
    numpy on_device_size_in_bytes op orgqr ormqr outer output_nr overwrite_with_gradient
    partition path permute pin_memory pinverse platform polygamma positive pow power prelu prod
    product ptp put q_per_channel_axis q_per_channel_scales q_per_channel_zero_points q_scale
    q_zero_point qr qscheme quantile rad2deg ragged ragged_rank random_ ravel read_value real
    reciprocal record_history record_stream ref register_hook register_post_accumulate_grad_hook
    regularizer reinforce relu remainder renorm repeat repeat_interleave requires_grad reshape
    reshape_as resize resize_as resize_as_sparse_ resolve_conj resolve_neg retain_grad
    retains_grad roll rot90 round row row_indices row_lengths row_splits row_splits_dtype rsqrt
    scatter scatter_add scatter_reduce scatter_sub scatter_update searchsorted select
    select_scatter set set_ set_fill_value set_shape setdiag setfield setflags sgn shape
    sharding share_memory_ short shrink_mask sigmoid sign signbit sin sinc sinh size
    slice_inverse slice_scatter slogdet smm soften_mask softmax solve sort sparse sparse_dim
    sparse_mask sparse_read sparse_resize_ sparse_resize_and_clear_ split split_with_sizes sqrt
    square squeeze sspaddmm std stft storage storage_offset storage_type stride strides sub
    subtract sum sum_duplicates sum_to_size svd swapaxes swapdims symeig synchronization T t
    take take_along_dim tan tanh tensor_split tile to to_dense to_device to_list to_mkldnn
    to_padded_tensor to_proto to_sparse to_sparse_bsc to_sparse_bsr to_sparse_coo to_sparse_csc
    to_sparse_csr to_tensor toarray tobsr tobytes tocoo tocsc tocsr todense todia todok tofile
    tolil tolist topk trace traceback trainable transpose triangular_solve tril triu true_divide
    trunc type type_as unbind unflatten unfold uniform_ unique unique_consecutive
    unsafe_buffer_pointer unsafe_chunk unsafe_split unsafe_split_with_sizes unsqueeze
    untyped_storage value value_index values var vdot view view_as vsplit weak_type where xlogy
    xpu zero_
""")


def is_member(name: str) -> bool:
    """Whether arrays have an attribute or method ``name``; torch's end in ``_`` if in place."""
    return name in MEMBERS or (name[-1:] == "_" and name[:-1] in MEMBERS) or name[:2] == "__"


def is_of_masks(name: str) -> bool:
    """Whether what comparing arrays gives has a method ``name`` that truth values lack."""
    return is_member(name) and not hasattr(bool, name)
