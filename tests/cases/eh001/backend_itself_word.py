# OPTIONS: --ember-libraries=torch,jax --ember-backends=mylib.torch_ops,mylib.jax_backend
# DISPLAY: src/mylib/jax_backend.py
"""The word may be one of several; the other backend's word opens nothing here."""
import jax.numpy as jnp
import torch  # EH001: 8 torch import outside the torch backend: 'torch' (use ops, or move the code into a backend)
