#: --unsafe
#@ ember_ml/model.py
from ember_ml import ops


def moved(a):
    return ops.convert_to_tensor(ops.exp(a), dtype=a.dtype), ops.max(ops.exp(a))
