try:
    from ember_ml import ops
except ImportError:
    try:
        from ember_ml import ops
    except ImportError as error:
        raise ImportError("no layer") from error

if ops:
    from ember_ml.ops import multiply as times
else:
    from ember_ml.ops import multiply as times

try:
    from ember_ml import ops as K
except ImportError:
    K = None

try:
    from ember_ml.ops import subtract as minus
except ImportError:
    print("no minus")

try:
    print()
finally:
    from ember_ml.ops import divide as by


def whatever_happens(a):
    x = ops.exp(a)
    return ops.add(x, 1), ops.multiply(x, 2), ops.divide(x, 2)


def perhaps(a, ops):
    x = K.exp(a)
    return x + 1, x - 1


def nested(a, ops):
    try:
        from ember_ml.ops import add as plus

        y = plus(times(a, a), 1)
    except ImportError:
        raise
    return plus(times(a, y), 1)
