# OPTIONS: --ember-ops=mylib.backend
"""Array libraries chosen when the program runs: a getter's name counts with what is called on it."""
import torch
from array_api_compat import array_namespace
from keras.src.utils import backend_utils

import pkg
from mylib.backend import get_backend
from mylib.choice import current_backend, find_xp
from other import Backend


def layer(left, right):
    nx = get_backend(left, right)
    decay = nx.exp(left)
    return decay * 2  # EH004: 18 raw operator on a tensor: '*' …


def label(x):
    name = get_backend(x)
    if name == "torch" or current_backend() == "torch":
        return name + "-cpu", get_backend(x) + "!"
    return name.upper() * 2


def own_getter(x):
    xnp = find_xp(x)
    kinds = xnp.zeros(3) + 1  # EH004: 26 raw operator on a tensor: '+' …
    return kinds, xnp.of_this_library(x) + 1  # EH004: 42 raw operator on a tensor: '+' …


def at_once(x):
    return find_xp(x).sum(x) * 2  # EH004: 30 raw operator on a tensor: '*' …


def unused(x):
    chosen = find_xp(x)
    chosen.close()
    return chosen.read() + 1  # EH004: 26 raw operator on a value that may be a tensor: '+' …


def pairs(x):
    tensorlib, _ = current_backend()
    space, device = find_xp(x)
    a = tensorlib.einsum("i,i", x, x) * 2  # EH004: 39 raw operator on a tensor: '*' …
    b = space.log(x) - 1  # EH004: 22 raw operator on a tensor: '-' …
    return a, b, x - 1  # EH004: 20 raw operator on a tensor: '-' …


def one_of(x, nx=None):
    if nx is None:
        nx = get_backend(x)
    return nx.log(x) * 2  # EH004: 22 raw operator on a tensor: '*' …


def parameter(lib, x, y):
    if lib.level > 1:
        return lib.dot(x, y) * 2  # EH004: 30 raw operator on a tensor: '*' …
    return lib.level + 1


def no_array(engine, data, y):
    engine.dot(data, y)
    engine.argmax(data, axis=0)
    engine.reshape(data, (2, 3))
    engine.shape(data)
    return engine.level + 1


def arrays(a, b, c):
    a.dot(b)
    b.argmax(axis=0)
    c.shape
    return a + 1, b + 1, c + 1  # EH004: 14 raw operator on a tensor: '+' … # EH004: 21 raw operator on a tensor: '+' … # EH004: 28 raw operator on a tensor: '+' …


class Model:
    def __init__(self, x, costs, lib):
        self.backend = Backend("numpy")
        self.nx = get_backend(costs)
        self.lib = lib
        self.scale = self.backend.ones(3) * 2  # EH004: 43 raw operator on a tensor: '*' …

    def fit(self, x):
        y = self.nx.log(x) * 2  # EH004: 28 raw operator on a tensor: '*' …
        z = self.lib.tanh(x) * 2  # EH004: 30 raw operator on a tensor: '*' …
        return y, z, self.nx.kl(x) - 1  # EH004: 36 raw operator on a tensor: '-' …

    def name(self):
        return self.backend.title + "!", self.lib.size + 1


def strings(mode, kind, doc, pos):
    mode.concatenate([kind], 0)
    at = kind.index(doc, pos)
    "{!r}".format(mode)
    return mode, at + 1, pos + 1, doc + "x"


def standard(x, y):
    xp = array_namespace(x)
    return xp.matmul(x, y) * 2  # EH004: 28 raw operator on a tensor: '*' …


class Chosen:
    """What an array library's class makes that the tables do not know, by how it is used."""

    def __init__(self, options):
        self.backend = backend_utils.DynamicBackend()
        self._xp = torch.distributed.Backend("nccl")
        self.engine = backend_utils.DynamicBackend()

    def widths(self, boxes):
        left, right = self.backend.numpy.split(boxes, 2, axis=-1)
        width = right - left  # EH004: 23 raw operator on a tensor: '-' …
        self.engine.exp(width)
        space, engine = backend_utils.DynamicBackend(), backend_utils.DynamicBackend()
        nx = backend_utils.DynamicBackend()
        nx.log(nx.any_of(width)), engine.log(width)
        nx.any_of(width) * 2, engine.level + 1  # EH004: 26 raw operator on a tensor: '*' …
        return self.backend.numpy.concatenate([left, width], axis=-1)

    def name(self):
        return self._xp.upper() + "!", self.engine.level + 1


def read_off_a_module(x):
    default_backend = pkg.default_backend
    up = default_backend.power(default_backend.astensor(x), 2)
    return up * 2, default_backend.of_this_library(x) + 1  # EH004: 15 raw operator on a tensor: '*' … # EH004: 55 raw operator on a tensor: '+' …


def no_functions_called(x):
    lib, engine = pkg.lib, pkg.engine
    lib.open(x)
    engine.dot(x, x)
    return lib.read(x) + 1, engine.dot(x) - 1  # EH004: 24 raw operator on a value that may be a tensor: '+' … # EH004: 43 raw operator on a value that may be a tensor: '-' …


# The array API standard's own getter is a method of arrays.
def own_method(x, y, typed: Tensor, items: list[Tensor], n):
    xp = x.__array_namespace__()
    space = typed.__array_namespace__(api_version="2023.12")
    a = xp.linspace(0.0, 1.0, 5) * 2  # EH004: 34 raw operator on a tensor: '*' …
    b = items[0].__array_namespace__().log(y) * 2  # EH004: 47 raw operator on a tensor: '*' …
    return a, b, xp.pi * 2, float(space.pi), space.finfo(xp.float32).bits * 2, n.__len__() * 2


def limits_of_types(x):
    xp = array_namespace(x)
    largest, smallest = xp.iinfo(x.dtype).max, xp.finfo(xp.float32).smallest_normal
    a = int(largest), int(xp.iinfo(xp.int32).min), smallest * 2, xp.iinfo(xp.int8).bits // 8
    return a, xp.finfo(x.dtype).eps * xp.abs(x)  # EH004: 37 raw operator on a tensor: '*' …
