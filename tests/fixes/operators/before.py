from ember_ml import ops, tensor


def every_operator(a, b):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    yield x + y, x - y, x * y, x / y, x // y, x % y, x ** y, x @ y
    yield x < y, x <= y, x > y, x >= y, x == y, x != y
    yield -x, 1 - x, 2 ** x, "%s" % x, [x] + [y], [x] * 2


def nested(a, b, n: int):
    x = tensor.convert_to_tensor(a)
    y = tensor.convert_to_tensor(b)
    yield x - y - x, x - (y - x), x ** y ** x, (x ** y) ** x
    yield -x ** 2, (-x) ** 2, - -x, -(x + y).mean(), (x + y).shape[0] + 1
    yield x * (n + 1), (x) * ((y)), ((x + y)) * (n)
    yield x & y, x | y, x ^ y, ~x, x << n, x >> n
    yield x[n + 1 :], x[-x > 0], x + (y if n else x), x + (w := y), w
    yield [x * i for i in (1, 2)], sum(v + x for v in (y,)), {**{"a": x + y}}
    yield lambda: -x, lambda v=x + y: v * x, (x + (yield y)), print(*-x)
    yield (await_ := x) + y, not (x > y).all() and n < 1 or -n, (x + y,)
