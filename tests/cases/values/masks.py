"""What is done with the result of a comparison tells that it is an array, and so is an operand."""
from pathlib import Path

from ember_ml import ops, tensor


def methods(a, b, c, d, e, o):
    (a == b).all()  # EH004: 8 raw operator on a tensor: '==' …
    (c > 0).sum() + (~(d != e)).any()  # EH004: 8 raw operator on a tensor: '>' … # EH004: 19 raw operator on a tensor: '+' … # EH004: 22 raw operator on a tensor: '~' … # EH004: 26 raw operator on a tensor: '!=' …
    return (o.low < o.high).astype(int), (o.low >= 1).nonzero(), -((o.low <= 1) ^ o.held).float()  # EH004: 19 raw operator on a tensor: '<' … # EH004: 49 raw operator on a tensor: '>=' … # EH004: 66 raw operator on a tensor: '-' … # EH004: 75 raw operator on a tensor: '<=' … # EH004: 81 raw operator on a tensor: '^' …


def indexed(a, b, o):
    return (a < b)[:, None], ((o.low > 0) & (o.high < 1))[0], (o.low < o.high).T.flat  # EH004: 15 raw operator on a tensor: '<' … # EH004: 38 raw operator on a tensor: '>' … # EH004: 43 raw operator on a tensor: '&' … # EH004: 53 raw operator on a tensor: '<' … # EH004: 70 raw operator on a tensor: '<' …


def masks(x, y, z, k, table, o):
    z[z < 0] = 0  # EH004: 9 raw operator on a tensor: '<' …
    x[x == y], table[y == k], table[:, o.low > k], x[~((o.low > 0) & (o.high < 1))]  # EH004: 9 raw operator on a tensor: '==' … # EH004: 24 raw operator on a tensor: '==' … # EH004: 46 raw operator on a tensor: '>' … # EH004: 54 raw operator on a tensor: '~' … # EH004: 63 raw operator on a tensor: '>' … # EH004: 68 raw operator on a tensor: '&' … # EH004: 78 raw operator on a tensor: '<' …
    return x[(o.low > 0) | o.held]  # EH004: 21 raw operator on a tensor: '>' … # EH004: 26 raw operator on a tensor: '|' …


def functions(x, y, z, o):
    ops.where(x > y, x, y), tensor.cast(x != y, tensor.float32), ops.logical_not(x < y)  # EH004: 17 raw operator on a tensor: '>' … # EH004: 43 raw operator on a tensor: '!=' … # EH004: 84 raw operator on a tensor: '<' …
    ops.logical_and(x > 0, y < 1), ops.where(o.held, o.low == 1, o.low == 2)  # EH004: 23 raw operator on a tensor: '>' … # EH004: 30 raw operator on a tensor: '<' …
    return ops.sum(z <= 1), ops.count_nonzero(z == 1)  # EH004: 22 raw operator on a tensor: '<=' … # EH004: 49 raw operator on a tensor: '==' …


# Compared with a number, the other operand is the array: also where it is used elsewhere.
def elsewhere(a, b, c, d):
    x = a[a < 0] + (0 == b).sum()  # EH004: 13 raw operator on a tensor: '<' … # EH004: 18 raw operator on a tensor: '+' … # EH004: 23 raw operator on a tensor: '==' …
    (c > d).any(), ops.where(d > 1, 2, 3)  # EH004: 8 raw operator on a tensor: '>' … # EH004: 32 raw operator on a tensor: '>' …
    return a > 1, b + 1, c > 1, d > 1, x  # EH004: 14 raw operator on a tensor: '>' … # EH004: 21 raw operator on a tensor: '+' …


# Truth values are numbers, and choose one of two.
def chosen(n, m, names, count: int):
    ("a", "b")[n > 1], ["a", "b"][n == m], {True: "a", False: "b"}[(n > 1) & (m > 2)]
    {(True, 1): "a"}[n > 1, m], "ab"[n != m], names[count > 1], (count > 1).real
    names[not (n > m)], names[0 < n < m], names[n > 1 and m > 2], names[(n > m) + 1]
    return (n > 1).bit_length(), (n == m).conjugate().to_bytes(), names[n:m > 1], n > 1


# What is known to be no array stays so, and what is compared with it.
def native(n: int, m, text: str, path: Path, parts):
    (n == 1).all(), (m == text).any(), (path == m).all(), (m == [1, 2]).all(), (m == None).all()
    parts[text == m], parts[path != m], (m is None).all(), (n in parts)[:, None]
    ops.where(n > 1, 2, 3), ops.cast(n > 1, "int32"), ops.logical_and(text == m, n < 1)
    return ops.where(m == text, 2, 3), m > 1, path == m


# What else is handed over is no mask: these take numbers as well.
def numbers(a, b):
    print(a > b), ops.add(a > b, 1), ops.full(3, a > b), tensor.zeros(a > b), ops.maximum(a > b, 1)
    ops.where(True, a > b, b > a), ops.convert_to_tensor(a > b), a.where(a > b)


# What has a member that no array has, has comparisons of its own.
def foreign(column, other):
    column.alias("a")
    (column > 1).any(), other[column == 1]
    return column == 1


def picked(suffixes, n, found, k):
    suffixes[n > 1], found[n == k]  # EH004: 30 raw operator on a tensor: '==' …
