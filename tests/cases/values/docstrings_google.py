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


def of_several_words(a, b, c, d, e, f, g, h):
    """The last word of a noun says what it is.

    Args:
        a: A float tensor of any shape.
        b (int32 tensor): indices.
        c: Boolean tensor; where it is true …
        d: The tensor dimension.
        e (tensor shape): how large.
        f: A 2D tensor network.
        g (matrix rank): of the result.
        h: A tensor object.
    """
    a + 1  # EH004: 7 raw operator on a tensor: '+' …
    -b, -c  # EH004: 5 raw operator on a tensor: '-' … # EH004: 9 raw operator on a tensor: '-' …
    d + 1, e * 2, f + f, g - 1
    return h + 1  # EH004: 14 raw operator on a tensor: '+' …


def of_one_type_or_another(a, b, c, d):
    """As of annotations: what may be a tensor counts as one.

    Args:
        a (float or Tensor): either.
        b: An int, or a tensor of them.
        c: float | tensor.
        d: int or float.
    """
    if isinstance(d, float):
        return a + 1  # EH004: 18 raw operator on a tensor: '+' …
    -b, c * d, d + 1  # EH004: 5 raw operator on a tensor: '-' … # EH004: 11 raw operator on a tensor: '*' …
    return int(d)


def of_one_word_each(a, b, c):
    """Words beside each other that are no noun together.

    Args:
        a: Tensor, float or double.
        b (float): no tensor.
        c (array shape (2, 3)): of sizes.
    """
    b * 2
    return a + c  # EH004: 14 raw operator on a tensor: '+' …
