"""What is added in place to a list is taken for its elements: it stays a list.

Of a list that the file only makes, uses and names tell what is in it.
"""
from ember_ml import ops


def collect(paths, start):
    names: list[str] = []
    lines = []
    tensors = []
    total = start
    count = 0
    for path in paths:
        names += load(path)
        lines += load(path)
        tensors += [ops.sin(path)]
        total += load(path)  # EH004: 15 raw operator on a value that may be a tensor: '+=' …
        count += 1
    names += lines
    tensors[0] * 2  # EH004: 16 raw operator on a tensor: '*' …
    return total - 1, count - 1  # EH004: 18 raw operator on a value that may be a tensor: '-' …


def summed(xs):
    total = 0
    for x in xs:
        total += ops.sin(x)  # EH004: 15 raw operator on a tensor: '+=' …
    return total + 1  # EH004: 18 raw operator on a tensor: '+' …


def never_begun(x):
    counted += load(x)  # EH004: 13 raw operator on a value that may be a tensor: '+=' …


class Filled:
    def __init__(self, tracker):
        self.followed = []
        tracker.follow(self.followed)
        self.empty = {}

    @property
    def variables(self):
        return self.followed[:]

    def save(self, store, place):
        for i, variable in enumerate(self.variables):
            store[str(i)] = variable.numpy()  # EH003: 38 conversion of a tensor: '.numpy()' (…
        for index in self.followed:
            index * 2, place + index  # EH004: 30 raw operator on a value that may be a tensor: '+' …
        for item in self.followed:
            item * 2, item == 2
        for group in self.followed:
            low, high = group["bounds"]
            group["rank"] + 1, 1.0 - low
        for n, (size, part) in enumerate(self.empty.items()):
            n + 1, size + 1, part + 1
        return [v * 2 for v in self.followed if v.shape]  # EH004: 19 raw operator on a tensor: '*' …


def emptied(x):
    """What the loop itself puts in is no more than what it takes out."""
    left = []
    for part in left:
        left.append(part)
    return left[0] * 2
