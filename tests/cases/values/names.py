"""The names people in this field use: the last and weakest evidence."""
from emberharmony import ops
from emberharmony.types import TensorLike


def sizes(num_layers, hidden_size, idx):
    return num_layers + 1, hidden_size * 2, idx - 1


def values(inputs):
    return inputs * 2  # EH004: 19 raw operator on a tensor: '*' …


def counted(num_layers, inputs):
    return inputs * num_layers  # EH004: 19 raw operator on a tensor: '*' …


# Whatever else is known of a value beats its name.
def annotated(inputs: int, hidden_size: TensorLike):
    return inputs + 1, hidden_size + 1  # EH004: 36 raw operator on a tensor: '+' …


def assigned():
    inputs = 3
    num_layers = ops.exp(1.0)
    return inputs + 1, num_layers + 1  # EH004: 35 raw operator on a tensor: '+' …


def default(inputs=0.5):
    return inputs * 2
