"""SciPy's root finders and integrals: numbers, results that hold some, and arrays."""

import numpy as np  # noqa: EH001 -- SciPy's are NumPy's arrays
from scipy import integrate, optimize, special
from scipy.optimize import brentq, fsolve, newton, root, root_scalar


def f(x):
    return optimize.rosen(x)


def numbers(n: int):
    brentq(f, 0.0, 1.0) + 1
    optimize.bisect(f, 0, 1) * optimize.ridder(f, 0, 1)
    optimize.toms748(f, 0, 1) - optimize.brenth(f, 0, 1)
    newton(f, 1.0) * 2
    newton(f, n, fprime=f) * 2
    newton(f, x0=0.5) * 2
    found = root_scalar(f, bracket=[0, 1])
    found.root + found.iterations
    "done: " + found.flag
    least = optimize.minimize_scalar(f)
    least.x + least.fun
    area, error = integrate.quad(f, 0, 1)
    area / error
    special.gamma(0.5) + special.comb(n, 2) + special.erf(0.1)


def arrays(n: int, guess):
    fsolve(f, [1.0, 2.0]) + 1
    newton(f, np.zeros(2)) * 2
    newton(f, [1.0, 2.0]) * 2
    root(f, [1.0]).x + 1
    integrate.simpson(np.zeros(2)) * 2
    special.gamma(np.zeros(2)) * 2
    newton(f, guess.start) + 1  # EH004: 28 raw operator on a value that may be a tensor: '+' …
