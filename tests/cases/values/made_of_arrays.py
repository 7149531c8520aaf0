"""What an unknown method makes of an array is one, unless its name or what is done with it tells."""
from ember_ml import ops, tensor
from mylib.geometry import Sphere, off_diagonal
from mylib import geometry


def of_classes(point):
    matrix = ops.exp(point)
    direct = Sphere.to_tangent(matrix) ** 0.5  # EH004: 40 raw operator on a tensor: '**' …
    named = Sphere.diagonal(matrix)
    return direct, named - 1, 1 - geometry.Sphere.squared_dist(matrix, point)  # EH004: 26 raw operator on a tensor: '-' … # EH004: 33 raw operator on a tensor: '-' …


class Flow:
    def __init__(self, metric, field):
        self.metric = metric
        self.field = field

    def step(self, point, time: float):
        x = tensor.convert_to_tensor(point)
        v = self.field(x, time)
        return x + 0.5 * v, self.metric.dist(x, v) / 2, self.field(time) * 2  # EH004: 18 raw operator on a tensor: '+' … # EH004: 24 raw operator on a tensor: '*' … # EH004: 52 raw operator on a tensor: '/' … # EH004: 74 raw operator on a value that may be a tensor: '*' …


def of_parameter(force, x):
    state = tensor.zeros_like(x)
    k1 = force(state, 0.0)
    return 2 * k1  # EH004: 14 raw operator on a tensor: '*' …


def unpacked(split_up, x):
    y = ops.sin(x)
    a, b = split_up(y)
    part, part_shape, n_parts = split_up(y)
    return a * 2, -b, part / 2, part_shape[0] * 2, n_parts * 2  # EH004: 14 raw operator on a tensor: '*' … # EH004: 19 raw operator on a tensor: '-' … # EH004: 28 raw operator on a tensor: '/' …


# functions of modules may as well measure: hamming_weight(x), purity(state)


def of_functions(x):
    y = ops.sin(x)
    return off_diagonal(y) < 3, geometry.off_diagonal(y) < 3


# its name says otherwise


def named_otherwise(space, x):
    y = ops.sin(x)
    a = space.num_rows(y) + 1
    b = space.is_flat(y) + 1
    c = space.sizes_of(y)
    rows = space.off_diagonal(y).shape[0]
    return a, b, len(c) + 1, rows + 1, space.Loader(y) < 3, space.float_of(y) < 3


# what is done with it does


def used_otherwise(model, x):
    y = ops.sin(x)
    logs = model.evaluate(y)
    result = model.fit(y)
    text = model.describe(y)
    return logs["loss"] < 1, result.history_ < 3, result < 3, text.upper() < "A", text < "B"


# nor does it tell where no array is given first


def of_others(f, x, n: int):
    y = ops.sin(x)
    return f(n) < 1, f(n, y) < 1, f() < 1, f("a", y) < 1, f(x=y) < 1
