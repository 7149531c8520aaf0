#!/usr/bin/env python
# Licence
"""A module that imports single functions."""
from __future__ import annotations

import os; import sys  # both on a line
from ember_ml.ops import (  # layer
    matmul,  # product
)  # end
NAMES = os.name, sys.argv


def product(a, b):
    return matmul(a, b) + 1


class Scale:
    def __call__(self, a):
        return -matmul(a, a)
