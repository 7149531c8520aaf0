"""The weakest evidence: what people in this field mean by a name.

The last word of a name says what the value is (``embedding_dim`` is a size, no embedding), a few
first words count, bound or ask (``num_inputs``, ``max_tokens``, ``use_bias``). Only words are
listed on which readers of any code base would agree; ``alpha``, ``value``, ``key``, ``weight``,
``x`` are not among them, nor what tensors are called: ``mask`` is a number in some code.
"""

from __future__ import annotations

from functools import lru_cache

from flake8_ember.lattice.kinds import (
    NATIVE,
    NUMBER,
    NUMBERS,
    NUMPY_ARRAY,
    POSSIBLE_NAMESPACE,
    STRING,
    TENSOR,
    Kind,
)

from .rows import (
    DATAFRAME,
    GENERATOR,
    SETTINGS,
    SHAPE,
    STRINGS,
    TENSORS,
    rows,
    words,
)

#: By the last word of a name.
LAST: dict[str, Kind] = rows(
    {
        NUMBER: "atol bits bytes capacity cardinality channels chs cnt coefficient count counter "
        "cutoff day days ddof degree digits divisor duration elapsed epoch epochs eps epsilon "
        "flops fps freq frequency heads hour hours interval iteration iterations keepdim keepdims "
        "len length level limit lr maxlen minlen minute minutes momentum month ms multiplier "
        "nbins nbits ncols ndim ndims neurons nrows number offset patience percent percentage "
        "percentile period pid port ratio rounds rtol sec seconds secs seed slope smoothing steps "
        "temperature threshold time timeout timestamp timesteps tol tolerance trainable training "
        "unfolds units verbose verbosity year years",
        NUMBERS: "axis depth dim filters groups height idx index modes rank rate resolution size "
        "step stride width",
        SHAPE: "axes dims shape sizes strides",
        STRING: "backend char delimiter description dir directory dirname docstring encoding "
        "equation ext extension filename filepath fname folder format interpolation kind message "
        "mode msg name platform prefix reason reduction regex sep separator str strategy string "
        "suffix text title type uri url username uuid version",
        STRINGS: "columns filenames lines names paths words",
        SETTINGS: "cfg conf config configuration hparams hyperparameters options opts settings",
        NATIVE: "activation callback callbacks cell cls constraint ctx dataset date datetime "
        "device dropout dtype dtypes exc exception file fn func function handle handler id "
        "initializer layer loader lock logger method metric model module optimizer order padding "
        "parser path policy regularizer scheduler session shapes spec thread uid writer",
        DATAFRAME: "dataframe df",
    }
)

#: By the whole name.
WHOLE: dict[str, Kind] = rows(
    {
        NUMBER: "d_ff d_inner d_k d_model d_state d_v dt i j keep_prob n nb weight_decay",
        NATIVE: "bfloat bool complex float int uint",  # dtypes: float32, int8
    }
)

#: Numbers here, tensors there, whatever their last word says.
_UNDECIDED = words("learning_rate")
#: First words that count what follows, or ask a question about it.
_COUNTING = words("n nb num number")
_ASKING = words("allow can disable do enable has include is return should skip use")
#: Things that are counted, as in max_tokens, samples_per_period.
_COUNTED = words(
    "bins bits bytes categories channels classes columns elements entries epochs examples "
    "features frames images iterations iters items layers neighbors nodes patches points retries "
    "rows samples seconds splits steps tokens trials words workers"
)
_BOUNDING = words("in max maximum min minimum out total")

#: Functions whose names are met nowhere but among arrays, whatever module they come from.
UNMISTAKABLE = words(
    "bmm concatenate cumsum depth_to_space einsum expand_dims layer_norm log_softmax logsumexp "
    "matmul nan_to_num one_hot ones_like permute_dims reduce_max reduce_mean reduce_sum relu "
    "reshape sigmoid softmax softplus space_to_depth squeeze take_along_axis tensordot transpose "
    "zeros_like"
)
#: What functions of these names give, whatever module they come from.
_GIVEN_BY: dict[str, Kind] = {
    **dict.fromkeys(UNMISTAKABLE, TENSOR),
    **rows(
        {
            NUMPY_ARRAY: "as_numpy asnumpy convert_to_numpy to_ndarray to_numpy",
            GENERATOR: "check_random_state",  # scikit-learn's, and what projects have made of it
        }
    ),
}
#: Things that are called on tensors and give tensors, by the last word of their names …
_MAPPINGS = words(
    "activation attention cell conv conv1d conv2d conv3d criterion decoder dense dropout "
    "elu embedding encoder gelu layer layernorm linear loss lstm mlp model module network norm "
    "predictor proj projection relu rnn sigmoid silu softmax softplus swish tanh"
)
#: … unless the first word says that such a thing is what they give.
_MAKERS = words(
    "add apply as build check clone compile copy create current deserialize fetch find from get "
    "has import init initialize is load make new parse pop register save select set setup to "
    "update use validate with"
)

