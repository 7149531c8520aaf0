"""Containers know what they hold."""
from emberharmony import ops, tensor

t = tensor.ones((2,))

params = {
    "W": tensor.ones((2, 2)),
    "b": tensor.zeros((2,)),
    "units": 3,
}
params["W"] * 2  # EH004: 13 raw operator on a tensor: '*' …
params["W"] * t + params["b"]  # EH004: 13 raw operator on a tensor: '*' … # EH004: 17 raw operator on a tensor: '+' …
params["units"] + 1
params.get("W") * 2  # EH004: 17 raw operator on a tensor: '*' …

weights = {"a": t, "b": t}
for key in weights:
    key + "x", weights[key] * 2  # EH004: 29 raw operator on a tensor: '*' …
for key, value in weights.items():
    key + "x", value * 2  # EH004: 22 raw operator on a tensor: '*' …
for value in weights.values():
    value * 2  # EH004: 11 raw operator on a tensor: '*' …
for key in weights.keys():
    key + "x"

layers = [t, t]
sizes = [1, 2]
for layer, size in zip(layers, sizes):
    layer * 2, size * 2  # EH004: 11 raw operator on a tensor: '*' …
for i, layer in enumerate(layers):
    i + 1, layer + 1  # EH004: 18 raw operator on a tensor: '+' …
for i, (layer, size) in enumerate(zip(layers, sizes)):
    i + 1, layer + 1, size + 1  # EH004: 18 raw operator on a tensor: '+' …
for layer in layers[1:]:
    layer + 1  # EH004: 11 raw operator on a tensor: '+' …
layers[0] + sizes[0]  # EH004: 11 raw operator on a tensor: '+' …
layers[-1] + 1  # EH004: 12 raw operator on a tensor: '+' …
layers[1:] + layers[:1]
sizes[0] + sizes[1]

nested = [[1, 2], [3, 4]]
nested[0][1] + 1
for row in nested:
    for cell in row:
        cell + 1
tensors = [[t], [t]]
tensors[0][0] + 1  # EH004: 15 raw operator on a tensor: '+' …
grouped = {"first": [t, t], "counts": (1, 2)}
grouped["first"][0] + 1  # EH004: 21 raw operator on a tensor: '+' …
grouped["counts"][0] + 1


class Cell:
    def __init__(self):
        self.params = {"W": t, "n": 3}
        self.layers = [t]

    def call(self, x):
        p = self.params
        p["n"] + 1
        self.layers[0] + 1  # EH004: 24 raw operator on a tensor: '+' …
        return p["W"] * x  # EH004: 23 raw operator on a tensor: '*' …


def wide(row):
    settings = {
        "a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9, "j": 10,
        "k": 1, "l": 2, "m": 3, "n": 4, "o": 5, "p": 6, "q": 7, "r": 8, "s": 9, "t": tensor.ones(3),
    }
    return settings["a"] + settings["s"], settings["t"] + 1  # EH004: 57 raw operator on a tensor: '+' …


# Keys are hashable, so no arrays, whatever they are keys of.
def keyed(found, weights, table):
    for key, value in weights.items():
        int(key), key * 2, value * 2  # EH004: 34 raw operator on a value that may be a tensor: '*' …
    for rest, value in found.of().items():
        float(rest + 1), int(value)  # EH002: 26 cast of a value that may be a tensor: 'int()' …
    for pair in table.items():
        pair[1] - 1  # EH004: 17 raw operator on a value that may be a tensor: '-' …
        pair[0] - 1
    return {int(key): value + key for key, value in weights.items()}  # EH004: 29 raw operator on a value that may be a tensor: '+' …
