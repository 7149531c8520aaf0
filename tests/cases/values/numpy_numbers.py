# OPTIONS: --extend-ignore=EH001
"""NumPy on sizes and numbers gives numbers, and so does what it draws without a size."""
import math
import random

import cupy
import jax.numpy as jnp
import numpy as np
from ember_ml import ops, tensor
from numpy.random import default_rng, normal as gauss

MAX_DIM = 512
own = np.zeros((2, 3))
t = tensor.zeros((2, 3))


def sizes(x, n: int, names: list[str], scales: list[float]):
    # Elementwise, and reduced.
    int(np.prod(x.shape))
    np.prod(x.shape[1:]) * 2
    np.prod(a=t.shape) - 1
    np.ceil(n / 2) + 1
    np.log2(len(names)) / 2
    np.maximum(0, x.shape[0] - n) // 2
    -np.sqrt(x.ndim)
    np.sqrt(2 / (n + MAX_DIM)) * 0.5
    np.abs(n) > 3
    np.clip(n, 0, 10) & 7
    np.isnan(float("nan")) | np.isinf(math.inf)
    np.mean(scales) * 2
    np.mean([1.0, 2.0, n]) * 2
    np.max([len(name) for name in names]) + 1
    np.linalg.norm([3.0, 4.0]) + 1
    np.argmax(scales) + 1
    np.percentile(scales, 90) + 1
    np.sum([[1, 2], [3, 4]]) + 1
    np.sum(scales, axis=0) + 1
    np.std(scales, ddof=1) + 1
    limit = np.sqrt(6.0 / np.sum(x.shape))
    -limit
    float(np.exp(-np.pi))
    for _ in range(3):
        limit = np.sqrt(limit + 1)
    limit * 2

    # Of several numbers, element by element, an array is made …
    np.sqrt(x.shape) * 2  # EH004: 22 raw operator on a NumPy array: '*' …
    np.maximum(scales, 0) * 2  # EH004: 27 raw operator on a NumPy array: '*' …
    np.cumsum(scales) * 2  # EH004: 23 raw operator on a NumPy array: '*' …
    np.sum([[1, 2], [3, 4]], axis=0) + 1  # EH004: 38 raw operator on a NumPy array: '+' …
    np.percentile(scales, [5, 95]) + 1  # EH004: 36 raw operator on a NumPy array: '+' …
    # … as it is of arrays, of what nothing is known of, and by what makes them.
    np.sum(own) + 1  # EH004: 17 raw operator on a NumPy array: '+' …
    np.sqrt(own) + n  # EH004: 18 raw operator on a NumPy array: '+' …
    np.maximum(n, own) + n  # EH004: 24 raw operator on a NumPy array: '+' …
    np.mean([own, own]) + 1  # EH004: 25 raw operator on a NumPy array: '+' …
    np.sqrt(ops.sin(t)) + 1  # EH003: 8 conversion of a tensor: 'np.sqrt()' (use ops.sqrt) # EH004: 25 raw operator on a NumPy array: '+' …
    np.sqrt(x.anything) + 1  # EH004: 25 raw operator on a NumPy array: '+' …
    np.sqrt(n, out=own) + 1  # EH004: 25 raw operator on a NumPy array: '+' …
    np.array(n) + 1  # EH004: 17 raw operator on a NumPy array: '+' …
    np.arange(n) + 1  # EH004: 18 raw operator on a NumPy array: '+' …
    np.full(n, 1.0) + 1  # EH004: 21 raw operator on a NumPy array: '+' …
    # A mirror makes tensors of numbers.
    int(jnp.prod(x.shape))  # EH002: 5 cast of a tensor: 'int()' …
    cupy.sqrt(n) + 1  # EH004: 18 raw operator on a tensor: '+' …


def shapes(shape, input_shape, sizes, dims: list, layer, output_shape=None):
    np.prod(shape) * np.prod(shape[1:]) * np.prod(list(shape[:-1])) * np.prod((3, *shape))
    np.prod(input_shape) + np.prod(sizes) + np.prod(dims) + np.prod(layer.output_shape)
    np.prod(tuple(shape) + (1,)) * 2
    np.prod(layer.kernel.shape.as_list()) * np.prod([d for d in shape if d])
    int(np.prod(output_shape))
    fan_in, fan_out = _fans(layer.weight.shape)
    np.sqrt(6 / (fan_in + fan_out)) * 2
    np.prod(tuple(layer.weights) + (1,)) * 2  # EH004: 42 raw operator on a NumPy array: '*' …


def _fans(shape):
    return np.prod(shape[:-1]), np.prod(shape)


