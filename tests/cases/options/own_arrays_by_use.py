# OPTIONS: '--ember-exceptions=own_arrays_by_use: EH001 -- grids are made once, by NumPy'
"""In a file that knows NumPy alone, an array that only its use tells is NumPy's own."""
import numpy as np
import scipy.signal


def grid(origins, limits, scale):
    """Make a grid.

    Args:
        scale (array): of each axis.
    """
    depth = np.arange(limits[0], limits[1])
    wide = origins[:, 0] + depth
    return wide * 2, origins - 1, scale / 2, np.stack([wide, depth]) > origins.shape[0]


def filtered(x, taps, unknown):
    y = scipy.signal.lfilter(taps, 1.0, x)
    return y * x.astype(int), unknown * 2  # EH004: 39 raw operator on a value that may be a tensor: '*' …


def called_tensors(x, y, z):
    """Add up.

    Args:
        x (tensor): one.
        y: array to be added
        z (Tensor): another
    """
    return x + 1, y + 1, z[:, 0] - 1  # EH004: 14 raw operator on a tensor: '+' … # EH004: 34 raw operator on a tensor: '-' …
