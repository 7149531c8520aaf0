"""Imports by call count when the name is a literal; they are reported at the literal."""
import importlib
import importlib as loader
from importlib import import_module
from importlib import import_module as load

NAME = input()

fft = importlib.import_module("numpy.fft")  # EH001: 31 NumPy import outside the NumPy backend: 'numpy.fft' (use ops, or move the code into a backend)
linalg = loader.import_module('numpy.linalg')  # EH001: 31 NumPy import outside the NumPy backend: 'numpy.linalg' …
numpy = import_module("numpy")  # EH001: 23 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
random = load("numpy.random")  # EH001: 15 NumPy import outside the NumPy backend: 'numpy.random' (use ops, or move the code into a backend)
also = __import__("numpy")  # EH001: 19 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
multi_line = importlib.import_module(
    "numpy",  # EH001: 5 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
)


def lazily():
    return importlib.import_module("numpy").zeros(3)  # EH001: 36 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)


# Not NumPy, or nobody can tell.
anything = importlib.import_module(NAME)
joined = importlib.import_module("numpy" + NAME)
formatted = importlib.import_module(f"num{NAME}")
docs = importlib.import_module("numpydoc")
relative = importlib.import_module(".numpy", package="emberharmony.backend")
backend = importlib.import_module("emberharmony.backend.numpy")
jax_numpy = importlib.import_module("jax.numpy")
json = __import__("json")
text = print("numpy")
