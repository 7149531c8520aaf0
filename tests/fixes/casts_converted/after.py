#: --unsafe
from ember_ml import ops, tensor


def scalars(a):
    x = ops.sin(a)
    loss = ops.add(tensor.cast(x, tensor.float32), tensor.cast(ops.subtract(x, 1), tensor.int32))
    several = tensor.cast(
        x, tensor.float32
    )
    noted = tensor.cast(x, tensor.int32  # é
    )
    broken = tensor.cast(
        x, tensor.float32,
    )
    rows = range(int(x), int(ops.add(ops.sin(x), 1)))
    return loss, several, noted, broken, rows


def left(a, float):
    x = ops.sin(a)
    part = int(tensor.to_numpy(x)[0])
    print(int(tensor.to_numpy(*x)), int(tensor.to_numpy([x])), int(tensor.to_numpy(), 2))
    return part, float(tensor.to_numpy(x)), tensor.to_numpy(x), max(tensor.to_numpy(x))
