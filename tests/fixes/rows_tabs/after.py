from ember_ml import ops


def tabs(amplitudes, frequencies, phases, weights):
	left = ops.add(
		ops.multiply(ops.matmul(amplitudes, frequencies), ops.exp(phases)[:, None]),
		ops.exp(weights)
	)
	if left:
		return ops.multiply(ops.matmul(amplitudes, frequencies),
		                    2)
	return ops.subtract(
		ops.add(
			ops.multiply(ops.matmul(amplitudes, frequencies), ops.exp(phases)[:, None]),
			ops.exp(weights)
		),
		ops.multiply(
			ops.exp(weights),
			2
		)
	)
