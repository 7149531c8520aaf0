"""NumPy's functions: what they take, in which order, and what they do without it.

Written by ``benchmarks/numpy_signatures.py``, from NumPy 2.4.6.
"""

from __future__ import annotations

# What several functions take at the end.
_TAILS = (
    ("UFUNC", "out=None, *, where=True, casting='same_kind', order='K', dtype=None, subok=True"),
    (
        "MATRICES",
        "out=None, *, axes=..., axis=..., keepdims=False, casting='same_kind', order='K', "
        "dtype=None, subok=True",
    ),
    ("SPREAD", "out=None, ddof=0, keepdims=..., *, where=..., mean=..., correction=..."),
    (
        "QUANTILE",
        "out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None",
    ),
    ("COUNTED", "return_index=False, return_inverse=False, return_counts=False, axis=None"),
)
# By their parameters: names of functions below numpy.
_SIGNATURES: dict[str, str] = {
    "x, /, UFUNC": (
        "abs absolute acos acosh arccos arccosh arcsin arcsinh arctan arctanh asin asinh atan "
        "atanh bitwise_count bitwise_invert bitwise_not cbrt ceil conj conjugate cos cosh deg2rad "
        "degrees exp exp2 expm1 fabs floor invert isfinite isinf isnan isnat log log10 log1p log2 "
        "logical_not negative positive rad2deg radians reciprocal rint sign signbit sin sinh "
        "spacing sqrt square tan tanh trunc"
    ),
    "x1, x2, /, UFUNC": (
        "add arctan2 atan2 bitwise_and bitwise_left_shift bitwise_or bitwise_right_shift "
        "bitwise_xor copysign divide equal float_power floor_divide fmax fmin fmod gcd greater "
        "greater_equal heaviside hypot lcm ldexp left_shift less less_equal logaddexp logaddexp2 "
        "logical_and logical_or logical_xor maximum minimum mod multiply nextafter not_equal pow "
        "power remainder right_shift subtract true_divide"
    ),
    "a, axis=None, out=None, keepdims=..., *, where=...": "all any",
    "a, b, rtol=1e-05, atol=1e-08, equal_nan=False": "allclose isclose",
    "a, axis=None, out=None, keepdims=..., initial=..., where=...": (
        "amax amin max min nanmax nanmin"
    ),
    "z, deg=False": "angle",
    "arr, values, axis=None": "append",
    "func1d, axis, arr, *args, **kwargs": "apply_along_axis",
    "func, a, axes": "apply_over_axes",
    "start_or_stop, /, stop=None, step=1, *, dtype=None, device=None, like=None": "arange",
    "a, axis=None, out=None, *, keepdims=...": "argmax argmin nanargmax nanargmin",
    "a, kth, axis=-1, kind='introselect', order=None": "argpartition partition",
    "a, axis=-1, kind=None, order=None, *, stable=None": "argsort sort",
    "a": (
        "argwhere flatnonzero isfortran linalg.det linalg.eig linalg.eigvals linalg.inv "
        "linalg.slogdet ndim nonzero shape sort_complex"
    ),
    "a, decimals=0, out=None": "around round",
    "object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, ndmax=0, like=None": (
        "array"
    ),
    "a1, a2, equal_nan=False": "array_equal",
    "a1, a2": "array_equiv polyadd polymul polysub",
    "arr, max_line_width=None, precision=None, suppress_small=None": "array_repr",
    "ary, indices_or_sections, axis=0": "array_split split",
    "a, max_line_width=None, precision=None, suppress_small=None": "array_str",
    "a, dtype=None, order=None, *, device=None, copy=None, like=None": "asanyarray asarray",
    "a, dtype=None, order=None": "asarray_chkfinite",
    "a, dtype=None, *, like=None": "ascontiguousarray asfortranarray",
    "data, dtype=None": "asmatrix",
    "x, dtype, /, *, copy=True, device=None": "astype",
    "*arys": "atleast_1d atleast_2d atleast_3d",
    "a, axis=None, weights=None, returned=False, *, keepdims=...": "average",
    "M": "bartlett blackman hamming hanning",
    "number, base=2, padding=0": "base_repr",
    "num, width=None": "binary_repr",
    "x, /, weights=None, minlength=0": "bincount",
    "arrays": "block",
    "obj, ldict=None, gdict=None": "bmat",
    "*args, subok=False": "broadcast_arrays",
    "*args": "broadcast_shapes ix_ random.rand random.randn",
    "array, shape, subok=False": "broadcast_to",
    "begindates, enddates, weekmask='1111100', holidays=(), busdaycal=None, out=None": (
        "busday_count"
    ),
    "dates, offsets, roll='raise', weekmask='1111100', holidays=None, busdaycal=None, out=None": (
        "busday_offset"
    ),
    "from_, to, casting='safe'": "can_cast",
    "a, choices, out=None, mode='raise'": "choose",
    "a, a_min=..., a_max=..., out=None, *, min=..., max=..., **kwargs": "clip",
    "tup": "column_stack dstack",
    "*arrays": "common_type",
    "condition, a, axis=None, out=None": "compress",
    "arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind'": "concat concatenate",
    "a, v, mode='full'": "convolve",
    "a, order='K', subok=False": "copy",
    "dst, src, casting='same_kind', where=True": "copyto",
    "x, y=None, rowvar=True, *, dtype=None": "corrcoef",
    "a, v, mode='valid'": "correlate",
    "a, axis=None, *, keepdims=False": "count_nonzero",
    "m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None": (
        "cov"
    ),
    "a, b, axisa=-1, axisb=-1, axisc=-1, axis=None": "cross",
    "a, axis=None, dtype=None, out=None": "cumprod cumsum nancumprod nancumsum",
    "x, /, *, axis=None, dtype=None, out=None, include_initial=False": (
        "cumulative_prod cumulative_sum"
    ),
    "arr, unit=None, timezone='naive', casting='same_kind'": "datetime_as_string",
    "dtype, /": "datetime_data",
    "arr, obj, axis=None": "delete",
    "v, k=0": "diag diagflat",
    "n, ndim=2": "diag_indices",
    "arr": "diag_indices_from",
    "a, offset=0, axis1=0, axis2=1": "diagonal",
    "a, n=1, axis=-1, prepend=..., append=...": "diff",
    "x, bins, right=False": "digitize",
    "a, b, out=None": "dot outer",
    "ary, indices_or_sections": "dsplit hsplit vsplit",
    "ary, to_end=None, to_begin=None": "ediff1d",
    "*operands, out=None, optimize=False, **kwargs": "einsum",
    "*operands, optimize='greedy', einsum_call=False": "einsum_path",
    "shape, dtype=None, order='C', *, device=None, like=None": "empty ones zeros",
    "prototype, /, dtype=None, order='K', subok=True, shape=None, *, device=None": "empty_like",
    "a, axis": "expand_dims",
    "condition, arr": "extract",
    "N, M=None, k=0, dtype=..., order='C', *, device=None, like=None": "eye",
    "a, val, wrap=False": "fill_diagonal",
    "x, out=None": "fix isneginf isposinf",
    "m, axis=None": "flip",
    "m": "fliplr flipud",
    "x, /, *, device=None, copy=None": "from_dlpack",
    "buffer, dtype=None, count=-1, offset=0, *, like=None": "frombuffer",
    "file, dtype=None, count=-1, sep='', offset=0, *, like=None": "fromfile",
    "function, shape, *, dtype=..., like=None, **kwargs": "fromfunction",
    "iter, dtype, count=-1, *, like=None": "fromiter",
    "func, /, nin, nout, **kwargs": "frompyfunc",
    "file, regexp, dtype, encoding=None": "fromregex",
    "shape, fill_value, dtype=None, order='C', *, device=None, like=None": "full",
    "a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None": "full_like",
    "start, stop, num=50, endpoint=True, dtype=None, axis=0": "geomspace",
    "": (
        "get_include get_printoptions getbufsize geterr geterrcall random.get_bit_generator "
        "show_runtime"
    ),
    "f, *varargs, axis=None, edge_order=1": "gradient",
    "a, bins=10, range=None, density=None, weights=None": "histogram",
    "x, y, bins=10, range=None, density=None, weights=None": "histogram2d",
    "a, bins=10, range=None, weights=None": "histogram_bin_edges",
    "sample, bins=10, range=None, density=None, weights=None": "histogramdd",
    "tup, *, dtype=None, casting='same_kind'": "hstack row_stack vstack",
    "x": (
        "i0 iscomplex iscomplexobj isreal isrealobj random.permutation random.shuffle sinc "
        "unique_all unique_counts unique_inverse unique_values"
    ),
    "n, dtype=None, *, like=None": "identity",
    "val": "imag real",
    "dimensions, dtype=..., sparse=False": "indices",
    "object=None, maxwidth=76, output=None, toplevel='numpy'": "info",
    "a, b, /": "inner vdot",
    "arr, obj, values, axis=None": "insert",
    "x, xp, fp, left=None, right=None, period=None": "interp",
    "ar1, ar2, assume_unique=False, return_indices=False": "intersect1d",
    "dates, weekmask='1111100', holidays=None, busdaycal=None, out=None": "is_busday",
    "dtype, kind": "isdtype",
    "element, test_elements, assume_unique=False, invert=False, *, kind=None": "isin",
    "element": "isscalar",
    "arg1, arg2": "issubdtype",
    "y": "iterable",
    "M, beta": "kaiser",
    "a, b": "kron linalg.solve",
    "keys, axis=-1": "lexsort",
    "start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None": (
        "linspace"
    ),
    "start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0": "logspace",
    "n, mask_func, k=0": "mask_indices",
    "x1, x2, /, MATRICES": "matmul matvec vecdot vecmat",
    "x, /": "linalg.matrix_transpose linalg.svdvals matrix_transpose",
    "a, b, /, max_work=0": "may_share_memory",
    "a, axis=None, dtype=None, out=None, keepdims=..., *, where=...": "mean nanmean",
    "a, axis=None, out=None, overwrite_input=False, keepdims=False": "median",
    "*xi, copy=True, sparse=False, indexing='xy'": "meshgrid",
    "a, /": "min_scalar_type",
    "typechars, typeset='GDFgdf', default='d'": "mintypecode",
    "a, source, destination": "moveaxis",
    "x, copy=True, nan=0.0, posinf=None, neginf=None": "nan_to_num",
    "a, axis=None, out=None, overwrite_input=False, keepdims=...": "nanmedian",
    "a, axis=None, dtype=None, out=None, keepdims=..., initial=..., where=...": (
        "nanprod nansum prod sum"
    ),
    "a, axis=None, dtype=None, SPREAD": "nanstd nanvar std var",
    "a, dtype=None, order='K', subok=True, shape=None, *, device=None": "ones_like zeros_like",
    "a, /, axis=None, bitorder='big'": "packbits",
    "array, pad_width, mode='constant', **kwargs": "pad",
    "a, q, axis=None, QUANTILE": "percentile quantile",
    "a, axes=None": "permute_dims transpose",
    "x, condlist, funclist, *args, **kw": "piecewise",
    "arr, mask, vals": "place",
    "seq_of_zeros": "poly",
    "p, m=1": "polyder",
    "u, v": "polydiv",
    "x, y, deg, rcond=None, full=False, w=None, cov=False": "polyfit",
    "p, m=1, k=None": "polyint",
    "p, x": "polyval",
    "*args, **kwargs": "printoptions random.ranf random.sample",
    "type1, type2, /": "promote_types",
    "a, axis=None, out=None, keepdims=...": "ptp",
    "a, ind, v, mode='raise'": "put",
    "arr, indices, values, axis": "put_along_axis",
    "a, /, mask, values": "putmask",
    "a, order='C'": "ravel",
    "multi_index, dims, mode='raise', order='C'": "ravel_multi_index",
    "a, tol=100": "real_if_close",
    "a, repeats, axis=None": "repeat",
    "a, dtype=None, requirements=None, *, like=None": "require",
    "a, /, shape, order='C', *, copy=None": "reshape",
    "a, new_shape": "resize",
    "*arrays_and_dtypes": "result_type",
    "a, shift, axis=None": "roll",
    "a, axis, start=0": "rollaxis",
    "p": "roots",
    "m, k=1, axes=(0, 1)": "rot90",
    "file, arr, allow_pickle=True": "save",
    "file, *args, allow_pickle=True, **kwds": "savez savez_compressed",
    "a, v, side='left', sorter=None": "searchsorted",
    "condlist, choicelist, default=0": "select",
    "size": "setbufsize",
    "ar1, ar2, assume_unique=False": "setdiff1d setxor1d",
    "all=None, divide=None, over=None, under=None, invalid=None": "seterr",
    "func": "seterrcall",
    "a, b, /, max_work=-1": "shares_memory",
    "mode='stdout'": "show_config",
    "a, axis=None": "size squeeze",
    "arrays, axis=0, out=None, *, dtype=None, casting='same_kind'": "stack",
    "a, axis1, axis2": "swapaxes",
    "a, indices, axis=None, out=None, mode='raise'": "take",
    "arr, indices, axis=-1": "take_along_axis",
    "a, b, axes=2": "tensordot",
    "A, reps": "tile",
    "a, offset=0, axis1=0, axis2=1, dtype=None, out=None": "trace",
    "y, x=None, dx=1.0, axis=-1": "trapezoid",
    "N, M=None, k=0, dtype=..., *, like=None": "tri",
    "m, k=0": "tril triu",
    "n, k=0, m=None": "tril_indices triu_indices",
    "arr, k=0": "tril_indices_from triu_indices_from",
    "filt, trim='fb', axis=None": "trim_zeros",
    "char": "typename",
    "ar1, ar2": "union1d",
    "ar, COUNTED, *, equal_nan=True, sorted=True": "unique",
    "a, /, axis=None, count=None, bitorder='big'": "unpackbits",
    "indices, shape, order='C'": "unravel_index",
    "x, /, *, axis=0": "unstack",
    "p, discont=None, axis=-1, *, period=6.283185307179586": "unwrap",
    "x, N=None, increasing=False": "vander",
    "condition, x=None, y=None, /": "where",
    "a, n=None, axis=-1, norm=None, out=None": (
        "fft.fft fft.hfft fft.ifft fft.ihfft fft.irfft fft.rfft"
    ),
    "a, s=None, axes=(-2, -1), norm=None, out=None": "fft.fft2 fft.ifft2 fft.irfft2 fft.rfft2",
    "n, d=1.0, device=None": "fft.fftfreq fft.rfftfreq",
    "a, s=None, axes=None, norm=None, out=None": "fft.fftn fft.ifftn fft.irfftn fft.rfftn",
    "x, axes=None": "fft.fftshift fft.ifftshift",
    "a, /, *, upper=False": "linalg.cholesky",
    "x, p=None": "linalg.cond",
    "x1, x2, /, *, axis=-1": "linalg.cross linalg.vecdot",
    "x, /, *, offset=0": "linalg.diagonal",
    "a, UPLO='L'": "linalg.eigh linalg.eigvalsh",
    "a, b, rcond=None": "linalg.lstsq",
    "x1, x2, /": "linalg.matmul linalg.outer",
    "x, /, *, keepdims=False, ord='fro'": "linalg.matrix_norm",
    "a, n": "linalg.matrix_power",
    "A, tol=None, hermitian=False, *, rtol=None": "linalg.matrix_rank",
    "arrays, *, out=None": "linalg.multi_dot",
    "x, ord=None, axis=None, keepdims=False": "linalg.norm",
    "a, rcond=None, hermitian=False, *, rtol=...": "linalg.pinv",
    "a, mode='reduced'": "linalg.qr",
    "a, full_matrices=True, compute_uv=True, hermitian=False": "linalg.svd",
    "x1, x2, /, *, axes=2": "linalg.tensordot",
    "a, ind=2": "linalg.tensorinv",
    "a, b, axes=None": "linalg.tensorsolve",
    "x, /, *, offset=0, dtype=None": "linalg.trace",
    "x, /, *, axis=None, keepdims=False, ord=2": "linalg.vector_norm",
    "a, b, size=None": "random.beta",
    "n, p, size=None": "random.binomial random.negative_binomial",
    "length": "random.bytes",
    "df, size=None": "random.chisquare random.standard_t",
    "a, size=None, replace=True, p=None": "random.choice",
    "seed=None": "random.default_rng random.seed",
    "alpha, size=None": "random.dirichlet",
    "scale=1.0, size=None": "random.exponential random.rayleigh",
    "dfnum, dfden, size=None": "random.f",
    "shape, scale=1.0, size=None": "random.gamma",
    "p, size=None": "random.geometric random.logseries",
    "legacy=True": "random.get_state",
    "loc=0.0, scale=1.0, size=None": "random.gumbel random.laplace random.logistic random.normal",
    "ngood, nbad, nsample, size=None": "random.hypergeometric",
    "mean=0.0, sigma=1.0, size=None": "random.lognormal",
    "n, pvals, size=None": "random.multinomial",
    "mean, cov, size=None, check_valid='warn', tol=1e-08": "random.multivariate_normal",
    "df, nonc, size=None": "random.noncentral_chisquare",
    "dfnum, dfden, nonc, size=None": "random.noncentral_f",
    "a, size=None": "random.pareto random.power random.weibull random.zipf",
    "lam=1.0, size=None": "random.poisson",
    "low, high=None, size=None, dtype=...": "random.randint",
    "size=None": (
        "random.random random.random_sample random.standard_cauchy random.standard_exponential "
        "random.standard_normal"
    ),
    "low, high=None, size=None": "random.random_integers",
    "bitgen": "random.set_bit_generator",
    "state": "random.set_state",
    "shape, size=None": "random.standard_gamma",
    "left, mode, right, size=None": "random.triangular",
    "low=0.0, high=1.0, size=None": "random.uniform",
    "mu, kappa, size=None": "random.vonmises",
    "mean, scale, size=None": "random.wald",
}


def _in_full(parameters: str) -> str:
    for word, tail in _TAILS:
        parameters = parameters.replace(word, tail)
    return parameters


#: The parameters of each function, as a ``def`` has them.
PARAMETERS: dict[str, str] = {
    name: _in_full(parameters)
    for parameters, names in _SIGNATURES.items()
    for name in names.split()
}
