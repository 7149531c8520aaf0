"""Attributes of self are known across the methods of a class."""
from emberharmony import ops, tensor
from emberharmony.nn.modules import Module, Parameter


class Layer(Module):
    scale = 0.5
    table = tensor.ones((2,))
    count: int
    weight: "tensor.EmberTensor"

    def __init__(self, units: int, bias=None):
        super().__init__()
        self.units = units
        self.rate = 0.1
        self.names = ["a", "b"]
        self.bias = tensor.zeros((units,))
        self.step: int = make_step()
        self.gain = Parameter(tensor.ones((units,)))
        self.first, self.second = 1, ops.exp(1.0)

    def build(self, shape):
        self.kernel = ops.multiply(tensor.ones(shape), self.rate)
        self.built_units = self.units * 2

    def call(self, x):
        y = ops.matmul(x, self.kernel)
        y + self.bias  # EH004: 11 raw operator on a tensor: '+' …
        self.units + 1, self.rate * 2, self.names[0] + "x", self.step - 1
        self.scale * 2, self.count + 1, self.built_units // 2
        self.table * 2  # EH004: 20 raw operator on a tensor: '*' …
        self.weight * 2  # EH004: 21 raw operator on a tensor: '*' …
        self.gain * 2  # EH004: 19 raw operator on a tensor: '*' …
        self.kernel / 2  # EH004: 21 raw operator on a tensor: '/' …
        self.first + 1, self.second + 1  # EH004: 37 raw operator on a tensor: '+' …
        self.step += 1
        self.bias += 1  # EH004: 19 raw operator on a tensor: '+=' …
        float(self.units), float(self.bias)  # EH002: 28 cast of a tensor: 'float()' …
        return self.kernel.numpy()  # EH003: 28 conversion of a tensor: '.numpy()' (…

    def nested(self):
        return [self.bias * n for n in range(self.units - 1)]  # EH004: 27 raw operator on a tensor: '*' …


class Deep(Layer):
    """Base classes in the same file hand their attributes down."""

    def call(self, x):
        self.units + 1
        self.bias + 1  # EH004: 19 raw operator on a tensor: '+' …
        self.scale = 2
        return self.table - 1  # EH004: 27 raw operator on a tensor: '-' …


class Changing:
    """An attribute that is a tensor somewhere is one."""

    def __init__(self):
        self.state = 0
        self.total = 0

    def update(self):
        self.state = ops.exp(1.0)
        self.total += 1

    def read(self):
        return self.state + 1, self.total + 1  # EH004: 27 raw operator on a tensor: '+' …


layer = Layer(3)
layer.units + 1
layer.bias + 1  # EH004: 12 raw operator on a tensor: '+' …
Layer.scale * 2
Layer.table * 2  # EH004: 13 raw operator on a tensor: '*' …


class Holder:
    def __init__(self):
        self.layer = Layer(3)

    def call(self):
        return self.layer.units + 1, self.layer.bias + 1  # EH004: 54 raw operator on a tensor: '+' …


def elsewhere(a):
    return a.thing + 1  # EH004: 20 raw operator on a value that may be a tensor: '+' …
