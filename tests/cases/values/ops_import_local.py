"""Imports in functions, in `try` and under another module's name."""
try:
    from emberharmony import ops
except ImportError:
    ops = None


def late():
    from ember_ml import tensor as T

    return T.zeros((2,)) + 1  # EH004: 26 raw operator on a tensor: '+' …


def global_one():
    return ops.exp(1.0) + 1  # EH004: 25 raw operator on a tensor: '+' …


def someone_else():
    from mylib import ops

    return ops.exp(1.0) + 1  # EH004: 25 raw operator on a…
