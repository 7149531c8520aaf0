"""Parameter descriptions in NumPy's style."""

def run(a, b, c, d, e):
    """Do something.

    Parameters
    ----------
    a : int
        How many.
    b : ndarray
        The values.
    c : float, optional
        A rate.
    d : str
        A name.
    e : Tensor
        More values.

    Returns
    -------
    Tensor
        What comes of it.
    """
    a + 1, c * 2, d + "x"
    b + 1  # EH004: 7 raw operator on a tensor: '+' …
    e - 1  # EH004: 7 raw operator on a tensor: '-' …
    return a * b  # EH004: 14 raw operator on a tensor: '*' …


class Cell:
    def step(self, a, b):
        """Take a step.

        Parameters
        ----------
        a : torch.Tensor
            The state.
        b : int
            The number.
        """
        return a * 2, b * 2  # EH004: 18 raw operator on a tensor: '*' …


def undescribed(a, b):
    """Say nothing of b.

    Parameters
    ----------
    a : int
        How many.
    """
    return a + 1, b + 1  # EH004: 21 raw operator on a value that may be a tensor: '+' …


def by_shape(a, b, c, d, e, f, g, h, i, j):
    """Say it by the shape, and by what is in it.

    Parameters
    ----------
    a : (n_rows, n_columns), float, optional (default = None)
        An array.
    b : (3,) int
        An array.
    c : float, shape (n, m)
        An array.
    d : (..., N) float64
        An array.
    e : (float, float)
        A pair.
    f : (n, 2) tuple of ints
        Pairs.
    g : (width, height), int
        A pair.
    h : int (n, that is)
        A number.
    i : {array-like, sparse matrix} of shape (n_samples, n_features)
        An array.
    j : shape (n,), bool
        An array.
    """
    a + 1, b + 1, c + 1  # EH004: 7 raw operator on a tensor: … # EH004: 14 raw operator on a tensor: … # EH004: 21 raw operator on a tensor: …
    d + 1, i + 1, j & 1  # EH004: 7 raw operator on a tensor: … # EH004: 14 raw operator on a tensor: … # EH004: 21 raw operator on a tensor: …
    return e[0] + 1, f + (2,), g[0] + 1, h + 1


def ranges(rate, keep, sizes):
    """Tell ranges from shapes.

    Parameters
    ----------
    rate : float (0, 1)
        Rate.
    keep : (0, 10) int
        Kept.
    sizes : float, shape (2, 3)
        Sizes.
    """
    return rate * 2, keep + 1, sizes - 1  # EH004: 38 raw operator on a tensor: '-' …
