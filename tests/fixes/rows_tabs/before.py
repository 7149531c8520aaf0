from ember_ml import ops


def tabs(amplitudes, frequencies, phases, weights):
	left = ops.matmul(amplitudes, frequencies) * ops.exp(phases)[:, None] + ops.exp(weights)
	if left:
		return (ops.matmul(amplitudes, frequencies)
			* 2)
	return ops.matmul(amplitudes, frequencies) * ops.exp(phases)[:, None] + ops.exp(weights) \
		- (ops.exp(weights)
			* 2)
