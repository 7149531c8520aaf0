#: python 3.12
from ember_ml import ops, tensor


def shown(a, n: int):
    x = tensor.convert_to_tensor(a)
    yield f"{x + 1}", f"{x + 1=}", f"{(x - 1)!r:>{n + 1}}", f"{(x - 1) = !r}"
    yield f"{n:{x * 2}}", f"{f'{-x}'}", f"ü{x + 1}", rf"""
        {x
         + 1}
    """, f"{x + 1}" "b" f"{{}}{print(x + 1)=}"
