# OPTIONS: --ember-unknown=report
"""`--ember-unknown=report` is the default."""


def unknown(a, b):
    return a * b, float(a)  # EH004: 14 raw operator on a value that may be a tensor: '*' (use ops.multiply, or annotate it as int or float if it is no tensor) # EH002: 19 cast of a value that may be a tensor: 'float()' (use tensor.cast(v, tensor.float32), or annotate it as int or float if it is no tensor)
