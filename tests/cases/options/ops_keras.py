# OPTIONS: --ember-ops=keras.ops
"""`--ember-ops` makes the plugin fit other multi-backend projects."""
import keras
from keras import ops
from keras import ops as K
from keras.ops import matmul

x = ops.convert_to_tensor([1.0])
x + 1  # EH004: 3 raw operator on a tensor: '+' …
K.exp(x) * 2  # EH004: 10 raw operator on a tensor: '*' …
matmul(x, x) - 1  # EH004: 14 raw operator on a tensor: '-' …
keras.ops.ones((2,)) / 2  # EH004: 22 raw operator on a tensor: '/' …
ops.shape(x)[0] + 1
x.shape[0] - 1
