#: --ember-ops=mylib.ops,mylib.math
#@ model.py
from mylib import *
from mylib import math


def bound_by_all(a):
    x = ops.exp(a)
    return ops.add(x, 1)


def not_listed(a, ops):
    return math.subtract(math.exp(a), ops.exp(a))
