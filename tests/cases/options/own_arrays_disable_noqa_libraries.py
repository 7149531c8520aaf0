# OPTIONS: --disable-noqa --ember-libraries=torch
"""With --disable-noqa it counts that NumPy is not guarded."""
import numpy as np
from ember_ml import tensor

own = np.zeros(3)
t = tensor.zeros((3,))

own + 1
own < 1
own += 1
float(own[0])
list(map(int, own))
own.tolist()
np.array(own)
t + own  # EH004: 3 raw operator on a tensor: '+' …
t * 2  # EH004: 3 raw operator on a tensor: '*' …
float(t)  # EH002: 1 cast of a tensor: 'float()' …
np.asarray(t)  # EH003: 4 conversion of a tensor: 'np.asarray()' …
t.numpy() * 2  # EH003: 3 conversion of a tensor: '.numpy()' …


def f(x):
    return x + 1  # EH004: 14 raw operator on a value that may be a tensor: '+' …
