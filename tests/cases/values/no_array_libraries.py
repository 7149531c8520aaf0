"""What libraries that know no arrays call a variable, a parameter or an array is no tensor."""
import inspect

import casadi
import cvxpy as cp
from cvxpy import Parameter, Variable
from qiskit.circuit import Parameter as Angle

from somewhere import Variable as Strange


def solve(v: cp.Variable, p: Parameter, q: "inspect.Parameter", n: int):
    x = Variable(n)
    y = cp.Variable(n)
    x + y, v * 2, p - 1, q == p
    cp.sum(x) + 1
    Angle("a") / 2, casadi.MX(3) + 1
    problem = cp.Problem(cp.Minimize(x + 1), [x >= 0])
    problem.solve() + 1
    x.value * 2  # EH004: 13 raw operator on a NumPy array: '*' …
    return Strange(n) + 1  # EH004: 23 raw operator on a tensor: '+' …


def flops(path, key, filters, width_coefficient, table):
    filters *= width_coefficient
    float(path.total_flops()), filters // key.depth_divisor
    return sorted(table.keys(), key=lambda word: int(word[1:]))


def limits(value, ax, seed=None):
    import six
    from sklearn.utils.validation import check_random_state

    if isinstance(value, six.integer_types):
        return int(value), ax.get_ylim()[1] * 0.8
    if isinstance(value, six.string_types):
        return value + "x", check_random_state(seed).randn() * 2
    return value * 2  # EH004: 18 raw operator on a value that may be a tensor: '*' …
