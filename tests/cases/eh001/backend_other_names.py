# OPTIONS: --ember-libraries=torch,tensorflow,numpy --ember-backends=mylib.backends
# DISPLAY: src/mylib/backends/legacy_pytorch/layers.py
"""People call torch pytorch; no other library comes with it."""
import torch
import numpy  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
import tensorflow as tf  # EH001: 8 tensorflow import outside the tensorflow backend: 'tensorflow' (use ops, or move the code into a backend)
