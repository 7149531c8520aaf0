# OPTIONS: --ember-ops=tensorly --ember-backends=tensorly.backend
"""What functions of a layer check or fetch is what it is called; the rest makes tensors."""
import tensorly as tl
from tensorly.cp_tensor import validate_cp_rank
from tensorly.tenalg.tools import _validate_modes, check_axis
from tensorly.tools import _unfold, get_dims, load_factors, validate_cp_tensor


def checked(x, rank, modes):
    rank = validate_cp_rank(tl.shape(x), rank=rank)
    first, second = _validate_modes(x.shape, modes)
    axis = check_axis(x, -1)
    return rank[0] * rank[1], int(rank[0]), first + second, axis + 1, get_dims(x)[0] * 2


def checked_tensors(x):
    weights, factors = validate_cp_tensor(x)
    return weights * 2, load_factors(x)[0] * 2  # EH004: 20 raw operator on a value that may be a tensor: '*' … # EH004: 44 raw operator on a value that may be a tensor: '*' …


def made(x):
    return _unfold(x, 0) * 2  # EH004: 26 raw operator on a tensor: '*' …


def described(x):
    dtype = tl.context(x)["dtype"]
    return dtype != tl.float64, tl.context(x)["dtype"] == dtype, tl.zeros(3, **tl.context(x)) + 1  # EH004: 95 raw operator on a tensor: '+' …


def by_name(modes, mode_list, n_modes):
    return modes[0] + 1, n_modes + 1, mode_list[0] + 1  # EH004: 52 raw operator on a value that may be a tensor: '+' …
