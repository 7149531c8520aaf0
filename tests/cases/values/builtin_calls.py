"""What Python's own functions give back."""
from emberharmony import ops, tensor

t = tensor.ones((2,))
ts = [t, t]
words = ["a", "b"]

len(t) - 1
len(words) * 2
ord("a") + 1
hash("a") ^ 3
id(t) % 8
round(2.5) + 1
divmod(7, 2)[0] + 1
str(t) + "x"
repr(t) + "x"
bool(t) + 1
type(t).__name__ + "x"
isinstance(t, list) + 1
min(1, 2) - max([3, 4])
sum([1, 2]) / 2
sum(len(word) for word in words) / 2
abs(-3) + pow(2, 3)
sorted([3, 1])[0] + 1
list(range(3))[0] + 1
input() + "x"
open("f").read() + "x"
int("3") + float("1.5")

for i in range(10):
    i + 1
for i, word in enumerate(words):
    i * 2, word + "x"
for i in reversed(range(3)):
    i - 1
for a, b in zip(words, range(3)):
    a + "x", b + 1

# Some give tensors when they get tensors.
abs(t) + 1  # EH004: 8 raw operator on a tensor: '+' …
sum(ts) / 2  # EH004: 9 raw operator on a tensor: '/' …
sum(u for u in ts) / 2  # EH004: 20 raw operator on a tensor: '/' …
sum((ops.exp(a) for a in words), start=0) - 1  # EH004: 43 raw operator on a tensor: '-' …
for u in reversed(ts):
    u + 1  # EH004: 7 raw operator on a tensor: '+' …
for i, u in enumerate(ts):
    i + 1, u + 1  # EH004: 14 raw operator on a tensor: '+' …
for u, n in zip(ts, [1, 2]):
    u * 2, n * 2  # EH004: 7 raw operator on a tensor: '*' …
