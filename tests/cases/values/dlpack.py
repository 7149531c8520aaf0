"""Arrays that one library takes over from another are tensors."""
import jax
import torch.utils.dlpack
from torch.utils.dlpack import from_dlpack


def shared(capsule):
    x = torch.utils.dlpack.from_dlpack(capsule)
    x + 1  # EH004: 7 raw operator on a tensor: '+' (use ops.add)
    y = jax.dlpack.from_dlpack(capsule)
    return from_dlpack(capsule) * y  # EH004: 33 raw operator on a tensor: '*' …
