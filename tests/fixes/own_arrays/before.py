#: --unsafe
"""NumPy is excused here, and with it what NumPy made by itself; a tensor is not."""

import numpy as np  # noqa: EH001 -- the plotting library takes ndarrays only
from ember_ml import ops


def both(n):
    own = np.zeros(n)
    own += 1
    scaled = own * 2
    return scaled, float(own), ops.sin(n) * 2
