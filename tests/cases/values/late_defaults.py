"""What takes a missing value's place tells what else is given; a default callable tells nothing."""
from ember_ml import ops


def literal(by=None):
    by = by or 2
    return by * 2


def tested(by=None, text=None):
    if by is None:
        by = 2
    if not text:
        text = "a"
    return by * 2, text + "b"


def conditional(by=None, other=None):
    by = by if by is not None else 0.5
    other = 1 if other is None else other
    return by * 2, other - 1


def anew(by=None, other=None):
    scale, factor = by or 2, 0.1 if other is None else other
    return scale * 2, factor * 2, by * 2  # EH004: 38 raw operator on a value that may be a tensor: '*' …


def _private(x, by=None):
    by = by or 2
    return by * 2


_private(1)


class Layer:
    def __init__(self, units=None, rate=None, state=None, items=None):
        self.units = units or 8
        self.wide = rate if rate is not None else 0.5
        self.state = ops.zeros(3) if state is None else state
        self.items = items or []

    def call(self):
        return self.units * 2, self.wide * 2, self.state * 2, self.items[0] * 2  # EH004: 58 raw operator on a tensor: '*' … # EH004: 77 raw operator on a value that may be a tensor: '*' …


# Neither None nor an empty container tells, nor does what takes the place of something else.
def silent(a=None, b=None, c=None):
    a = a or {}
    b = b or None
    c = a if b is None else 2
    return a[0] * 2, b * 2, c * 2  # EH004: 17 raw operator on a value that may be a tensor: '*' … # EH004: 24 raw operator on a value that may be a tensor: '*' … # EH004: 31 raw operator on a value that may be a tensor: '*' …


def late_tensor(a=None):
    if a is None:
        a = ops.zeros(3)
    return a * 2  # EH004: 14 raw operator on a tensor: '*' …


def given_one(a=None):
    a = a or 2
    return a * 2  # EH004: 14 raw operator on a tensor: '*' …


given_one(ops.zeros(3))


class Model:
    def __init__(self, data, select=lambda args: 1):
        self.data = data
        self.select = select

    def total(self, values):
        return self.select(values) * 2  # EH004: 36 raw operator on a value that may be a tensor: '*' …


def twice(x):
    return 2


def score(values, rate=lambda v: 0.0, size=twice, loss=None):
    return rate(values) - 1, size(values) * 2, loss(values) * 2  # EH004: 25 raw operator on a value that may be a tensor: '-' … # EH004: 43 raw operator on a value that may be a tensor: '*' … # EH004: 61 raw operator on a tensor: '*' …


def described(a=None, b=None, n=None):
    """Described.

    Args:
        a (tensor or None): what it is where it is given.
        b (list or tensor): likewise.
        n (int): how many.
    """
    if a is None:
        a = 1.0
    if b is None:
        b = [1.0, 2.0]
    n = n or 2
    return float(a), [float(each) for each in b], float(n)  # EH002: 12 cast of a tensor: 'float()' … # EH002: 23 cast of a tensor: 'float()' …
