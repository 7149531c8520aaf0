# OPTIONS: --ember-unknown=ignore
"""`--ember-unknown=ignore`: only what is known to be a tensor."""
from emberharmony import ops, tensor
from mylib import load


def unknown(a, b):
    a += 1
    return a + b, -a, float(a), int(b), load().tolist(), list(map(float, a))


def known(a):
    t = ops.exp(1.0)
    t + a  # EH004: 7 raw operator on a tensor: '+' (use ops.add)
    float(t)  # EH002: 5 cast of a tensor: 'float()' (use tensor.cast(v, tensor.float32))
    t.numpy()  # EH003: 7 conversion of a tensor: '.numpy()' (…
    return t > 0  # EH004: 14 raw operator on a tensor: '>' (use ops.greater)
