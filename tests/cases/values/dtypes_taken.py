"""What functions on dtypes take is no tensor by that."""
from ember_ml import ops
from ember_ml.nn import tensor


def same(given, other, x):
    tensor.to_dtype_str(given)
    tensor.validate_dtype(other)
    ops.sqrt(x)
    if given == other:
        return x == 1  # EH004: 18 raw operator on a tensor: '==' (use ops.equal)
    return tensor.dtype(x) == given
