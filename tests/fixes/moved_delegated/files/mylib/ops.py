from mylib.interfaces import MathOps
from mylib.interfaces import RandomOps as Draw


class Tensor: ...


def _instance(cls): ...
def math_ops() -> MathOps: ...
def random_ops() -> "Draw": ...
def open_ops(): ...


exp = lambda *args, **kwargs: math_ops().exp(*args, **kwargs)
sum = lambda *args, **kwargs: math_ops().sum(*args, **kwargs)
mean = lambda *args, **kwargs: math_ops().mean(*args, **kwargs)
log = lambda *args, **kwargs: open_ops().log(*args, **kwargs)
clip = lambda *args, **kwargs: math_ops().clip(*args)
sin = lambda *args, **kwargs: math_ops(1).sin(*args, **kwargs)
