"""The functions of the ops layers that are known, by their names alone.

Drawn from the array API standard (2025.12), from Keras 3 (keras.ops) and from ember_ml, where a
function counts that all backends have.
"""

from __future__ import annotations

from .rows import words

#: The array API standard.
STANDARD = words(
    "abs acos acosh add all any arange argmax argmin argsort asarray asin asinh astype atan "
    "atan2 atanh bitwise_and bitwise_invert bitwise_left_shift bitwise_or bitwise_right_shift "
    "bitwise_xor broadcast_arrays broadcast_shapes broadcast_to can_cast ceil clip concat conj "
    "copysign cos cosh count_nonzero cumulative_prod cumulative_sum diff divide empty "
    "empty_like equal exp expand_dims expm1 eye fft.fft fft.fftfreq fft.fftn fft.fftshift "
    "fft.hfft fft.ifft fft.ifftn fft.ifftshift fft.ihfft fft.irfft fft.irfftn fft.rfft "
    "fft.rfftfreq fft.rfftn finfo flip floor floor_divide from_dlpack full full_like greater "
    "greater_equal hypot iinfo imag isdtype isfinite isin isinf isnan less less_equal "
    "linalg.cholesky linalg.cross linalg.det linalg.diagonal linalg.eigh linalg.eigvalsh "
    "linalg.inv linalg.matmul linalg.matrix_norm linalg.matrix_power linalg.matrix_rank "
    "linalg.matrix_transpose linalg.outer linalg.pinv linalg.qr linalg.slogdet linalg.solve "
    "linalg.svd linalg.svdvals linalg.tensordot linalg.trace linalg.vecdot linalg.vector_norm "
    "linspace log log10 log1p log2 logaddexp logical_and logical_not logical_or logical_xor "
    "matmul matrix_transpose max maximum mean meshgrid min minimum moveaxis multiply negative "
    "nextafter nonzero not_equal ones ones_like permute_dims positive pow prod real reciprocal "
    "remainder repeat reshape result_type roll round searchsorted sign signbit sin sinh sort "
    "sqrt square squeeze stack std subtract sum take take_along_axis tan tanh tensordot tile "
    "tril triu trunc unique_all unique_counts unique_inverse unique_values unstack var vecdot "
    "where zeros zeros_like"
)
_KERAS = words(
    "abs absolute adaptive_average_pool adaptive_max_pool add all allclose amax amin angle any "
    "append arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin "
    "argpartition argsort array array_split associative_scan average average_pool bartlett "
    "batch_normalization binary_crossentropy bincount bitwise_and bitwise_invert "
    "bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor blackman "
    "broadcast_to cast categorical_crossentropy cbrt cdist ceil celu cholesky cholesky_inverse "
    "clip column_stack concatenate cond conj conjugate conv conv_transpose convert_to_numpy "
    "convert_to_tensor copy corrcoef correlate cos cosh count_nonzero cross ctc_decode ctc_loss "
    "cumprod cumsum custom_gradient deg2rad depth_to_space depthwise_conv det diag diagflat "
    "diagonal diff digitize divide divide_no_nan dot dot_product_attention dsplit dstack dtype "
    "eig eigh einsum elu empty empty_like equal erf erfc erfinv exp exp2 expand_dims expm1 "
    "extract_sequences eye fabs fft fft2 flip fliplr flipud floor floor_divide fmax fmin fmod "
    "fold fori_loop full full_like gammainc gcd gelu geomspace get_item glu greater "
    "greater_equal hamming hanning hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh "
    "heaviside histogram hsplit hstack hypot i0 identity ifft2 imag in_top_k inner inv irfft "
    "is_tensor isclose isfinite isin isinf isnan isneginf isposinf isreal istft jvp kaiser kron "
    "layer_normalization lcm ldexp leaky_relu left_shift less less_equal linspace log log10 "
    "log1p log2 log_sigmoid log_softmax logaddexp logaddexp2 logdet logical_and logical_not "
    "logical_or logical_xor logspace logsumexp lstsq lu_factor map matmul matrix_power "
    "matrix_rank max max_pool maximum mean median meshgrid min minimum mod moments moveaxis "
    "multi_hot multiply nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean "
    "nanmedian nanmin nanpercentile nanprod nanquantile nanstd nansum nanvar ndim negative "
    "nextafter nonzero norm normalize not_equal one_hot ones ones_like outer pad percentile "
    "pinv polar power prod psnr ptp qr quantile rad2deg ravel real rearrange reciprocal relu "
    "relu6 repeat reshape rfft right_shift rms_normalization roll rot90 round rsqrt "
    "saturate_cast scan scatter scatter_update searchsorted segment_max segment_min "
    "segment_prod segment_sum select selu separable_conv shape sigmoid sign signbit silu sin "
    "sinc sinh size slice slice_update slogdet soft_shrink softmax softplus softsign solve "
    "solve_triangular sort space_to_depth sparse_categorical_crossentropy sparse_plus "
    "sparse_sigmoid sparsemax split sqrt square squareplus squeeze stack std stft stop_gradient "
    "subtract sum svd swapaxes swish switch take take_along_axis tan tanh tanh_shrink tensordot "
    "threshold tile top_k trace transpose trapezoid tri tril triu true_divide trunc unfold "
    "unique unravel_index unstack vander var vdot vectorize vectorized_map view view_as_complex "
    "view_as_real vsplit vstack where while_loop zeros zeros_like"
)
_EMBER = {
    "ops": words(
        "abs add all allclose binary_crossentropy bitwise_and bitwise_not bitwise_or "
        "bitwise_xor categorical_crossentropy ceil clip compute_energy_stability "
        "compute_interference_strength compute_phase_coherence cos cosh cosine_similarity "
        "divide dot equal euclidean_distance exp exponential_decay fft fft2 fftn floor "
        "floor_divide get_available_devices get_default_device get_device gradient greater "
        "greater_equal huber_loss ifft ifft2 ifftn irfft irfft2 irfftn is_available isclose "
        "isnan left_shift less less_equal load log log10 log2 log_cosh_loss logical_and "
        "logical_not logical_or logical_xor matmul mean_absolute_error memory_info memory_usage "
        "mod mse multiply negative normalize_vector not_equal partial_interference pow power "
        "rfft rfft2 rfftn right_shift save set_default_device sign sin sinh "
        "sparse_categorical_crossentropy sqrt square subtract synchronize tan to_device where"
    ),
    "tensor": words(
        "arange array cast concatenate convert_to_tensor copy dtype expand_dims eye full "
        "full_like gather get_seed index_update item linspace maximum meshgrid nonzero ones "
        "ones_like pad random_bernoulli random_categorical random_exponential random_gamma "
        "random_normal random_permutation random_poisson random_shuffle random_uniform reshape "
        "scatter set_seed shape shuffle slice_tensor slice_update split split_tensor squeeze "
        "stack tensor_scatter_nd_update tile to_numpy tolist transpose zeros zeros_like"
    ),
    "stats": words(
        "argmax argsort cumsum gaussian max mean median min percentile sort std sum var"
    ),
    "linearalg": words(
        "cholesky det diag diagonal eig eigvals expm inv lstsq norm orthogonal qr solve svd"
    ),
    "bitwise": words(
        "binary_wave_interference binary_wave_propagate bitwise_and bitwise_not bitwise_or "
        "bitwise_xor count_ones count_zeros create_duty_cycle generate_blocky_sin get_bit "
        "left_shift right_shift rotate_left rotate_right set_bit toggle_bit"
    ),
}
_EMBER_ALIASES = {"nn.tensor": "tensor", "linalg": "linearalg"}

#: By the module of the layer.
LAYERS: dict[str, frozenset[str]] = {
    "keras.ops": _KERAS,
    "keras.src.ops": _KERAS,
    **{
        f"{package}.{module}": _EMBER[_EMBER_ALIASES.get(module, module)]
        for package in ("emberharmony", "ember_ml")
        for module in (*_EMBER, *_EMBER_ALIASES)
    },
}
