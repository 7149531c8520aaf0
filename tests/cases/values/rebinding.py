"""Names are what they were last bound to, in the order of the code."""
from emberharmony import ops, tensor

x = 3
x + 1
x = tensor.convert_to_tensor(x)
x + 1  # EH004: 3 raw operator on a tensor: '+' …
x = tensor.shape(x)
x[0] + 1
x = len(x)
x + 1

y = z = ops.exp(1.0)
y * 2, z * 2  # EH004: 3 raw operator on a tensor: '*' … # EH004: 10 raw operator on a tensor: '*' …
del y
y = 2
y * 2

n = 1
n += 1
n *= 2
n = ops.add(n, 1)
n -= 1  # EH004: 3 raw operator on a tensor: '-=' …
w = 0
w += ops.exp(1.0)  # EH004: 3 raw operator on a tensor: '+=' …
w + 1  # EH004: 3 raw operator on a tensor: '+' …


def parameter(a):
    a = tensor.convert_to_tensor(a)
    return a + 1  # EH004: 14 raw operator on a tensor: '+' …


def before_and_after(a):
    b = len(a)
    b + 1
    b = ops.exp(b)
    return b + 1  # EH004: 14 raw operator on a tensor: '+' …


def walrus(a: int):
    if (b := ops.exp(a)) is not None:
        return b + 1  # EH004: 18 raw operator on a tensor: '+' …
    return a + 1


def swap():
    a, b = 1, ops.exp(1.0)
    a + 1, b + 1  # EH004: 14 raw operator on a tensor: '+' …
    a, b = b, a
    return a + 1, b + 1  # EH004: 14 raw operator on a tensor: '+' …


counter = 0
scale = ops.exp(2.0)


def uses_global():
    global counter
    counter += 1
    return counter + 1, scale * 2  # EH004: 31 raw operator on a tensor: '*' …


def outer():
    bias = ops.exp(1.0)
    size = 3

    def inner():
        return bias + 1, size + 1  # EH004: 21 raw operator on a tensor: '+' …

    return inner


SHARED = None


def shared():
    global SHARED
    if isinstance(SHARED, int):
        return SHARED
    SHARED = load()
    return SHARED * 2  # EH004: 19 raw operator on a value that may be a tensor: '*' …
