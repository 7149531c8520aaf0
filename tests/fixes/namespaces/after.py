from array_api_compat import array_namespace
from sklearn.utils._array_api import get_namespace


def standard(x, y):
    xp = array_namespace(x, y)
    z = xp.exp(x)
    return xp.add(z, 1), xp.pow(z, 2), xp.remainder(z, 2), xp.bitwise_invert(xp.isnan(z))


def scikit(X):
    xp, _ = get_namespace(X)
    return [xp.subtract(xp.mean(X), 1) for _ in X]


def given(x, xp):
    return xp.negative(xp.exp(x))


def too_late(x):
    y = -array_namespace(x).exp(x)
    xp = array_namespace(y)
    return xp.exp(y)


class Layer:
    def call(self, x):
        y = self.backend.exp(x)
        return y + 1
