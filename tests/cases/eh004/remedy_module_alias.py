"""`import package.ops as name` names the layer too."""
import emberharmony.ops as eops

x = eops.exp(1.0)
x + 1  # EH004: 3 raw operator on a tensor: '+' (use eops.add)
