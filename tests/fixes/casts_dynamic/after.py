#: --unsafe --ember-ops=mylib.ops --ember-backends=mylib.backend
from mylib import ops


def f(a):
    return ops.cast(ops.sin(a), ops.float32), int(ops.sin(a))
