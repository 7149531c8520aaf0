"""The names people in this field use: the last and weakest evidence."""
from emberharmony import ops
from emberharmony.types import TensorLike


def sizes(num_layers, hidden_size, idx):
    return num_layers + 1, hidden_size * 2, idx - 1


def values(inputs):
    return inputs * 2  # EH004: 19 raw operator on a tensor: '*' …


def counted(num_layers, inputs):
    return inputs * num_layers  # EH004: 19 raw operator on a tensor: '*' …


def bounded(max_tokens, tokens_per_image, pad_to_multiple_of):
    return max_tokens * 2 + tokens_per_image * 3 + pad_to_multiple_of - 1


def no_counts(max_scores, loss_per_token):
    best = max_scores * 2  # EH004: 23 raw operator on a value that may be a tensor: '*' …
    return loss_per_token * best  # EH004: 27 raw operator on a value that may be a tensor: '*' …


def asked(layer, count):
    count += layer.is_categorical
    return count


class Network:
    def __init__(self, hidden_neurons, **kwargs):
        self.sensory_neurons = kwargs.get("sensory_neurons", None)
        if self.sensory_neurons is None:
            self.sensory_neurons = hidden_neurons
        self.units = self.sensory_neurons + hidden_neurons


# Whatever else is known of a value beats its name.
def annotated(inputs: int, hidden_size: TensorLike):
    return inputs + 1, hidden_size + 1  # EH004: 36 raw operator on a tensor: '+' …


def assigned():
    inputs = 3
    num_layers = ops.exp(1.0)
    return inputs + 1, num_layers + 1  # EH004: 35 raw operator on a tensor: '+' …


def default(inputs=0.5):
    return inputs * 2
