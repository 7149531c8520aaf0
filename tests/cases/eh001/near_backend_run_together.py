# OPTIONS: --ember-libraries=torch,tensorflow --ember-backends=mylib.backends
# DISPLAY: mylib/backends/torchvision/tfidf.py
"""A word counts whole: torchvision is not torch, tfidf not tf."""
import torch  # EH001: 8 torch import outside the torch backend: 'torch' (use ops, or move the code into a backend)
import tensorflow  # EH001: 8 tensorflow import outside the tensorflow backend: 'tensorflow' (use ops, or move the code into a backend)
