"""A cast that is handed on as a function casts too: reported at its name."""
import argparse
from collections import defaultdict

from emberharmony import ops, tensor

x = tensor.convert_to_tensor([1.0, 2.0])
parts = ops.split(x, 2)

numbers = list(map(float, parts))  # EH002: 20 cast of a tensor: 'float()' …
indices = [i for i in map(int, x)]  # EH002: 27 cast of a tensor: 'int()' …


def unknown(a):
    return list(map(float, a))  # EH002: 21 cast of a value that may be a tensor: 'float()' …


# Native elements, or no values at all.
texts = list(map(float, ["1.5", "2"]))
fields = list(map(int, input().split(",")))
counts = defaultdict(int)
zeros = tensor.zeros((2, 2), dtype=float)
parser = argparse.ArgumentParser()
parser.add_argument("--rate", type=float)
is_number = isinstance(x, (int, float))
types = {"float": float, "int": int}
