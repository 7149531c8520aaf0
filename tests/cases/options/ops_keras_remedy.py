# OPTIONS: --ember-ops=keras.ops,keras.src.ops
"""The remedy names such a layer as the file does."""
from keras.src import ops as knp

x = knp.exp(1.0)
x + 1  # EH004: 3 raw operator on a tensor: '+' (use knp.add)
x <= 1  # EH004: 3 raw operator on a tensor: '<=' (use knp.less_equal)
