import ember_ml as em
from ember_ml import ops, tensor
from ember_ml.backend.mlx.linearalg import qr
from ember_ml.types import TensorLike


def as_given(x: TensorLike, y: int = 0):
    return x


def passed_on(a: TensorLike, b: em.tensor.EmberTensor, n):
    assert as_given(5) == 5
    assert as_given([1, 2]) == [1, 2]
    assert as_given(y=1, x=3) == 3
    return ops.equal(as_given(a), 5), as_given(n, 1) + 1, ops.add(as_given(ops.exp(n)), 1)


def one_backend(a):
    q = qr(a)
    return q * 2, ops.multiply(ops.matmul(q, a), 2)


def own_words(a):
    x = tensor.convert_to_tensor(a)
    y = em.ops.exp(a)
    return ops.add(x, 1), em.ops.add(y, 1), ops.multiply(x, y), em.ops.multiply(y, x)
