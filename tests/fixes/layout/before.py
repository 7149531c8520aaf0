from ember_ml import ops, tensor


def glued(a, b):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    if(x)+y is None:
        return-x
    if 1:return(x)*y
    print (x + y); assert(x-y).sum(), "told"
    for v in(x+y)if a else(-x):
        yield-v
    return lambda:-x*y


def over_lines(a, b):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    yield (
        x  # first
        # alone
        + y  # second
        - x  # third
    )
    yield (x
           + y)
    yield (  # open
        x  # left
    ) * (  # again
        y  # right
        # last
    )
    yield -(  # reason
        x
    )
    yield -  x, x \
        + y, x + \
        y
    yield print(
        x
        +
        y,  # the plus has a line of its own
        x  # why
        *  # oh
        y,
        k=(x + y)  # end
        .mean()
        - x,
    )
    grüße = "äöü", x + y, "ß" "é" f"ü" + "", x-y  # ß: characters, not bytes
    yield grüße; x = -x; yield (  x  ) +(y  )


def joined(a, b):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    z = x \
        - \
        y \
        * x
    z += \
        y
    yield (z
           - ops.where(x,
                       y,
                       z)
           - y)
    yield (z
           - ops.concatenate([
               x,
               y,
           ]))
