"""Comprehensions have a scope of their own."""
from emberharmony import ops, tensor

t = tensor.ones((2,))
ts = [t, t]
x = 3

[x * 2 for x in ts]  # EH004: 4 raw operator on a tensor: '*' …
x + 1
[n + 1 for n in range(3)]
{n * 2 for n in (1, 2)}
{name + "x": u * 2 for name, u in zip("ab", ts)}  # EH004: 16 raw operator on a tensor: '*' …
list(n - 1 for n in [len(u) for u in ts])
[u + n for n, u in enumerate(ts)]  # EH004: 4 raw operator on a tensor: '+' …
[n + 1 for n, u in enumerate(ts)]
[[u * n for u in ts] for n in range(3)]  # EH004: 5 raw operator on a tensor: '*' …
[a + b for a in range(3) for b in range(a)]
[u - v for u in ts for v in ts if u is not v]  # EH004: 4 raw operator on a tensor: '-' …
[u for u in ts if u > 0]  # EH004: 21 raw operator on a tensor: '>' …

# What a comprehension makes, its elements hold.
doubled = [ops.multiply(u, 2) for u in ts]
doubled[0] + 1  # EH004: 12 raw operator on a tensor: '+' …
sizes = [len(u) for u in ts]
sizes[0] + 1
sum(sizes) / len(sizes)
table = {name: ops.exp(1.0) for name in "ab"}
table["a"] + 1  # EH004: 12 raw operator on a tensor: '+' …
for u in (ops.exp(n) for n in range(3)):
    u + 1  # EH004: 7 raw operator on a tensor: '+' …
