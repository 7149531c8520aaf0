from ember_ml import ops, tensor


def local(a, b, shared):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    x = ops.add(x, y)  # one
    x = ops.subtract(x, y)
    x = ops.multiply(x, (  # open
        y  # why
    ))
    x = ops.divide(x,
        y)
    x = ops.power(x, ops.subtract(y, x))
    x = ops.add(x, (1, 2))
    x = ops.add(x, (yield y))
    if 1: x = ops.matmul(x, y)
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


def held(a, box, kept):
    x = ops.exp(a)
    other = x
    x += 1
    row = ops.exp(a)
    first = row[0]
    row += 1
    flat = ops.exp(a)
    box.flat = flat.reshape(-1)
    flat += 1
    item = ops.exp(a)
    kept.append(item)
    item += 1
    read = ops.exp(a)
    pair = (read, 1) if a else None
    read += 1
    late = ops.exp(a)

    def inner():
        return late

    late += 1
    return other, first, inner, pair


def handed_out(a, n):
    x = ops.exp(a)
    for _ in range(n):
        yield x
        x += 1


def steps(a, n, history):
    x = ops.exp(a)
    for _ in range(n):
        x += 1
        history.append(x)
    return history


def not_held(a, n, history):
    kept = ops.exp(a)
    history.append(kept)
    kept = ops.exp(kept)
    kept = ops.add(kept, ops.add(kept[0], ops.sum(kept)))
    size = kept.shape[0]
    print(kept, size)
    kept = ops.subtract(kept, kept.mean())
    for _ in range(n):
        loss = ops.zeros(3)
        loss = ops.add(loss, [kept for kept in history][0])
        for each in history:
            loss = ops.add(loss, each)
        history.append(loss)
    history.append(kept)
    return kept


total = ops.zeros(3)
total += 1
