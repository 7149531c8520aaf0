"""A file without a name for the layer is told `ops`."""
import torch

x = torch.ones(2)
x + 1  # EH004: 3 raw operator on a tensor: '+' (use ops.add)
x == 1  # EH004: 3 raw operator on a tensor: '==' (use ops.equal)
