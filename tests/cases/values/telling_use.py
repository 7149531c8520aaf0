"""How a bare parameter is used elsewhere in its function tells what it is."""
from emberharmony import ops, tensor
from network import Node, conjugate


def in_range(a):
    for _ in range(a):
        pass
    return a + 1


def range_later(a):
    b = a + 1
    return list(range(a)), b


def has_shape(a):
    rows = a.shape[0]
    return a * rows  # EH004: 14 raw operator on a tensor: '*' …


def to_ops(a, b):
    c = ops.matmul(a, b)
    return a * b, c - 1  # EH004: 14 raw operator on a tensor: '*' … # EH004: 21 raw operator on a tensor: '-' …


def as_index(a, b):
    return b[a], a - 1


def joined(a):
    return ", ".join(a), a * 2


def nothing_told(a, b):
    print(a, b)
    return a * b  # EH004: 14 raw operator on a value that may be a tensor: '*' …


def text_is_split(target, given, x, names):
    parts = target.split("_")
    later = int(names[0].split("-")[1]) + 1
    return int(parts[2]), target + 1, given.split(2)[0] + 1, int(x.find("a")), later  # EH004: 57 raw operator on a value that may be a tensor: '+' …


def joined_to_paths(root, name, x):
    target = root / "data" / name
    return target / "a.csv", root.parent / f"{name}.csv", x / 2  # EH004: 61 raw operator on a value that may be a tensor: '/' …


def multiplied(a, b):
    return a @ b, a - 1  # EH004: 14 raw operator on a tensor: '@' … # EH004: 21 raw operator on a tensor: '-' …


def joined_nodes(a, b, x):
    """A class that nothing is known of may have an ``@`` of its own, and ``^``."""
    left, right = Node(a), conjugate(a)
    left[0] ^ right[0]
    found = left @ right @ Node(x)  # EH004: 18 raw operator on a value that may be a tensor: '@' … # EH004: 26 raw operator on a value that may be a tensor: '@' …
    found ^ left
    return found @ right, ops.exp(x) @ b  # EH004: 18 raw operator on a value that may be a tensor: '@' … # EH004: 38 raw operator on a tensor: '@' …


def two_loops(sizes, params, node):
    """What a name is used for after it has been bound anew tells nothing, tests in between or not."""
    for name, value in sizes.items():
        if node.get_size(name) != value:
            return False
    for name, value in params.items():
        if value is not None:
            return node.get(name).shape == value.shape
    return True
