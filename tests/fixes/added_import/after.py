#!/usr/bin/env python
# Licence
"""A module that imports single functions."""
from __future__ import annotations

import os; import sys  # both on a line
from ember_ml.ops import (  # layer
    matmul,  # product
)  # end
from ember_ml import ops
NAMES = os.name, sys.argv


def product(a, b):
    return ops.add(matmul(a, b), 1)


class Scale:
    def __call__(self, a):
        return ops.negative(matmul(a, a))
