"""What an unknown object has is most likely what the file's classes have of that name."""
from ember_ml import ops


class Wave:
    def __init__(self):
        self.phase = ops.zeros(3)
        self.span = 2
        self.mixed = 1
        self.name_of = "wave"

    def swing(self):
        return ops.sin(self.phase)

    def tally(self):
        return 1

    def toll(self):
        return 1

    def both(self):
        return 1

    def strange(self, x):
        return x

    @property
    def crest(self):
        return 3

    def item(self):
        return 3

    def transform(self, x):
        return 3

    def count(self, x):
        return ops.sin(x)


class Step:
    def __init__(self, x):
        self.span = 0.5
        self.mixed = ops.ones(3)
        self.odd = x

    def toll(self):
        return 2

    def both(self):
        return ops.ones(3)


def given(o, x):
    o.swing() + 1  # EH004: 15 raw operator on a tensor: '+' …
    o.toll() + 1
    o.both() + 1  # EH004: 14 raw operator on a tensor: '+' …
    o.phase + 1  # EH004: 13 raw operator on a tensor: '+' …
    o.span + 1, o.name_of + "a"
    o.mixed + 1  # EH004: 13 raw operator on a tensor: '+' …
    o.first.phase * 2  # EH004: 19 raw operator on a tensor: '*' …
    o.all["a"].swing() * 2  # EH004: 24 raw operator on a tensor: '*' …
    swing = o.swing() - o.toll()  # EH004: 23 raw operator on a tensor: '-' …
    return swing


# What they don't have, or don't know, or what others have as well stays what it was.
def silent(o, x, text: str):
    o.unheard() + 1  # EH004: 17 raw operator on a value that may be a tensor: '+' …
    o.strange(x) + 1  # EH004: 18 raw operator on a value that may be a tensor: '+' …
    o.odd + 1  # EH004: 11 raw operator on a value that may be a tensor: '+' …
    o.transform(x) + 1  # EH004: 20 raw operator on a value that may be a tensor: '+' …
    o.crest() + 1  # EH004: 15 raw operator on a value that may be a tensor: '+' …
    text.count("a") + 1, [x].count(x) + 1
    return o.item() + 1


class Wrapper:
    """One that hands on to another's methods tells nothing of those."""

    def __init__(self, inner):
        self.inner = inner

    def reach(self, x):
        return self.inner.reach(x) * 2  # EH004: 36 raw operator on a value that may be a tensor: '*' …

    def grasp(self, x):
        return 2

    def other(self, x):
        return x.grasp(1) * 2, x.inner  # EH004: 27 raw operator on a value that may be a tensor: '*' …


class Mine:
    def __init__(self, wave):
        self.wave = wave

    def phase_of(self, other):
        other.wave.phase + 1  # EH004: 26 raw operator on a tensor: '+' …
        return other.wave.swing() + 1  # EH004: 35 raw operator on a tensor: '+' …


class Known:
    def tally(self):
        return ops.ones(3)


def of_a_class():
    return Wave().tally() + 1, Known().tally() + 1  # EH004: 48 raw operator on a tensor: '+' …


class Factors:
    """What a method returns under a text is what others of the class read by it."""

    def draw(self, n, x):
        return {"factor": ops.sin(n), "n": 3, "moved": ops.exp(n), "table": {"a": 1}}

    def other(self, x):
        return {"moved": 2, "own": x["own"] + 1}  # EH004: 45 raw operator on a value that may be a tensor: '+' …

    def apply(self, images, transformation):
        transformation["factor"] * 2, transformation["factor"][0] == 3  # EH004: 34 raw operator on a tensor: '*' … # EH004: 67 raw operator on a tensor: '==' …
        transformation["n"] * 2, [each["moved"] - 1 for each in images]  # EH004: 49 raw operator on a tensor: '-' …
        return transformation["unheard"] * 2, transformation["own"] * 2  # EH004: 42 raw operator on a value that may be a tensor: '*' … # EH004: 69 raw operator on a value that may be a tensor: '*' …

    def densify(self, d):
        for b in d["boxes"]:
            b = b + [0]
        return {"boxes": ops.sin(b)}


class Unrelated:
    def apply(self, x):
        return x["factor"] * 2  # EH004: 28 raw operator on a value that may be a tensor: '*' …


def unrelated(x):
    return x["factor"] * 2  # EH004: 24 raw operator on a value that may be a tensor: '*' …
