"""How a file calls its own functions says what their parameters are."""
from emberharmony import ops, tensor

t = tensor.ones((2,))


def called_with_tensors(a, b):
    return a + b  # EH004: 14 raw operator on a tensor: '+' …


def called_with_numbers(a, b):
    return a + b


def called_with_both(a):
    return a + 1  # EH004: 14 raw operator on a tensor: '+' …


def called_by_keyword(*, a, b):
    return a + 1, b + 1  # EH004: 14 raw operator on a tensor: '+' …


called_with_tensors(t, 2)
called_with_numbers(1, 2.5)
called_with_numbers(len("x"), 3)
called_with_both(1)
called_with_both(t)
called_by_keyword(b=1, a=t)


class Cell:
    def step(self, a, b):
        return a * b  # EH004: 18 raw operator on a tensor: '*' …

    def count(self, a):
        return a * 2

    def call(self):
        self.count(3)
        return self.step(tensor.ones((2,)), 2)


def never_called(a, b):
    return a + b  # EH004: 14 raw operator on a value that may be a tensor: '+' …


def main():
    def local(a, b):
        return a - 1, b - 1  # EH004: 25 raw operator on a tensor: '-' …

    return local(3, t)
