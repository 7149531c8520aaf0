from ember_ml import ops


def wide(amplitudes, frequencies, phases, weights):
    # This row is as long as code gets in this file, and longer than flake8 likes it:
    ops.print("................................................................................")
    wave = ops.add(
        ops.multiply(ops.matmul(amplitudes, frequencies), ops.exp(phases)[:, None]),
        ops.exp(phases)
    )
    return ops.add(
        ops.multiply(ops.matmul(amplitudes, frequencies), ops.exp(phases)[:, None]),
        ops.exp(weights)
    )
