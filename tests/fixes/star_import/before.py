import os
from ember_ml import *
from ember_ml.ops import *


def bare(a, subtract):
    return exp(a) + 1, exp(a) - 1


def twice(a):
    x = exp(a)
    return -x * 2
