#: --ember-ops=mylib.ops,mylib.math
#@ model.py
from mylib import *


def bound_by_all(a):
    x = ops.exp(a)
    return x + 1


def not_listed(a, ops):
    return math.exp(a) - ops.exp(a)
