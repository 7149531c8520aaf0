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
