# OPTIONS: --ember-ops=keras.ops,keras.src.ops
"""The remedy names such a layer as the file does."""
from keras.src import ops as knp

x = knp.exp(1.0)
x + 1  # EH004: 3 raw operator on a tensor: '+' (use knp.add)
x <= 1  # EH004: 3 raw operator on a tensor: '<=' (use knp.less_equal)

# Of truth values, bitwise operators are logical ones: Keras' bitwise functions take integers alone on TensorFlow.
low = x < 0  # EH004: 9 raw operator on a tensor: '<' (use knp.less)
knp.any(low) & low  # EH004: 14 raw operator on a tensor: '&' (use knp.logical_and)
knp.cast(x, "bool") | low  # EH004: 21 raw operator on a tensor: '|' (use knp.logical_or)
low ^ (knp.isnan(x) | low)  # EH004: 5 raw operator on a tensor: '^' (use knp.logical_xor) # EH004: 21 raw operator on a tensor: '|' (use knp.logical_or)
~low  # EH004: 1 raw operator on a tensor: '~' (use knp.logical_not)
low &= low  # EH004: 5 raw operator on a tensor: '&=' (use knp.logical_and)
~low[0]  # EH004: 1 raw operator on a tensor: '~' (use knp.logical_not)

# What may hold integers is not.
n = knp.cast(x, "int32")
n & n  # EH004: 3 raw operator on a tensor: '&' (use knp.bitwise_and)
n | low  # EH004: 3 raw operator on a tensor: '|' (use knp.bitwise_or)
~n  # EH004: 1 raw operator on a tensor: '~' (use knp.bitwise_not)
low << 1  # EH004: 5 raw operator on a tensor: '<<' (use knp.left_shift)


def given(mask, flag):
    far = knp.isinf(x)
    if flag:
        far = knp.exp(x)
    return far & mask, knp.isnan(x) & mask  # EH004: 16 raw operator on a tensor: '&' (use knp.bitwise_and) # EH004: 37 raw operator on a tensor: '&' (use knp.bitwise_and)
