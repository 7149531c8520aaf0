"""What is computed anew for its gradient is what the function gives."""

from torch.utils.checkpoint import checkpoint, checkpoint_sequential


def block(layer, layers, x):
    y = checkpoint(layer, x, use_reentrant=False)
    z = checkpoint_sequential(layers, 2, y)
    return y + x, z * 2  # EH004: 14 raw operator on a tensor: '+' … # EH004: 21 raw operator on a tensor: '*' …
