"""Annotations are read when somebody asks for them: they may name what is bound later."""
import torch
from emberharmony import ops


def before(x: Image, n: Count, model: Model, unheard: Elsewhere):
    x + 1  # EH004: 7 raw operator on a tensor: '+' (use ops.add)
    n + 1
    model.kernel * n  # EH004: 18 raw operator on a tensor: '*' …
    model.size * n
    return unheard + 1  # EH004: 20 raw operator on a value that may be a tensor: '+' …


class Model:
    kernel: Image
    size: Count

    def twin(self) -> Model:
        return self

    def run(self):
        return self.twin().kernel - self.twin().size  # EH004: 35 raw operator on a tensor: '-' …


type Image = torch.Tensor
type Count = int
