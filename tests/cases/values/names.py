"""The names people in this field use: the last and weakest evidence."""
from emberharmony import ops
from emberharmony.types import TensorLike


def sizes(num_layers, hidden_size, idx):
    return num_layers + 1, hidden_size * 2, idx - 1


# What tensors are called settles nothing.
def values(inputs, y_pred, bit_mask):
    return inputs * 2, y_pred - 1, bit_mask & 1  # EH004: 19 raw operator on a value that may be a tensor: '*' … # EH004: 31 raw operator on a value that may be a tensor: '-' …


def counted(num_layers, inputs):
    return inputs * num_layers  # EH004: 19 raw operator on a value that may be a tensor: '*' …


class Words:
    def __init__(self, bits):
        self.mask = (1 << bits) - 1

    def split(self, number):
        words = []
        while number:
            words.append(number & self.mask)
            number = number >> self.mask.bit_length()
        return words

    def top(self, number, masks):
        return self.split(number)[-1] << 1, [mask >> 1 for mask in masks]


# What functions of such a name give may.
def results(x):
    return sigmoid(x) * 2, model.get_logits(x) - 1, to_tensor(x) / 2, [g * 2 for g in get_grads(x)]  # EH004: 23 raw operator on a tensor: '*' … # EH004: 48 raw operator on a tensor: '-' … # EH004: 66 raw operator on a tensor: '/' … # EH004: 74 raw operator on a tensor: '*' …


def no_results(x):
    return x.get_mask() & 1, is_tensor(x) | False, get_inputs(x) << 1


# They take arrays, too.
def arguments(W, h, logits):
    from lib import matmul, softmax

    return matmul(W, h), h * 2, W + 1, softmax(logits), logits - 1  # EH004: 28 raw operator on a tensor: '*' … # EH004: 35 raw operator on a tensor: '+' … # EH004: 64 raw operator on a tensor: '-' …


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


class Adam:
    def step(self):
        for group in self.param_groups:
            first, second = group["betas"]
            print(group["lr"] * 2, 1.0 - first**2, 1.0 - second)
