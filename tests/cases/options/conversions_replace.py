# OPTIONS: --ember-conversions=item
"""The option replaces the default methods."""
from emberharmony import tensor

t = tensor.ones((2,))
t.numpy()
t.tolist()
t.item()  # EH003: 3 conversion of a tensor: '.item()' (…
