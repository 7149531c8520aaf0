"""The weakest evidence: what people in this field mean by a name.

The last word of a name says what the value is (``embedding_dim`` is a size, no embedding), a few
first words count or ask (``num_inputs``, ``use_bias``). Only words are listed on which readers of
any code base would agree; ``alpha``, ``value``, ``key``, ``weight``, ``x`` are not among them.
"""

from __future__ import annotations

from functools import lru_cache

from flake8_ember.lattice.kinds import NATIVE, NUMBER, NUMBERS, STRING, TENSOR, Kind

from .arguments import UNMISTAKABLE
from .shared import DATAFRAME, SETTINGS, SHAPE, STRINGS, TENSORS, is_class_name, kinds, words

#: Functions that give such a library, and whether that is all they give
#: (scikit-learn's say more of the arrays).
NAMESPACE_GETTERS = {
    "array_namespace": True,
    "get_array_namespace": True,
    "get_namespace": False,
    "get_namespace_and_device": False,
}


def gives_namespace_alone(path: str) -> bool:
    """Whether the getter at ``path`` gives nothing beside the namespace."""
    package, _, name = path.rpartition(".")
    return NAMESPACE_GETTERS[name] or package == "array_api_compat"


#: Names that stand for a library of array functions, chosen when the program runs.
NAMESPACES = frozenset({"backend", "backend_module", "jnp", "np", "ops", "xp", "_xp"})

#: By the last word of a name.
LAST: dict[str, Kind] = kinds(
    {
        NUMBER: "atol bits bytes capacity cardinality channels chs cnt count counter cutoff "
        "day days ddof degree digits duration elapsed epoch epochs eps epsilon "
        "fps freq frequency heads hour hours interval iteration iterations "
        "keepdim keepdims len length level limit lr maxlen minlen minute minutes momentum month ms "
        "multiplier nbins nbits ncols ndim ndims nrows number offset patience percent percentage "
        "percentile period pid port ratio rounds rtol sec "
        "seconds secs seed slope smoothing steps temperature threshold time "
        "timeout timestamp timesteps tol tolerance trainable training unfolds units verbose "
        "verbosity year years",
        NUMBERS: "axis depth dim filters groups height idx index rank rate resolution size step "
        "stride width",
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
        TENSOR: "embeddings gradient hiddens images inputs logit logits logprobs mask masks "
        "outputs predictions preds probabilities probs residual residuals tensor",
        TENSORS: "gradients grads tensors variables",
    }
)

#: By the whole name.
WHOLE: dict[str, Kind] = kinds(
    {
        NUMBER: "d_ff d_inner d_k d_model d_state d_v dt i j keep_prob n nb weight_decay",
        NATIVE: "bfloat bool complex float int uint",  # dtypes: float32, int8
        TENSOR: "hidden_state hidden_states y_hat y_pred y_true",
    }
)

#: Numbers here, tensors there, whatever their last word says.
_UNDECIDED = words("learning_rate")
#: First words that count what follows, or ask a question about it.
_COUNTING = words("n nb num number")
_ASKING = words("allow can disable do enable has include is return should skip use")
#: Things that are counted: max_tokens, samples_per_period.
_COUNTED = words(
    "bins bits bytes categories channels classes columns elements entries epochs examples "
    "features frames images iterations iters items layers neighbors nodes points retries rows "
    "samples seconds splits steps tokens trials words workers"
)
_BOUNDING = words("in max maximum min minimum out total")
#: Constants in capitals are settings, save for these.
_ARRAYS = words("coefficients kernel matrix mean std var weights")


@lru_cache(4096)
def guess(name: str) -> Kind | None:
    """What a value called ``name`` most likely is; None where opinions differ."""
    parts = [word for part in name.lower().split("_") if (word := part.rstrip("0123456789"))]
    if not parts:
        return None
    bare = "_".join(parts)
    if bare in WHOLE:
        return WHOLE[bare]
    if bare in _UNDECIDED:
        return None
    if (len(parts) > 1 and _counts(parts)) or bare.endswith("multiple_of"):
        return NUMBER
    last = LAST.get(parts[-1]) or _ending(parts[-1])
    if name.isupper() and len(name) > 2:
        return _constant(parts[-1], last)
    if last is None and len(parts) == 2 and parts[1] in ("t", "tm") and len(parts[0]) == 1:
        return TENSOR  # x_t, h_tm1: a sequence at one time step
    if name[:2] in ("W_", "U_") and len(parts) == 2:
        return TENSOR  # the weights of a gate
    return last


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


def guess_result(name: str) -> Kind | None:
    """What calling ``name`` most likely gives: ``sigmoid`` maps tensors to tensors."""
    parts = [word for part in name.lower().split("_") if (word := part.rstrip("0123456789"))]
    if not parts or is_class_name(name):
        return None
    if name in UNMISTAKABLE:
        return TENSOR
    if parts[-1] in _MAPPINGS:
        return None if parts[0] in _MAKERS else TENSOR
    known = guess(name)
    return None if known is NATIVE else known


def _ending(word: str) -> Kind | None:
    """What words run together say: newshape, seqlen, qlen."""
    if word.endswith("shape"):
        return SHAPE
    return NUMBER if word.endswith("len") else None


def _counts(parts: list[str]) -> bool:
    """Whether the first of several words makes a number, or a truth value, of the last."""
    first, last = parts[0], parts[-1]
    if first in _COUNTING or "num" in parts:
        return len(last) > 1  # n_t is a gate
    if first in _ASKING:
        return True
    if "per" in parts[1:-1]:
        return parts[parts.index("per", 1) - 1] in _COUNTED
    return first in _BOUNDING and last in _COUNTED


def _constant(word: str, last: Kind | None) -> Kind | None:
    if last is None or not last.is_native:
        return None if word in _ARRAYS else NATIVE
    return last
