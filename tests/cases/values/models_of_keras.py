# OPTIONS: '--ember-exceptions=models_of_keras: EH001 -- images leave the model here' --ember-ops=keras.ops
"""What a Keras model gives: predictions are NumPy's, its weights come in lists."""
import keras
import numpy as np
from keras.preprocessing.image import img_to_array
from keras.src.utils import numerical_utils
from keras.src.utils.io_utils import asked_for
from keras.utils import sequence_utils


def predicted(model: keras.Model, latent):
    decoded = model.predict_on_batch(latent)
    np.clip(decoded + 1, 0, 255), np.max(model.predict(latent)), float(decoded)
    return model(latent) + 1  # EH004: 26 raw operator on a tensor: '+' (use keras.ops.add)


class Pair:
    def weights(self):
        for weight in self.left.trainable_weights + self.right.trainable_variables:
            weight * 2  # EH004: 20 raw operator on a tensor: '*' (use keras.ops.multiply)
        held = self.left._trainable_variables + self.right._non_trainable_variables
        held[0] * 2  # EH004: 17 raw operator on a tensor: '*' (use keras.ops.multiply)
        return self.left.non_trainable_weights + self.right.non_trainable_variables


class Nodes:
    def __init__(self, n: int):
        self.x = np.linspace(0.0, 1.0, n)
        self.x = self.x.astype("float32")
        self.y = keras.ops.ones(n)
        self.y = self.y.reshape(-1)

    def moved(self):
        return self.x + 1, self.y + 1  # EH004: 35 raw operator on a tensor: '+' (use keras.ops.add)


def helpers(x, path, batch):
    """An inner module's function is the one that the room around it offers by that name."""
    numerical_utils.normalize(x) * 2  # EH004: 34 raw operator on a tensor: '*' (use keras.ops.multiply)
    batch[0] = numerical_utils.normalize(x, axis=-1)
    keras.src.utils.inner.Table.normalize(x) * 2, asked_for(path) + "!"
    own = numerical_utils.to_categorical(np.zeros(3)) * 2, keras.utils.normalize(np.ones(3)) + 1
    image = keras.utils.img_to_array(keras.utils.load_img(path))
    padded = sequence_utils.pad_sequences(x, 8)
    return np.mean(image), image / 255.0, np.max(padded), img_to_array(image) / 255.0, padded + 1


class Progress(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        self.seen = batch + 1
        self.note(batch)
        return logs["loss"] + batch  # EH004: 29 raw operator on a value that may be a tensor: '+' (…

    def note(self, batch):
        return batch - 1, int(self.seen * 0.5)


class Lightning:
    """Where no logs are handed on, it is the batch itself."""

    def on_train_batch_start(self, batch, batch_idx):
        return batch * 2  # EH004: 22 raw operator on a value that may be a tensor: '*' (…

    def train(self, batch, logs):
        return batch * 2  # EH004: 22 raw operator on a value that may be a tensor: '*' (…


def variables(optimizer: keras.optimizers.Optimizer, metric: keras.metrics.Metric, other):
    held = optimizer._variables + metric._variables + [optimizer.iterations]
    held[0] + 1  # EH004: 13 raw operator on a tensor: '+' (use keras.ops.add)
    return other._variables + 1  # EH004: 29 raw operator on a value that may be a tensor: '+' (…


class Momentum(keras.src.optimizers.optimizer.Optimizer):
    def build(self, var_list):
        self.sums, self.deltas = self.add_optimizer_variables(var_list, ["sum", "delta"])
        self.means = self.add_optimizer_variables(var_list, "mean")
        self.momentums = [None] * len(var_list)
        for i, var in enumerate(var_list):
            self.momentums[i] = self.add_variable_from_reference(var, name="m")

    def update_step(self, index):
        self.sums[index] * 0.9, self.means[index] + 1  # EH004: 26 raw operator on a tensor: '*' (use keras.ops.multiply) # EH004: 51 raw operator on a tensor: '+' (use keras.ops.add)
        self.momentums[index] * 2  # EH004: 31 raw operator on a tensor: '*' (use keras.ops.multiply)
        return self.means + self.momentums
