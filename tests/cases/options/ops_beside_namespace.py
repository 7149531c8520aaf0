# OPTIONS: --ember-ops=array_api_extra
"""A namespace of the standard is known to have the function; of the layer that is not known."""
import array_api_compat
import array_api_extra as xpx


def edges(z):
    xp = array_api_compat.array_namespace(z)
    n = int(xp.max(z))  # EH002: 9 cast of a tensor: 'int()' (use xp.astype(v, xp.int32))
    z = z**2  # EH004: 10 raw operator on a tensor: '**' (use xp.pow)
    return xp.linspace(0, 1, n), xpx.at(z, 0).set(1)
