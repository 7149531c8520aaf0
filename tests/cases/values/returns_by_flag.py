"""A function that gives an array, or several things by a flag: what is unpacked are the several."""
from ember_ml import ops


def fit(x, return_params=False):
    y = ops.sin(x)
    params = {"width": 3, "slope": ops.mean(y)}
    if return_params:
        return y, params
    return y


def use(x):
    image, params = fit(x, return_params=True)
    lone = fit(x)
    return image * 2, params["width"] - 1, params["slope"] + 1, lone / 2  # EH004: 18 raw operator on a tensor: '*' … # EH004: 60 raw operator on a tensor: '+' … # EH004: 70 raw operator on a tensor: '/' …


class Model:
    def call(self, x, with_count=False):
        y = ops.sin(x)
        if not with_count:
            return y
        return y, 1, len(x.shape)

    def run(self, x):
        y, one, rank = self.call(x, with_count=True)
        first, *others = self.call(x, True)
        return y - 1, one + rank, first * 2, others[0] + 1  # EH004: 18 raw operator on a tensor: '-' … # EH004: 41 raw operator on a tensor: '*' …

    def rows(self, x):
        first, second = self.call(x)
        return first + 1, second + 1  # EH004: 22 raw operator on a tensor: '+' …


def of_arrays(x):
    def halves():
        return ops.split(x, 2)[0]

    first, second = halves()
    return first + 1, second * 2  # EH004: 18 raw operator on a tensor: '+' … # EH004: 30 raw operator on a tensor: '*' …
