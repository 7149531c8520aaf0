"""A template string is no tensor; what stands in it is code like any other."""
from emberharmony import ops, tensor

x = tensor.ones((2,))
page = t"{x + 1} and {x - 1:>{3 + 4}}"  # EH004: 13 raw operator on a tensor: '+' … # EH004: 25 raw operator on a tensor: '-' …
page + page
page + t"{(y := ops.exp(x))}" + f"{page}"
y * 2  # EH004: 3 raw operator on a tensor: '*' …
page += t"!"


def told(head, foot):
    head + foot
    return head + t"{page}", t"" + foot


def run(size):
    return [page + t"{x / n}" for n in range(size)]  # EH004: 25 raw operator on a tensor: '/' …
