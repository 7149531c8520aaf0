"""What takes a missing attribute's place tells what else is stored there, as of names."""
from ember_ml import ops


class Tested:
    def __init__(self, by=None, rate=None, text=None, state=None, far=None):
        self.by = by
        if self.by is None:
            self.by = 2
        self.rate = rate
        if not self.rate:
            self.rate = 0.1
        self.text, self.state = text, state
        if self.text is None:
            self.text = "a"
        if self.state is None:
            self.state = ops.zeros(3)
        self.far = far

    def call(self):
        if self.far is None:
            self.far = 3
        self.by * 2, self.rate * 2, self.text + "b", self.far * 2
        self.by += 1
        return self.state * 2  # EH004: 27 raw operator on a tensor: '*' …


class Again:
    def __init__(self, by=None, other=None, state=None):
        self.by = by
        self.by = self.by or 2
        self.other = other
        self.other = 1 if self.other is None else self.other
        self.state = state
        self.state = self.state if self.state is not None else ops.zeros(3)

    def call(self):
        return self.by * 2, self.other - 1, self.state - 1  # EH004: 56 raw operator on a tensor: '-' …


class Either:
    """What a test asks for is what the attribute holds otherwise."""

    def __init__(self, by=None, other=None, odd=None):
        if by is None:
            self.by = 2
        else:
            self.by = by
        if not other:
            self.other = 0.5
        else:
            self.other = other
        if odd is None:
            self.odd = 2
        else:
            self.odd = odd + by  # EH004: 28 raw operator on a value that may be a tensor: '+' …

    def call(self):
        return self.by * 2, self.other * 2, self.odd * 2  # EH004: 54 raw operator on a value that may be a tensor: '*' …


class Lazy:
    def __init__(me, by):
        me.by = by
        me.cache = None
        me.size = None

    def fill(me, x):
        if me.by is None:
            me.by = 1
        if me.cache is None:
            me.cache = ops.sin(x)
        if me.size is None:
            me.size = len(x)
        return me.by * 2, me.size * 2, me.cache * 2  # EH004: 49 raw operator on a tensor: '*' …


# Neither None nor an empty container tells, nor what is set under another test.
class Silent:
    def __init__(self, a=None, b=None, c=None, d=None, e=None):
        self.a = a
        if self.a is None:
            self.a = []
        self.b = b
        if self.b is None:
            self.b = None
        self.c = c
        if self.d is None:
            self.c = 2
        self.d = d
        if self.d is not None:
            self.d = 2
        self.e = e
        if self.e == 0:
            self.e = 1

    def call(self):
        self.a[0] * 2  # EH004: 19 raw operator on a value that may be a tensor: '*' …
        self.b * 2  # EH004: 16 raw operator on a value that may be a tensor: '*' …
        self.c * 2  # EH004: 16 raw operator on a value that may be a tensor: '*' …
        self.d * 2  # EH004: 16 raw operator on a value that may be a tensor: '*' …
        self.e * 2  # EH004: 16 raw operator on a value that may be a tensor: '*' …


class Given:
    """A tensor on any path is one."""

    def __init__(self, a=None):
        self.a = a
        if self.a is None:
            self.a = 2

    def call(self):
        return self.a * 2  # EH004: 23 raw operator on a tensor: '*' …


Given(ops.zeros(3))
