from ember_ml import ops, tensor


def local(a, b, shared):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    x += y  # one
    x-=y
    x *= (  # open
        y  # why
    )
    x /= \
        y
    x **= (y - x)
    x += 1, 2
    x += yield x
    if 1: x @= y
    return x


def others(a, b, given, box):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    given += x
    z = x
    z += y
    box.x -= x
    box["x"] *= x
    x[0] += y
    x[next(b)] += y
    w = ops.exp(x)
    w += 1

    def inner():
        nonlocal w
        w = 2

    for v in [x]:
        v += y
    return z, w


total = ops.zeros(3)
total += 1
