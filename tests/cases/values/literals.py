"""Literals are native, and so is what operators make of them."""
from emberharmony import ops, tensor

t = tensor.ones((2,))

count = 3
rate = 0.5e-3
phase = 2j
flag = True
name = "ember"
raw = b"ember"
nothing = None
text = f"{count} of {name}"
numbers = [1, 2, 3]
pair = (1, 2.0)
table = {"a": 1, "b": 2}
unique = {1, 2}

count + 1
rate * count - 2
phase ** 2
-count // 2
~count & 0xFF
flag + 1
name + "!"
raw + b"!"
text + name
numbers + [4]
numbers * 2
pair + (3,)
numbers[0] + 1
numbers[-1] * count
pair[1] - pair[0]
table["a"] / table["b"]
(count + 1) * (rate - 1)
float(count), int(rate), float(numbers[0])
count < rate <= 3 != 4

# One tensor among them, and the operator works on a tensor.
count * t  # EH004: 7 raw operator on a tensor: '*' …
t - rate  # EH004: 3 raw operator on a tensor: '-' …
(count + 1) * t  # EH004: 13 raw operator on a tensor: '*' …
numbers[0] / t  # EH004: 12 raw operator on a tensor: '/' …
t ** phase  # EH004: 3 raw operator on a tensor: '**' …

# A container of tensors is no tensor; its elements are.
tensors = [t, t]
tensors + [t]
tensors * 2
tensors[0] + 1  # EH004: 12 raw operator on a tensor: '+' …
(t, 1)[0] + 1  # EH004: 11 raw operator on a tensor: '+' …
(t, 1)[1] + 1
{"w": t}["w"] * 2  # EH004: 15 raw operator on a tensor: '*' …

# A list of one element is repeated, be the number a tensor; others are multiplied element by element.
n = ops.sum(t)
[(0.0, None)] * n
n * [0]
([0] * n)[0] + 1
([0] * n) + [1]
([t] * n)[0] + 1  # EH004: 14 raw operator on a tensor: '+' …
[0, 1] * n  # EH004: 8 raw operator on a tensor: '*' …
[*numbers] * n  # EH004: 12 raw operator on a tensor: '*' …
numbers * n  # EH004: 9 raw operator on a tensor: '*' …
[0] @ n  # EH004: 5 raw operator on a tensor: '@' …
