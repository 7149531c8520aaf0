from ember_ml import ops, tensor


def glued(a, b):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    if ops.add(x, y) is None:
        return ops.negative(x)
    if 1:return ops.multiply(x, y)
    print (ops.add(x, y)); assert ops.subtract(x, y).sum(), "told"
    for v in ops.add(x, y)if a else ops.negative(x):
        yield ops.negative(v)
    return lambda:ops.multiply(ops.negative(x), y)


def over_lines(a, b):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    yield (
        ops.subtract(ops.add(x,  # first
        # alone
        y),  # second
        x)  # third
    )
    yield ops.add(x,
           y)
    yield ops.multiply((  # open
        x  # left
    ), (  # again
        y  # right
        # last
    ))
    yield ops.negative(  # reason
        x
    )
    yield ops.negative(x), ops.add(x,
        y), ops.add(x,
        y)
    yield print(
        ops.add(x,
        y),  # the plus has a line of its own
        ops.multiply(x,  # why
        # oh
        y),
        k=ops.subtract(ops.add(x, y)  # end
        .mean(),
        x),
    )
    grüße = "äöü", ops.add(x, y), "ß" "é" f"ü" + "", ops.subtract(x, y)  # ß: characters, not bytes
    yield grüße; x = ops.negative(x); yield ops.add(x, y)


def joined(a, b):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    z = ops.subtract(x,
        ops.multiply(y,
        x))
    z = ops.add(z,
        y)
    yield ops.subtract(ops.subtract(z,
             ops.where(x,
                       y,
                       z)),
           y)
    yield ops.subtract(z,
           ops.concatenate([
               x,
               y,
           ]))
