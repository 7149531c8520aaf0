#: --unsafe
from ember_ml import ops, tensor


def scalars(a):
    x = ops.sin(a)
    loss = float(tensor.to_numpy(x)) + int(tensor.to_numpy((x - 1)))
    several = float(
        tensor.to_numpy(
            x,
        )
    )
    noted = int(tensor.to_numpy(x  # é
    ))
    broken = float(tensor.to_numpy(
        x,
    ))
    rows = range(int(tensor.to_numpy(x)), int(tensor.to_numpy(ops.sin(x) + 1 )))
    return loss, several, noted, broken, rows


def left(a, float):
    x = ops.sin(a)
    part = int(tensor.to_numpy(x)[0])
    print(int(tensor.to_numpy(*x)), int(tensor.to_numpy([x])), int(tensor.to_numpy(), 2))
    return part, float(tensor.to_numpy(x)), tensor.to_numpy(x), max(tensor.to_numpy(x))
