from ember_ml import ops, tensor  # as long as this comment is, it does not count: nobody's code is as wide as this


def spread(amplitudes, frequencies, t, phases):
    wave = ops.divide(
        ops.multiply(
            amplitudes,
            ops.sin(ops.add(
                ops.multiply(ops.multiply(ops.multiply(2, ops.pi), frequencies), t),
                ops.cos(phases)
            ))
        ),
        ops.sum(amplitudes)
    )
    waves = [ops.add(
        ops.multiply(amplitudes[i], ops.sin(ops.multiply(ops.multiply(2, ops.pi), frequencies[i]))),
        ops.cos(t)
    ) for i in range(3)]
    mean = ops.divide(
        ops.sum(ops.multiply(amplitudes, frequencies)),
        ops.sum(amplitudes)
    ) if ops.greater(ops.sum(t), 0) else 0
    if not ops.greater(
        ops.add(ops.exp(amplitudes), ops.exp(frequencies)),
        ops.multiply(ops.exp(phases), 2)
    ).all(): raise ValueError
    both = ops.subtract(
        ops.exp(amplitudes),
        ops.exp(frequencies)
    ), ops.subtract(ops.exp(phases), ops.exp(t)), ops.sum(amplitudes)
    wave = ops.add(wave, ops.multiply(ops.matmul(amplitudes, frequencies), ops.exp(phases)[:, None]))  # why
    return ops.negative(
        ops.sum(ops.multiply(ops.matmul(amplitudes, frequencies), ops.exp(phases)[:, None]), axis=0)
    )


def as_it_is(amplitudes, frequencies, phases):
    told = ops.add(ops.multiply(ops.matmul(amplitudes, frequencies), ops.exp(phases)[:, None]), 1)  # noqa: E501
    several = ops.subtract(ops.exp(phases), 1), ops.subtract(ops.exp(phases), 2), ops.subtract(ops.exp(phases), 3), phases
    long = """
    """, ops.add(ops.multiply(ops.matmul(amplitudes, frequencies), ops.exp(phases)[:, None]), ops.exp(phases)), """
    """
    return told, several, long, ops.subtract(ops.exp(phases), 1)  # a comment may go on for ever


def over_rows(amplitudes, frequencies, phases):
    first = (
        ops.add(ops.add(ops.add(ops.exp(amplitudes),  # of waves
                                ops.exp(frequencies)), ops.exp(phases)),
                1)  # a number
    )
    second = ops.add(
        ops.add(
            ops.multiply(0.5, ops.sin(ops.multiply(ops.multiply(2, ops.pi), amplitudes))),  # one
            ops.multiply(0.3, ops.sin(ops.multiply(ops.multiply(2, ops.pi), frequencies)))
        ),  # two
        ops.multiply(0.2, ops.sin(ops.multiply(ops.multiply(2, ops.pi), phases)))
    )  # three
    third = ops.add(ops.exp(amplitudes),
                    ops.exp(frequencies))
    third = ops.subtract(third,
                         ops.multiply(frequencies,
                                      phases))
    third = ops.add(third,
                    phases)
    fourth = ops.subtract(ops.subtract(ops.exp(amplitudes),
              ops.concatenate([
                  amplitudes,
                  frequencies,
              ])),
              phases)
    fifth = ops.subtract(ops.subtract(ops.exp(amplitudes),
             # alone
             frequencies),
             phases)
    seventh = ops.multiply(phases, (
        ops.add(ops.exp(amplitudes),  # one
                ops.exp(frequencies))   # two
    ))
    sixth = ops.subtract(ops.subtract(ops.exp(amplitudes),
               ops.where(amplitudes,
                         frequencies,
                         phases)),
             phases)
    return print(sixth, seventh, first, k=ops.divide(second,
                                                     third), j=ops.multiply(fourth,
                                                                            2)), fifth
