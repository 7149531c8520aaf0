"""What one method puts into a container another reads: by key, nested, in relatives of the class."""
from collections import OrderedDict, defaultdict
from typing import Any, Dict, List

from ember_ml import ops, tensor


class Made:
    def __init__(self, names):
        self.params = {"W": tensor.zeros((3,)), "n": 3}
        self.table = dict(W=tensor.ones((3,)), n=3)
        self.states = OrderedDict()
        self.late = None
        self.given = self.make()
        self.names = names

    def make(self):
        made = {}
        made["W"], made["n"] = ops.ones(3), 3
        return made

    def reset(self):
        self.params["b"] = ops.ones(3)
        self.params["k"] = 4
        self.params.update({"c": ops.ones(3), "m": 5})
        self.late = {"W": ops.ones(3), "n": 3}
        for name in self.names:
            self.states[name] = ops.zeros(3)

    def call(self, key):
        self.params["W"] * 2, self.params["n"] * 2  # EH004: 26 raw operator on a tensor: '*' …
        self.params["b"] * 2, self.params["k"] * 2  # EH004: 26 raw operator on a tensor: '*' …
        self.params["c"] * 2, self.params["m"] * 2  # EH004: 26 raw operator on a tensor: '*' …
        self.params[key] * 2  # EH004: 26 raw operator on a tensor: '*' …
        self.table["W"] * 2, self.table.get("n") * 2  # EH004: 25 raw operator on a tensor: '*' …
        self.states[key] * 2  # EH004: 26 raw operator on a tensor: '*' …
        self.late["W"] * 2, self.late["n"] * 2  # EH004: 24 raw operator on a tensor: '*' …
        self.given["W"] * 2, self.given["n"] * 2  # EH004: 25 raw operator on a tensor: '*' …
        for name, value in self.params.items():
            name + "a", value * 2  # EH004: 31 raw operator on a tensor: '*' …
        self.params["W"] -= 0.1  # EH004: 26 raw operator on a tensor: '-=' …


class Nested:
    def __init__(self, names):
        self.parts = {"enc": {"W": ops.ones(3), "n": 2}, "dec": {}}
        self.lists = {"W": [], "n": []}
        self.groups = defaultdict(list)
        self.grid = [[0] * 3 for _ in names]

    def fill(self, x):
        self.parts["dec"]["W"] = ops.ones(3)
        self.parts["dec"]["n"] = 3
        self.lists["W"].append(ops.ones(3))
        self.lists["n"].append(3)
        self.groups["W"].append(ops.ones(3))
        self.grid[0][1] = ops.ones(3)
        x["W"]["b"] = ops.ones(3)

    def call(self, x):
        self.parts["enc"]["W"] * 2, self.parts["enc"]["n"] * 2  # EH004: 32 raw operator on a tensor: '*' …
        self.parts["dec"]["W"] * 2, self.parts["dec"]["n"] * 2  # EH004: 32 raw operator on a tensor: '*' …
        self.lists["W"][0] * 2, self.lists["n"][0] * 2  # EH004: 28 raw operator on a tensor: '*' …
        self.groups["W"][0] * 2  # EH004: 29 raw operator on a tensor: '*' …
        self.grid[1][1] * 2  # EH004: 25 raw operator on a tensor: '*' …
        return x["W"] * 2  # EH004: 23 raw operator on a value that may be a tensor: '*' …


class Annotated:
    """An annotation that does not say what is in it leaves that to what is put in."""

    shared: dict = {}
    plain: List = []

    def __init__(self):
        self.params: dict = {}
        self.other: Dict[str, Any] = {"n": 3}
        self.sure: Dict[str, int] = {}
        self.items: list = []

    def fill(self):
        self.params["W"], self.params["n"] = ops.ones(3), 3
        self.other["W"] = ops.ones(3)
        self.shared["W"] = ops.ones(3)
        self.sure["W"] = ops.ones(3)
        self.items.append(ops.ones(3))
        self.plain.append(3)

    def call(self):
        self.params["W"] * 2, self.params["n"] * 2  # EH004: 26 raw operator on a tensor: '*' …
        self.other["W"] * 2, self.other["n"] * 2  # EH004: 25 raw operator on a tensor: '*' …
        self.other["unheard"] * 2  # EH004: 31 raw operator on a tensor: '*' …
        self.shared["W"] * 2, self.sure["W"] * 2  # EH004: 26 raw operator on a tensor: '*' …
        self.items[0] * 2  # EH004: 23 raw operator on a tensor: '*' …
        return self.plain[0] * 2  # EH004: 30 raw operator on a value that may be a tensor: '*' …


class Base:
    table = {}

    def __init__(self):
        self.params = {}

    def add(self):
        self.params["base"] = ops.ones(3)
        self.made["base"] = ops.ones(3)

    def read(self):
        return self.params["W"] * 2, self.params["n"] * 2  # EH004: 33 raw operator on a tensor: '*' …


class Heir(Base):
    def build(self):
        self.params["W"] = ops.ones(3)
        self.params["n"] = 3
        self.table["W"], self.table["n"] = ops.ones(3), 2
        self.made = {}

    def call(self):
        self.params["base"] * 2, self.made["base"] * 2  # EH004: 29 raw operator on a tensor: '*' … # EH004: 52 raw operator on a tensor: '*' …
        return self.table["W"] * 2, self.table["n"] * 2  # EH004: 32 raw operator on a tensor: '*' …


class Stranger:
    def __init__(self):
        self.params = {"n": 3}

    def call(self):
        return self.params["n"] * 2


# Counters count, whatever they are called; what is added to may be anything.
def counted(words, losses, x):
    counts = defaultdict(int)
    totals = defaultdict(float)
    sums = {"a": 0}
    lines = [""]
    made = defaultdict(lambda: ops.zeros(3))
    for word in words:
        counts[word] += 1
        totals[word] += ops.mean(losses)  # EH004: 22 raw operator on a tensor: '+=' …
        sums["a"] += x  # EH004: 19 raw operator on a value that may be a tensor: '+=' …
        lines[-1] += word
    counts["a"] / 2, lines[0] * 2
    totals["a"] / 2  # EH004: 17 raw operator on a tensor: '/' …
    sums["a"] / 2  # EH004: 15 raw operator on a value that may be a tensor: '/' …
    return made["a"] / 2, defaultdict()["a"], defaultdict(x)["a"] / 2  # EH004: 22 raw operator on a tensor: '/' … # EH004: 67 raw operator on a value that may be a tensor: '/' …
