"""Parameter descriptions in Google's style."""

def run(a, b, c, d, e):
    """Do something.

    Args:
        a (int): how many.
        b (Tensor): the values.
        c (float, optional): a rate.
            It goes on here.
        d (str): a name.
        e (torch.Tensor): more values.

    Returns:
        Tensor: what comes of it.
    """
    a + 1, c * 2, d + "x"
    b + 1  # EH004: 7 raw operator on a tensor: '+' …
    e - 1  # EH004: 7 raw operator on a tensor: '-' …
    return a * b  # EH004: 14 raw operator on a tensor: '*' …


class Cell:
    """A cell.

    Args:
        units (int): how many.
        bias (Tensor): the bias.
    """

    def step(self, a, b):
        """Take a step.

        Args:
            a (Tensor): the state.
            b (int): the number.
        """
        return a * 2, b * 2  # EH004: 18 raw operator on a tensor: '*' …


def annotation_wins(a: int):
    """Proof beats a docstring.

    Args:
        a (Tensor): wrong, says the annotation.
    """
    return a + 1


def undescribed(a, b):
    """Say nothing of b.

    Args:
        a (int): how many.
    """
    return a + 1, b + 1  # EH004: 21 raw operator on a value that may be a tensor: '+' …
