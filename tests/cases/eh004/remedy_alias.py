"""The remedy uses the name that the file has for the ops layer."""
from ember_ml import ops as K

x = K.exp(1.0)
x + 1  # EH004: 3 raw operator on a tensor: '+' (use K.add)
-x  # EH004: 1 raw operator on a tensor: '-' (use K.negative)
x @ x  # EH004: 3 raw operator on a tensor: '@' (use K.matmul)
x <= 1  # EH004: 3 raw operator on a tensor: '<=' (use K.less_equal)
x *= 2  # EH004: 3 raw operator on a tensor: '*=' (use K.multiply)


def unknown(a, b):
    return a / b  # EH004: 14 raw operator on a value that may be a tensor: '/' (use K.divide, or annotate it as int or float if it is no tensor)
