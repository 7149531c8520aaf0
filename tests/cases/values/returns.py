"""What functions of the same file return, wherever they stand."""
from collections.abc import Iterator
from typing import Dict

from emberharmony import ops, tensor
from emberharmony.types import TensorLike


def early():
    return activate(1.0) + size([]), size([]) + 1  # EH004: 26 raw operator on a tensor: '+' …


def activate(a):
    return ops.tanh(a)


def size(a):
    return len(a)


activate(1.0) + 1  # EH004: 15 raw operator on a tensor: '+' …
size([1]) + 1
activate(1.0).numpy()  # EH003: 15 conversion of a tensor: '.numpy()' (…
float(size([])), float(activate(2.0))  # EH002: 18 cast of a tensor: 'float()' …


def annotated(a) -> int:
    return a()


def annotated_tensor(a) -> TensorLike:
    return a()


annotated(size) + 1
annotated_tensor(size) + 1  # EH004: 24 raw operator on a tensor: '+' …


def branches(flag: bool):
    if flag:
        return 0.0
    result = ops.exp(1.0)
    return result


def natives(flag: bool):
    if flag:
        return 0
    return len("abc")


branches(True) + 1  # EH004: 16 raw operator on a tensor: '+' …
natives(True) + 1


def several():
    return ops.exp(1.0), 3


several()[0] + 1, several()[1] + 1  # EH004: 14 raw operator on a tensor: '+' …
value, count = several()
value * 2, count * 2  # EH004: 7 raw operator on a tensor: '*' …


def generate():
    for i in range(3):
        yield ops.exp(i)


for part in generate():
    part + 1  # EH004: 10 raw operator on a tensor: '+' …


def recursive(n: int):
    if n == 0:
        return ops.exp(1.0)
    return recursive(n - 1)


recursive(3) + 1  # EH004: 14 raw operator on a tensor: '+' …


def factorial(n: int):
    return 1 if n == 0 else n * factorial(n - 1)


factorial(3) + 1


async def later():
    return ops.exp(1.0)


async def waiting():
    return await later() + 1  # EH004: 26 raw operator on a tensor: '+' …


double = lambda a: ops.multiply(a, 2)
length = lambda a: len(a)
double(1) + 1  # EH004: 11 raw operator on a tensor: '+' …
length([]) + 1


def outer():
    def inner():
        return ops.exp(1.0)

    return inner() + 1  # EH004: 20 raw operator on a tensor: '+' …


def unknown():
    return load()


unknown() + 1  # EH004: 11 raw operator on a value that may be a tensor: '+' …


# A bare container's name says nothing of what is in it: what is returned does.
def bare_tuple(a) -> tuple:
    return len(a), ops.exp(a), a


def bare_dict(a) -> Dict:
    return {"size": len(a), "mean": ops.mean(a)}


def bare_list(n: int) -> "list":
    return [i * 2 for i in range(n)]


def bare_generator(n: int) -> Iterator:
    for i in range(n):
        yield ops.exp(i)


def bare_stub(a) -> tuple:
    raise NotImplementedError


def bare_otherwise(a) -> tuple:
    return a.shapes()


def filled(a) -> tuple[int, int]:
    return ops.exp(a), ops.exp(a)


length, result, given = bare_tuple([1])
length + 1, result * 2, given - 1  # EH004: 20 raw operator on a tensor: '*' …
bare_dict([1])["size"] + 1, bare_dict([1])["mean"] * 2  # EH004: 52 raw operator on a tensor: '*' …
bare_list(3)[0] + 1, filled([1])[0] + 1
bare_stub([1])[0] + 1, bare_otherwise([1])[0] + 1  # EH004: 19 raw operator on a value that may be a tensor: '+' … # EH004: 47 raw operator on a value that may be a tensor: '+' …
for part in bare_generator(3):
    part + 1  # EH004: 10 raw operator on a tensor: '+' …
