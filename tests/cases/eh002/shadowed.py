"""Only the builtins cast: a name of the file's own is another function."""
from emberharmony import ops, tensor
from mylib import float

x = ops.exp(tensor.ones((2,)))
float(x)
list(map(float, x))
int(x)  # EH002: 1 cast of a tensor: 'int()' …


def parameter(int):
    return int(x)


def local():
    def int(value):
        return value

    return int(x)


def assigned():
    int = len
    return int(x)


def not_here():
    return int(x)  # EH002: 12 cast of a tensor: 'int()' …


class Tensors:
    def int(self):
        return int(x)  # EH002: 16 cast of a tensor: 'int()' …


def attribute(thing):
    return thing.float(x), thing.int(x)
