"""What 'yield from' hands on, what unpacking puts in, what lies deep in containers."""

from ember_ml import tensor


def frames():
    yield from [tensor.ones(3)]


def both():
    yield from frames()


def run(words: list[int]):
    for frame in both():
        frame - 1  # EH004: 15 raw operator on a tensor: '-' …
    pair, sizes = [], []
    pair.append(tensor.ones(3))
    sizes.append(len(words))
    pair[0] + 1  # EH004: 13 raw operator on a tensor: '+' …
    sizes[0] + 1
    parts = {}
    parts["h"], parts["n"] = tensor.ones(3), 2
    parts["h"] * parts["n"]  # EH004: 16 raw operator on a tensor: '*' …
    parts["n"] + 1
    waves = [(1, [3, word]) for word in words]
    for at, (sign, limbs) in enumerate(waves):
        at + sign * limbs[0]


class Source:
    def sizes(self):
        yield from range(3)

    def mixed(self, strange):
        yield from self.sizes()
        yield tensor.ones(3)
        yield from (tensor.ones(n) for n in self.sizes())

    def strangers(self, strange):
        yield from strange

    def run(self, strange, t):
        for size in self.sizes():
            size + 1
        for each in self.mixed(strange):
            each + 1  # EH004: 18 raw operator on a tensor: '+' …
        for each in self.strangers(strange):
            each + 1  # EH004: 18 raw operator on a value that may be a tensor: '+' …
        self.h, (self.n, *self.rest) = tensor.ones(3), (1, tensor.ones(3), tensor.ones(3))
        self.n + 1, self.h + 1, self.rest[0] + 1  # EH004: 28 raw operator on a tensor: '+' … # EH004: 46 raw operator on a tensor: '+' …


def nested(t: "tensor.EmberTensor", strange):
    (a, b), c = ([], []), {}
    a.append(t)
    b.extend([1, 2])
    c["t"], (c["n"], c["s"]) = t, (3, strange)
    a[0] + 1, b[0] + 1, c["n"] + 1  # EH004: 10 raw operator on a tensor: '+' …
    c["t"] + 1, c["s"] + 1  # EH004: 12 raw operator on a tensor: '+' … # EH004: 24 raw operator on a value that may be a tensor: '+' …
    while (n := len(b) + 1) and (n := n + 1):
        n + 1
    return (t := t + 1) * 2, (strange := strange + 1) * 2  # EH004: 20 raw operator on a tensor: '+' … # EH004: 25 raw operator on a tensor: '*' … # EH004: 50 raw operator on a value that may be a tensor: '+' … # EH004: 55 raw operator on a value that may be a tensor: '*' …
