"""Values nothing is known of: arithmetic counts, comparisons and bitwise operators do not."""


def add_tensors(a, b): return a + b  # EH004: 33 raw operator on a…


def arithmetic(a, b):
    a + b  # EH004: 7 raw operator on a value that may be a tensor: '+' (use ops.add, or annotate it as int or float if it is no tensor)
    a - b  # EH004: 7 raw operator on a value that may be a tensor: '-' (use ops.subtract, or annotate it as int or float if it is no tensor)
    a * b  # EH004: 7 raw operator on a value that may be a tensor: '*' (use ops.multiply, or annotate it as int or float if it is no tensor)
    a / b  # EH004: 7 raw operator on a value that may be a tensor: '/' (use ops.divide, or annotate it as int or float if it is no tensor)
    a // b  # EH004: 7 raw operator on a value that may be a tensor: '//' (use ops.floor_divide, or annotate it as int or float if it is no tensor)
    a % b  # EH004: 7 raw operator on a value that may be a tensor: '%' (use ops.mod, or annotate it as int or float if it is no tensor)
    a ** b  # EH004: 7 raw operator on a value that may be a tensor: '**' (use ops.power, or annotate it as int or float if it is no tensor)


def matrix(a, b):
    return a @ b  # EH004: 14 raw operator on a…


def unary(a):
    return -a  # EH004: 12 raw operator on a value that may be a tensor: '-' (use ops.negative, or annotate it as int or float if it is no tensor)


def augmented(a, b):
    a += b  # EH004: 7 raw operator on a value that may be a tensor: '+=' (use ops.add, or annotate it as int or float if it is no tensor)
    a -= b  # EH004: 7 raw operator on a value that may be a tensor: '-=' (use ops.subtract, or annotate it as int or float if it is no tensor)
    a *= b  # EH004: 7 raw operator on a value that may be a tensor: '*=' (use ops.multiply, or annotate it as int or float if it is no tensor)
    a /= b  # EH004: 7 raw operator on a value that may be a tensor: '/=' (use ops.divide, or annotate it as int or float if it is no tensor)
    a //= b  # EH004: 7 raw operator on a value that may be a tensor: '//=' (use ops.floor_divide, or annotate it as int or float if it is no tensor)
    a %= b  # EH004: 7 raw operator on a value that may be a tensor: '%=' (use ops.mod, or annotate it as int or float if it is no tensor)
    a **= b  # EH004: 7 raw operator on a value that may be a tensor: '**=' (use ops.power, or annotate it as int or float if it is no tensor)


def silent(a, b):
    a < b
    a <= b
    a > b
    a >= b
    a == b
    a != b
    a & b
    a | b
    a ^ b
    a << b
    a >> b
    ~a
    a |= b


def never_unknown(a, n: int):
    "%s" % a
    b"%d" % a
    [0] * a
    "text: " + a
    return [None] * n


def with_one_tensor(a):
    from emberharmony import ops

    return ops.exp(3.0) > a  # EH004: 25 raw operator on a tensor: '>' (use ops.greater)
