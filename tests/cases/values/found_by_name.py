"""What Keras finds by a name, or a config, is an object: a function, a loss, no tensor."""

import keras
from keras import initializers, losses


class Cell:
    def __init__(self, activation, start):
        self.activation = keras.activations.get(activation)
        self.start = initializers.get(start)
        self.loss = losses.deserialize({"class_name": "mse"})
        self.bound = keras.constraints.get("non_neg")

    def call(self, x):
        if self.activation == keras.activations.relu or self.start == "zeros":
            return 1
        if self.loss != keras.losses.mse:
            return keras.activations.serialize(self.activation) == "relu"
        y = self.activation(x) * 2  # EH004: 32 raw operator on a tensor: '*' (use ops.multiply)
        z = self.start((3,)) * 2  # EH004: 30 raw operator on a tensor: '*' (use ops.multiply)
        w = self.bound(x) * 2  # EH004: 27 raw operator on a tensor: '*' (use ops.multiply)
        return y, z, w, self.loss(x, y) - 1  # EH004: 41 raw operator on a tensor: '-' (use ops.subtract)
