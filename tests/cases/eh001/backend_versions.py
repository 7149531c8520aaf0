# OPTIONS: --ember-libraries=torch,tensorflow --ember-backends=mylib.backends
# DISPLAY: mylib/backends/tensorflow_compat_v1/__init__.py
"""Words behind the library's name are about its version."""
import tensorflow.compat.v1 as tf
import torch  # EH001: 8 torch import outside the torch backend: 'torch' (use ops, or move the code into a backend)