def drawn(n: int, low, high, size, names: list[str]):
    rng = default_rng(0)
    old = np.random.RandomState(0)
    np.random.rand() * 2
    np.random.randn() * 2
    np.random.random() < 0.5
    np.random.randint(0, 3) + 1
    np.random.randint(3) + 1
    np.random.uniform(low, high) * 2
    np.random.normal(0.0, 1.0) - 0.5
    np.random.normal(loc=0.0, scale=1.0, size=None) - 0.5
    np.random.poisson(3.0) + 1
    np.random.choice(n) + 1
    np.random.choice([-1, 1]) * 2
    np.random.choice(names) + "s"
    rng.normal(0.0, 1.0) * 2
    rng.integers(0, 10) + 1
    rng.random() * 2
    rng.choice(n) + 1
    old.uniform() * 2
    gauss() * 2
    random.random() * 2

    np.random.rand(3) * 2  # EH004: 23 raw operator on a NumPy array: '*' …
    np.random.randn(2, 3) * 2  # EH004: 27 raw operator on a NumPy array: '*' …
    np.random.rand(*size) * 2  # EH004: 27 raw operator on a NumPy array: '*' …
    np.random.random(3) * 2  # EH004: 25 raw operator on a NumPy array: '*' …
    np.random.randint(0, 3, size=4) + 1  # EH004: 37 raw operator on a NumPy array: '+' …
    np.random.randint(0, 3, 4) + 1  # EH004: 32 raw operator on a NumPy array: '+' …
    np.random.normal(0.0, 1.0, (2, 3)) - 0.5  # EH004: 40 raw operator on a NumPy array: '-' …
    np.random.normal(0.0, 1.0, size) - 0.5  # EH004: 38 raw operator on a NumPy array: '-' …
    np.random.normal(own, 1.0) - 0.5  # EH004: 32 raw operator on a NumPy array: '-' …
    np.random.normal([1.0, 2.0]) - 0.5  # EH004: 34 raw operator on a NumPy array: '-' …
    np.random.poisson(3.0, 5) + 1  # EH004: 31 raw operator on a NumPy array: '+' …
    np.random.permutation(n) + 1  # EH004: 30 raw operator on a NumPy array: '+' …
    np.random.choice(n, 3) + 1  # EH004: 28 raw operator on a NumPy array: '+' …
    np.random.choice(own) + 1  # EH004: 27 raw operator on a NumPy array: '+' …
    rng.normal(0.0, 1.0, size=3) * 2  # EH004: 34 raw operator on a NumPy array: '*' …
    rng.random(3) * 2  # EH004: 19 raw operator on a NumPy array: '*' …
    rng.choice(names, size=n) == "a"
    cupy.random.rand() * 2  # EH004: 24 raw operator on a tensor: '*' …


# What the layer made of a size, Python does as well.
int(ops.prod(ops.shape(t)))  # EH002: 1 cast of a tensor: 'int()' (use math.prod(t.shape))
int(ops.prod(tensor.shape(t)[1:]))  # EH002: 1 cast of a tensor: 'int()' (use math.prod(t.shape[1:]))
int(ops.prod(t.shape))  # EH002: 1 cast of a tensor: 'int()' (use math.prod(t.shape))
int(ops.size(t))  # EH002: 1 cast of a tensor: 'int()' (use math.prod(t.shape))
int(ops.size(ops.sin(t)))  # EH002: 1 cast of a tensor: 'int()' (use math.prod(x.shape))
float(ops.prod(t))  # EH002: 1 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
int(ops.prod(ops.shape(t), axis=0))  # EH002: 1 cast of a tensor: 'int()' (use math.prod(t.shape))


class Solver(Base):
    def centre(self, scale):
        self.coef -= np.mean(self.coef, axis=0)  # EH004: 19 raw operator on a NumPy array: '-=' …
        self.scale *= np.sqrt(self.scale)  # EH004: 20 raw operator on a NumPy array: '*=' …
        self.rate = 0.5
        self.rate *= np.sqrt(self.rate)


# Many projects have a function of this name from scikit-learn: it gives a generator of NumPy's.
def checked(seed, n, utils):
    rng = utils.check_random_state(seed)
    rng.randn(n, 2) * 2  # EH004: 21 raw operator on a NumPy array: '*' …
    rng.random_sample((n, 2)) - 1  # EH004: 31 raw operator on a NumPy array: '-' …
    rng.randn() * 2 + rng.uniform(0.0, 1.0)
    ops.check_random_state(seed).rand(n) / 2  # EH004: 42 raw operator on a NumPy array: '/' …
    return utils.check_state(seed).rand(n) / 2  # EH004: 44 raw operator on a value that may be a tensor: '/' …
