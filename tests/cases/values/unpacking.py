"""Unpacking hands each name its own part."""
from emberharmony import ops, tensor

t = tensor.ones((2,))

a, b = 1, t
a + 1, b + 1  # EH004: 10 raw operator on a tensor: '+' …
[c, d] = [t, 2]
c + 1, d + 1  # EH004: 3 raw operator on a tensor: '+' …
(e, (f, g)) = 1, (2, t)
e + 1, f + 1, g + 1  # EH004: 17 raw operator on a tensor: '+' …
head, *tail = ops.split(t, 3)
head + 1, tail[0] + 1  # EH004: 6 raw operator on a tensor: '+' … # EH004: 19 raw operator on a tensor: '+' …
first, *others, last = [1, 2, 3, 4]
first + 1, others[0] + 1, last + 1
one, *rest = 1, t, t
one + 1, rest[0] + 1  # EH004: 18 raw operator on a tensor: '+' …
x, y, z = ops.split(t, 3)
x + y + z  # EH004: 3 raw operator on a tensor: '+' … # EH004: 7 raw operator on a tensor: '+' …
rows, columns = t.shape
rows * columns
(p, q), r = (1, t), 2
p + 1, q + 1, r + 1  # EH004: 10 raw operator on a tensor: '+' …
for i, (n, u) in enumerate([(1, t)]):
    i + 1, n + 1, u + 1  # EH004: 21 raw operator on a tensor: '+' …
for key, (n, u) in {"a": (1, t)}.items():
    key + "x", n + 1, u + 1  # EH004: 25 raw operator on a tensor: '+' …


def pair():
    return t, 3


left, right = pair()
left + 1, right + 1  # EH004: 6 raw operator on a tensor: '+' …
pair()[0] + 1, pair()[1] + 1  # EH004: 11 raw operator on a tensor: '+' …


def unknown(a):
    b, c = a
    return b + c  # EH004: 14 raw operator on a value that may be a tensor: '+' …


# A function of a layer that no table lists may give more than arrays: what is unpacked twice is its word or use.
def nested(m, xp):
    i, j, (n1, n2) = xp.coo_parts(m)
    i + 1, j + 1  # EH004: 7 raw operator on a tensor: '+' … # EH004: 14 raw operator on a tensor: '+' …
    out, (h, k) = ops.cell(m)
    out + 1, h + 1  # EH004: 9 raw operator on a tensor: '+' … # EH004: 16 raw operator on a value that may be a tensor: '+' …
    (v, w), u = xp.stack(m)
    v + 1, xp.exp(k) + 1  # EH004: 7 raw operator on a tensor: '+' … # EH004: 22 raw operator on a tensor: '+' …
    return n1 * n2 == 4, xp.zeros((n1, n2)), k * 2  # EH004: 48 raw operator on a tensor: '*' …


def on_one_path(m, xp, is_sparse):
    n = None
    if is_sparse:
        i, (n, p) = xp.coo_parts(m)
    if n is None:
        n, p = m.shape
    return m.shape[0] == n, n + p  # EH004: 31 raw operator on a value that may be a tensor: …
