# OPTIONS: --ember-libraries=torch
"""The option replaces the default: NumPy is not guarded unless it is listed."""
import numpy as np
import torch  # EH001: 8 torch import outside the torch backend: 'torch' (use ops, …
