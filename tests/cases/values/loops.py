"""In a loop a name is also what a later line of the loop bound it to."""
from emberharmony import ops, tensor
from emberharmony.types import TensorLike


def later_binding(x: TensorLike):
    total = 0
    for i in range(3):
        total * 2  # EH004: 15 raw operator on a tensor: '*' …
        total = ops.add(total, x)
        i + 1
    return total / 3  # EH004: 18 raw operator on a tensor: '/' …


def native_loop():
    total = 0
    for i in range(3):
        total * 2
        total = total + i
    return total / 3


def while_loop(x: TensorLike):
    n = 0
    state = x
    while n < 10:
        state * 2  # EH004: 15 raw operator on a tensor: '*' …
        state = ops.tanh(state)
        n += 1
    return n + 1


def carried(x: TensorLike):
    a, b = 0, 1
    for _ in range(3):
        a + 1, b + 1  # EH004: 11 raw operator on a tensor: '+' … # EH004: 18 raw operator on a tensor: '+' …
        a, b = b, x
    return a + 1  # EH004: 14 raw operator on a tensor: '+' …


def with_break(x: TensorLike):
    n = 1
    while True:
        if n > 3:
            n = ops.exp(x)
            break
        n += 1
    return n + 1  # EH004: 14 raw operator on a tensor: '+' …


def for_else(xs: list):
    for i in range(3):
        n = i
    else:
        n = 2
    return n + 1


def over_tensors(xs: list[TensorLike], x: TensorLike):
    for part in xs:
        part + 1  # EH004: 14 raw operator on a tensor: '+' …
    for row in x:
        row * 2  # EH004: 13 raw operator on a tensor: '*' …
    for part in ops.split(x, 3):
        part - 1  # EH004: 14 raw operator on a tensor: '-' …
    for n in (1, 2, 3):
        n + 1
    for n, part in [(1, x), (2, x)]:
        n + 1, part + 1  # EH004: 21 raw operator on a tensor: '+' …
