"""A leaky integrator that runs on every backend: ``impure.py`` as it should be.

flake8_ember has nothing to say about this file. Sizes, shapes, loop counters and other plain
Python numbers keep their operators; tensors go through ``ops``.
"""

from __future__ import annotations

from ember_ml import ops, stats, tensor
from ember_ml.nn.modules import Module, Parameter
from ember_ml.types import TensorLike


class LeakyIntegrator(Module):
    """A layer of units that forget a share of their state in every step."""

    def __init__(self, input_size: int, hidden_size: int, leak: float = 0.1) -> None:
        super().__init__()
        self.hidden_size = hidden_size
        self.leak = leak
        scale = 1.0 / (input_size + hidden_size)
        weights = tensor.random_normal((input_size, hidden_size), stddev=scale)
        self.kernel = Parameter(weights)
        self.bias = Parameter(tensor.zeros((hidden_size,)))

    def step(self, inputs: TensorLike, state: TensorLike) -> TensorLike:
        """Advance the state by one step."""
        drive = ops.add(ops.matmul(inputs, self.kernel), self.bias)
        keep = 1.0 - self.leak
        return ops.add(ops.multiply(keep, state), ops.multiply(self.leak, ops.tanh(drive)))

    def forward(self, sequence: TensorLike) -> TensorLike:
        """Run over a sequence of shape (batch, steps, inputs); return the last state."""
        batch, steps = tensor.shape(sequence)[:2]
        state = tensor.zeros((batch, self.hidden_size))
        for index in range(steps):
            state = self.step(sequence[:, index], state)
        return state

    def energy(self, state: TensorLike) -> TensorLike:
        """The mean square of the state."""
        return stats.mean(ops.square(state))


def silence(state: TensorLike, threshold: TensorLike) -> TensorLike:
    """Set what does not exceed the threshold to zero."""
    loud = ops.greater(state, threshold)
    return ops.where(loud, state, tensor.zeros_like(state))


def draw(state: TensorLike, path: str) -> None:
    """Save a picture of the state."""
    from matplotlib import pyplot

    pyplot.imsave(path, tensor.to_numpy(state))  # noqa: EH003 -- matplotlib draws ndarrays only


def report(state: TensorLike) -> str:
    """Describe the state in words."""
    shape = tensor.shape(state)
    return f"{shape[0] * shape[1]} units, the mean at {stats.mean(state)}"
