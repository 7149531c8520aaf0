import os
from ember_ml import *
from ember_ml.ops import *
from ember_ml import ops


def bare(a, subtract):
    return add(exp(a), 1), ops.subtract(exp(a), 1)


def twice(a):
    x = exp(a)
    return multiply(negative(x), 2)
