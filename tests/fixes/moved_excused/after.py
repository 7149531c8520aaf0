#: --unsafe
"""NumPy is allowed here: nothing of it moves."""

import numpy as np  # noqa: EH001 -- the plotting library takes ndarrays only
from ember_ml import ops


def both(x: np.ndarray) -> np.ndarray:
    return np.exp(x) * np.pi
