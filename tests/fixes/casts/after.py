#: --unsafe
import math

from ember_ml import ops, tensor


def casts(a, b, n: int):
    x = tensor.convert_to_tensor(a)
    first = ops.add(tensor.cast(x, tensor.float32), tensor.cast(ops.subtract(x, 1), tensor.int32))
    several = tensor.cast(
        (x), tensor.float32,  # é
    )
    other = [tensor.cast (each, tensor.float32) for each in x], ops.negative(tensor.cast(ops.sin(x), tensor.float32))
    return first, several, other, (tensor.cast)(x, tensor.int32), tensor.cast(x.T if n else x, tensor.float32)


def left(a, b, n: int):
    x = ops.sin(a)
    elements = int(ops.prod(ops.shape(x)))
    rows = int(x)
    steps = tensor.cast(x, tensor.int32)
    print(range(rows), [0] * int(x), "%d" % int(x), "%d %d" % (n, int(x)), "{}".format(float(x)), round(float(x), 2))
    print(given(x, float(x)), given(a, n=float(x)), given(a=tensor.cast(x, tensor.float32)))
    print(ops.add(steps, 1), ops.multiply(x, steps), range(x.shape[0]))
    print(x[: int(x)], [n][int(x)], [n][-int(x)], x[n : n + rows], [n][2 * rows], math.floor(float(x)))
    label = float(x)
    best = None
    if n:
        best = float(x)
    print(f"{label:.2f} {best:.2f}", range(n if n else int(x)), "x" * int(x))
    return elements, float(n), int(b), list(map(float, x)), float(*x), float(ops.ones(n).shape[0])


def given(a, n: float = 1.0) -> float:
    return float(ops.sin(a))
