"""Reductions without a class of their own: only arrays (and tables) have them."""
from ember_ml import ops
from mylib import boxes


def scaled(x):
    c, d, e = boxes.dist(x), boxes.dist(x), boxes.dist(x)
    c /= c.max()  # EH004: 7 raw operator on a tensor: '/=' …
    d -= d.mean(0)  # EH004: 7 raw operator on a tensor: '-=' …
    e -= e.count()  # EH004: 7 raw operator on a value that may be a tensor: '-=' …
    return ops.sin(c), c, d, e


class Fold:
    def std(self):
        return 1.0


def own(x):
    fold = boxes.fold(x)
    return fold.std() - 1, fold * 2  # EH004: 23 raw operator on a value that may be a tensor: '-' … # EH004: 33 raw operator on a value that may be a tensor: '*' …


def scores(df, names):
    best = max(names)
    return df["a"] - df["a"].min(), df - df.std(), best + "a"
