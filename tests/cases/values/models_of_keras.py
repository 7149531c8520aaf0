# OPTIONS: '--ember-exceptions=models_of_keras: EH001 -- images leave the model here' --ember-ops=keras.ops
"""What a Keras model gives: predictions are NumPy's, its weights come in lists."""
import keras
import numpy as np


def predicted(model: keras.Model, latent):
    decoded = model.predict_on_batch(latent)
    np.clip(decoded + 1, 0, 255), np.max(model.predict(latent)), float(decoded)
    return model(latent) + 1  # EH004: 26 raw operator on a tensor: '+' (use keras.ops.add)


class Pair:
    def weights(self):
        for weight in self.left.trainable_weights + self.right.trainable_variables:
            weight * 2  # EH004: 20 raw operator on a tensor: '*' (use keras.ops.multiply)
        return self.left.non_trainable_weights + self.right.non_trainable_variables


class Nodes:
    def __init__(self, n: int):
        self.x = np.linspace(0.0, 1.0, n)
        self.x = self.x.astype("float32")
        self.y = keras.ops.ones(n)
        self.y = self.y.reshape(-1)

    def moved(self):
        return self.x + 1, self.y + 1  # EH004: 35 raw operator on a tensor: '+' (use keras.ops.add)
