"""What is no array has none: attributes and methods of shapes, tuples, numbers and texts."""

from ember_ml import ops


class Wrapper:
    def unpack(self, new_shape):
        missing = int(self.shape.volume / new_shape.volume)
        return self.native().reshape(missing)


def halves(x):
    y = ops.exp(x)
    int(y.shape.num_elements()) + y.shape.ndims * 2 - y.shape.rank
    int(y.shape.volume / 2), int(y.shape.spatial.rank)
    -y.shape.without("y").volume
    int(y.shape[0].value), int(y.dtype.itemsize)
    return int(y.value.volume)  # EH002: 12 cast of a value that may be a tensor: 'int()' …


def pairs(n: int, text: str):
    size = (n, 2 * n)
    size.width * 2, size.area() / 2, n.numerator + 1, text.anything + text
    sizes = [len(text), n]
    sizes.total - 1
    sizes.mean() - 1  # EH004: 18 raw operator on a value that may be a tensor: '-' …
    limits = {"low": 0.0, "high": 1.0}
    limits.spread * 2, limits.copy()["low"] * 2


def tensors(x, y, n: int, unknown):
    both = [ops.exp(x), ops.exp(y)]
    both.pop() * 2  # EH004: 16 raw operator on a tensor: '*' …
    both.mean * 2  # EH004: 15 raw operator on a tensor: '*' …
    both.total() * 2  # EH004: 18 raw operator on a value that may be a tensor: '*' …
    mixed = (n, ops.exp(x))
    mixed.first() * 2  # EH004: 19 raw operator on a value that may be a tensor: '*' …
    named = {"w": ops.exp(x), "n": n}
    named.w * 2  # EH004: 13 raw operator on a value that may be a tensor: '*' …
    empty = []
    empty.total * 2  # EH004: 17 raw operator on a value that may be a tensor: '*' …
    others = [unknown, n]
    others.total * 2  # EH004: 18 raw operator on a value that may be a tensor: '*' …
    either = n if unknown else both
    either.total * 2  # EH004: 18 raw operator on a tensor: '*' …
    maybe = None if unknown else both
    maybe.pop() * 2  # EH004: 17 raw operator on a tensor: '*' …
