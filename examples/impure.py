"""A leaky integrator that needs NumPy in one method and PyTorch in the next.

Impure on purpose: each habit that flake8_ember reports is here. ``pure.py`` is the same model
as it should be.
"""

from __future__ import annotations

import numpy as np

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
        weights = np.random.default_rng(0).normal(size=(input_size, hidden_size))
        self.kernel = Parameter(tensor.convert_to_tensor(weights * scale))
        self.bias = Parameter(tensor.zeros((hidden_size,)))

    def step(self, inputs: TensorLike, state: TensorLike) -> TensorLike:
        """Advance the state by one step."""
        drive = ops.matmul(inputs, self.kernel) + self.bias
        keep = 1.0 - self.leak
        return keep * state + self.leak * ops.tanh(drive)

    def forward(self, sequence: TensorLike) -> TensorLike:
        """Run over a sequence of shape (batch, steps, inputs); return the last state."""
        batch, steps = tensor.shape(sequence)[:2]
        state = tensor.zeros((batch, self.hidden_size))
        for index in range(steps):
            state = self.step(sequence[:, index], state)
        return state

    def energy(self, state: TensorLike) -> float:
        """The mean square of the state."""
        return float(stats.mean(ops.square(state)))


def silence(state: TensorLike, threshold: TensorLike) -> TensorLike:
    """Set what does not exceed the threshold to zero."""
    loud = state > threshold
    return ops.where(loud, state, tensor.zeros_like(state))


def draw(state: TensorLike, path: str) -> None:
    """Save a picture of the state."""
    from matplotlib import pyplot

    pyplot.imsave(path, state.numpy())


def report(state: TensorLike) -> str:
    """Describe the state in words."""
    values = tensor.reshape(state, (-1,)).tolist()  # noqa: EH003
    return f"{len(values)} units, the first at {values[0]}"
