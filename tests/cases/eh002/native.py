"""Casts of plain Python values are no business of this rule."""
import math
import os
import time

from emberharmony import ops, tensor

x = tensor.convert_to_tensor([1.0, 2.0])

int("3")
int("ff", 16)
float("inf")
float(3)
float(-1e-3)
float()
int()
float(b"1.5")
int(True)
int(time.time())
int(x.shape[0] * 0.8)
int(len(x) / 2)
float(x.ndim)
float(tensor.shape(x)[0])
float(os.environ["A"])
int(os.environ.get("B", "1"))
float(input())
int(math.sqrt(10))
int(round(2.5))
float(f"{x}")
float(str(x))
int("%d" % 3)


def configure(steps: int, rate: float = 0.1, name="3"):
    return float(steps), int(rate * steps), int(name)


for i in range(3):
    print(float(i) / 3)
