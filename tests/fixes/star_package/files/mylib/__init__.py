from mylib import math, ops

__all__ = ["ops"]
