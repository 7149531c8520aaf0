import numpy
from numpy import mod


def add(a, b):
    return numpy.add(a, b)


def power(a, b, c):
    return c


negative = lambda *arguments: arguments
