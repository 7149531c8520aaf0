__all__ = ["power"]
__all__ += ["add", "negative"]


def _add(a, b, /, *, alpha=1):
    return alpha


add = _add


def power(a, b):
    return a


def negative(a):
    return a


def mod(a, b):
    return a
