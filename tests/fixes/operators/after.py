from ember_ml import ops, tensor


def every_operator(a, b):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    yield ops.add(x, y), ops.subtract(x, y), ops.multiply(x, y), ops.divide(x, y), ops.floor_divide(x, y), ops.mod(x, y), ops.power(x, y), ops.matmul(x, y)
    yield ops.less(x, y), ops.less_equal(x, y), ops.greater(x, y), ops.greater_equal(x, y), ops.equal(x, y), ops.not_equal(x, y)
    yield ops.negative(x), ops.subtract(1, x), ops.power(2, x), "%s" % x, [x] + [y], [x] * 2


def nested(a, b, n: int):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    yield ops.subtract(ops.subtract(x, y), x), ops.subtract(x, ops.subtract(y, x)), ops.power(x, ops.power(y, x)), ops.power(ops.power(x, y), x)
    yield ops.negative(ops.power(x, 2)), ops.power(ops.negative(x), 2), ops.negative(ops.negative(x)), ops.negative(ops.add(x, y).mean()), ops.add(x, y).shape[0] + 1
    yield ops.multiply(x, n + 1), ops.multiply(x, y), ops.multiply(ops.add(x, y), n)
    yield ops.bitwise_and(x, y), ops.bitwise_or(x, y), ops.bitwise_xor(x, y), ops.bitwise_not(x), ops.left_shift(x, n), ops.right_shift(x, n)
    yield x[n + 1 :], x[ops.greater(ops.negative(x), 0)], ops.add(x, y if n else x), ops.add(x, (w := y)), w
    yield [ops.multiply(x, i) for i in (1, 2)], sum(ops.add(v, x) for v in (y,)), {**{"a": ops.add(x, y)}}
    yield lambda: ops.negative(x), lambda v=ops.add(x, y): ops.multiply(v, x), ops.add(x, (yield y)), print(*ops.negative(x))
    yield ops.add((await_ := x), y), not ops.greater(x, y).all() and n < 1 or -n, (ops.add(x, y),)
