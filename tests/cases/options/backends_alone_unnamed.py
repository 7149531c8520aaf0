# OPTIONS: --ember-backends=mylib.backends
"""And where the file has no word for it, nothing of ours is promised."""
import torch


def norm(state: torch.Tensor):
    float(state)  # EH002: 5 cast of a tensor: 'float()' (use ops, if it has cast)
    return state + 1  # EH004: 18 raw operator on a tensor: '+' (use ops, if it has add)
