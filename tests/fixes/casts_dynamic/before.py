#: --unsafe --ember-ops=mylib.ops --ember-backends=mylib.backend
from mylib import ops


def f(a):
    return float(ops.sin(a)), int(ops.sin(a))
