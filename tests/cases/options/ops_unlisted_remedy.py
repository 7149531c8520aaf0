# OPTIONS: --ember-ops=mylib.ops
"""Nothing is promised of a layer that is not known, logical functions no more than bitwise ones."""
from mylib import ops

x = ops.exp(1.0)
ops.isnan(x) & ops.isinf(x)  # EH004: 14 raw operator on a tensor: '&' (use ops, if it has bitwise_and)
