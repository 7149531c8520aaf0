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
