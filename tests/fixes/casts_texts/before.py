#: --unsafe --ember-ops=keras.ops
import keras


def f(a):
    return float(keras.ops.sin(a))
