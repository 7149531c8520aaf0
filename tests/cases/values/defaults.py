"""A default says what a parameter without an annotation is."""
from emberharmony import ops, tensor

T0 = tensor.zeros((2,))


def natives(a=3, b=0.1, c="x", d=True, e=(), *, f=1e-6, g=-1):
    return a + 1, b * 2, c + "y", d + 1, e + (1,), f / 2, g - 1, float(b)


def tensors(a=T0, *, b=tensor.ones((2,))):
    return a + 1, b * 2  # EH004: 14 raw operator on a tensor: '+' … # EH004: 21 raw operator on a tensor: '*' …


def none_tells_nothing(a=None):
    return a + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …


class Cell:
    def __init__(self, a=0.5):
        self.a = a

    def step(self):
        return self.a * 2
