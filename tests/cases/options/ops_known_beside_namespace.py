# OPTIONS: --ember-ops=keras.ops
"""A layer that is known comes first, whatever namespace the file gets beside it."""
from array_api_compat import array_namespace
from keras import ops as K


def edges(z):
    xp = array_namespace(z)
    return K.exp(z) + xp.max(z)  # EH004: 21 raw operator on a tensor: '+' (use K.add)
