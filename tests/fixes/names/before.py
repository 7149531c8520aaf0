import ember_ml
import ember_ml.ops
from ember_ml import ops as K
from ember_ml.ops import multiply as times


def as_it_is(a, b):
    x = K.matmul(a, b)
    return x + 1, x * 2


def dotted(a, b):
    x = ember_ml.ops.matmul(a, b)
    return x + 1


def hidden(a, b, K, ember_ml):
    x = times(a, b)
    return x + 1, x * 2, [x * 2 for times in a]


def imported_here(a, b):
    from ember_ml import ops

    return ops.matmul(a, b) - 1


def too_late(a, K, ember_ml):
    x = times(a, a) - 1
    from ember_ml import ops

    return ops.exp(x)


def on_one_branch(a, K, ember_ml):
    x = times(a, a)
    if a:
        from ember_ml import ops

        x = ops.exp(x) - 1
    return x - 1
