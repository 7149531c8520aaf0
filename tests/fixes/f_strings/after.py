#: python 3.12
from ember_ml import ops, tensor


def shown(a, n: int):
    x = tensor.convert_to_tensor(a)
    yield f"{ops.add(x, 1)}", f"{x + 1=}", f"{ops.subtract(x, 1)!r:>{n + 1}}", f"{(x - 1) = !r}"
    yield f"{n:{ops.multiply(x, 2)}}", f"{f'{ops.negative(x)}'}", f"ü{ops.add(x, 1)}", rf"""
        {ops.add(x,
         1)}
    """, f"{ops.add(x, 1)}" "b" f"{{}}{print(x + 1)=}"
