#: --ember-ops=mylib.ops --ember-backends=mylib.backend
#@ mylib/model.py
from . import ops


def model(a):
    x = ops.exp(a)
    # all backends have add and negative, one lacks mod, one has a power of three arguments
    return ops.add(x, 1), x % 2, x ** 2, ops.negative(x)
