from mylib.helpers import twice


def add(a, b):
    return twice(a)


def exp(x):
    return x
