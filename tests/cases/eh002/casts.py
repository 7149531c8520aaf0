"""float() and int() of a tensor, or of a value nothing is known of."""
from emberharmony import ops, tensor

x = tensor.convert_to_tensor([1.0, 2.0])
loss = ops.mean(x)

a_float = float(loss)  # EH002: 11 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
an_int = int(loss)  # EH002: 10 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
element = float(x[0])  # EH002: 11 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
nested = [int(ops.sum(x)), float(x[1])]  # EH002: 11 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32)) # EH002: 28 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
twice = float(float(loss))  # EH002: 15 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
print("loss", float(loss))  # EH002: 15 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
attribute = float(  # EH002: 13 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
    ops.sum(x)
).real
multi_line = dict(
    first=float(loss),  # EH002: 11 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
    second=int(loss),  # EH002: 12 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
)
spaced = float (loss)  # EH002: 10 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))


def unknown(a):
    return float(a), int(a)  # EH002: 12 cast of a value that may be a tensor: 'float()' (use tensor.cast(v, tensor.float32), or annotate it as int or float if it is no tensor) # EH002: 22 cast of a value that may be a tensor: 'int()' (use tensor.cast(v, tensor.int32), or annotate it as int or float if it is no tensor)


# The result is a plain number: nothing more to report.
half = float(loss) / 2  # EH002: 8 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
index = int(loss) - 1  # EH002: 9 cast of a tensor: 'int()' (use tensor.cast(v, tensor.int32))
again = int(half)
