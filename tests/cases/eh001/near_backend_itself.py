# OPTIONS: --ember-libraries=torch,jax --ember-backends=torch.core,mylib.pytorchlike
# DISPLAY: src/torch/core/pytorchlike.py
"""Only a backend's last segment names it, by a whole word."""
import jax  # EH001: 8 jax import outside the jax backend: 'jax' (use ops, or move the code into a backend)
import torch  # EH001: 8 torch import outside the torch backend: 'torch' (use ops, or move the code into a backend)
