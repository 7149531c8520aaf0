# OPTIONS: --ember-ops=lib.ops --extend-ignore=EH001
"""Instances of a class that derives from arrays are arrays, within the class and without."""
import numpy as np
import torch
from lib import ops


class Wave(torch.Tensor):
    rate = 2

    def halve(self):
        self.rate * 2
        self.sum() * 2  # EH004: 20 raw operator on a tensor: '*' …
        self.shape[0] // 2
        return self / 2  # EH004: 21 raw operator on a tensor: '/' …

    def size_of(self):
        return 3


class Short(Wave):
    def call(self, other):
        -self  # EH004: 9 raw operator on a tensor: '-' …
        return self < other  # EH004: 21 raw operator on a tensor: '<' …


class Handle(ops.Tensor):
    def call(self):
        float(self)  # EH002: 9 cast of a tensor: 'float()' …
        return self.tolist()  # EH003: 21 conversion of a tensor: '.tolist()' …


class Buffer(np.ndarray):
    def call(self):
        return self * 2  # EH004: 21 raw operator on a NumPy array: '*' …


class Row(list):
    def call(self):
        return self * 2, self + self


class Loop(Loop):
    def call(self, other):
        return self == other


def take(wave: Wave, row: Row, made=Wave(3)):
    wave + 1  # EH004: 10 raw operator on a tensor: '+' …
    wave.size_of() + 1
    made * 2  # EH004: 10 raw operator on a tensor: '*' …
    return row + row
