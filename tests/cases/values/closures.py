"""What a function that runs later sees of the names around it."""
from ember_ml import ops


def made(tensors, others: list):
    if not isinstance(tensors, list):
        tensors = [tensors]

    def run():
        return tensors + others

    return run


def called(w, others):
    return made(ops.square(w), others)


def bound_anew(x):
    x = 1
    x = ops.exp(x)

    def run():
        return x + 1  # EH004: 18 raw operator on a tensor: '+' …

    x * 2  # EH004: 7 raw operator on a tensor: '*' …
    return run


def settled(x, y):
    x = ops.exp(x)
    x = 3
    if not isinstance(y, int):
        raise TypeError(y)
    return lambda: (x + 1, y * 2)


def bound_after(x):
    x = 3

    def run():
        return x + 1  # EH004: 18 raw operator on a tensor: '+' …

    x = ops.exp(x)
    return run


def bound_by_another(x):
    count = 0

    def more():
        nonlocal count
        count = ops.add(count, 1)

    def run():
        return count * 2  # EH004: 22 raw operator on a tensor: '*' …

    return more, run


def in_a_loop(xs):
    runs = []
    for x in xs:
        y = 1

        def run():
            return y + 1  # EH004: 22 raw operator on a tensor: '+' …

        y = ops.exp(x)
        runs.append(run)
    return runs
