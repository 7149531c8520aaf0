from ember_ml import ops, tensor  # as long as this comment is, it does not count: nobody's code is as wide as this


def spread(amplitudes, frequencies, t, phases):
    wave = amplitudes * ops.sin(2 * ops.pi * frequencies * t + ops.cos(phases)) / ops.sum(amplitudes)
    waves = [amplitudes[i] * ops.sin(2 * ops.pi * frequencies[i]) + ops.cos(t) for i in range(3)]
    mean = ops.sum(amplitudes * frequencies) / ops.sum(amplitudes) if ops.sum(t) > 0 else 0
    if not (ops.exp(amplitudes) + ops.exp(frequencies) > ops.exp(phases) * 2).all(): raise ValueError
    both = ops.exp(amplitudes) - ops.exp(frequencies), ops.exp(phases) - ops.exp(t), ops.sum(amplitudes)
    wave += ops.matmul(amplitudes, frequencies) * ops.exp(phases)[:, None]  # why
    return -ops.sum(ops.matmul(amplitudes, frequencies) * ops.exp(phases)[:, None], axis=0)


def as_it_is(amplitudes, frequencies, phases):
    told = ops.matmul(amplitudes, frequencies) * ops.exp(phases)[:, None] + 1  # noqa: E501
    several = ops.exp(phases) - 1, ops.exp(phases) - 2, ops.exp(phases) - 3, phases
    long = """
    """, ops.matmul(amplitudes, frequencies) * ops.exp(phases)[:, None] + ops.exp(phases), """
    """
    return told, several, long, ops.exp(phases) - 1  # a comment may go on for ever


def over_rows(amplitudes, frequencies, phases):
    first = (
        ops.exp(amplitudes) +  # of waves
        ops.exp(frequencies) + ops.exp(phases)
        + 1  # a number
    )
    second = (0.5 * ops.sin(2 * ops.pi * amplitudes) +  # one
              0.3 * ops.sin(2 * ops.pi * frequencies) +  # two
              0.2 * ops.sin(2 * ops.pi * phases))  # three
    third = ops.exp(amplitudes) + \
        ops.exp(frequencies)
    third = third \
        - \
        frequencies \
        * phases
    third += \
        phases
    fourth = (ops.exp(amplitudes)
              - ops.concatenate([
                  amplitudes,
                  frequencies,
              ])
              - phases)
    fifth = (ops.exp(amplitudes)
             # alone
             - frequencies
             - phases)
    seventh = phases * (
        ops.exp(amplitudes) +  # one
        ops.exp(frequencies)   # two
    )
    sixth = (ops.exp(amplitudes)
             - ops.where(amplitudes,
                         frequencies,
                         phases)
             - phases)
    return print(sixth, seventh, first, k=second
                 / third, j=fourth
                 * 2), fifth
