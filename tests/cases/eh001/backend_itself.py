# OPTIONS: --ember-libraries=torch,jax,numpy --ember-backends=mylib.core,mylib.pytorch,mylib.jax_backend
# DISPLAY: src/mylib/pytorch/data/loaders.py
"""A backend that its own last word names is the library's part itself, and all below it."""
import torch
import torch.nn as nn
import numpy  # EH001: 8 NumPy import outside the NumPy backend: 'numpy' (use ops, or move the code into a backend)
import jax  # EH001: 8 jax import outside the jax backend: 'jax' (use ops, or move the code into a backend)