#: Words in the names of what may be a library of array functions.
_NAMESPACE = words("backend bkd lib namespace np nx ops tensorlib tl xnp xp")

#: What such a function gives, by the last word of its name …
_RESULTS: dict[str, Kind] = rows(
    {
        TENSOR: "array embeddings gradient logit logits logprobs predictions probabilities probs "
        "residual residuals tensor",
        TENSORS: "arrays gradients grads tensors",
    }
)
#: … unless the first word says that it asks or stores.
_MUTE = words("add check has in is register save set update validate")
#: Functions with such last words do one, and give its loss or its metrics …
_DOING = words("epoch iteration step")
#: … if another word says what is done in it.
_DONE = words(
    "eval evaluation fit grad loss one predict run test train training update val valid validation"
)
#: What functions with such first words give is what they are given, in another form.
_CHANGING = words("convert crop gather pad resize scatter take")
#: Words in the names of functions that give no arrays, whatever they are called on.
_NO_ARRAYS = words(
    "bool count dict float int item items json len list lists number python repr scalar str tuple"
)


def is_class_name(name: str) -> bool:
    """Whether ``name`` is spelled like a class: ``Linear``, ``_Cell``, not ``MAX_SIZE``."""
    bare = name.lstrip("_")
    return bare[:1].isupper() and ("_" not in bare or not bare.isupper())


@lru_cache(4096)
def guess(name: str) -> Kind | None:
    """What a value called ``name`` most likely is; None where opinions differ."""
    parts = parts_of(name)
    bare = "_".join(parts)
    if not parts or bare in _UNDECIDED:
        return None
    if bare in WHOLE:
        return WHOLE[bare]
    if len(parts) > 1:
        known = _by_first_words(parts)
        if known is not None:
            return known
    known = LAST.get(parts[-1]) or _ending(bare)
    return None if known is DATAFRAME and name.isupper() else known  # DF1: of the function F1


def _by_first_words(parts: list[str]) -> Kind | None:
    first, last = parts[0], parts[-1]
    if len(last) > 1 and ("num" in parts or first in _COUNTING):
        return NUMBER  # n_t is a gate
    head, per, _ = "_".join(parts).partition("_per_")
    counted = head.rpartition("_")[2] in _COUNTED and (per or first in _BOUNDING)
    return NUMBER if counted or first in _ASKING else None


@lru_cache(4096)
def guess_result(name: str) -> Kind | None:
    """What calling ``name`` most likely gives: ``sigmoid`` maps tensors to tensors."""
    parts = parts_of(name)
    if not parts or is_class_name(name) or _does(parts):
        return None
    if name in _GIVEN_BY:
        return _GIVEN_BY[name]
    if parts[-1] in _MAPPINGS:
        return None if parts[0] in _MAKERS else TENSOR
    if parts[-1] in _NAMESPACE:
        return POSSIBLE_NAMESPACE
    if parts[-1] in _RESULTS and parts[0] not in _MUTE:
        return _RESULTS[parts[-1]]
    return _as_of_value(name, parts[0])


def _does(parts: list[str]) -> bool:
    """Whether a function's name says what it does rather than what it gives: ``train_step``."""
    return parts[-1] in _DOING and (len(parts) == 1 or not _DONE.isdisjoint(parts))


def _as_of_value(name: str, first: str) -> Kind | None:
    """What the name says of a value, as far as that holds of what a function gives."""
    known = guess(name)
    if known is None and may_be_namespace(name):
        return POSSIBLE_NAMESPACE
    is_changed = first in _CHANGING and known is not NUMBER
    is_derivative = name == "df"  # as f is a function
    return None if known is NATIVE or is_changed or is_derivative else known


def maps_arrays(name: str) -> bool:
    """Whether calling a method ``name`` on arrays gives arrays, for all that the name says."""
    parts = parts_of(name)
    if not parts or is_class_name(name) or guess(name) is not None:
        return False
    return parts[0] not in _MUTE and _NO_ARRAYS.isdisjoint(parts)


@lru_cache(4096)
def may_be_namespace(name: str) -> bool:
    """Whether what is called ``name``, or what it gives, may be a library of array functions."""
    return not _NAMESPACE.isdisjoint(parts_of(name))


def parts_of(name: str) -> list[str]:
    """The words of a name, without the digits at their ends."""
    return [word for part in name.lower().split("_") if (word := part.rstrip("0123456789"))]


def _ending(name: str) -> Kind | None:
    """What several words together say: newshape, seqlen, pad_to_multiple_of."""
    if name.endswith("shape"):
        return SHAPE
    return NUMBER if name.endswith(("len", "multiple_of")) else None
