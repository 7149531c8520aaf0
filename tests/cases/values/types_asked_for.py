"""A test that holds replaces what it contradicts; what is done under it tells of nothing else."""
from ember_ml import ops
from ember_ml.types import TensorLike


def under_a_test(x):
    if isinstance(x, str):
        return x + "!"
    return x * 2  # EH004: 14 raw operator on a value that may be a tensor: '*' …


def after_a_test(x, y):
    if not isinstance(x, str):
        y = "-".join([y])
        return x * 2  # EH004: 18 raw operator on a value that may be a tensor: '*' …
    return x + "!", y + "!"


def in_a_conditional(x, y):
    shape = x.shape if hasattr(x, "shape") else ()
    return shape, x * 2, isinstance(y, TensorLike) and y.ndim, y - 1  # EH004: 21 raw operator on a value that may be a tensor: '*' … # EH004: 66 raw operator on a value that may be a tensor: '-' …


def in_a_loop(x):
    if isinstance(x, list):
        for part in x:
            x.append(part)
    return x * 2  # EH004: 14 raw operator on a value that may be a tensor: '*' …


# A test for a missing value finds out no type.
def not_missing(x=None):
    if x is not None:
        print(x.ndim)
    return x * 2  # EH004: 14 raw operator on a tensor: '*' …


def contradicted(size, name, num_items):
    if isinstance(size, str):
        print(size + "x")
    if isinstance(name, TensorLike):
        print(name * 2)  # EH004: 20 raw operator on a tensor: '*' …
    if isinstance(num_items, dict):
        print(num_items["a"] * 2)  # EH004: 30 raw operator on a value that may be a tensor: '*' …
    if isinstance(size, (list, tuple)):
        print(size[0] * 2)
    return size * 2, num_items + 1


class Layer:
    def __init__(self, v, width: int):
        self.v = ops.zeros(3) if v is None else 0.5
        self.width = width

    def plain(self):
        if isinstance(self.v, float):
            return self.v * 2
        if isinstance(self.v, int) and self.v > 0:
            return self.v - 1
        return self.v / 2  # EH004: 23 raw operator on a tensor: '/' …

    def set_anew(self, x):
        if isinstance(self.v, float):
            self.v = ops.sin(x)
            return self.v * 2  # EH004: 27 raw operator on a tensor: '*' …
        return None

    def several(self):
        if isinstance(self.width, TensorLike):
            for _ in range(3):
                print(self.width * 2)  # EH004: 34 raw operator on a tensor: '*' …
        return self.width * 2
