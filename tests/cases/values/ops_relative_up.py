# OPTIONS: --ember-ops=mylib.backend
# DISPLAY: src/mylib/nn/__init__.py
"""A package's `__init__` is the package: one dot is itself, two are the one above."""
from .. import backend as K
from ..backend import matmul
from . import backend as other

K.exp(1.0) + 1  # EH004: 12 raw operator on a tensor: '+' …
matmul(1, 2) + 1  # EH004: 14 raw operator on a tensor: '+' …
other.exp(1.0) + 1  # EH004: 16 raw operator on a value that may be a tensor: '+' …
