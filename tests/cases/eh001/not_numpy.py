"""What looks like NumPy and is none: relative imports, other packages, text."""
import emberharmony.backend.numpy
import jax.numpy
import jax.numpy as jnp
import numpydoc
import numpy_financial as npf
import torch
import mlx.core as mx
from . import numpy
from .. import numpy as ours
from .numpy import math_ops
from ..numpy.linalg import inv
from emberharmony.backend.numpy import array
from emberharmony.backend import numpy as numpy_backend
from ember_ml.backend.numpy.tensor import zeros
from jax import numpy as jnumpy
from numpydoc import docscrape

# import numpy
TEXT = "import numpy"
MORE = """
import numpy as np
from numpy import array
"""
numpy_like = "numpy"
