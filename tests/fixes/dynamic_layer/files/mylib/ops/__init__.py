from mylib.backend import current


def __getattr__(name):
    return getattr(current(), name)
